/**
 * The script page by page: the text stands still, the line that is being said is marked in the margin, and the page is
 * turned by itself. One timer a line; nothing is drawn in between.
 */
import { begunAt, type Page, type PageLine, pageAt, pagesOf, turnedFrom } from '#core/pace/pages.ts'
import type { Rate, ScriptMs } from '#core/time.ts'
import styles from './pages.module.css'
import { type RollMotion, wantsLessMotion } from './roll-motion.ts'

/** What is free above and below a page, part of the stage's height. */
const FREE = 0.04
/** Below the last line there is room for what hangs under it, part of a line; the next one is not seen. */
const UNDER = 0.08
/** A page comes up in this time, ms. */
const TURN = 200
/** How dark it begins: not from black, which would flash. */
const TURN_FROM = 0.2

/** A tape that plays, for when the next line comes. */
export interface PlayingTape {
  readonly rate: Rate
  /** Where it will stand. */
  readonly end: ScriptMs
}

/** Owner of the pages of one prompter. */
export class PageTurner {
  readonly #frame: HTMLElement
  readonly #mover: HTMLElement
  readonly #motion: RollMotion
  readonly #mark: HTMLElement
  readonly #again: () => void
  #lines: readonly PageLine[] = []
  #pages: readonly Page[] = []
  #room = 0
  #shown: Page | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `frame` is what the text is seen through, `mover` what `motion` moves. `again` is called when the next line comes. */
  constructor(frame: HTMLElement, mover: HTMLElement, motion: RollMotion, again: () => void) {
    this.#frame = frame
    this.#mover = mover
    this.#motion = motion
    this.#again = again
    this.#mark = document.createElement('div')
    if (styles['line'] !== undefined) this.#mark.classList.add(styles['line'])
    this.#mark.setAttribute('aria-hidden', 'true')
  }

  /** Index of the first line of the page that is shown; null where none is. */
  get firstLine(): number | null {
    return this.#shown?.first ?? null
  }

  /** Divides lines anew, for the frame as it is, with a page that begins with a line. Nothing is shown yet. */
  divide(lines: readonly PageLine[], opening: number): void {
    this.#lines = lines
    this.#room = this.#frame.clientHeight * (1 - 2 * FREE)
    this.#pages = pagesOf(lines, this.#room, opening)
    this.#shown = null
  }

  /** Shows the page and the line at a position, and goes on by itself where the tape plays. */
  show(position: ScriptMs, tape: PlayingTape | null): void {
    clearTimeout(this.#timer)
    const page = this.#pages[pageAt(this.#pages, position)]
    const index = begunAt(this.#lines, ({ start }) => start, position)
    const line = this.#lines[index]
    if (page === undefined || line === undefined) return
    if (page !== this.#shown) this.#turnTo(page)
    if (!this.#mark.isConnected) this.#mover.append(this.#mark)
    this.#mark.style.height = `${line.bottom - line.top}px`
    this.#mark.style.transform = `translateY(${line.top - this.#motion.base}px)`
    this.#mark.dataset['line'] = String(index)
    const next = this.#lines[index + 1]
    if (tape === null || next === undefined || next.start > tape.end) return
    const wait = (next.start - position) / tape.rate
    this.#timer = setTimeout(this.#again, Math.max(0, wait))
  }

  /** Takes mark and cut away: the text rolls. */
  leave(): void {
    clearTimeout(this.#timer)
    this.#mark.remove()
    this.#frame.style.clipPath = ''
    this.#shown = null
  }

  /** Where the line begins that lies so many lines on from a position, or back. */
  linesFrom(position: ScriptMs, lines: number): ScriptMs {
    const index = begunAt(this.#lines, ({ start }) => start, position) + lines
    const line = this.#lines[Math.min(this.#lines.length - 1, Math.max(0, index))]
    return line?.start ?? position
  }

  /** Where a turn by hand leads from a position; null where there is no such page. */
  turned(position: ScriptMs, direction: 1 | -1): ScriptMs | null {
    return turnedFrom(this.#pages, this.#lines, position, direction)
  }

  /** Index of the line that the mark really stands at, read off the page; -1 where there is none. `top`: of the text. */
  markedLine(top: number): number {
    if (!this.#mark.isConnected) return -1
    const at = this.#mark.getBoundingClientRect().top - top
    return this.#lines.findLastIndex((line) => line.top <= at + 1)
  }

  #turnTo(page: Page): void {
    const [first, last] = [this.#lines[page.first], this.#lines[page.last]]
    if (first === undefined || last === undefined) return
    const isFirst = this.#shown === null
    this.#shown = page
    const free = this.#frame.clientHeight * FREE
    // The place at the reading line that brings the first line to the top.
    this.#motion.put(first.top + this.#mover.offsetTop - free)
    const above = this.#lines[page.first - 1]
    const cutAbove = above === undefined ? 0 : Math.max(0, free - (first.top - above.bottom))
    const seen = free + last.bottom + UNDER * (last.bottom - last.top) - first.top
    const cutBelow =
      page.last === this.#lines.length - 1 ? 0 : Math.max(0, this.#frame.clientHeight - seen)
    this.#frame.style.clipPath = `inset(${cutAbove}px 0 ${cutBelow}px 0)`
    if (!isFirst && !wantsLessMotion())
      this.#frame.animate({ opacity: [TURN_FROM, 1] }, { duration: TURN, easing: 'ease-out' })
  }
}
