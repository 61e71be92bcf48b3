/** The fixtures of the corpus: a text, and beside it what a human editor makes of it (format: README.md). */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { SetAsideReason, type SetAsideReason as Reason, type Span } from '#core/speech/speech.ts'

/** A heading as a person reads it: `level` is its depth in this speech, 1 for its own parts. */
export interface ExpectedHeading {
  readonly level: number
  /** As written; empty for a heading without a number. */
  readonly number: string
  /** Without its number and the full stop behind it; lines that it is broken over are joined. */
  readonly heading: string
}

/** A stretch of one line that is not spoken. */
export interface ExpectedSetAside extends Span {
  /** Line it stands in, from 1. */
  readonly line: number
  readonly reason: Reason
  readonly text: string
}

/** What a person makes of a text. */
export interface Expected {
  /** Null: the text has none, and what the program calls it does not matter. */
  readonly title: string | null
  readonly salutation: string | null
  /** First words of the closing, or null. */
  readonly closing: string | null
  readonly placeholders: number
  /** How many decisions may be unsure. */
  readonly unsure: number
  /** Numbers of the lines, from 1, whose last spoken words go on in the next line that is spoken. */
  readonly goesOn: ReadonlySet<number>
  readonly headings: readonly ExpectedHeading[]
  readonly setAside: readonly ExpectedSetAside[]
}

/** A text with its expected outline. */
export interface Fixture {
  /** Name of the file, 01-four-levels.txt. */
  readonly file: string
  readonly text: string
  readonly expected: Expected
}

/** Decisions that may be unsure in an ordinary file: what a person looks at in a minute. */
export const MOST_UNSURE = 5

const HERE = import.meta.dirname

/** Names of all texts, in order. */
export const fixtureFiles = (): string[] =>
  readdirSync(HERE)
    .filter((name) => /^\d\d-.*\.(?:txt|md)$/.test(name))
    .toSorted()

/** Reads one fixture; throws where the expected outline does not fit the text. */
export function readFixture(file: string): Fixture {
  const text = readFileSync(join(HERE, file), 'utf8')
  const beside = `${file.slice(0, -extname(file).length)}.expected`
  return {
    file,
    text,
    expected: readExpected(readFileSync(join(HERE, beside), 'utf8'), text, beside),
  }
}

/** All fixtures, in order. */
export const readFixtures = (): Fixture[] => fixtureFiles().map(readFixture)

const KEYS = ['title', 'salutation', 'closing', 'placeholders', 'unsure', 'goes on'] as const
type Key = (typeof KEYS)[number]
const isKey = (word: string): word is Key => KEYS.some((key) => key === word)

/** Reads an expected outline of `text`; throws, naming file and line, where it is not written as it should or not in the text. */
export function readExpected(written: string, text: string, file: string): Expected {
  const values = new Map<Key, string>()
  const headings: ExpectedHeading[] = []
  const asides: ExpectedSetAside[] = []
  const lines = linesOf(text)
  let part: 'values' | 'headings' | 'set aside' = 'values'
  let from = 0
  for (const [at, line] of written.split('\n').entries()) {
    const wrong = (what: string) => new Error(`${file}:${at + 1}: ${what}: ${line}`)
    if (line.trim() === '') continue
    if (line === 'headings' || line === 'set aside') {
      part = line
      continue
    }
    if (part === 'values') {
      const [, key = '', value = ''] = /^([a-z ]+): (.+)$/.exec(line) ?? []
      if (!isKey(key)) throw wrong('not a key')
      values.set(key, value)
    } else if (part === 'headings') {
      const [level = '', number = '', heading = '', ...more] = line.split('\t')
      if (!/^[1-4]$/.test(level) || number === '' || heading === '' || more.length > 0)
        throw wrong('not LEVEL, NUMBER, HEADING between tabs')
      headings.push({ level: Number(level), number: number === '-' ? '' : number, heading })
    } else {
      const [place = '', reason = '', quoted = '', ...more] = line.split('\t')
      const known = SetAsideReason.safeParse(reason)
      const span = lines[Number(place) - 1]
      if (!known.success || span === undefined || quoted === '' || more.length > 0)
        throw wrong('not LINE, REASON, TEXT between tabs')
      const start = text.indexOf(quoted, Math.max(from, span.start))
      if (start < 0 || start + quoted.length > span.end) throw wrong('not in that line')
      from = start + quoted.length
      asides.push({ line: Number(place), reason: known.data, text: quoted, start, end: from })
    }
  }
  const word = (key: Key): string | null => {
    const value = values.get(key) ?? '-'
    return value === '-' ? null : value
  }
  return {
    title: word('title'),
    salutation: word('salutation'),
    closing: word('closing'),
    placeholders: Number(values.get('placeholders') ?? 0),
    unsure: Number(values.get('unsure') ?? MOST_UNSURE),
    goesOn: numbersOf(values.get('goes on') ?? ''),
    headings,
    setAside: asides,
  }
}

/** The lines of a text, whatever ends them, without their ends. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const found of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ start, end: found.index })
    start = found.index + found[0].length
  }
  return lines
}

/** `4-6 8` -> 4, 5, 6, 8. */
function numbersOf(ranges: string): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const [, from = '', to] of ranges.matchAll(/(\d+)(?:-(\d+))?/g)) {
    for (let number = Number(from); number <= Number(to ?? from); number += 1) numbers.add(number)
  }
  return numbers
}
