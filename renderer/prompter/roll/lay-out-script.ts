/**
 * The script as elements: laid out once, plainly. (No `content-visibility`: a layer that the compositor moves runs no
 * layout, and what was skipped would stay black.)
 */
import { isLowSurrogate } from '#core/speech/characters.ts'
import { mayNotBegin, mayNotEnd } from '#core/speech/line-marks.ts'
import { type LineEnds, lineEndsIn } from '#core/speech/phrase-breaks.ts'
import type { Script, ScriptBlock } from '#core/speech/script.ts'
import { sectionDepths } from '#core/speech/section-depth.ts'
import type { Speech, SpeechLanguage } from '#core/speech/speech.ts'
import { type Gap, insertsOf, type Stretch, stretchesOf, wholeOf } from './block-parts.ts'
import { breakLines, type Chip } from './break-lines.ts'
import type { InsertWords } from './insert-words.ts'
import { addClass, renderBlock, type ShownInsert, type TextRun } from './render-block.ts'
import type { TextWidths } from './text-widths.ts'

/** A block of the script on the page. Its lines are set by `setLines`. */
export interface LaidOutBlock {
  readonly at: ScriptBlock
  readonly element: HTMLElement
  readonly runs: readonly TextRun[]
  /** Offsets in the script at which its lines begin, where the program broke them; null where the browser does. */
  readonly lineStarts: readonly number[] | null
}

/**
 * A stretch of blocks with a layer of its own. Chunks are put below each other by their transform, not by the layout, so that
 * even the end of a very long text is drawn near zero, where pixels are exact.
 */
export interface Chunk {
  readonly element: HTMLElement
  readonly blocks: readonly LaidOutBlock[]
}

/** What a column can hold. */
export interface Column {
  /** In em of the script's text size. */
  readonly width: number
  readonly widths: TextWidths
  readonly words: InsertWords
}

/** Characters in a chunk, at most (or one block). */
const CHUNK = 20_000
/** As in the style sheet, em: the text of a top heading, of chips and notes, and what their edges take. */
const TOP_HEADING = 1.1
const CHIP = { size: 0.45, edges: 0.65 } as const
const NOTE = { size: 0.58, edges: 0.55 } as const
const READING = 0.36
const GAP_EDGES = 0.1
/** A note wider than this part of the column takes a row of its own. */
const ROW_FROM = 0.5

/** The script on the page. */
export interface LaidOutScript {
  readonly chunks: readonly Chunk[]
  /** Breaks every block into lines for a column, again whenever it or the fonts have changed. */
  readonly setLines: (column: Column) => void
}

/** Makes the elements of a script, empty until `setLines`. */
export function layOutScript(speech: Speech, script: Script): LaidOutScript {
  const gaps = new Map<number, Gap[]>()
  for (const { block, offset, text } of speech.placeholders)
    gaps.set(block, [...(gaps.get(block) ?? []), { offset, length: text.length }])

  const depths = sectionDepths(speech.sections)
  const chunks: { element: HTMLElement; blocks: BlockOnPage[] }[] = []
  let filled = Number.POSITIVE_INFINITY
  for (const at of script.blocks) {
    const length = at.end - at.start
    if (filled + length > CHUNK) {
      const element = document.createElement('div')
      addClass(element, 'chunk')
      chunks.push({ element, blocks: [] })
      filled = 0
    }
    filled += length
    const level = at.block.section === null ? 1 : (depths[at.block.section] ?? 1)
    const block = new BlockOnPage(at, level, gaps.get(at.index) ?? [], speech.language)
    const chunk = chunks.at(-1)
    chunk?.element.append(block.element)
    chunk?.blocks.push(block)
  }
  return {
    chunks,
    setLines(column) {
      for (const { blocks } of chunks) for (const block of blocks) block.setLines(column)
    },
  }
}

