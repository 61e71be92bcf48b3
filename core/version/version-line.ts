/** The lines of a manuscript as they are compared: their words without notations, their marks at their own places. */
import type { Manuscript, ManuscriptLine, Mark } from '../manuscript/manuscript.ts'
import { type Notation, notationsIn } from '../speech/notation.ts'

/** A line of a manuscript with something in it. */
export interface VersionLine {
  /** Where it begins in the manuscript's text. */
  readonly start: number
  readonly text: string
  readonly line: ManuscriptLine
  /** Its marks, with places in the line. */
  readonly marks: readonly Mark[]
  readonly notations: readonly Notation[]
  /** Its words without notations, marks' text and all. */
  readonly bare: string
  /** The same without white space: lines with the same key say the same. */
  readonly key: string
}

/** The lines that are not blank, in order. Linear. */
export function versionLines({ text, lines, marks }: Manuscript): VersionLine[] {
  const found: VersionLine[] = []
  let start = 0
  let next = 0
  for (const [index, words] of text.split('\n').entries()) {
    const line = lines[index]
    const inLine: Mark[] = []
    for (let mark = marks[next]; mark !== undefined; mark = marks[next]) {
      if (mark.start >= start + words.length) break
      inLine.push({ ...mark, start: mark.start - start, end: mark.end - start })
      next += 1
    }
    if (line !== undefined && words.trim() !== '') {
      const notations = notationsIn(words)
      const bare = without(words, notations)
      found.push({
        start,
        text: words,
        line,
        marks: inLine,
        notations,
        bare,
        key: bare.replaceAll(/\s/gu, ''),
      })
    }
    start += words.length + 1
  }
  return found
}

/** A text without some stretches of it, which stand in order. */
function without(text: string, stretches: readonly { start: number; end: number }[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of stretches) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}

/** Place in a line's bare words of a place in its text; a notation's places are where it stood. */
export function barePlace({ notations }: VersionLine, place: number): number {
  let taken = 0
  for (const { start, end } of notations) {
    if (place <= start) break
    taken += Math.min(place, end) - start
  }
  return place - taken
}
