/**
 * What runs inside a page. Each function here is sent to the browser as text, so that it may use nothing outside itself.
 * The preload runs in a world of its own, as under Electron's context isolation: it shares the document with the page, and
 * none of its objects.
 */

/** Name of the preload's world, and of the two functions by which it talks with the main process. */
export const WORLD = 'preload'
export const TO_MAIN = '__standInToMain'
export const FROM_MAIN = '__standInFromMain'

/**
 * In the page's own world: makes what `contextBridge` exposes, and a `window.open` that opens nothing, as where it is
 * denied. `secret`: name of the events both worlds know.
 */
export function mainWorld(secret: string): void {
  if (window !== window.top) return
  window.open = (url) => {
    const detail = new URL(url ?? 'about:blank', location.href).href
    document.dispatchEvent(new CustomEvent(`${secret}:open`, { detail }))
    return null
  }
  document.addEventListener(secret, (event) => {
    if (!(event instanceof CustomEvent)) return
    const [key = '', ...names] = String(event.detail).split(' ')
    const call = (name: string) => () => {
      const detail = `${key} ${name}`
      document.dispatchEvent(new CustomEvent(`${secret}:call`, { detail }))
    }
    const api = Object.freeze(Object.fromEntries(names.map((name) => [name, call(name)])))
    Object.defineProperty(window, key, { value: api, enumerable: true })
  })
}

/** What the preload's world tells the main process. */
export type FromPage =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'post'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'close'; readonly port: number }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string }

/** What the main process tells the preload's world. */
export type ToPage =
  | {
      readonly kind: 'event'
      readonly channel: string
      readonly args: readonly unknown[]
      readonly ports: readonly number[]
    }
  | { readonly kind: 'post'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'close'; readonly port: number }

/** In the preload's world: the `electron` a sandboxed preload gets, then the preload itself. */
export function preloadWorld(
  secret: string,
  toMain: string,
  fromMain: string,
  preload: (require: (name: string) => unknown, module: { exports: object }) => void,
): void {
  if (window !== window.top) return
  type IpcListener = (event: { ports: MessagePort[] }, ...args: readonly unknown[]) => void
  const listeners = new Map<string, Set<IpcListener>>()
  const ports = new Map<number, MessagePort>()
  const refuse = (what: string): never => {
    throw new Error(`The stand-in for electron does not know ${what}`)
  }
  const tell = (message: FromPage) => {
    const binding: unknown = Reflect.get(window, toMain)
    if (typeof binding === 'function') Reflect.apply(binding, null, [JSON.stringify(message)])
  }

  const openPort = (id: number): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => tell({ kind: 'post', port: id, data }))
    port1.addEventListener('close', () => tell({ kind: 'close', port: id }))
    port1.start()
    ports.set(id, port1)
    return port2
  }
  const take = (message: ToPage) => {
    if (message.kind === 'event') {
      const event = { ports: message.ports.map(openPort) }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args)
    }
    if (message.kind === 'post') ports.get(message.port)?.postMessage(message.data)
    if (message.kind === 'close') ports.get(message.port)?.close()
  }
  Object.defineProperty(window, fromMain, { value: take })

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args }),
    on(channel: string, listener: IpcListener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    off(channel: string, listener: IpcListener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  document.addEventListener(`${secret}:open`, (event) => {
    if (event instanceof CustomEvent) tell({ kind: 'open', url: String(event.detail) })
  })
  const exposed = new Map<string, Record<string, unknown>>()
  document.addEventListener(`${secret}:call`, (event) => {
    if (!(event instanceof CustomEvent)) return
    const [key = '', name = ''] = String(event.detail).split(' ')
    const called = exposed.get(key)?.[name]
    if (typeof called === 'function') Reflect.apply(called, null, [])
  })
  const contextBridge = {
    exposeInMainWorld(key: string, api: Record<string, unknown>) {
      for (const [name, value] of Object.entries(api))
        if (typeof value !== 'function' || value.length > 0)
          refuse(`exposing ${key}.${name}: only functions without arguments can be`)
      exposed.set(key, api)
      const detail = [key, ...Object.keys(api)].join(' ')
      document.dispatchEvent(new CustomEvent(secret, { detail }))
    },
  }
  const known = (what: string, parts: object) =>
    new Proxy(parts, {
      get(target, name): unknown {
        return name in target ? Reflect.get(target, name) : refuse(`${what}.${String(name)}`)
      },
    })
  const electron = known('electron', {
    ipcRenderer: known('ipcRenderer', ipcRenderer),
    contextBridge: known('contextBridge', contextBridge),
  })
  try {
    preload(
      (name) => (name === 'electron' ? electron : refuse(`require('${name}') in a preload`)),
      { exports: {} },
    )
  } catch (error) {
    tell({ kind: 'failed', message: String(error) })
  }
}

/** The text of the script for the page's world. */
export const mainWorldScript = (secret: string): string =>
  `(${String(mainWorld)})(${JSON.stringify(secret)})`

/** The text of the script for the preload's world. */
export const preloadScript = (secret: string, preload: string): string => {
  const args = [secret, TO_MAIN, FROM_MAIN].map((text) => JSON.stringify(text)).join(', ')
  return `(${String(preloadWorld)})(${args}, (require, module) => { const { exports } = module;\n${preload}\n})`
}
