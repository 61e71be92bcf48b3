/** `BrowserWindow`: a window of the real browser. Only windows with a sandboxed, isolated page are known. */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebPreferences,
} from 'electron'
import * as z from 'zod'
import { app } from './app.ts'
import type { Session } from '../../driver/cdp.ts'
import { preventable } from './events.ts'
import { running } from './running.ts'
import { knowOnly, unsupported } from './unsupported.ts'
import { StandInContents } from './web-contents.ts'

const OPTIONS =
  'x y width height minWidth minHeight show icon backgroundColor frame focusable minimizable skipTaskbar resizable webPreferences'.split(
    ' ',
  )
/** What each must be for the page to be as one of this browser's is; undefined: anything. */
const PREFERENCES: Readonly<Partial<Record<keyof WebPreferences, boolean | undefined>>> = {
  preload: undefined,
  devTools: undefined,
  spellcheck: false,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  backgroundThrottling: false,
}

const Bounds = z.object({
  windowState: z.string(),
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
})

interface OpenPage {
  readonly session: Session
  readonly windowId: number
}

const windows = new Map<number, StandInWindow>()
/** Ids of the targets that were asked for. A page of the browser's that is none of them was opened by a page. */
const targets = new Set<string>()
let opening: Promise<unknown> = Promise.resolve()
let watching = false

export class StandInWindow
  extends EventEmitter
  implements
    Pick<
      BrowserWindow,
      | 'id'
      | 'loadURL'
      | 'show'
      | 'showInactive'
      | 'focus'
      | 'restore'
      | 'close'
      | 'destroy'
      | 'removeMenu'
      | 'isVisible'
      | 'isFocused'
      | 'isMinimized'
      | 'isMaximized'
      | 'unmaximize'
      | 'isDestroyed'
      | 'isFullScreen'
      | 'setFullScreen'
      | 'isAlwaysOnTop'
      | 'setAlwaysOnTop'
      | 'getBounds'
      | 'setBounds'
      | 'getBackgroundColor'
    >
{
  static getAllWindows(): StandInWindow[] {
    return [...windows.values()]
  }
  static fromWebContents(contents: StandInContents): StandInWindow | null {
    return StandInWindow.getAllWindows().find((one) => one.webContents === contents) ?? null
  }
  static fromId(id: number): StandInWindow | null {
    return windows.get(id) ?? null
  }
  static getFocusedWindow(): StandInWindow | null {
    return StandInWindow.getAllWindows().find((one) => one.isFocused()) ?? null
  }

  readonly id: number
  readonly webContents: StandInContents
  readonly #options: BrowserWindowConstructorOptions
  #bounds: Rectangle
  #visible: boolean
  #focused = false
  #onTop = false
  #fullScreen = false
  #destroyed = false
  /** What was asked of the window, one after the other. */
  #page: Promise<OpenPage>

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    running.get('BrowserWindow')
    knowOnly('options of a window', options, OPTIONS)
    checkPreferences(options.webPreferences ?? {})
    const { icon, x = 0, y = 0, width = 800, height = 600, show = true } = options
    if (typeof icon === 'string' && !existsSync(icon))
      unsupported(`an icon that is not there: ${icon}`)
    this.#options = options
    this.#bounds = { x, y, width, height }
    this.#visible = show
    this.webContents = new StandInContents(() => this.close())
    this.id = this.webContents.id
    windows.set(this.id, this)
    app.windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.#page = this.#open()
    opening = Promise.allSettled([opening, this.#page])
  }

  async loadURL(url: string): Promise<void> {
    await this.#page
    await this.webContents.load(url)
  }

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }
  getBackgroundColor(): string {
    return this.#options.backgroundColor ?? '#FFFFFF'
  }
  isVisible(): boolean {
    return this.#visible
  }
  isFocused(): boolean {
    return this.#focused
  }
  isMaximized(): boolean {
    return false
  }
  isMinimized(): boolean {
    return false
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isFullScreen(): boolean {
    return this.#fullScreen
  }
  isAlwaysOnTop(): boolean {
    return this.#onTop
  }

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    this.#visible = true
    this.emit('show')
  }
  focus(): void {
    for (const window of windows.values()) window.#focused = window === this
    this.emit('focus')
  }
  restore(): void {
    unsupported('restoring a window: none is ever minimized')
  }
  unmaximize(): void {
    unsupported('making a window smaller again: none is ever maximized')
  }
  /** There are no menu bars. */
  removeMenu(): void {}

  setAlwaysOnTop(flag: boolean): void {
    this.#onTop = flag
    this.emit('always-on-top-changed', {}, flag)
  }

  setFullScreen(flag: boolean): void {
    this.#then(async ({ windowId }) => {
      const windowState = flag ? 'fullscreen' : 'normal'
      const { browser } = running.get('BrowserWindow')
      await browser.call('Browser.setWindowBounds', { windowId, bounds: { windowState } })
      await this.#readBounds(windowId)
      this.emit(flag ? 'enter-full-screen' : 'leave-full-screen')
    })
  }

  setBounds(bounds: Rectangle): void {
    this.#bounds = { ...bounds }
    this.#then(async ({ windowId }) => {
      const { x: left, y: top, width, height } = bounds
      const { browser } = running.get('BrowserWindow')
      await browser.call('Browser.setWindowBounds', {
        windowId,
        bounds: { left, top, width, height },
      })
      await this.#readBounds(windowId)
    })
  }

  close(): void {
    if (this.#destroyed) return
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this.id)
    app.windows.delete(this)
    this.webContents.destroy()
    this.emit('closed')
    this.#page
      .then(() =>
        running
          .get('BrowserWindow')
          .browser.call('Target.closeTarget', { targetId: this.webContents.targetId }),
      )
      // It is closed already, or the browser is.
      .catch(() => undefined)
    if (windows.size === 0) app.lastWindowClosed()
  }

  #then(work: (page: OpenPage) => Promise<void>): void {
    this.#page = this.#page.then(async (page) => {
      if (!this.#destroyed) await work(page)
      return page
    })
    // Whoever waits for the window hears of it; and what nobody waits for is not lost.
    this.#page.catch((error: unknown) => {
      if (!this.#destroyed) throw error
    })
  }

  async #open(): Promise<OpenPage> {
    const { browser, session } = running.get('BrowserWindow')
    await watchTargets()
    const { x, y, width, height } = this.#bounds
    const { targetId } = await browser.call(
      'Target.createTarget',
      { url: 'about:blank', newWindow: true, left: x, top: y, width, height },
      z.object({ targetId: z.string() }),
    )
    targets.add(targetId)
    const { sessionId } = await browser.call(
      'Target.attachToTarget',
      { targetId, flatten: true },
      z.object({ sessionId: z.string() }),
    )
    const page = session(sessionId)
    await this.webContents.attach(page, targetId, this.#options.webPreferences?.preload)
    const { windowId } = await browser.call(
      'Browser.getWindowForTarget',
      { targetId },
      z.object({ windowId: z.number() }),
    )
    await browser.call('Browser.setWindowBounds', {
      windowId,
      bounds: { left: x, top: y, width, height },
    })
    await this.#readBounds(windowId)
    return { session: page, windowId }
  }

  /** The browser's own word on where the window is. */
  async #readBounds(windowId: number): Promise<void> {
    const { bounds } = await running
      .get('BrowserWindow')
      .browser.call('Browser.getWindowBounds', { windowId }, z.object({ bounds: Bounds }))
    const { left: x, top: y, width, height, windowState } = bounds
    this.#bounds = { x, y, width, height }
    this.#fullScreen = windowState === 'fullscreen'
  }
}

