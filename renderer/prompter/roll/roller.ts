/**
 * The rolling text: one owner of the elements that move. It lays the script out, measures its lines, and hands the curve
 * through them to the browser as one animation of `transform`, which the compositor runs by itself. React never sees it
 * move. Positions are script time; pixels exist only in here.
 */
import { type LinePause, type MeasuredLine, type RollCurve, rollCurve } from '#core/pace/curve.ts'
import type { ScriptClock } from '#core/pace/clock.ts'
import { type Pause, pausesOf } from '#core/pace/pauses.ts'
import type { Transport } from '#core/session/state.ts'
import { positionAt } from '#core/session/transport.ts'
import { type ScriptMs, scriptMs } from '#core/time.ts'
import type { HostClock } from '#renderer/bridge/host-clock.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import type { InsertWords } from './insert-words.ts'
import { type LaidOutBlock, type LaidOutScript, layOutScript } from './lay-out-script.ts'
import { type FoundLine, linesOf } from './measure-lines.ts'
import { RollMotion } from './roll-motion.ts'
import styles from './script.module.css'
import { type TextWidths, textWidths } from './text-widths.ts'
import { type WordAtLine, wordAtLine } from './word-at-line.ts'

/** Ms between two looks at whether the animation still serves. */
const TEND_EVERY = 500
/** Fonts that have not come by then, ms, are measured when they come. */
const FONTS_WITHIN = 4000

/** Owner of the rolling text of one page. */
export class Roller {
  readonly #clock: HostClock
  readonly #ready = writable(false)
  readonly #stage: HTMLElement
  readonly #mover: HTMLElement
  readonly #motion: RollMotion
  readonly #endings: (() => void)[] = []
  #open: OpenSpeech | null = null
  #laid: LaidOutScript = NOTHING
  readonly #words: InsertWords
  /** In the fonts that are there by now. */
  #widths: TextWidths | null = null
  /** Where each chunk begins, px from the top of the text. */
  #tops: readonly number[] = []
  #curve: RollCurve | null = null
  #width = 0
  #transport: Transport | null = null
  #scrub: { readonly fromPx: number; position: ScriptMs } | null = null

