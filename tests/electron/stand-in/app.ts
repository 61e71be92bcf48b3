/** `app`: the life of the program. */
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import * as z from 'zod'
import { startChromium } from './chromium.ts'
import { preventable } from './events.ts'
import { running } from './running.ts'
import { screen } from './screen.ts'
import { type SecondStart, takeLock } from './single-instance.ts'
import { startFolder } from './start-folder.ts'
import { unsupported } from './unsupported.ts'

/** What the app must know of a window to end it. */
interface ClosableWindow {
  readonly close: () => void
  readonly destroy: () => void
  readonly isDestroyed: () => boolean
}

const Package = z.object({
  name: z.string(),
  productName: z.string().optional(),
  version: z.string(),
})

class StandInApp
  extends EventEmitter
  implements
    Pick<
      App,
      | 'isPackaged'
      | 'whenReady'
      | 'isReady'
      | 'quit'
      | 'exit'
      | 'getAppPath'
      | 'getVersion'
      | 'getName'
      | 'getLocale'
      | 'requestSingleInstanceLock'
    >
{
  readonly isPackaged = false
  /** Kept by browser-window.ts. */
  readonly windows = new Set<ClosableWindow>()
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #quitting = false
  #exiting = false
  #telling: Promise<void> = Promise.resolve()

  constructor() {
    super()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => this.quit())
  }

  /** To be called when what the app does first is done: it becomes ready. */
  begin(): void {
    if (this.#exiting) return
    startChromium(screen.getAllDisplays()).then(
      (chromium) => {
        running.set(chromium)
        this.emit('ready', {})
        this.#ready.resolve()
      },
      (error: unknown) => {
        process.stderr.write(`The stand-in did not start: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  isReady(): boolean {
    return running.isSet()
  }
  getAppPath(): string {
    return startFolder.get()
  }
  getVersion(): string {
    return this.#package().version
  }
  getName(): string {
    const { productName, name } = this.#package()
    return productName ?? name
  }
  /** Of the machines that this is for. */
  getLocale(): string {
    return 'zh-CN'
  }
  getPath(name: string): string {
    if (name === 'temp') return tmpdir()
    if (name === 'home') return homedir()
    const path = this.#paths.get(name)
    if (path !== undefined) return path
    if (name !== 'userData') return unsupported(`app.getPath('${name}')`)
    return join(homedir(), '.config', this.getName())
  }
  setPath(name: string, path: string): void {
    if (name !== 'userData') unsupported(`app.setPath('${name}')`)
    mkdirSync(path, { recursive: true })
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(additionalData: object = {}): boolean {
    const told = (start: SecondStart) =>
      void this.whenReady().then(() =>
        this.emit('second-instance', {}, start.argv, start.folder, start.additionalData),
      )
    const lock = takeLock(this.getPath('userData'), additionalData, told)
    this.#telling = lock.told
    return lock.taken
  }

  quit(): void {
    if (this.#quitting || this.#exiting) return
    if (!running.isSet()) {
      // A second start that has told the first one, or one that was ended before it began.
      this.exit(0)
      return
    }
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#quitting = true
    for (const window of this.windows) window.close()
    // A window that stays has its reason: the quitting is off.
    this.#quitting = this.windows.size === 0
    if (this.#quitting) this.#willQuit()
  }

  /** To be called when the last window has closed. */
  lastWindowClosed(): void {
    if (!this.#quitting && !this.#exiting) this.emit('window-all-closed')
  }

  exit(code = 0): void {
    if (this.#exiting) return
    this.#exiting = true
    for (const window of this.windows) window.destroy()
    this.emit('quit', {}, code)
    const end = async () => {
      await this.#telling
      if (running.isSet()) await running.get('app.exit').end()
      process.exit(code)
    }
    end().catch((error: unknown) => {
      process.stderr.write(`The stand-in did not end cleanly: ${String(error)}\n`)
      process.exit(code === 0 ? 1 : code)
    })
  }

  #willQuit(): void {
    const event = preventable({})
    this.emit('will-quit', event)
    this.#quitting = false
    if (!event.defaultPrevented) this.exit(0)
  }

  #package(): z.infer<typeof Package> {
    return Package.parse(JSON.parse(readFileSync(join(startFolder.get(), 'package.json'), 'utf8')))
  }
}

export const app = new StandInApp()
