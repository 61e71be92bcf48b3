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
  /** How many lines are open. */
  readonly lines: () => number
  /** Ends all lines at once. */
  readonly close: () => void
}

/** So many other devices may have the prompter open: more are nobody's. */
const MOST_DEVICES = 8

/**
 * Opens the door to a session host. `onDevices`: it is the door of other devices, who get the prompter's line alone; called when
 * one has come or gone.
 */
export function createSocketDoor(
  sessionHost: SessionHost,
  gate: Gate,
  onDevices?: () => void,
): SocketDoor {
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
      { window, client: randomUUID(), device: onDevices !== undefined },
    )
    if (onDevices === undefined) return
    onDevices()
    socket.on('close', onDevices)
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
      if (onDevices !== undefined && window.data !== 'prompter')
        return refuse(socket, '403 Forbidden')
      if (onDevices !== undefined && server.clients.size >= MOST_DEVICES)
        return refuse(socket, '503 Service Unavailable')
      return server.handleUpgrade(request, socket, head, (open) => letIn(open, window.data))
    },
    lines: () => server.clients.size,
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
