/**
 * The line between a page and its host: a MessagePort handed over by Electron's preload, or a WebSocket that
 * comes back by itself. Pages see one typed client and whether the line is up.
 */
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket as ReconnectingSocket } from 'partysocket'
import type { Contract, WindowKind } from '#core/contract/contract.ts'
import { PORT_HANDED_OVER } from '#core/contract/port.ts'
import { type Readable, writable } from './readable.ts'

/** The host's procedures, typed by the contract. */
export type HostClient = ContractRouterClient<Contract>

/** State of the line: not up yet, up, or lost and being tried again. */
export type LinkStatus = 'connecting' | 'open' | 'lost'

/** A page's line to its host. */
export interface HostLink {
  readonly client: HostClient
  readonly status: Readable<LinkStatus>
  /**
   * Keeps a stream of the host's open: calls `onValue` for each value, opens it again after the line was lost.
   * Returns the function that ends it.
   */
  readonly follow: <T>(
    open: (client: HostClient, signal: AbortSignal) => Promise<AsyncIterable<T>>,
    onValue: (value: T) => void,
  ) => () => void
}

/** What the preload puts on the page's window. */
export interface PreloadBridge {
  /** Asks the main process for this window's port; it arrives as a `message` event with data `PORT_HANDED_OVER`. */
  readonly requestPort: () => void
  /** Tells the main process that this page is alive. */
  readonly beat: () => void
}

declare global {
  interface Window {
    readonly rostrumBridge?: PreloadBridge
  }
}

/** Connects the page to the host it was loaded from. Never fails: the status tells how it stands. */
export function connectLink(kind: WindowKind): HostLink {
  const bridge = window.rostrumBridge
  return bridge === undefined ? socketLink(kind) : portLink(bridge)
}

function socketLink(kind: WindowKind): HostLink {
  const address = new URL(location.href)
  const target = new URL('/rpc', address)
  target.protocol = 'ws:'
  target.searchParams.set('window', kind)
  const token = address.searchParams.get('token')
  if (token !== null) target.searchParams.set('token', token)
  const socket = new ReconnectingSocket(target.href, [], {
    minReconnectionDelay: 150,
    maxReconnectionDelay: 1000,
    connectionTimeout: 4000,
    // A command typed while the line is down must not be carried out later, at another moment of the speech.
    maxEnqueuedMessages: 0,
  })
  const status = writable<LinkStatus>('connecting')
  socket.addEventListener('open', () => status.set('open'))
  socket.addEventListener('close', () => status.set('lost'))
  const client: HostClient = createORPCClient(new SocketLink({ websocket: asWebSocket(socket) }))
  return { client, status, follow: follower(client, status) }
}

/** The part of a reconnecting socket that oRPC uses, with the ready state typed as the DOM types it. */
function asWebSocket(
  socket: ReconnectingSocket,
): Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> {
  return {
    addEventListener: socket.addEventListener.bind(socket),
    removeEventListener: socket.removeEventListener.bind(socket),
    send: (data) => socket.send(data),
    get readyState() {
      switch (socket.readyState) {
        case socket.CONNECTING:
          return WebSocket.CONNECTING
        case socket.OPEN:
          return WebSocket.OPEN
        case socket.CLOSING:
          return WebSocket.CLOSING
        default:
          return WebSocket.CLOSED
      }
    },
  }
}

function portLink(bridge: PreloadBridge): HostLink {
  const status = writable<LinkStatus>('connecting')
  const proxy = new MessageChannel()
  // The client talks to one end of a channel of its own, so that it can be made before the host's port arrives.
  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    if (event.source !== window || event.data !== PORT_HANDED_OVER || port === undefined) return
    port.addEventListener('message', (message) => proxy.port1.postMessage(message.data))
    proxy.port1.addEventListener('message', (message) => port.postMessage(message.data))
    port.start()
    proxy.port1.start()
    status.set('open')
  })
  const client: HostClient = createORPCClient(new PortLink({ port: proxy.port2 }))
  proxy.port2.start()
  bridge.requestPort()
  return { client, status, follow: follower(client, status) }
}

function whenOpen(status: Readable<LinkStatus>, signal: AbortSignal): Promise<void> {
  if (status.get() === 'open' || signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      stop()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const stop = status.subscribe(() => {
      if (status.get() === 'open') done()
    })
    signal.addEventListener('abort', done)
  })
}

/** A stream that broke while the line looks open is asked for again after this long, ms. */
const AGAIN_AFTER = 200

/** A page's own mistake is no broken line: it is reported as any uncaught error is, and the stream goes on. */
function told<T>(onValue: (value: T) => void, value: T): void {
  try {
    onValue(value)
  } catch (error) {
    reportError(error)
  }
}

function follower(client: HostClient, status: Readable<LinkStatus>): HostLink['follow'] {
  return (open, onValue) => {
    const ending = new AbortController()
    const { signal } = ending
    const run = async () => {
      while (!signal.aborted) {
        await whenOpen(status, signal)
        if (signal.aborted) return
        try {
          for await (const value of await open(client, signal)) told(onValue, value)
        } catch {
          // The line broke; the status tells the page, and the loop opens the stream again.
        }
        if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
      }
    }
    void run()
    return () => ending.abort()
  }
}