  /** `stage` is the empty element the text rolls in; its reading line is where the style sheet puts the
   * mover's top. `words` says what is shown for a pause or a note. */
  constructor(stage: HTMLElement, clock: HostClock, words: InsertWords) {
    this.#clock = clock
    this.#words = words
    this.#stage = stage
    this.#mover = document.createElement('div')
    if (styles['mover'] !== undefined) this.#mover.classList.add(styles['mover'])
    stage.append(this.#mover)
    this.#motion = new RollMotion(this.#mover, clock)

    const observer = new ResizeObserver(() => {
      // Only another width breaks the lines anew; the reading line follows the height by itself.
      if (this.#curve !== null && this.#mover.clientWidth !== this.#width) this.#measure()
    })
    observer.observe(this.#mover)
    const timer = setInterval(() => this.#motion.tend(), TEND_EVERY)
    this.#endings.push(
      () => observer.disconnect(),
      () => clearInterval(timer),
      () => this.#motion.stop(),
      () => this.#mover.remove(),
    )
  }

  /** True once the open speech stands on the page and is measured. */
  get ready(): Readable<boolean> {
    return this.#ready
  }

  /** Puts a speech on the page, or none. The text shows when its fonts are there and it is measured. */
  async show(open: OpenSpeech | null): Promise<void> {
    this.#ready.set(false)
    this.#open = open
    this.#curve = null
    this.#scrub = null
    this.#motion.stop()
    this.#mover.lang = open?.document.speech.language ?? ''
    // The fonts are on their way while the phrases are looked for.
    const fonts = open === null ? null : fontsFor(this.#mover, open.script.text)
    this.#laid = open === null ? NOTHING : layOutScript(open.document.speech, open.script)
    this.#mover.replaceChildren(...this.#laid.chunks.map(({ element }) => element))
    if (open === null || fonts === null) return
    const inTime = await Promise.race([fonts, late(FONTS_WITHIN)])
    if (this.#open !== open) return
    this.#widths = null
    this.#measure()
    this.#ready.set(true)
    if (inTime) return
    await fonts
    if (this.#open !== open) return
    this.#widths = null
    this.#measure()
  }

  /** Sets the text size, px; the word at the reading line stays there. */
  setTextSize(px: number): void {
    this.#stage.style.setProperty('--script-size', `${px}px`)
    if (this.#curve !== null) this.#measure()
  }

  /** Follows the tape; null while the host has not told of it. */
  setTransport(transport: Transport | null): void {
    // The host tells its whole state when anything has changed; the hall going black must not touch the text.
    if (isSame(this.#transport, transport)) return
    this.#transport = transport
    this.#place()
  }

  /** Takes the text in hand: it stands still and follows `dragTo` until `letGo`. */
  grab(): void {
    if (this.#curve === null) return
    const position = this.#position()
    this.#scrub = { fromPx: this.#curve.pxAt(position), position }
    this.#place()
  }

  /** Moves the text in hand, px below where it was grabbed. */
  dragTo(below: number): void {
    if (this.#scrub === null || this.#curve === null) return
    this.#scrub.position = this.#curve.positionAt(this.#scrub.fromPx - below)
    this.#motion.hold(this.#curve.pxAt(this.#scrub.position))
  }

  /** Where the text in hand is; null while nobody holds it. */
  get inHand(): ScriptMs | null {
    return this.#scrub?.position ?? null
  }

  /** Lets the text go: it follows the tape again. */
  letGo(): void {
    this.#scrub = null
    this.#place()
  }

  /** What really stands at the reading line at the moment that is drawn; null without text. */
  wordAtLine(): WordAtLine | null {
    if (!this.#ready.get()) return null
    return wordAtLine(this.#laid.chunks, this.readingLine())
  }

  /** The position that the text as it is drawn shows, read back through the curve, not off the clock; null without text. */
  drawnPosition(): ScriptMs | null {
    if (!this.#ready.get() || this.#curve === null) return null
    const line = this.readingLine()
    const at = this.#laid.chunks.findLastIndex(
      ({ element }) => element.getBoundingClientRect().top <= line,
    )
    const chunk = this.#laid.chunks[at]
    if (chunk === undefined) return scriptMs(0)
    const below = line - chunk.element.getBoundingClientRect().top
    return this.#curve.positionAt((this.#tops[at] ?? 0) + below)
  }

  /** Height of the reading line, px in the viewport. */
  readingLine(): number {
    return this.#stage.getBoundingClientRect().top + this.#mover.offsetTop
  }

  /** Ends everything and takes the text off the page. */
  dispose(): void {
    for (const end of this.#endings) end()
  }

  #position(): ScriptMs {
    if (this.#scrub !== null) return this.#scrub.position
    if (this.#transport === null || this.#open === null) return scriptMs(0)
    return positionAt(this.#transport, this.#clock.now(), this.#open.clock.duration)
  }

  /** Measures the lines anew and puts the text where it belongs by them. */
  #measure(): void {
    const open = this.#open
    if (open === null) return
    this.#width = this.#mover.clientWidth
    this.#motion.stop()
    // Each at zero while it is measured: far from it, rectangles are coarse.
    for (const { element } of this.#laid.chunks) element.style.transform = 'none'
    const { fontFamily, fontSize } = getComputedStyle(this.#mover)
    this.#widths ??= textWidths(fontFamily)
    this.#laid.setLines({
      width: this.#width / Number.parseFloat(fontSize),
      widths: this.#widths,
      words: this.#words,
    })
    const pauses = pausesOf(open.script)
    const lines: MeasuredLine[] = []
    const tops: number[] = []
    let top = 0
    for (const { element, blocks } of this.#laid.chunks) {
      const box = element.getBoundingClientRect()
      tops.push(top)
      for (const block of blocks) {
        const found = linesOf(block)
        for (const [index, line] of found.entries()) {
          const end = found[index + 1]?.start ?? spokenEnd(block)
          const silences = pausesIn(pauses, line, end, open.clock)
          lines.push({
            start: open.clock.timeAt(line.start),
            end: open.clock.timeAt(end),
            top: top + line.top - box.top,
            bottom: top + line.bottom - box.top,
            ...(silences.length === 0 ? {} : { pauses: silences }),
          })
        }
      }
      top += box.height
    }
    this.#tops = tops
    const silence = pauses.reduce((sum, { ms }) => sum + ms, 0)
    this.#curve = rollCurve(lines, open.clock.duration, silence)
    this.#motion.setPath(
      this.#curve,
      open.clock.duration,
      this.#laid.chunks.map(({ element }, index) => ({ element, top: tops[index] ?? 0 })),
    )
    this.#place()
  }

  #place(): void {
    if (this.#curve === null) return
    const transport = this.#transport
    if (this.#scrub === null && transport?.playing === true) this.#motion.run(transport)
    else this.#motion.hold(this.#curve.pxAt(this.#position()))
  }
}

const isSame = (one: Transport | null, other: Transport | null) =>
  one?.playing === other?.playing &&
  one?.rate === other?.rate &&
  one?.position === other?.position &&
  one?.at === other?.at &&
  one?.stopAt === other?.stopAt

/** No script on the page. */
const NOTHING: LaidOutScript = { chunks: [], setLines: () => {} }

/** The silences of a line that ends before an offset: within it, at its end, and before the first word of the script. */
function pausesIn(
  pauses: readonly Pause[],
  { start }: FoundLine,
  end: number,
  clock: ScriptClock,
): LinePause[] {
  return pauses
    .filter(({ offset }) => (offset > start || offset === 0) && start <= offset && offset <= end)
    .map(({ offset, ms }) => {
      const to = offset === 0 ? ms : clock.timeAt(offset)
      const part = end > start ? (offset - start) / (end - start) : 0
      return { from: scriptMs(to - ms), to: scriptMs(to), part }
    })
}

/** Offset after the last word of a block: the rest that its full stop makes is already the way to the next block. */
function spokenEnd({ at }: LaidOutBlock): number {
  const silent = /[\p{P}\s]*$/u.exec(at.block.text)?.[0].length ?? 0
  return at.end - silent
}

/** Waits for the faces that a text needs, so that it is measured in them. True when nothing more will come. */
async function fontsFor(element: HTMLElement, text: string): Promise<boolean> {
  const { fontFamily, fontSize } = getComputedStyle(element)
  const characters = [...new Set(text)].join('')
  // A face that can't be loaded is replaced by the next in the list, which is there.
  await Promise.allSettled(
    ['400', '700'].map((weight) =>
      document.fonts.load(`${weight} ${fontSize} ${fontFamily}`, characters),
    ),
  )
  return true
}

const late = (ms: number) =>
  new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), ms)
  })
