/**
 * The rolling text: one owner of the elements that move. It lays the script out, measures its lines, and hands the curve
 * through them to the browser as one animation of `transform`, which the compositor runs by itself; or it turns the pages.
 * React never sees it move. Positions are script time; pixels exist only in here.
 */
import { type RollCurve, rollCurve } from '#core/pace/curve.ts'
import type { PrompterLook } from '#core/prompter/look.ts'
import type { Transport } from '#core/session/state.ts'
import { positionAt, rollsTo, type Track } from '#core/session/transport.ts'
import { type ScriptMs, scriptMs } from '#core/time.ts'
import type { HostClock } from '#renderer/bridge/host-clock.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { LitWords } from '../look/lit-words.ts'
import { asIfStraight, type Turn, turnAround } from '../look/orientation.ts'
import { carriedOffset, carriedPlace } from './carried-place.ts'
import type { Going } from './ease.ts'
import type { InsertWords } from './insert-words.ts'
import type { ToldOfScript } from './margin-marks.ts'
import { PageTurner } from './page-turner.ts'
import pageStyles from './pages.module.css'
import { RollMotion } from './roll-motion.ts'
import styles from './script.module.css'
import type { ScriptLine } from './script-lines.ts'
import { type PlacedChunk, ScriptText } from './script-text.ts'
import { type WordAtLine, wordAtLine } from './word-at-line.ts'

/** Ms between two looks at whether the animation still serves. */
const TEND_EVERY = 500
/** Fonts that have not come by then, ms, are measured when they come. */
const FONTS_WITHIN = 4000
/** The phrases of what is far away are looked for in slices of this, ms, so that keys are answered between them. */
const SLICE = 8

/** The text as it was before something was changed. */
interface Snapshot {
  readonly open: OpenSpeech
  readonly lines: readonly ScriptLine[]
  readonly curve: RollCurve
  readonly position: ScriptMs
  readonly seen: Going
}

/** Owner of the rolling text of one page. */
export class Roller {
  readonly #clock: HostClock
  readonly #ready = writable(false)
  readonly #stage: HTMLElement
  readonly #frame: HTMLElement
  readonly #mover: HTMLElement
  readonly #motion: RollMotion
  readonly #pages: PageTurner
  readonly #endings: (() => void)[] = []
  readonly #text: ScriptText
  readonly #lit = new LitWords()
  #litUnit: PrompterLook['lit'] = 'none'
  #open: OpenSpeech | null = null
  #lines: readonly ScriptLine[] = []
  #parts: readonly PlacedChunk[] = []
  /** The text that the lines are of. */
  #measured = ''
  #curve: RollCurve | null = null
  #height = 0
  #inPages = false
  #transport: Transport | null = null
  #track: Track = { duration: scriptMs(0), skips: [], items: [] }
  /** The place in hand, px. */
  #hand: { readonly fromPx: number; px: number } | null = null

