/** One block of the script: what its lines are made of, and its element, which is made when somebody is to see it. */
import { mayNotBegin } from '#core/speech/line-marks.ts'
import type { LineEnds } from '#core/speech/phrase-breaks.ts'
import type { ScriptBlock } from '#core/speech/script.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { type Gap, insertsOf, type Stretch, stretchesOf, wholeOf } from './block-parts.ts'
import { breakLines, type Chip } from './break-lines.ts'
import type { InsertWords } from './insert-words.ts'
import { type KnownEnds, mayTear, roughEndsIn } from './line-ends.ts'
import { type MarginMark, marksIn } from './margin-marks.ts'
import { addClass, renderBlock, type ShownInsert, type TextRun } from './render-block.ts'
import type { BlockLines } from './script-lines.ts'
import type { TextWidths } from './text-widths.ts'

/** What a column can hold, and what of the script is shown in it. Another column is another object. */
export interface Column {
  /** In em of the script's text size. */
  readonly width: number
  readonly widths: TextWidths
  readonly words: InsertWords
  /** Text size of the names of sections, in that of the script. */
  readonly headingScale: number
  readonly notes: boolean
  readonly readings: boolean
  /** What stands in the margin, by rising offset in the script. */
  readonly marks: readonly MarginMark[]
}

/** A block of the script on the page. Its lines are set by `setLines`. */
export interface LaidOutBlock {
  readonly at: ScriptBlock
  readonly element: HTMLElement
  readonly runs: readonly TextRun[]
  /** Offsets in the script at which its lines begin, without the first; null where the browser breaks them. */
  readonly lineStarts: readonly number[] | null
}

/** Blocks whose lines are equally high; the name of a style. */
export type BlockShape = 'paragraph' | 'salutation' | 'closing' | 'top' | `h${number}`

/** As in the style sheet, em: the text of chips and notes, and what their edges take. */
const CHIP = { size: 0.45, edges: 0.65 } as const
const NOTE = { size: 0.58, edges: 0.55 } as const
const READING = 0.36
const GAP_EDGES = 0.1
/** A note wider than this part of the column takes a row of its own. */
const ROW_FROM = 0.5
/** Names of parts are as much larger than the text as those of top sections; names below them by this part of it. */
const LOWER_HEADING = 0.4
/** Lines that end between phrases are on the average this full of what rough ones hold. */
const ROUGHLY = 0.94

/** Text size of a block, in that of the script. */
function scaleOf(shape: BlockShape, headingScale: number): number {
  if (shape === 'top') return headingScale
  if (shape === 'h3') return 1 + (headingScale - 1) * LOWER_HEADING
  return 1
}

/** An empty element of a shape. */
export function blockElement(shape: BlockShape, ownLines: boolean): HTMLElement {
  const isHeading = shape === 'top' || shape.startsWith('h')
  const element = document.createElement(shape === 'top' ? 'h2' : isHeading ? shape : 'p')
  addClass(element, 'block')
  if (isHeading) addClass(element, 'heading')
  addClass(element, shape)
  if (ownLines) addClass(element, 'set')
  return element
}

/** A block and what its lines are made of. */
export class BlockOnPage implements LaidOutBlock {
  readonly at: ScriptBlock
  readonly shape: BlockShape
  /** Whether the program breaks its lines: text with spaces is broken well by the browser. */
  readonly ownLines: boolean
  lineStarts: readonly number[] | null = null
  /** Its lines as the browser has set them, where it had to be asked; null when they were set anew. */
  asked: BlockLines | null = null
  readonly #gaps: readonly Gap[]
  readonly #language: SpeechLanguage
  readonly #book: KnownEnds
  readonly #bold: boolean
  #stretches: readonly Stretch[] = []
  /** Null while its phrases have not been looked for. */
  #ends: LineEnds | null = null
  #column: Column | null = null
  #exact = false
  #inserts: readonly ShownInsert[] = []
  #element: HTMLElement | null = null
  #runs: readonly TextRun[] = []
  /** Whether the element shows other lines than were set. */
  #stale = true
  /** In the column and the fonts they were measured in. */
  #measured: { readonly column: Column; readonly advances: Float32Array } | null = null

  constructor(
    at: ScriptBlock,
    level: number,
    gaps: readonly Gap[],
    language: SpeechLanguage,
    book: KnownEnds,
  ) {
    const { kind } = at.block
    this.at = at
    this.shape = kind !== 'heading' ? kind : level === 1 ? 'top' : `h${level + 1}`
    this.ownLines = language === 'zh' || language === 'ja'
    this.#gaps = gaps
    this.#language = language
    this.#book = book
    this.#bold = kind === 'heading' || kind === 'salutation'
    if (this.ownLines) this.#ends = book.known(at.block.text, language, wholeOf(at.block))
  }

