/**
 * The server: pages over http and the host over WebSocket. Browser mode's is on this machine's loopback address only; for other
 * devices there is one of its own (device-server.ts).
 */
import { createServer, type Server } from 'node:http'
import type { WindowKind } from '#core/contract/contract.ts'
import type { SessionHost } from '../session/session-host.ts'
import { createGate, newToken } from './gate.ts'
import { createPages } from './pages.ts'
import { securityHeaders } from './security.ts'
import { createSocketDoor } from './socket-door.ts'

/** The address of browser mode. */
const LOOPBACK = '127.0.0.1'

/** What a server is started with. */
export interface ServerOptions {
  readonly sessionHost: SessionHost
  /** The built renderer. */
  readonly rendererFolder: string
  /** 0: a free one. */
  readonly port: number
  /** A random one where none is given; letters, digits, `-` and `_`, so that it needs no escaping anywhere. */
  readonly token?: string
  /** For other devices: on this address they get the prompter, and nothing else. `onDevices`: one has come or gone. */
  readonly devices?: { readonly address: string; readonly onDevices: () => void }
}

/** Other devices may have so many connections at once: a page takes six at most, and its line. */
const MOST_CONNECTIONS = 64

/** A running server. */
export interface RunningServer {
  readonly port: number
  readonly token: string
  /** The whole address of a page, with the token. */
  readonly address: (kind: WindowKind) => string
  /** How many pages have a line to the host. */
  readonly lines: () => number
  /** Ends every connection and frees the port. The session host goes on. */
  readonly close: () => Promise<void>
}

/**
 * Starts the server. Rejects with a plain sentence where the port is taken (`code` EADDRINUSE on its `cause`) or the
 * pages are not built.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { sessionHost, rendererFolder, devices } = options
  const own = devices?.address ?? LOOPBACK
  const names = devices === undefined ? [LOOPBACK, 'localhost'] : [own]
  const token = options.token ?? newToken()
  if (!/^[\w-]+$/.test(token)) throw new Error('A token is made of letters, digits, - and _.')
  const server = createServer()
  if (devices !== undefined) server.maxConnections = MOST_CONNECTIONS
  const port = await listen(server, own, options.port)
  try {
    const gate = createGate(port, token, names)
    const connect = names.map((name) => `ws://${name}:${port}`)
    const door = createSocketDoor(sessionHost, gate, devices?.onDevices)
    const only = devices === undefined ? null : 'prompter'
    const headers = securityHeaders(connect, devices === undefined)
    server.on('request', createPages({ rendererFolder, gate, headers, only }))
    server.on('upgrade', door.upgrade)
    let closing: Promise<void> | null = null
    return {
      port,
      token,
      address: (kind) => `http://${own}:${port}/${kind}/?token=${token}`,
      lines: door.lines,
      close() {
        closing ??= new Promise<void>((resolve) => {
          server.close(() => resolve())
          door.close()
          server.closeAllConnections()
        })
        return closing
      },
    }
  } catch (error) {
    server.close()
    throw error
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (cause: NodeJS.ErrnoException) =>
      reject(
        new Error(
          cause.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program; choose another one.`
            : `Port ${port} could not be opened: ${cause.message}`,
          { cause },
        ),
      )
    server.once('error', failed)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
