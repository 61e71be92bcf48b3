/** The WebSocket door: hands each page that may come in to the router, with the kind of its window. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { WindowKind } from '#core/contract/contract.ts'
import { LARGEST_MESSAGE } from '#core/contract/limits.ts'
import type { SessionHost } from '../session/session-host.ts'
import { createDoor } from './door.ts'
import { addressOf, type Gate } from './gate.ts'

/** The door of one server. */
export interface SocketDoor {
  /** Answers an http upgrade: lets it in or refuses it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  /** Ends all lines at once. */
  readonly close: () => void
}

/** Opens the door to a session host. */
export function createSocketDoor(sessionHost: SessionHost, gate: Gate): SocketDoor {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
  })
  const door = createDoor(sessionHost)

  const letIn = (socket: WebSocket, window: WindowKind) => {
    // A frame that is too large or broken ends its line, nothing more.
    socket.on('error', () => socket.terminate())
    door.letIn(
      {
        onMessage: (listener) =>
          void socket.on('message', (data, isBinary) =>
            listener(isBinary || !Buffer.isBuffer(data) ? null : data.toString('utf8')),
          ),
        onClose: (listener) => void socket.on('close', listener),
        post: (text) => socket.send(text),
      },
      { window, client: randomUUID() },
    )
  }

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy())
      const address = addressOf(request)
      const window = WindowKind.safeParse(address?.searchParams.get('window'))
      if (address?.pathname !== '/rpc') return refuse(socket, '404 Not Found')
      if (!gate.knowsHost(request) || !gate.knowsOrigin(request) || gate.tokenIn(request) === null)
        return refuse(socket, '403 Forbidden')
      if (!window.success) return refuse(socket, '400 Bad Request')
      return server.handleUpgrade(request, socket, head, (open) => letIn(open, window.data))
    },
    close() {
      for (const socket of server.clients) {
        socket.close(1001)
        socket.terminate()
      }
      server.close()
    },
  }
}

/** Answers and hangs up, whether the other side does so or not: the server could not close before. */
function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  )
}