  /** Its element, with the lines that were last set. */
  get element(): HTMLElement {
    this.#element ??= blockElement(this.shape, this.ownLines)
    if (this.#stale) this.#render(this.#element)
    return this.#element
  }

  get runs(): readonly TextRun[] {
    if (this.#stale) this.#render(this.element)
    return this.#runs
  }

  /** Whether its lines end where they should, not only about there. */
  get isExact(): boolean {
    return this.#exact
  }

  /** Whether a note of it takes a row, whose height only the browser knows. */
  get hasRows(): boolean {
    return this.#inserts.some(({ row }) => row)
  }

  /** Looks for its phrases. */
  findEnds(): void {
    if (this.ownLines)
      this.#ends ??= this.#book.find(this.at.block.text, this.#language, wholeOf(this.at.block))
  }

  /** Breaks it into lines for a column; answers whether they are other lines than before. */
  setLines(column: Column): boolean {
    const exact = !this.ownLines || this.#ends !== null
    if (this.#column === column && this.#exact === exact) return false
    if (this.#column?.readings !== column.readings || this.#stretches.length === 0)
      this.#stretches = stretchesOf(this.at.block, this.#gaps).map((stretch) =>
        column.readings ? stretch : { ...stretch, reading: null },
      )
    const { text } = this.at.block
    const room = column.width / scaleOf(this.shape, column.headingScale)
    this.#column = column
    this.#exact = exact
    this.#inserts = this.#shownInserts(column, room)
    const starts = this.ownLines
      ? breakLines(
          {
            advances: this.#advances(column),
            ends: this.#ends ?? roughEndsIn(text),
            chips: this.#inserts.map((insert) => chipOf(insert, column.words, column.widths)),
            mayTear: (at) => mayTear(text, at),
          },
          exact ? room : ROUGHLY * room,
        )
      : null
    this.lineStarts = starts?.map((start) => this.at.start + start) ?? null
    this.#stale = true
    this.asked = null
    return true
  }

  /** Gives up its element; another is made when it is asked for. */
  forget(): void {
    this.#element = null
    this.#runs = []
    this.#stale = true
  }

  #render(element: HTMLElement): void {
    this.#stale = false
    const column = this.#column
    if (column === null) return
    const { start, end, block } = this.at
    const marks = marksIn(column.marks, start, end)
    // It stands there, but nobody is to begin reading it.
    element.toggleAttribute(
      'data-skipped',
      marks.some(({ kind, at }) => kind === 'skip' && at === start),
    )
    this.#runs = renderBlock(
      element,
      {
        text: block.text,
        stretches: this.#stretches,
        inserts: this.#inserts,
        marks,
      },
      {
        offset: start,
        lineStarts: this.lineStarts?.map((at) => at - start) ?? null,
        words: column.words,
        widening: (reading) => this.#widening(reading, column.widths),
      },
    )
  }

  #shownInserts({ notes, widths }: Column, room: number): ShownInsert[] {
    return (
      insertsOf(this.at.block)
        // A slide that is asked for is marked in the margin, as every slide is.
        .filter(({ what }) => what.kind === 'pause' || (what.kind === 'note' && notes))
        .map((insert): ShownInsert => {
          const wide = insert.what.kind === 'note' && noteWidth(insert, widths) > ROW_FROM * room
          return wide
            ? { ...insert, at: this.#behindMarks(insert.at), row: true }
            : { ...insert, row: false }
        })
        .toSorted((one, other) => one.at - other.at)
    )
  }

  /** A row would put the marks behind it at the beginning of a line: it goes behind them. */
  #behindMarks(place: number): number {
    const { text } = this.at.block
    let at = place
    while (at > 0 && at < text.length && mayNotBegin(text.charAt(at))) at += 1
    return at
  }

  #advances(column: Column): Float32Array {
    if (this.#measured?.column === column) return this.#measured.advances
    const { text } = this.at.block
    const { widths } = column
    const advances = new Float32Array(text.length)
    for (const { from, to, stress, gap, reading } of this.#stretches) {
      // Each by itself, as it is set: no kerning reaches over its edges.
      advances.set(widths.advances(text.slice(from, to), this.#bold || stress), from)
      const atStart =
        (gap ? GAP_EDGES : 0) + (reading?.from === from ? this.#widening(reading, widths) : 0)
      const atEnd =
        (gap ? GAP_EDGES : 0) + (reading?.to === to ? this.#widening(reading, widths) : 0)
      advances[from] = (advances[from] ?? 0) + atStart
      advances[to - 1] = (advances[to - 1] ?? 0) + atEnd
    }
    this.#measured = { column, advances }
    return advances
  }

  #widening(
    { from, to, text }: { from: number; to: number; text: string },
    widths: TextWidths,
  ): number {
    const below = widths.width(this.at.block.text.slice(from, to), this.#bold)
    const above = READING * (widths.width(text, false) + 0.5)
    return Math.max(0, (above - below) / 2)
  }
}

const noteWidth = ({ what }: { what: ShownInsert['what'] }, widths: TextWidths) =>
  what.kind === 'note' ? NOTE.size * widths.width(what.text, false) + NOTE.edges : 0

function chipOf(insert: ShownInsert, words: InsertWords, widths: TextWidths): Chip {
  const { at, what, row } = insert
  if (row) return { at, width: 'row' }
  if (what.kind === 'note') return { at, width: noteWidth(insert, widths) }
  return { at, width: CHIP.size * widths.width(words(what), false) + CHIP.edges }
}
