/** `webContents`: a page of the real browser, with the preload in a world of its own. */
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { HandlerDetails, WebContents } from 'electron'
import * as z from 'zod'
import { toApp, toChromium } from './addresses.ts'
import type { Session } from '../../driver/cdp.ts'
import { preventable } from './events.ts'
import { StandInFrame } from './frame.ts'
import { ipcMain, type StandInIpcEvent } from './ipc-main.ts'
import { mainWorldScript, preloadScript, TO_MAIN, WORLD } from './page-scripts.ts'
import { answerTo, schemes, session } from './protocol.ts'
import { unsupported } from './unsupported.ts'

type OpenHandler = (details: Pick<HandlerDetails, 'url'>) => { readonly action: 'allow' | 'deny' }

const Paused = z.object({
  requestId: z.string(),
  frameId: z.string(),
  resourceType: z.string(),
  request: z.object({
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
})
const ContextCreated = z.object({
  context: z.object({
    id: z.number(),
    name: z.string(),
    auxData: z.object({ frameId: z.string().optional() }).optional(),
  }),
})
const Navigated = z.object({
  frame: z.object({ id: z.string(), url: z.string(), parentId: z.string().optional() }),
})
const Evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
})

let made = 0

export class StandInContents
  extends EventEmitter
  implements
    Pick<
      WebContents,
      | 'id'
      | 'getURL'
      | 'isDestroyed'
      | 'isCrashed'
      | 'reload'
      | 'forcefullyCrashRenderer'
      | 'executeJavaScript'
      | 'close'
    >
{
  readonly id: number
  readonly session = session.defaultSession
  readonly #closeWindow: () => void
  #session: Session | null = null
  #targetId = ''
  #url = ''
  #frame: StandInFrame | null = null
  #openHandler: OpenHandler | null = null
  #destroyed = false
  #crashed = false
  /** Addresses that the app itself is loading: nobody is asked about those. */
  readonly #expected = new Set<string>()

  constructor(closeWindow: () => void) {
    super()
    made += 1
    this.id = made
    this.#closeWindow = closeWindow
  }

  /** Ties the contents to a target of the browser that has not loaded anything yet. */
  async attach(page: Session, targetId: string, preload: string | undefined): Promise<void> {
    this.#session = page
    this.#targetId = targetId
    this.#listen(page)
    const secret = randomUUID()
    const text = preload === undefined ? '' : readFileSync(preload, 'utf8')
    await Promise.all([
      page.call('Page.enable'),
      page.call('Runtime.enable'),
      page.call('Inspector.enable'),
      page.call('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      page.call('Runtime.addBinding', { name: TO_MAIN, executionContextName: WORLD }),
      page.call('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(secret) }),
      page.call('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(secret, text),
        worldName: WORLD,
      }),
    ])
  }

  /** The target's id, by which Playwright finds the window of its page. */
  get targetId(): string {
    return this.#targetId
  }

  get mainFrame(): StandInFrame | null {
    return this.#frame
  }

  getURL(): string {
    return this.#url
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isCrashed(): boolean {
    return this.#crashed
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  async load(url: string): Promise<void> {
    const address = toChromium(url, schemes)
    this.#expected.add(address)
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText } = await this.#page().call(
      'Page.navigate',
      { url: address },
      z.object({ errorText: z.string().optional() }),
    )
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }

  reload(): void {
    this.#expected.add(toChromium(this.#url, schemes))
    this.#page()
      .call('Page.reload')
      .catch((error: unknown) => this.#failed(error))
  }

  forcefullyCrashRenderer(): void {
    // The browser's answer is that the page crashed.
    this.#page()
      .call('Page.crash')
      .catch(() => undefined)
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#page().call(
      'Runtime.evaluate',
      { expression: code, awaitPromise: true, returnByValue: true },
      Evaluated,
    )
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text)
    return result.value
  }

  close(): void {
    this.#closeWindow()
  }

  /** The window is gone. */
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#frame?.destroy()
    this.emit('destroyed')
  }

  #page(): Session {
    if (this.#destroyed) throw new Error('Object has been destroyed')
    return this.#session ?? unsupported('a page before its window is open')
  }

  #failed(error: unknown): void {
    if (!this.#destroyed) throw error
  }

  #listen(page: Session): void {
    page.on('Page.frameNavigated', Navigated, ({ frame }) => {
      if (frame.parentId === undefined) this.#url = toApp(frame.url, schemes)
    })
    page.on('Runtime.executionContextsCleared', z.unknown(), () => this.#frame?.destroy())
    page.on('Runtime.executionContextCreated', ContextCreated, ({ context }) => {
      if (context.name !== WORLD || context.auxData?.frameId !== this.#targetId) return
      this.#frame = new StandInFrame(page, context.id, this.#url)
    })
    const Called = z.object({ name: z.literal(TO_MAIN), payload: z.string() })
    page.on('Runtime.bindingCalled', Called, ({ payload }) => this.#told(payload))
    page.on('Page.frameStartedLoading', z.object({ frameId: z.string() }), ({ frameId }) => {
      if (frameId === this.#targetId) this.emit('did-start-loading')
    })
    page.on('Page.loadEventFired', z.unknown(), () => this.emit('did-finish-load'))
    page.on('Inspector.targetCrashed', z.unknown(), () => {
      this.#crashed = true
      this.#frame?.destroy()
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.on('Inspector.targetReloadedAfterCrash', z.unknown(), () => {
      this.#crashed = false
    })
    // By a link. The browser has opened it already: windows that nobody made are closed (browser-window.ts).
    page.on('Page.windowOpen', z.object({ url: z.string() }), ({ url }) => this.#wantsWindow(url))
    page.on('Fetch.requestPaused', Paused, (request) => {
      this.#answer(page, request).catch((error: unknown) => this.#failed(error))
    })
  }

  #told(payload: string): void {
    const frame = this.#frame
    const sent = frame?.take(payload) ?? null
    if (sent === null) return
    if (sent.kind === 'open') {
      this.#wantsWindow(sent.url)
      return
    }
    const event = { sender: this, senderFrame: frame, ports: [], type: 'frame' }
    ipcMain.emit(sent.channel, event satisfies StandInIpcEvent, ...sent.args)
  }

  #wantsWindow(url: string): void {
    const answer = this.#openHandler?.({ url: toApp(url, schemes) })
    if (answer?.action !== 'deny') unsupported('windows that a page opens')
  }

  async #answer(page: Session, paused: z.infer<typeof Paused>): Promise<void> {
    const { requestId, request, resourceType, frameId } = paused
    const refuse = (errorReason: string) =>
      page.call('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined)
    const url = toApp(request.url, schemes)
    const isMainFrame = frameId === this.#targetId
    if (resourceType === 'Document' && !(isMainFrame && this.#expected.delete(request.url)))
      if (!this.#mayNavigate(url, isMainFrame)) return refuse('Aborted')
    const answer = await answerTo(url, request.method, request.headers)
    if (answer === 'blocked') return refuse('BlockedByClient')
    if (answer === 'network') return page.call('Fetch.continueRequest', { requestId })
    const body = Buffer.from(await answer.arrayBuffer()).toString('base64')
    const responseHeaders = [...answer.headers].map(([name, value]) => ({ name, value }))
    return page.call('Fetch.fulfillRequest', {
      requestId,
      responseCode: answer.status,
      responseHeaders,
      body,
    })
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const events = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']
    return events.every((name) => {
      const event = preventable({ url, isMainFrame, isSameDocument: false, frame: this.#frame })
      this.emit(name, event)
      return !event.defaultPrevented
    })
  }
}
