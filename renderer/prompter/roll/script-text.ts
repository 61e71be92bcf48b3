/**
 * The text on the stage: the chunks of the open script, measured for the column, the look and the faces that are there. It
 * knows nothing of motion and of the tape.
 */
import { type LinePause, type MeasuredLine } from '#core/pace/curve.ts'
import type { ScriptClock } from '#core/pace/clock.ts'
import { type Pause, pausesOf } from '#core/pace/pauses.ts'
import { DEFAULT_LOOK, type PrompterLook } from '#core/prompter/look.ts'
import { type ScriptMs, scriptMs } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { applyLook } from '../look/apply-look.ts'
import { boldOf } from '../look/look-style.ts'
import type { Column } from './block-on-page.ts'
import type { InsertWords } from './insert-words.ts'
import { type Chunk, type LaidOutScript, layOutScript } from './lay-out-script.ts'
import { KnownEnds } from './line-ends.ts'
import { isSameTold, type MarginMark, marginMarks, type ToldOfScript } from './margin-marks.ts'
import styles from './script.module.css'
import { allOf, loadFaces, neededAt } from './script-fonts.ts'
import type { ScriptLine } from './script-lines.ts'
import { textWidths } from './text-widths.ts'

/** A chunk and where it begins, px from the top of the text. */
export interface PlacedChunk extends Chunk {
  readonly top: number
}

/** The text as it was measured. */
export interface MeasuredText {
  /** With times, for the curve. */
  readonly lines: readonly MeasuredLine[]
  /** The same lines with the words in them. */
  readonly places: readonly ScriptLine[]
  readonly parts: readonly PlacedChunk[]
  /** How much of the script is pauses that were asked for, ms. */
  readonly silence: number
}

/** Owner of the elements of the text. */
export class ScriptText {
  readonly #stage: HTMLElement
  readonly #mover: HTMLElement
  /** Where things are measured that are not to be seen. */
  readonly #place: HTMLElement
  #words: InsertWords = () => ''
  readonly #book = new KnownEnds()
  #look: PrompterLook = DEFAULT_LOOK
  #open: OpenSpeech | null = null
  #laid: LaidOutScript | null = null
  #told: ToldOfScript = { duration: scriptMs(0), skips: [], items: [], cues: [] }
  #marks: readonly MarginMark[] = []
  #column: Column | null = null
  /** What the column was made for. */
  #madeFor = ''