  /** `stage` is the empty element the text rolls in; its reading line is where the style sheet puts the
   * mover's top. */
  constructor(stage: HTMLElement, clock: HostClock) {
    this.#clock = clock
    this.#stage = stage
    this.#frame = element(pageStyles['frame'])
    this.#mover = element(styles['mover'])
    this.#frame.append(this.#mover)
    stage.append(this.#frame)
    this.#text = new ScriptText(stage, this.#mover)
    this.#motion = new RollMotion(this.#mover, clock, () => this.#frame.clientHeight)
    this.#pages = new PageTurner(this.#frame, this.#mover, this.#motion, () => this.#place())

    const observer = new ResizeObserver(() => this.#resized())
    observer.observe(stage)
    const timer = setInterval(() => this.#tend(), TEND_EVERY)
    this.#endings.push(
      () => observer.disconnect(),
      () => clearInterval(timer),
      () => this.#pages.leave(),
      () => this.#motion.stop(),
      () => this.#lit.dispose(),
      () => this.#text.dispose(),
      () => this.#frame.remove(),
    )
  }

  /** True once the open speech stands on the page and is measured. */
  get ready(): Readable<boolean> {
    return this.#ready
  }

  /**
   * Shows a speech, or none, and follows its tape along the track; null while the host has not told of it. `told`: the track, and
   * when each slide comes on, for the marks in the margin. Another speech shows when its fonts are there and it is measured. An edit of the same speech takes the place of the text before without a movement:
   * it goes on rolling, and the same words stay at the reading line.
   */
  follow(open: OpenSpeech | null, transport: Transport | null, told: ToldOfScript): void {
    this.#track = told
    if (open === this.#open) {
      this.#setTransport(transport)
      this.#setTold(told)
      return
    }
    const before = open?.document.id === this.#open?.document.id ? this.#snapshot() : null
    this.#transport = transport
    this.#open = open
    this.#text.show(open)
    this.#text.setTold(told)
    void (open === null || before === null ? this.#show(open) : this.#replace(open, before))
  }

  /** Shows the text in another look, rolling or page by page; the word at the reading line stays there. */
  async setLook(look: PrompterLook): Promise<void> {
    const turned = this.#setMotion(look.motion)
    this.#litUnit = look.lit
    const before = this.#snapshot()
    const again = this.#text.setLook(look)
    if (this.#curve === null) return
    if (again || turned) this.#measure(before)
    else this.#place()
    const open = this.#open
    // Another face is as wide as it is only when it is there.
    const came = open !== null && (await this.#text.loadFaces(this.#offset(open)))
    if (came && this.#open === open && this.#curve !== null)
      this.#measureIn(() => this.#text.facesCame())
    await this.#text.loadFaces('all')
  }

  /** Sets what is shown for a pause or a note, in the interface's language; nothing before. */
  setWords(words: InsertWords): void {
    this.#text.setWords(words)
    if (this.#curve !== null) this.#measure(this.#snapshot())
  }

  /** Takes the text in hand: it stands still and follows `dragTo` until `letGo`. */
  grab(): void {
    if (this.#curve === null) return
    const px = this.#inPages
      ? this.#curve.pxAt(this.#position())
      : (this.#motion.seen?.px ?? this.#curve.pxAt(this.#position()))
    this.#hand = { fromPx: px, px }
    if (this.#inPages) this.#place()
    else this.#motion.put(px)
  }

  /** Moves the text in hand, px below where it was grabbed. */
  dragTo(below: number): void {
    if (this.#hand === null) return
    this.#hand.px = this.#cut(this.#hand.fromPx - below)
    if (this.#inPages) this.#place()
    else {
      this.#motion.put(this.#hand.px)
      this.#light()
    }
  }

  /** Pushes the text on by px (back where negative), softly; it is in hand then. */
  push(px: number): void {
    if (this.#curve === null) return
    const from = this.#hand?.px ?? this.#curve.pxAt(this.#position())
    this.#hand = { fromPx: from, px: this.#cut(from + px) }
    this.#place()
  }

  /** Lets the text in hand roll out at a speed, px per ms downwards. */
  throw(speed: number): void {
    if (this.#hand === null || this.#inPages) return
    const px = this.#motion.throw(-speed)
    this.#hand = { fromPx: px, px }
  }

  /** Where the text in hand is, or rolls to; null while nobody holds it. */
  get inHand(): ScriptMs | null {
    if (this.#hand === null || this.#curve === null) return null
    return this.#curve.positionAt(this.#hand.px)
  }

  /** Lets the text go: it follows the tape again. */
  letGo(): void {
    this.#hand = null
    this.#place()
  }

  /** The position so many lines of the text size on from another (back where negative), cut to the script. */
  linesFrom(position: ScriptMs, lines: number): ScriptMs {
    if (this.#curve === null) return position
    if (this.#inPages) return this.#pages.linesFrom(position, lines)
    const pitch = Number.parseFloat(getComputedStyle(this.#mover).lineHeight)
    return this.#curve.positionAt(this.#curve.pxAt(position) + lines * pitch)
  }

  /** The position to go to from another for the next page or the one before; null where there is none. */
  pageFrom(position: ScriptMs, direction: 1 | -1): ScriptMs | null {
    return this.#pages.turned(position, direction)
  }

  /** How the text is turned over and round. */
  turn(): Turn {
    return turnAround(this.#stage)
  }

  /** What really stands at the reading line at the moment that is drawn, in pages at the mark; null without text. */
  wordAtLine(): WordAtLine | null {
    if (!this.#ready.get()) return null
    return asIfStraight(this.#stage, () => {
      const shown = this.#parts.filter(({ isShown }) => isShown)
      if (!this.#inPages) return wordAtLine(shown, this.#readingLine())
      const line = this.#lines[this.#pages.markedLine(this.#textTop())]
      if (line === undefined || this.#open === null) return null
      return { offset: line.start, text: this.#open.script.text.slice(line.start, line.end) }
    })
  }

  /** The position that the text as it is drawn shows, read back through the curve, not off the clock; null without text. */
  drawnPosition(): ScriptMs | null {
    const [open, curve] = [this.#open, this.#curve]
    if (!this.#ready.get() || curve === null || open === null) return null
    return asIfStraight(this.#stage, () => {
      if (!this.#inPages) return curve.positionAt(this.#readingLine() - this.#textTop())
      const line = this.#lines[this.#pages.markedLine(this.#textTop())]
      return line === undefined ? null : open.clock.timeAt(line.start)
    })
  }

  /** Ends everything and takes the text off the page. */
  dispose(): void {
    // What still waits for faces or for phrases finds nothing to do.
    this.#open = null
    this.#curve = null
    for (const end of this.#endings) end()
  }

  /** Height of the reading line, px in the viewport. */
  #readingLine(): number {
    // Not `offsetTop`, which is rounded: a third of a pixel is a frame and more at a reader's speed.
    return (
      this.#stage.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(this.#mover).top)
    )
  }

  /** Where the top of the text is drawn, px in the viewport: told by the chunk at the reading line, which is near zero. */
  #textTop(): number {
    const line = this.#readingLine()
    const topOf = (part: PlacedChunk) => part.element.getBoundingClientRect().top
    const shown = this.#parts.filter(({ isShown }) => isShown)
    const part = shown.findLast((one) => topOf(one) <= line) ?? shown[0]
    return part === undefined ? line : topOf(part) - part.top
  }

  #setTold(told: ToldOfScript): void {
    const before = this.#snapshot()
    if (this.#text.setTold(told) && this.#curve !== null) this.#measure(before)
  }

  #setTransport(transport: Transport | null): void {
    // The host tells its whole state when anything has changed; the hall going black must not touch the text.
    if (isSame(this.#transport, transport)) return
    this.#transport = transport
    this.#place()
  }

  /** Puts another speech, or none, on the page. */
  async #show(open: OpenSpeech | null): Promise<void> {
    this.#ready.set(false)
    this.#curve = null
    this.#lines = []
    this.#hand = null
    this.#motion.stop()
    if (open === null) return
    const faces = this.#text.loadFaces(this.#offset(open)).then(() => true)
    const inTime = await Promise.race([faces, late(FONTS_WITHIN)])
    if (this.#open !== open) return
    this.#text.facesCame()
    this.#measure(null)
    this.#ready.set(true)
    if (!inTime) {
      await faces
      if (this.#open !== open) return
      this.#measureIn(() => this.#text.facesCame())
    }
    await this.#finish(open)
  }

  /** Puts an edited speech in the place of the one before, within one frame. */
  async #replace(open: OpenSpeech, before: Snapshot): Promise<void> {
    this.#measure(before)
    await this.#finish(open)
  }

  /** What is far from the reading line is measured while the speaker already has the text. */
  async #finish(open: OpenSpeech): Promise<void> {
    do await idle()
    while (this.#open === open && !this.#text.findEnds(SLICE))
    if (this.#open !== open) return
    this.#measureIn(() => {})
    // A character that is new in the text may be in a part of the font that is not here yet.
    const came = await this.#text.loadFaces(this.#offset(open))
    if (came && this.#open === open) this.#measureIn(() => this.#text.facesCame())
    await this.#text.loadFaces('all')
  }

  /** Measures the text that stands on the page anew after a change. */
  #measureIn(change: () => void): void {
    const before = this.#snapshot()
    change()
    this.#measure(before)
  }

  /** Rolling, or page by page; answers whether that is another way than before. */
  #setMotion(motion: PrompterLook['motion']): boolean {
    const inPages = motion === 'pages'
    this.#stage.dataset['motion'] = motion
    if (inPages === this.#inPages) return false
    this.#inPages = inPages
    if (!inPages) this.#pages.leave()
    return true
  }

  #position(): ScriptMs {
    if (this.#transport === null || this.#open === null) return scriptMs(0)
    return positionAt(this.#transport, this.#clock.now(), this.#track)
  }

  #offset(open: OpenSpeech): number {
    return Math.floor(open.clock.offsetAt(this.#position()))
  }

  #snapshot(): Snapshot | null {
    const [open, curve, { seen }] = [this.#open, this.#curve, this.#motion]
    if (open === null || curve === null || seen === null || this.#inPages) return null
    return { open, lines: this.#lines, curve, position: this.#position(), seen }
  }

  /** Measures the lines anew and puts the text where it belongs by them, going on from what was seen before. */
  #measure(before: Snapshot | null): void {
    const open = this.#open
    if (open === null) return
    const hand = this.inHand
    const page = this.#lines[this.#pages.firstLine ?? -1] ?? null
    const textBefore = this.#measured
    const measured = asIfStraight(this.#stage, () => this.#text.measure(hand ?? this.#position()))
    if (measured === null) return
    this.#height = this.#frame.clientHeight
    this.#lines = measured.places
    this.#measured = open.script.text
    this.#parts = measured.parts
    const { duration } = open.clock
    this.#curve = rollCurve(measured.lines, duration, measured.silence)
    if (this.#hand !== null && hand !== null) {
      // Grabbed as far away as before: a drag that is under way goes on from where it is.
      const px = this.#curve.pxAt(hand)
      this.#hand = { fromPx: px + this.#hand.fromPx - this.#hand.px, px }
    }
    this.#motion.setPath(
      { curve: this.#curve, duration, parts: measured.parts },
      before === null ? null : this.#carried(before, open, this.#curve),
    )
    // Whoever reads a page has its first line stay the first.
    const opening = page === null ? null : carriedOffset(textBefore, this.#measured, page)
    this.#pages.divide(
      measured.lines.map(({ start, top, bottom }, index) => {
        const line = measured.places[index]
        return { start, top, bottom, opens: line?.start === line?.block.at.start }
      }),
      opening === null ? 0 : measured.places.findLastIndex(({ start }) => start <= opening),
    )
    this.#place()
  }

  /** What was seen before, in the text as it is now. */
  #carried(
    { open, lines, curve, position, seen }: Snapshot,
    now: OpenSpeech,
    to: RollCurve,
  ): Going {
    const right = to.pxAt(this.#position())
    const [fast, was] = [to.speedAt(this.#position()), curve.speedAt(position)]
    const speed = was > 0 ? (seen.speed * fast) / was : 0
    const same =
      open === now
        ? null
        : carriedPlace(
            { text: open.script.text, lines },
            { text: now.script.text, lines: this.#lines },
            seen.px,
          )
    return { px: same ?? right + seen.px - curve.pxAt(position), speed }
  }

  #cut(px: number): number {
    const [open, curve] = [this.#open, this.#curve]
    if (open === null || curve === null) return px
    return Math.min(curve.pxAt(open.clock.duration), Math.max(curve.pxAt(scriptMs(0)), px))
  }

  #place(): void {
    const [open, curve, transport] = [this.#open, this.#curve, this.#transport]
    if (open === null || curve === null) return
    if (!this.#text.isExactAt(this.inHand ?? this.#position())) {
      this.#measure(this.#snapshot())
      return
    }
    const playing = this.#hand === null && transport?.playing === true
    if (this.#inPages) {
      const tape = playing
        ? { rate: transport.rate, end: rollsTo(transport, this.#track, this.#position()) }
        : null
      this.#pages.show(this.inHand ?? this.#position(), tape)
    } else if (playing) this.#motion.run(transport, this.#track)
    else this.#motion.hold(this.#hand?.px ?? curve.pxAt(this.#position()))
    this.#light()
  }

  /** Lights what is said, where the look wants it; from here on the light follows the tape by itself. */
  #light(): void {
    const [open, unit, transport] = [this.#open, this.#litUnit, this.#transport]
    if (open === null || unit === 'none') {
      this.#lit.follow(null)
      return
    }
    this.#lit.follow({
      unit,
      open,
      position: () => this.inHand ?? this.#position(),
      rate: this.#hand === null && transport?.playing === true ? transport.rate : 0,
      blockOnPage: (index) =>
        this.#parts
          .filter(({ isShown }) => isShown)
          .flatMap(({ blocks }) => blocks)
          .find(({ at }) => at.index === index) ?? null,
    })
  }

  #tend(): void {
    if (this.#inPages) this.#place()
    else this.#motion.tend()
  }

  #resized(): void {
    const before = this.#snapshot()
    // Only another width or text size breaks the lines anew; the reading line follows the height by itself, pages don't.
    const again = this.#text.fit()
    if (this.#curve === null) return
    const otherPages = this.#inPages && this.#frame.clientHeight !== this.#height
    if (again || otherPages) this.#measure(before)
  }
}

const isSame = (one: Transport | null, other: Transport | null) =>
  one?.playing === other?.playing &&
  one?.rate === other?.rate &&
  one?.position === other?.position &&
  one?.at === other?.at &&
  one?.stopAt === other?.stopAt

function element(style: string | undefined): HTMLElement {
  const made = document.createElement('div')
  if (style !== undefined) made.classList.add(style)
  return made
}

const late = (ms: number) =>
  new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), ms)
  })

/** What waits is done first. */
const idle = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 0)
  })
