/**
 * The program in Electron (or on the stand-in) as the specs see it: a data folder of its own for each test, its windows'
 * pages, and what the main process knows of them. A test fails by itself when any page had an error, when the main
 * process complained of something that the test did not expect, or when anything is left running.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import {
  _electron,
  type ElectronApplication,
  expect,
  type Page,
  test as base,
} from '@playwright/test'
import type { Display, Rectangle } from 'electron'
import type { WindowKind } from '#core/contract/contract.ts'
import { asRoot } from '../../scripts/browser.mjs'
import { endGroup, groupRuns } from '../../scripts/child.mjs'
import { Audience } from '../driver/audience.ts'
import { Console } from '../driver/console.ts'
import { type PageWatch, watchPages } from '../driver/page-watch.ts'
import { Prompter } from '../driver/prompter.ts'
import { Studio } from '../driver/studio.ts'
import { executablePath, onStandIn } from './binary.ts'

export { expect } from '@playwright/test'

const ROOT = resolve(import.meta.dirname, '..', '..')

/** A program that can't start has said so by then, ms; one that goes on after all is ended. */
const FAILS_WITHIN = 20_000

/** What the main process knows of a window. */
export interface WindowState {
  readonly bounds: Rectangle
  readonly fullScreen: boolean
  readonly visible: boolean
  readonly onTop: boolean
}

/** One run of the program. */
export class Program {
  readonly app: ElectronApplication
  readonly #child: ChildProcess
  readonly #watch: PageWatch
  readonly #expected: RegExp[] = []
  #said = ''
  #ended = false