/** A block and what its lines are made of. */
class BlockOnPage implements LaidOutBlock {
  readonly at: ScriptBlock
  readonly element: HTMLElement
  runs: readonly TextRun[] = []
  lineStarts: readonly number[] | null = null
  readonly #stretches: readonly Stretch[]
  readonly #bold: boolean
  /** The text size of the block, in that of the script. */
  readonly #scale: number
  /** Null where the browser breaks the lines. */
  readonly #ends: LineEnds | null
  /** Of the fonts they were measured in. */
  #measured: { readonly widths: TextWidths; readonly advances: Float32Array } | null = null

  constructor(at: ScriptBlock, level: number, gaps: readonly Gap[], language: SpeechLanguage) {
    const { kind, text } = at.block
    const top = kind === 'heading' && level === 1
    this.at = at
    this.element = document.createElement(kind === 'heading' ? `h${level + 1}` : 'p')
    addClass(this.element, 'block')
    addClass(this.element, kind)
    if (top) addClass(this.element, 'top')
    this.#bold = kind === 'heading' || kind === 'salutation'
    this.#scale = top ? TOP_HEADING : 1
    this.#stretches = stretchesOf(at.block, gaps)
    // Text with spaces is broken well by the browser.
    const ownLines = language === 'zh' || language === 'ja'
    this.#ends = ownLines ? lineEndsIn(text, language, wholeOf(at.block)) : null
    if (ownLines) addClass(this.element, 'set')
  }

  setLines({ width, widths, words }: Column): void {
    const room = width / this.#scale
    const inserts = insertsOf(this.at.block)
      .map((insert): ShownInsert => {
        const wide = insert.what.kind === 'note' && noteWidth(insert, widths) > ROW_FROM * room
        return wide
          ? { ...insert, at: this.#behindMarks(insert.at), row: true }
          : { ...insert, row: false }
      })
      .toSorted((one, other) => one.at - other.at)
    const starts =
      this.#ends === null
        ? null
        : breakLines(
            {
              advances: this.#advances(widths),
              ends: this.#ends,
              chips: inserts.map((insert) => chipOf(insert, words, widths)),
              mayTear: (at) => mayTear(this.at.block.text, at),
            },
            room,
          )
    this.runs = renderBlock(
      this.element,
      { text: this.at.block.text, stretches: this.#stretches, inserts },
      {
        offset: this.at.start,
        lineStarts: starts,
        words,
        widening: (reading) => this.#widening(reading, widths),
      },
    )
    this.lineStarts = starts?.map((start) => this.at.start + start) ?? null
  }

  /** A row would put the marks behind it at the beginning of a line: it goes behind them. */
  #behindMarks(place: number): number {
    const { text } = this.at.block
    let at = place
    while (at > 0 && at < text.length && mayNotBegin(text.charAt(at))) at += 1
    return at
  }

  #advances(widths: TextWidths): Float32Array {
    if (this.#measured?.widths === widths) return this.#measured.advances
    const { text } = this.at.block
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
    this.#measured = { widths, advances }
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

/** Marks and halves of a character stay where they are even then. */
const mayTear = (text: string, at: number): boolean =>
  !mayNotBegin(text.charAt(at)) &&
  !mayNotEnd(text.charAt(at - 1)) &&
  !isLowSurrogate(text.charCodeAt(at))

const noteWidth = ({ what }: ShownInsert | { what: ShownInsert['what'] }, widths: TextWidths) =>
  what.kind === 'note' ? NOTE.size * widths.width(what.text, false) + NOTE.edges : 0

function chipOf(insert: ShownInsert, words: InsertWords, widths: TextWidths): Chip {
  const { at, what, row } = insert
  if (row) return { at, width: 'row' }
  if (what.kind === 'slide') return { at, width: 0 }
  if (what.kind === 'note') return { at, width: noteWidth(insert, widths) }
  return { at, width: CHIP.size * widths.width(words(what), false) + CHIP.edges }
}
