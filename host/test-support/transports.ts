/** The ways a page can reach its host, for one suite to run over all of them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type Contract, WindowKind } from '#core/contract/contract.ts'
import { createDoor, type LineEnd } from '../serve/door.ts'
import { startServer } from '../serve/server.ts'
import { createRouter } from '../session/router.ts'
import type { SessionHost } from '../session/session-host.ts'
import { temporaryFolder } from './session-fixture.ts'

/** A page's line: what it calls, and cutting it. */
export interface Line {
  readonly client: ContractRouterClient<Contract>
  readonly cut: () => void
}

/** One way to reach a session host; `connect` makes a new line for a window. */
export interface Transport {
  readonly name: string
  readonly open: (host: SessionHost) => Promise<(window: WindowKind) => Promise<Line>>
}

const memory: Transport = {
  name: 'memory',
  async open(host) {
    const router = createRouter(host)
    let clients = 0
    return async (window) => {
      const cutting = new AbortController()
      const client = createRouterClient(router, {
        context: { window, client: `memory-${(clients += 1)}` },
        // What a broken line does to the calls that are under way.
        interceptors: [
          (call) => {
            const { signal } = call
            const either = signal ? AbortSignal.any([signal, cutting.signal]) : cutting.signal
            return call.next({ ...call, signal: either })
          },
        ],
      })
      return { client, cut: () => cutting.abort() }
    }
  },
}

const messagePort: Transport = {
  name: 'MessagePort',
  async open(host) {
    const door = createDoor(host)
    let clients = 0
    return async (window) => {
      const { port1, port2 } = new MessageChannel()
      onTestFinished(() => port1.close())
      door.letIn(lineEnd(port1), { window, client: `port-${(clients += 1)}` })
      const end = lineEnd(port2)
      const client: Line['client'] = createORPCClient(
        new PortLink({
          port: {
            on(event, callback) {
              if (event === 'message') end.onMessage((data) => callback({ data }))
              if (event === 'close') end.onClose(() => callback())
            },
            postMessage: end.post,
          },
        }),
      )
      return { client, cut: () => port2.close() }
    }
  },
}

/** Node's port as a neutral one. */
export function lineEnd(port: MessagePort): LineEnd {
  return {
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.on('close', listener),
    post: (data) => port.postMessage(data),
  }
}

const webSocket: Transport = {
  name: 'WebSocket',
  async open(host) {
    const server = await startServer({
      sessionHost: host,
      rendererFolder: pagesFolder(),
      port: 0,
    })
    onTestFinished(() => server.close())
    return async (window) => {
      const address = `ws://127.0.0.1:${server.port}/rpc?window=${window}&token=${server.token}`
      const websocket = new WebSocket(address)
      await new Promise((resolve, reject) => {
        websocket.addEventListener('open', resolve)
        websocket.addEventListener('error', reject)
      })
      const client: Line['client'] = createORPCClient(new SocketLink({ websocket }))
      onTestFinished(() => websocket.close())
      return { client, cut: () => websocket.close() }
    }
  },
}

/** A folder with all pages and an asset, as the build leaves it. */
export function pagesFolder(): string {
  const folder = join(temporaryFolder(), 'pages')
  for (const kind of [...WindowKind.options, 'assets'])
    mkdirSync(join(folder, kind), { recursive: true })
  for (const kind of WindowKind.options)
    writeFileSync(join(folder, kind, 'index.html'), `<!doctype html><title>${kind}</title>`)
  writeFileSync(join(folder, 'assets', 'app-1a2b3c.js'), 'export const app = 1\n')
  return folder
}

/** All of them. */
export const TRANSPORTS: readonly Transport[] = [memory, messagePort, webSocket]
