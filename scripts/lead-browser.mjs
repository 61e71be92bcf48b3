/**
 * Leads the browser of browser mode over its DevTools pipe where a page can't help itself: it may see the displays without
 * anybody being asked, and a page can have its own window put elsewhere, full screen or out of sight at any time. By itself
 * a browser grants full screen only on a click. A page of the hall that crashed or hangs is loaded anew (lead-hall.mjs).
 */
import { valueAt } from './json.mjs'
import { keepHall, LOOK_EVERY } from './lead-hall.mjs'

/** What pages call: `window.rostrumWindow('{"left":…,"top":…,"width":…,"height":…,"state":…}')`. */
const BINDING = 'rostrumWindow'

const STATES = ['normal', 'fullscreen', 'minimized']

/** @typedef {{ bounds: Record<'left' | 'top' | 'width' | 'height', number> | null, state: string }} Asked */

/**
 * Leads a browser that was started with `--remote-debugging-pipe` for the pages of one origin, until the pipe ends. What
 * this browser can't do it leaves undone: the pages then help themselves.
 * @param {import('node:stream').Writable} into
 * @param {import('node:stream').Readable} out
 * @param {string} origin
 */
export function leadBrowser(into, out, origin) {
  let sent = 0
  /** @type {Map<number, (result: unknown) => void>} */
  const waiting = new Map()
  /** Ids of the pages by their sessions. @type {Map<string, string>} */
  const pages = new Map()
  /** What is being done to the windows, one after the other. @type {Promise<unknown>} */
  let busy = Promise.resolve()

  /**
   * @param {string} method
   * @param {object} params
   * @param {string} [sessionId]
   * @returns {Promise<unknown>} its result, undefined where it was refused
   */
  const call = (method, params, sessionId) =>
    new Promise((resolve) => {
      sent += 1
      waiting.set(sent, resolve)
      into.write(`${JSON.stringify({ id: sent, method, params, sessionId })}\0`)
    })

  const hall = keepHall(call, () => performance.now())
  const watch = setInterval(() => hall.look(), LOOK_EVERY)
  watch.unref()
  out.once('close', () => clearInterval(watch))

  /**
   * @param {string} targetId
   * @param {Asked} asked
   */
  const place = async (targetId, { bounds, state }) => {
    const window = await call('Browser.getWindowForTarget', { targetId })
    const windowId = valueAt(window, 'windowId')
    if (typeof windowId !== 'number') return
    /** @param {object} change */
    const set = (change) => call('Browser.setWindowBounds', { windowId, bounds: change })
    // Only an ordinary window can be moved.
    if (valueAt(window, 'bounds', 'windowState') !== 'normal') await set({ windowState: 'normal' })
    if (bounds !== null) await set(bounds)
    if (state !== 'normal') await set({ windowState: state })
  }

  /** @param {unknown} message */
  const hear = (message) => {
    const id = valueAt(message, 'id')
    if (typeof id === 'number') {
      waiting.get(id)?.(valueAt(message, 'result'))
      waiting.delete(id)
      return
    }
    const method = valueAt(message, 'method')
    if (method === 'Target.attachedToTarget') {
      const session = String(valueAt(message, 'params', 'sessionId'))
      pages.set(session, String(valueAt(message, 'params', 'targetInfo', 'targetId')))
      hall.seen(session, String(valueAt(message, 'params', 'targetInfo', 'url')))
      // Without the first only a page that has come already gets the binding.
      void call('Runtime.enable', {}, session)
      void call('Runtime.addBinding', { name: BINDING }, session)
      void call('Inspector.enable', {}, session)
    } else if (method === 'Target.detachedFromTarget') {
      pages.delete(String(valueAt(message, 'params', 'sessionId')))
      hall.gone(String(valueAt(message, 'params', 'sessionId')))
    } else if (method === 'Target.targetInfoChanged') {
      const changed = valueAt(message, 'params', 'targetInfo', 'targetId')
      const session = [...pages].find(([, page]) => page === changed)?.[0]
      const url = String(valueAt(message, 'params', 'targetInfo', 'url'))
      if (session !== undefined) hall.seen(session, url)
    } else if (method === 'Inspector.targetCrashed') {
      hall.crashed(String(valueAt(message, 'sessionId')))
    } else if (method === 'Runtime.bindingCalled') {
      const page = pages.get(String(valueAt(message, 'sessionId')))
      const asked = askedIn(valueAt(message, 'params', 'payload'))
      if (page !== undefined && asked !== null) busy = busy.then(() => place(page, asked))
    }
  }

  let rest = ''
  out.setEncoding('utf8')
  out.on('data', (/** @type {string} */ chunk) => {
    const texts = (rest + chunk).split('\0')
    rest = texts.pop() ?? ''
    for (const text of texts) hear(JSON.parse(text))
  })
  // The browser has ended; whoever started it hears of it elsewhere.
  into.on('error', () => undefined)
  out.on('error', () => undefined)

  void call('Browser.setPermission', {
    origin,
    permission: { name: 'window-management' },
    setting: 'granted',
  })
  void call('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: 'page' }],
  })
  // Tells of a page's address when it changes.
  void call('Target.setDiscoverTargets', { discover: true })
}

/**
 * What a page asks for; null where it is no such thing.
 * @param {unknown} payload
 * @returns {Asked | null}
 */
export function askedIn(payload) {
  /** @type {unknown} */
  let asked
  try {
    asked = JSON.parse(String(payload))
  } catch {
    return null
  }
  const state = valueAt(asked, 'state')
  if (typeof state !== 'string' || !STATES.includes(state)) return null
  const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((name) => {
    const value = valueAt(asked, name)
    return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : undefined
  })
  if (left === undefined || top === undefined || width === undefined || height === undefined)
    return { bounds: null, state }
  return { bounds: { left, top, width: Math.max(1, width), height: Math.max(1, height) }, state }
}
