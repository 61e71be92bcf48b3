/**
 * The program as the specs see it: a host of its own for each test, on a data folder of its own, with pages opened in a
 * real browser. A test fails by itself when any page had an error.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type BrowserContext, expect, type Page } from '@playwright/test'
import type { WindowKind } from '#core/contract/contract.ts'
import { type GivenBefore, putTakes } from './put-takes.ts'
import { Audience } from './audience.ts'
import { Console } from './console.ts'
import { HandsPage } from './hands.ts'
import { connectHostClient, type HostClient } from './host-client.ts'
import { type HostProcess, startHost } from './host-process.ts'
import { type PageWatch, watchPages } from './page-watch.ts'
import { Prompter } from './prompter.ts'
import { Studio } from './studio.ts'

export { expect } from '@playwright/test'

/** The running program. */
export class Rostrum {
  readonly #context: BrowserContext
  readonly #watch: PageWatch
  readonly #dataFolder: string
  #process: HostProcess | null = null
  #client: HostClient | null = null

  constructor(context: BrowserContext, dataFolder: string) {
    this.#context = context
    this.#watch = watchPages(context)
    this.#dataFolder = dataFolder
  }

  /** Starts the host, as `rostrum serve FILE` does. `given`: who has given the speech before, and was recorded. */
  async start(file?: string, given: readonly GivenBefore[] = []): Promise<void> {
    if (file !== undefined) await putTakes(this.#dataFolder, file, given)
    this.#process = await startHost(this.#dataFolder, file)
    this.#client = await connectHostClient(this.address('console'))
  }

  /** Kills the host, and starts it again on the same data; what the pages say of the lost line in between is no error. */
  async killAndRestart(whileAway: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await this.#watch.whileHostIsAway(async () => {
      this.#client?.close()
      await this.#process?.kill()
      await whileAway()
      await this.start()
      // Every page has to find the host again before a lost line counts as an error again.
      const lost = this.#context
        .pages()
        .map((page) =>
          expect(
            page.getByText(/连接断开|Connection to the host lost|Connection lost/),
          ).toHaveCount(0),
        )
      await Promise.all(lost)
    })
  }

  /** The test's own line to the host. */
  get host(): HostClient {
    if (this.#client === null) throw new Error('The host is not started.')
    return this.#client
  }

  /** The address of a page, as the host printed it. */
  address(kind: WindowKind): string {
    if (this.#process === null) throw new Error('The host is not started.')
    return this.#process.addresses[kind]
  }

  async openStudio(): Promise<Studio> {
    return new Studio(await this.#open('studio'))
  }

  async openPrompter(): Promise<Prompter> {
    return new Prompter(await this.#open('prompter')).ready()
  }

  async openAudience(): Promise<Audience> {
    return new Audience(await this.#open('audience')).ready()
  }

  async openConsole(): Promise<Console> {
    return new Console(await this.#open('console'))
  }

  /** `prepare`: what is done to the page before it is loaded. */
  async openHands(prepare?: (page: Page) => Promise<void>): Promise<HandsPage> {
    return new HandsPage(await this.openPage('hands', prepare)).ready()
  }

  /** Opens a page and waits for nothing. `prepare`: what is done to it before it is loaded. */
  openPage(kind: WindowKind, prepare?: (page: Page) => Promise<void>): Promise<Page> {
    return this.#open(kind, prepare)
  }

  async #open(kind: WindowKind, prepare?: (page: Page) => Promise<void>) {
    const page = await this.#context.newPage()
    await prepare?.(page)
    await page.goto(this.address(kind))
    return page
  }

  /** Ends the host and expects that nothing went wrong that no test looked at. */
  async end(): Promise<void> {
    // The pages first: afterwards they would complain, rightly, that the host is gone.
    await this.#context.close()
    this.#client?.close()
    const code = await this.#process?.stop()
    expect(this.#watch.problems, 'errors in the pages').toEqual([])
    if (this.#process === null) return
    expect(code, `exit code of the host; it said: ${this.#process.complaints()}`).toBe(0)
    expect(this.#process.complaints(), 'what the host complained of').toBe('')
  }

  /** Ends the host whatever happened. */
  async endSurely(): Promise<void> {
    this.#client?.close()
    await this.#process?.kill()
  }
}

/** Playwright's test with the program. It isn't started yet, so that a test can choose the file. */
export const test = base.extend<{ rostrum: Rostrum }>({
  rostrum: async ({ context }, provide) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'rostrum-e2e-'))
    const rostrum = new Rostrum(context, dataFolder)
    try {
      await provide(rostrum)
      await rostrum.end()
    } finally {
      await rostrum.endSurely()
      rmSync(dataFolder, { recursive: true, force: true })
    }
  },
})