function checkPreferences(preferences: WebPreferences): void {
  knowOnly('preferences of a page', preferences, Object.keys(PREFERENCES))
  for (const [name, value] of Object.entries(preferences)) {
    const must: unknown = Reflect.get(PREFERENCES, name)
    if (must !== undefined && must !== value) unsupported(`a page with ${name}: ${String(value)}`)
  }
  // What is off by default in Electron need not be named; these must not be left to chance.
  if (preferences.spellcheck !== false) unsupported('a page with a spelling checker')
}

/** Windows whose target is gone are closed; pages that nobody made a window for were opened by a page, and go. */
async function watchTargets(): Promise<void> {
  if (watching) return
  watching = true
  const { browser } = running.get('BrowserWindow')
  const Gone = z.object({ targetId: z.string() })
  browser.on('Target.targetDestroyed', Gone, ({ targetId }) => {
    for (const window of windows.values())
      if (window.webContents.targetId === targetId) window.destroy()
  })
  const Created = z.object({ targetInfo: z.object({ targetId: z.string(), type: z.string() }) })
  browser.on('Target.targetCreated', Created, ({ targetInfo: { targetId, type } }) => {
    if (type !== 'page') return
    // It may be the one whose making has just been answered.
    void opening.then(async () => {
      if (!targets.has(targetId)) await browser.call('Target.closeTarget', { targetId })
    })
  })
  await browser.call('Target.setDiscoverTargets', { discover: true })
}
