/** From the outline of an imported text to the manuscript that the person edits. */
import { linesOf } from '../speech/lines.ts'
import type { Block, SetAside, Span, Speech } from '../speech/speech.ts'
import {
  type LineRole,
  type Manuscript,
  type ManuscriptLine,
  type Mark,
  PARAGRAPH,
} from './manuscript.ts'

/**
 * Makes the manuscript of a text and its outline. Nothing is lost: every character that is not white space stands in it, in
 * order. A paragraph that was broken over lines is one line; what was set aside within a paragraph, or on its own line
 * of the file beside it, is a mark in its line; what stood on lines of its own keeps its lines. Linear in the text.
 */
export function manuscriptOf(source: string, speech: Speech): Manuscript {
  const made = new Lines(source)
  const asides = speech.setAside.toSorted((one, other) => one.start - other.start)
  let next = 0
  for (const [index, block] of speech.blocks.entries()) {
    const following = speech.blocks[index + 1]?.pieces[0]?.start ?? source.length
    const from = block.pieces[0]?.start ?? 0
    const to = block.pieces.at(-1)?.end ?? from
    const before: SetAside[] = []
    for (let aside = asides[next]; aside !== undefined; aside = asides[next]) {
      if (aside.start >= from) break
      before.push(aside)
      next += 1
    }
    // What stands in the same line of the file goes with the block, the rest has lines of its own.
    const lead = trailing(before, (aside, follower) =>
      sameLine(source, aside.end, follower?.start ?? from),
    )
    for (const aside of before.slice(0, before.length - lead.length)) made.aside(aside)
    const inside: SetAside[] = []
    for (let aside = asides[next]; aside !== undefined; aside = asides[next]) {
      const last = inside.at(-1)
      const end = last === undefined ? to : Math.max(to, last.end)
      // A line of its own behind the paragraph is no part of it; nor is what the next block's line begins with.
      if (aside.start >= to && (aside.start >= following || !endsLineWith(source, end, aside)))
        break
      inside.push(aside)
      next += 1
    }
    made.block(block, roleOf(block, speech), [...lead, ...inside])
  }
  for (const aside of asides.slice(next)) made.aside(aside)
  return {
    title: speech.title.slice(0, 500),
    titleFrom: speech.titleFrom,
    titleSure: speech.titleSure,
    occasion: speech.occasion,
    speaker: speech.speaker,
    date: speech.date,
    language: speech.language,
    ...made.written(),
  }
}

function roleOf(block: Block, { sections }: Speech): LineRole {
  if (block.kind !== 'heading') return { kind: block.kind }
  const section = block.section === null ? undefined : sections[block.section]
  return { kind: 'heading', level: section?.level ?? 1 }
}

/** The last entries of a list that hold, each seen with the one behind it. */
function trailing<T>(
  list: readonly T[],
  holds: (entry: T, follower: T | undefined) => boolean,
): T[] {
  let from = list.length
  while (from > 0) {
    const entry = list[from - 1]
    if (entry === undefined || !holds(entry, list[from])) break
    from -= 1
  }
  return list.slice(from)
}

const BREAK = /[\n\r\v\f\u2028\u2029]/

const sameLine = (source: string, from: number, to: number): boolean =>
  !BREAK.test(source.slice(from, to))

/** Whether a set-aside stands in the same line as what ends at `end`, and ends that line. */
function endsLineWith(source: string, end: number, aside: SetAside): boolean {
  if (!sameLine(source, end, aside.start) || BREAK.test(aside.text)) return false
  for (let at = aside.end; at < source.length; at += 1) {
    const character = source[at] ?? ''
    if (BREAK.test(character)) return true
    if (/\S/.test(character)) return false
  }
  return true
}

/** Something that stands in a block's line but is not its words. */
interface Beside extends Span {
  /** Null for a pause, a note or a slide, which is written in the text itself. */
  readonly aside: SetAside | null
}

const BLANK = /\s/

/** A stretch of the file as a part of one line. */
const onOneLine = (text: string): string =>
  text.replace(/\s*[\n\r\v\f\u2028\u2029]\s*/gu, ' ').trim()

/** The lines of the manuscript while they are written. */
class Lines {
  readonly #source: string
  readonly #texts: string[] = []
  readonly #lines: ManuscriptLine[] = []
  readonly #marks: Mark[] = []
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  /** A stretch that has lines of its own. */
  aside({ start, end, reason, sure, doubt }: SetAside): void {
    for (const line of linesOf(this.#source.slice(start, end))) {
      this.#put(this.#source.slice(start + line.start, start + line.end), {
        role: { kind: 'set-aside', reason },
        sure,
        doubt,
      })
    }
  }

  /** A block, with what was set aside before and within its line. */
  block(block: Block, role: LineRole, besides: readonly SetAside[]): void {
    const beside: readonly Beside[] = [
      ...besides.map((aside) => ({ start: aside.start, end: aside.end, aside })),
      ...(block.inserts ?? []).map(({ start, end }) => ({ start, end, aside: null })),
    ].toSorted((one, other) => one.start - other.start)
    let text = ''
    const space = () => {
      if (text !== '' && !text.endsWith(' ')) text += ' '
    }
    let next = 0
    const putBeside = (until: number): void => {
      for (let entry = beside[next]; entry !== undefined; entry = beside[next]) {
        if (entry.start >= until) break
        const words = onOneLine(this.#source.slice(entry.start, entry.end))
        if (BLANK.test(this.#source[entry.start - 1] ?? '')) space()
        if (entry.aside !== null && words !== '') {
          const start = this.#at + text.length
          const { reason, sure, doubt } = entry.aside
          this.#marks.push({
            start,
            end: start + words.length,
            as: { kind: 'set-aside', reason, sure, doubt },
          })
        }
        text += words
        if (BLANK.test(this.#source[entry.end] ?? '')) space()
        next += 1
      }
    }
    let end = 0
    for (const piece of block.pieces) {
      // The space that the outline put between two words that a line's end divided.
      if (piece.at > end) space()
      putBeside(piece.start)
      text += this.#source.slice(piece.start, piece.end)
      end = piece.at + piece.end - piece.start
    }
    putBeside(Number.POSITIVE_INFINITY)
    this.#put(text.trimEnd(), { role, sure: block.sure, doubt: block.doubt })
  }

  #put(text: string, line: ManuscriptLine): void {
    this.#texts.push(text)
    this.#lines.push(line)
    this.#at += text.length + 1
  }

  written(): Pick<Manuscript, 'text' | 'lines' | 'marks'> {
    const text = this.#texts.join('\n')
    return {
      text,
      lines: this.#lines.length === 0 ? [PARAGRAPH] : this.#lines,
      marks: this.#marks,
    }
  }
}