  private constructor(app: ElectronApplication) {
    this.app = app
    this.#child = app.process()
    this.#watch = watchPages(app.context())
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()))
  }

  /** Starts the program on a data folder, with a file or without. `displays`: of the stand-in, as screen.ts reads them. */
  static async start(
    dataFolder: string,
    { file, displays }: { file?: string; displays?: string } = {},
  ): Promise<Program> {
    const app = await _electron.launch({
      executablePath,
      args: [ROOT, ...(file === undefined ? [] : [file])],
      cwd: ROOT,
      env: environment(dataFolder, displays),
      chromiumSandbox: !asRoot(),
    })
    return new Program(app)
  }

  /** The page of a window, once it is there. */
  async page(kind: WindowKind): Promise<Page> {
    const find = () => this.app.windows().find((page) => page.url().includes(`/${kind}/`))
    await expect.poll(() => find() !== undefined, `the ${kind} window is open`).toBe(true)
    const page = find()
    if (page === undefined) throw new Error(`The ${kind} window is gone again.`)
    return page
  }
  async studio(): Promise<Studio> {
    return new Studio(await this.page('studio'))
  }
  async prompter(): Promise<Prompter> {
    return new Prompter(await this.page('prompter')).ready()
  }
  async audience(): Promise<Audience> {
    return new Audience(await this.page('audience')).ready()
  }
  async console(): Promise<Console> {
    return new Console(await this.page('console'))
  }

  /** The windows that are open, by the pages they show. */
  async windows(): Promise<Partial<Record<WindowKind, WindowState>>> {
    return this.app.evaluate(({ BrowserWindow }) =>
      Object.fromEntries(
        BrowserWindow.getAllWindows().map((window) => [
          new URL(window.webContents.getURL() || 'about:blank').pathname.replaceAll('/', ''),
          {
            bounds: window.getBounds(),
            fullScreen: window.isFullScreen(),
            visible: window.isVisible(),
            onTop: window.isAlwaysOnTop(),
          },
        ]),
      ),
    )
  }

  /** The displays the program runs on; the machine's own first. */
  async displays(): Promise<Pick<Display, 'id' | 'bounds'>[]> {
    return this.app.evaluate(({ screen }) => {
      const primary = screen.getPrimaryDisplay().id
      return screen
        .getAllDisplays()
        .map(({ id, bounds }) => ({ id, bounds }))
        .toSorted((one, other) => Number(other.id === primary) - Number(one.id === primary))
    })
  }

  /** Pulls out every display but the first, as far as the program can see. */
  async unplug(): Promise<void> {
    await this.app.evaluate(({ screen }) => {
      const primary = screen.getPrimaryDisplay()
      const gone = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
      Object.assign(screen, { getAllDisplays: () => [primary] })
      for (const display of gone) screen.emit('display-removed', {}, display)
    })
  }

  /** Puts them in again. */
  async plugIn(): Promise<void> {
    await this.app.evaluate(({ screen }) => {
      const known = screen.getAllDisplays().map(({ id }) => id)
      Reflect.deleteProperty(screen, 'getAllDisplays')
      for (const display of screen.getAllDisplays())
        if (!known.includes(display.id)) screen.emit('display-added', {}, display)
    })
  }

  /** Gives every display but the first another resolution, as far as the program can see. */
  async changeSize(size: Pick<Rectangle, 'width' | 'height'>): Promise<void> {
    await this.app.evaluate(({ screen }, wanted) => {
      const primary = screen.getPrimaryDisplay()
      const changed = screen
        .getAllDisplays()
        .map((display) =>
          display.id === primary.id
            ? display
            : { ...display, bounds: { ...display.bounds, ...wanted } },
        )
      Object.assign(screen, { getAllDisplays: () => changed })
      for (const display of changed)
        if (display.id !== primary.id)
          screen.emit('display-metrics-changed', {}, display, ['bounds', 'workArea'])
    }, size)
  }

  /** Chooses an item of the menu, once the program has put its menu up. */
  async clickMenu(id: string): Promise<void> {
    const click = () =>
      this.app.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
        if (!item) return false
        Reflect.apply(item.click, item, [])
        return true
      }, id)
    await expect.poll(click, `${id} is in the menu`).toBe(true)
  }

  /** Closes a window as a person does, by its own button. */
  async closeWindow(kind: WindowKind): Promise<void> {
    await this.page(kind)
    await this.app.evaluate(({ BrowserWindow }, path) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().includes(path)) window.close()
    }, `/${kind}/`)
  }

  /** Starts the program where it can't; answers how it ended and what it said. */
  static async failToStart(dataFolder: string): Promise<{ code: number | null; said: string }> {
    const child = spawn(executablePath, [...(asRoot() ? ['--no-sandbox'] : []), ROOT], {
      cwd: ROOT,
      env: environment(dataFolder),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const limit = setTimeout(() => child.kill(), FAILS_WITHIN)
    await once(child, 'close')
    clearTimeout(limit)
    return { code: child.exitCode, said }
  }

  /** Starts the program once more on the same data; answers the exit code of that second start. */
  async startAgain(dataFolder: string, ...args: string[]): Promise<number | null> {
    const second = spawn(executablePath, [...(asRoot() ? ['--no-sandbox'] : []), ROOT, ...args], {
      cwd: ROOT,
      env: environment(dataFolder),
      stdio: 'ignore',
    })
    await once(second, 'exit')
    return second.exitCode
  }

  /** Takes the terminal away that it complains to. */
  closeTerminal(): void {
    this.#child.stderr?.destroy()
  }

  /** Ends it as the system does when the person logs out. */
  terminate(): void {
    this.#child.kill('SIGTERM')
  }

  /** What the main process has complained of. */
  complaints(): string[] {
    return this.#said.split('\n').filter((line) => line.trim() !== '' && !NOISE.test(line))
  }

  /** Waits for a complaint, in the main process or of a page, and takes it as it is meant. */
  async expectComplaint(what: RegExp): Promise<void> {
    const all = () => [...this.complaints(), ...this.#watch.problems]
    await expect.poll(() => all().some((line) => what.test(line)), String(what)).toBe(true)
    this.#expected.push(what)
  }

  /** Quits as from the menu, and expects that all of it ends and nothing went wrong that no test looked at. */
  async quit(): Promise<void> {
    await this.app.close()
    this.#ended = true
    // The process may be told of as ended a moment before its exit code is.
    await expect.poll(() => this.#child.exitCode, this.#said).toBe(0)
    await this.#expectAllGone()
    this.expectNoOtherComplaints()
  }

  /** The browser's helpers end a moment after it. */
  async #expectAllGone(): Promise<void> {
    await expect.poll(() => groupRuns(this.#child), 'something is left running').toBe(false)
  }

  expectNoOtherComplaints(): void {
    const unexpected = [...this.complaints(), ...this.#watch.problems].filter(
      (line) => !this.#expected.some((one) => one.test(line)),
    )
    expect(unexpected, 'errors of the pages and of the main process').toEqual([])
  }

  /** The program has ended by itself: waits for it. */
  async ends(): Promise<void> {
    await expect.poll(() => this.#child.exitCode, 'the exit code').toBe(0)
    await this.#expectAllGone()
    this.#ended = true
    this.expectNoOtherComplaints()
  }

  get hasEnded(): boolean {
    return this.#ended
  }

  /** Ends it whatever happened. */
  endSurely(): void {
    endGroup(this.#child, 'SIGKILL')
  }
}

/** What Node's inspector, Playwright's doors and Chromium's log say by themselves. */
const NOISE =
  /^(Debugger (listening|attached|ending)|For help, see|DevTools listening|Waiting for the debugger|\[\d+[:/])/

function environment(dataFolder: string, displays?: string): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value
  delete env['ELECTRON_RUN_AS_NODE']
  return {
    ...env,
    // The stand-in is started by the first `node` there.
    PATH: [dirname(process.execPath), env['PATH'] ?? ''].join(delimiter),
    ROSTRUM_DATA: dataFolder,
    ...(displays === undefined ? {} : { ROSTRUM_STAND_IN_DISPLAYS: displays }),
  }
}

/** How a test starts programs. */
export interface Programs {
  readonly dataFolder: string
  readonly start: (options?: { file?: string; displays?: string }) => Promise<Program>
}

/** Playwright's test with the program. What it started is quit at its end, if it has not ended before. */
export const test = base.extend<{ programs: Programs }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  programs: async ({}, provide) => {
    base.skip(
      onStandIn && process.platform === 'win32',
      'The stand-in can’t be started on Windows.',
    )
    const dataFolder = mkdtempSync(join(tmpdir(), 'rostrum-electron-'))
    const started: Program[] = []
    try {
      await provide({
        dataFolder,
        async start(options) {
          const program = await Program.start(dataFolder, options)
          started.push(program)
          return program
        },
      })
      for (const program of started) if (!program.hasEnded) await program.quit()
    } finally {
      for (const program of started) program.endSurely()
      rmSync(dataFolder, { recursive: true, force: true })
    }
  },
})
