/**
 * The elements of a block: its text in lines, and what stands between the words. What is shown but is no text of the script
 * (pauses, notes, readings) is written by the style sheet from attributes, so that the text of the page is the text of
 * the script, character for character.
 */
import type { Insert } from '#core/speech/speech.ts'
import type { Reading, Stretch } from './block-parts.ts'
import type { InsertWords } from './insert-words.ts'
import { joinedByLine, type MarginMark } from './margin-marks.ts'
import styles from './script.module.css'

/** Text on the page and the offset in the script at which it begins. */
export interface TextRun {
  readonly node: Text
  readonly start: number
}

/** What a block is made of. */
export interface BlockParts {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly inserts: readonly ShownInsert[]
  /** By offset in the script. */
  readonly marks: readonly MarginMark[]
}

/** An insert and how it is shown. */
export interface ShownInsert extends Insert {
  /** It takes a row of its own. */
  readonly row: boolean
}

/** Width on either side of a stretch that its reading needs more than it, em. */
export type Widening = (reading: Reading) => number

/**
 * Fills a block's element. `lineStarts`: offsets in the block at which lines begin, without the first; null leaves it to
 * the browser. `offset`: of the block in the script.
 */
export function renderBlock(
  element: HTMLElement,
  { text, stretches, inserts, marks }: BlockParts,
  {
    offset,
    lineStarts,
    words,
    widening,
  }: {
    readonly offset: number
    readonly lineStarts: readonly number[] | null
    readonly words: InsertWords
    readonly widening: Widening
  },
): TextRun[] {
  const runs: TextRun[] = []
  const made = document.createDocumentFragment()
  const starts = lineStarts ?? []
  const beside = placedMarks(marks, offset, stretches, lineStarts)
  let nextInsert = 0
  let nextMark = 0
  let nextStart = 0
  const putText = (parent: Node, from: number, to: number): void => {
    if (to <= from) return
    const node = document.createTextNode(text.slice(from, to))
    parent.appendChild(node)
    runs.push({ node, start: offset + from })
  }
  /** What stands before the character at a place: inserts first, for they cling to the one before them. */
  const putBetween = (parent: Node, at: number): void => {
    let broken = false
    for (let insert = inserts[nextInsert]; insert?.at === at; insert = inserts[nextInsert]) {
      parent.appendChild(insertElement(insert, words(insert.what)))
      if (insert.row) broken = true
      nextInsert += 1
    }
    if (starts[nextStart] === at) {
      nextStart += 1
      // A row of its own ends the line above it.
      if (!broken) parent.appendChild(document.createElement('br'))
    }
    for (let mark = beside[nextMark]; mark?.at === at; mark = beside[nextMark]) {
      parent.appendChild(markElement(mark))
      nextMark += 1
    }
  }
  let above: Reading | null = null
  let under: HTMLElement | null = null
  for (const { from, to, gap, stress, reading } of stretches) {
    if (reading !== above) {
      above = reading
      under = null
      if (reading !== null) {
        putBetween(made, from)
        under = readingElement(reading, widening(reading))
        made.appendChild(under)
      }
    }
    let parent: Node = under ?? made
    if (gap || stress) {
      putBetween(parent, from)
      const inner = document.createElement(gap ? 'mark' : 'strong')
      addClass(inner, gap ? 'gap' : 'stress')
      if (gap && stress) addClass(inner, 'stress')
      parent.appendChild(inner)
      parent = inner
    }
    let done = from
    while (done < to) {
      putBetween(parent, done)
      const until = Math.min(
        to,
        inserts[nextInsert]?.at ?? to,
        starts[nextStart] ?? to,
        beside[nextMark]?.at ?? to,
      )
      putText(parent, done, until)
      done = until
    }
  }
  putBetween(made, text.length)
  element.replaceChildren(made)
  return runs
}

/** The marks by their offset in the block, those beside one line joined, none inside a reading or behind the text. */
function placedMarks(
  marks: readonly MarginMark[],
  offset: number,
  stretches: readonly Stretch[],
  lineStarts: readonly number[] | null,
): MarginMark[] {
  const end = stretches.at(-1)?.to ?? 0
  if (marks.length === 0 || end === 0) return []
  const placed = marks.map((mark) => {
    const at = Math.max(0, Math.min(end - 1, mark.at - offset))
    const under = stretches.find(({ from, to }) => from <= at && at < to)?.reading
    return { ...mark, at: under?.from ?? at }
  })
  return joinedByLine(placed, lineStarts)
}

function markElement({ kind, text }: MarginMark): HTMLElement {
  const element = document.createElement('span')
  addClass(element, `${kind}Mark`)
  element.dataset['mark'] = kind
  // Seen, not read aloud: it would stand in the middle of a word.
  element.ariaHidden = 'true'
  element.dataset['words'] = text
  return element
}

function readingElement({ text }: Reading, widening: number): HTMLElement {
  const element = document.createElement('span')
  addClass(element, 'reading')
  element.dataset['reading'] = text
  if (widening > 0) element.style.paddingInline = `${widening}em`
  return element
}

function insertElement({ what, row }: ShownInsert, words: string): HTMLElement {
  const element = document.createElement('span')
  addClass(element, what.kind)
  if (row) addClass(element, 'row')
  element.dataset['insert'] = what.kind
  element.dataset['words'] = words
  return element
}

/** Adds a class of the style sheet. */
export function addClass(element: HTMLElement, name: string): void {
  const known = styles[name]
  if (known !== undefined) element.classList.add(known)
}
