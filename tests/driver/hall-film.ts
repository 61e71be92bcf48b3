/**
 * A film of the hall's screen: every picture that the browser really puts on it, each change, which is more often than every
 * 50 ms. It goes on through a hang, a crash and a reload of the page.
 */
import { writeFileSync } from 'node:fs'
import { type Browser, type CDPSession, expect, type Page, test } from '@playwright/test'
import { apart, type Cells, isBlack, NEARLY, type Reference, verdictOn } from './hall-verdict.ts'

/** Pictures are taken as small as that, px, and compared in so many rows of cells. */
const SIZE = { maxWidth: 480, maxHeight: 270 }
const ROWS = 54
/** Between two looks at a page that stands, ms. */
const STANDS = 100
const BLACK = 'black'

interface Taken {
  /** ms since the film began. */
  readonly at: number
  readonly png: string
}

/** The film. */
export class HallFilm {
  readonly #session: CDPSession
  readonly #workshop: Page
  readonly #taken: Taken[] = []
  readonly #references: Reference[] = []
  readonly #cells = new Map<string, Cells>()
  readonly #began = performance.now()

  private constructor(session: CDPSession, workshop: Page) {
    this.#session = session
    this.#workshop = workshop
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      this.#taken.push({ at: this.now, png: data })
      // Refused while the page is gone: it is told again when it is back.
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
    })
  }

  /** Begins to film a page. `browser`: of a page in which the pictures are decoded, not the one that is looked at. */
  static async of(page: Page, browser: Browser): Promise<HallFilm> {
    const session = await page.context().newCDPSession(page)
    const film = new HallFilm(session, await browser.newPage())
    await session.send('Page.enable')
    await film.#look()
    return film
  }

  /** ms since the film began. */
  get now(): number {
    return performance.now() - this.#began
  }

  /** The line to the page, which outlives its crash. */
  get session(): CDPSession {
    return this.#session
  }

  /**
   * Has the present picture taken, whatever has changed. While it is busy the browser leaves pictures out, also the last one
   * of a change.
   */
  async #look(): Promise<void> {
    const before = this.#taken.length
    await this.#session.send('Page.stopScreencast')
    await this.#session.send('Page.startScreencast', { format: 'png', ...SIZE, everyNthFrame: 1 })
    const count = () => this.#taken.length
    await expect
      .poll(count, { message: 'a picture is taken', intervals: [10, 20, 40, 100] })
      .toBeGreaterThan(before)
  }

  /** Waits until no slide is fading and nothing changes any more; answers the picture that stands. */
  async #standing(): Promise<Taken> {
    // Playwright gives up a page that has crashed; the browser doesn't.
    const painted = `Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
      .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))`
    await this.#session.send('Runtime.evaluate', { expression: painted, awaitPromise: true })
    // A busy machine paints later than the page believes: it stands when it is twice the same.
    let before: string | undefined
    const same = async () => {
      before = this.#taken.at(-1)?.png
      await this.#look()
      return this.#taken.at(-1)?.png === before
    }
    await expect.poll(same, { message: 'nothing changes', intervals: [STANDS] }).toBe(true)
    const last = this.#taken.at(-1)
    if (last === undefined) throw new Error('Nothing was filmed.')
    return last
  }

  /** The picture that stands now is one that the hall may see. */
  async allow(name: string, { fades = true }: { fades?: boolean } = {}): Promise<void> {
    const cells = await this.#cellsOf((await this.#standing()).png)
    expect(Math.max(...cells.values), `${name} is not black`).toBeGreaterThan(60)
    this.#references.push({ name, fades, cells })
  }

  /** Waits for the one picture to be there, and to stay; answers when it came, ms since the film began. */
  async expectStands(name: string): Promise<number> {
    const wanted = this.#references.filter((one) => one.name === name)
    const isIt = async (taken: Taken) => {
      const cells = await this.#cellsOf(taken.png)
      if (name === BLACK) return isBlack(cells)
      return wanted.some((one) => apart(one.cells, cells) <= NEARLY)
    }
    const stands = async () => isIt(await this.#standing())
    try {
      await expect.poll(stands, { message: `${name} stands`, intervals: [0] }).toBe(true)
    } catch (error) {
      await attach('what stands', this.#taken.at(-1)?.png ?? '')
      throw error
    }
    let at = this.now
    for (const taken of this.#taken.toReversed()) {
      if (!(await isIt(taken))) break
      at = taken.at
    }
    return at
  }

  /** What was seen since an instant, each picture once: its name, or null where it is none that may be. */
  async seenSince(at: number): Promise<{ verdict: string | null; png: string }[]> {
    // What stood then was seen too.
    const first = this.#taken.findLastIndex((taken) => taken.at <= at)
    const seen: { verdict: string | null; png: string }[] = []
    for (const { png } of this.#taken.slice(Math.max(0, first))) {
      const verdict = verdictOn(await this.#cellsOf(png), this.#references)
      if (verdict === null || seen.at(-1)?.verdict !== verdict) seen.push({ verdict, png })
    }
    return seen
  }

  /** Expects that since an instant nothing was seen but what may be; answers the names in order. */
  async expectRight(at = 0): Promise<string[]> {
    const seen = await this.seenSince(at)
    const wrong = seen.filter(({ verdict }) => verdict === null)
    for (const [index, { png }] of wrong.slice(0, 5).entries())
      await attach(`wrong picture ${index + 1}`, png)
    const names = seen.map(({ verdict }) => verdict ?? 'WRONG')
    expect(wrong.length, `seen: ${names.join(', ')}; the wrong ones are attached`).toBe(0)
    return names
  }

  /** What was filmed as pictures, to be looked at by a person. */
  pictures(): readonly { at: number; png: string }[] {
    return this.#taken
  }

  async end(): Promise<void> {
    await this.#session.send('Page.stopScreencast').catch(() => undefined)
    await this.#workshop.close()
  }

  async #cellsOf(png: string): Promise<Cells> {
    const known = this.#cells.get(png)
    if (known !== undefined) return known
    const cells = await this.#workshop.evaluate(
      async ([base64, down]) => {
        const image = new Image()
        image.src = `data:image/png;base64,${base64}`
        await image.decode()
        const shape = (down * image.width) / image.height
        const across = Math.ceil(shape)
        const context = new OffscreenCanvas(across, down).getContext('2d')
        if (context === null) throw new Error('no canvas')
        context.imageSmoothingQuality = 'high'
        context.drawImage(image, 0, 0, shape, down)
        const { data } = context.getImageData(0, 0, across, down)
        return { shape, values: [...data].filter((_, at) => at % 4 !== 3) }
      },
      [png, ROWS] as const,
    )
    this.#cells.set(png, cells)
    return cells
  }
}

async function attach(name: string, png: string): Promise<void> {
  const path = test.info().outputPath(`${name.replaceAll(' ', '-')}.png`)
  writeFileSync(path, Buffer.from(png, 'base64'))
  await test.info().attach(name, { path, contentType: 'image/png' })
}