  /** `mover` is the element that moves in the stage. */
  constructor(stage: HTMLElement, mover: HTMLElement) {
    this.#stage = stage
    this.#mover = mover
    this.#place = document.createElement('div')
    for (const name of ['mover', 'hidden'] as const)
      if (styles[name] !== undefined) this.#place.classList.add(styles[name])
    this.#place.setAttribute('aria-hidden', 'true')
    stage.append(this.#place)
    applyLook(stage, this.#look)
  }

  /** Takes a script, or none; nothing of it stands on the page until it is measured and shown. */
  show(open: OpenSpeech | null): void {
    this.#open = open
    this.#column = null
    this.#book.next()
    const language = open?.document.speech.language ?? ''
    this.#mover.lang = language
    this.#place.lang = language
    this.#laid = open === null ? null : layOutScript(open.document.speech, open.script, this.#book)
    this.#mark()
    this.#mover.replaceChildren(...(this.#laid?.chunks ?? []).map(({ element }) => element))
  }

  /**
   * Loads the faces that the text needs: those it can't be measured or seen without at an offset of the script, or all.
   * Answers whether any was not there before.
   */
  async loadFaces(at: number | 'all'): Promise<boolean> {
    if (this.#look.face === 'kai') await import('../look/kai-face.ts')
    const text = this.#open?.script.text ?? ''
    const characters = at === 'all' ? allOf(text) : neededAt(text, at)
    return loadFaces(this.#mover, [this.#look.weight, boldOf(this.#look.weight)], characters)
  }

  /** Faces have come: the text is wider or narrower than it was. Measure again. */
  facesCame(): void {
    this.#column = null
  }

  /** Sets what is shown for a pause or a note. Measure again. */
  setWords(words: InsertWords): void {
    this.#words = words
    this.#column = null
  }

  /** Sets the look and fits it to the stage. True when the text has to be measured again. */
  setLook(look: PrompterLook): boolean {
    this.#look = look
    applyLook(this.#stage, look)
    this.#mark()
    return this.#isOutdated()
  }

  /** The stage may have another size. True when the text has to be measured again. */
  fit(): boolean {
    applyLook(this.#stage, this.#look)
    return this.#isOutdated()
  }

  /** Takes what is told of the script. True when the text has to be measured again. */
  setTold(told: ToldOfScript): boolean {
    if (isSameTold(told, this.#told)) return false
    this.#told = told
    this.#mark()
    return this.#isOutdated()
  }

  /** Whether the lines around a position are as exact as they will be. */
  isExactAt(position: ScriptMs): boolean {
    return this.#open === null || this.#laid?.isExactAt(this.#offsetAt(position)) !== false
  }

  /** Looks for the phrases of the rest for about so many ms. True when all are known; then measure again. */
  findEnds(ms: number): boolean {
    return this.#laid?.findEnds(ms) ?? true
  }

  /** Measures the text, exactly around a position; null where there is none. */
  measure(position: ScriptMs): MeasuredText | null {
    if (this.#open === null || this.#laid === null) return null
    const { clock, script } = this.#open
    this.#column ??= this.#makeColumn()
    const { lines, tops } = this.#laid.measure(this.#column, this.#offsetAt(position), this.#place)
    const pauses = pausesOf(script)
    return {
      lines: lines.map(({ start, end, top, bottom }) => {
        const silences = pauses.length === 0 ? [] : pausesIn(pauses, start, end, clock)
        return {
          start: clock.timeAt(start),
          end: clock.timeAt(end),
          top,
          bottom,
          ...(silences.length === 0 ? {} : { pauses: silences }),
        }
      }),
      places: lines,
      parts: this.#laid.chunks.map((chunk, index) => placed(chunk, tops[index] ?? 0)),
      silence: pauses.reduce((sum, { ms }) => sum + ms, 0),
    }
  }

  /** Takes the text off the page. */
  dispose(): void {
    this.show(null)
    this.#place.remove()
  }

  #offsetAt(position: ScriptMs): number {
    return Math.floor(this.#open?.clock.offsetAt(position) ?? 0)
  }

  #mark(): void {
    const open = this.#open
    const marks = open === null ? [] : marginMarks(open.script, open.clock, this.#told, this.#look)
    const same =
      marks.length === this.#marks.length &&
      marks.every((mark, index) => {
        const before = this.#marks[index]
        return mark.at === before?.at && mark.kind === before.kind && mark.text === before.text
      })
    if (!same) this.#marks = marks
  }

  #isOutdated(): boolean {
    if (
      this.#column !== null &&
      this.#key() === this.#madeFor &&
      this.#column.marks === this.#marks
    )
      return false
    this.#column = null
    return this.#open !== null
  }

  /** What the widths and heights of the text depend on. */
  #key(): string {
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(this.#place)
    const { weight, headingScale, notes, readings } = this.#look
    const { clientWidth } = this.#place
    return [
      clientWidth,
      fontFamily,
      fontSize,
      lineHeight,
      weight,
      headingScale,
      notes,
      readings,
    ].join()
  }

  #makeColumn(): Column {
    const { fontFamily, fontSize } = getComputedStyle(this.#place)
    const { weight, headingScale, notes, readings } = this.#look
    this.#madeFor = this.#key()
    return {
      width: this.#place.clientWidth / Number.parseFloat(fontSize),
      widths: textWidths(fontFamily, { regular: weight, bold: boldOf(weight) }),
      words: this.#words,
      headingScale,
      notes,
      readings,
      marks: this.#marks,
    }
  }
}

function placed(chunk: Chunk, top: number): PlacedChunk {
  return {
    element: chunk.element,
    blocks: chunk.blocks,
    get isShown() {
      return chunk.isShown
    },
    show: (shown) => chunk.show(shown),
    top,
  }
}

/** The silences of a line that ends before an offset: within it, at its end, and before the first word of the script. */
function pausesIn(
  pauses: readonly Pause[],
  start: number,
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
