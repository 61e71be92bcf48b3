/**
 * The rolling text: one owner of the elements that move. It lays the script out, measures its lines, and hands the curve
 * through them to the browser as one animation of `transform`, which the compositor runs by itself. React never sees it
 * move. Positions are script time; pixels exist only in here.
 */
import { type RollCurve, rollCurve } from '#core/pace/curve.ts'
import type { PrompterLook } from '#core/prompter/look.ts'
import type { Transport } from '#core/session/state.ts'
import { positionAt } from '#core/session/transport.ts'
import { type ScriptMs, scriptMs } from '#core/time.ts'
import type { HostClock } from '#renderer/bridge/host-clock.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import type { InsertWords } from './insert-words.ts'
import { RollMotion } from './roll-motion.ts'
import styles from './script.module.css'
import { type PlacedChunk, ScriptText } from './script-text.ts'
import { type WordAtLine, wordAtLine } from './word-at-line.ts'

/** Ms between two looks at whether the animation still serves. */
const TEND_EVERY = 500
/** Fonts that have not come by then, ms, are measured when they come. */
const FONTS_WITHIN = 4000
/** The phrases of what is far away are looked for in slices of this, ms, so that keys are answered between them. */
const SLICE = 8

/** Owner of the rolling text of one page. */
export class Roller {
  readonly #clock: HostClock
  readonly #ready = writable(false)
  readonly #stage: HTMLElement
  readonly #mover: HTMLElement
  readonly #motion: RollMotion
  readonly #endings: (() => void)[] = []
  #open: OpenSpeech | null = null
  readonly #text: ScriptText
  #parts: readonly PlacedChunk[] = []
  #curve: RollCurve | null = null
  #transport: Transport | null = null
  #scrub: { readonly fromPx: number; position: ScriptMs } | null = null

  /** `stage` is the empty element the text rolls in; its reading line is where the style sheet puts the
   * mover's top. `words` says what is shown for a pause or a note. */
  constructor(stage: HTMLElement, clock: HostClock, words: InsertWords) {
    this.#clock = clock
    this.#stage = stage
    this.#mover = document.createElement('div')
    if (styles['mover'] !== undefined) this.#mover.classList.add(styles['mover'])
    stage.append(this.#mover)
    this.#text = new ScriptText(stage, this.#mover, words)
    this.#motion = new RollMotion(this.#mover, clock)

    const observer = new ResizeObserver(() => {
      // Only another width or text size breaks the lines anew; the reading line follows the height by itself.
      if (this.#text.fit() && this.#curve !== null) this.#measure()
    })
    observer.observe(stage)
    const timer = setInterval(() => this.#motion.tend(), TEND_EVERY)
    this.#endings.push(
      () => observer.disconnect(),
      () => clearInterval(timer),
      () => this.#motion.stop(),
      () => this.#text.dispose(),
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
    this.#text.show(open)
    if (open === null) return
    const faces = this.#text.loadFaces(open.clock.offsetAt(this.#position()))
    const inTime = await Promise.race([faces, late(FONTS_WITHIN)])
    if (this.#open !== open) return
    this.#text.facesCame()
    this.#measure()
    this.#ready.set(true)
    if (!inTime) {
      await faces
      if (this.#open !== open) return
      this.#text.facesCame()
      this.#measure()
    }
    await this.#finish(open)
  }

  /** What is far from the reading line is measured while the speaker already has the text. */
  async #finish(open: OpenSpeech): Promise<void> {
    do await idle()
    while (this.#open === open && !this.#text.findEnds(SLICE))
    if (this.#open !== open) return
    this.#measure()
    await this.#text.loadFaces('all')
  }

  /** Shows the text in another look; the word at the reading line stays there. */
  async setLook(look: PrompterLook): Promise<void> {
    const again = this.#text.setLook(look)
    if (this.#curve === null) return
    if (again) this.#measure()
    else this.#place()
    const open = this.#open
    await this.#text.loadFaces('all')
    // Another face is as wide as it is only when it is there.
    if (!again || this.#open !== open || this.#curve === null) return
    this.#text.facesCame()
    this.#measure()
  }

  /** Marks the slides in the margin: when each comes on. */
  setCues(cues: readonly ScriptMs[]): void {
    if (this.#text.setCues(cues) && this.#curve !== null) this.#measure()
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
    return wordAtLine(
      this.#parts.filter(({ isShown }) => isShown),
      this.readingLine(),
    )
  }

  /** The position that the text as it is drawn shows, read back through the curve, not off the clock; null without text. */
  drawnPosition(): ScriptMs | null {
    if (!this.#ready.get() || this.#curve === null) return null
    const line = this.readingLine()
    const part = this.#parts.findLast(({ element }) => element.getBoundingClientRect().top <= line)
    if (part === undefined) return scriptMs(0)
    const below = line - part.element.getBoundingClientRect().top
    return this.#curve.positionAt(part.top + below)
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
    const measured = this.#text.measure(this.#position())
    if (measured === null) return
    const { lines, parts, silence } = measured
    this.#parts = parts
    this.#motion.stop()
    this.#curve = rollCurve(lines, open.clock.duration, silence)
    this.#motion.setPath(this.#curve, open.clock.duration, parts)
    this.#place()
  }

  #place(): void {
    if (this.#curve === null) return
    if (!this.#text.isExactAt(this.#position())) {
      this.#measure()
      return
    }
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

const late = (ms: number) =>
  new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), ms)
  })

/** What waits is done first. */
const idle = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0)
  })
