/**
 * How near the outline comes to what a human editor makes of the corpus.
 *
 * Headings are compared as pairs of level and words. Level is the depth in the speech at hand (1 for its own parts, one more
 * than the heading above it otherwise, as GB/T 9704 names levels from the outermost), not the name of the numbering: a
 * speech that numbers 1. and (1) has levels 1 and 2. Words are compared without white space and closing marks. Set-asides
 * are compared character by character, blanks and 【】 left out, whatever the reason.
 */
import { doubtsOf } from '#core/speech/doubts.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { sectionDepths } from '#core/speech/section-depth.ts'
import { type Speech, UNSURE } from '#core/speech/speech.ts'
import { type Fixture, linesOf } from './expected.ts'

/** Right and wrong decisions of one kind. */
export interface Tally {
  readonly right: number
  /** Expected and not found. */
  readonly missing: number
  /** Found and not expected. */
  readonly spurious: number
}

/** Something that was decided otherwise than a person would. */
export interface Wrong {
  readonly what:
    | 'heading'
    | 'set aside'
    | 'joined'
    | 'title'
    | 'salutation'
    | 'closing'
    | 'placeholders'
  /** `-` missing, `+` spurious, `≠` another. */
  readonly sign: '-' | '+' | '≠'
  readonly text: string
  /** Whether the program itself says that it is unsure there. */
  readonly unsure: boolean
}

/** The score of one fixture. */
export interface Score {
  readonly file: string
  readonly headings: Tally
  /** In characters. */
  readonly setAside: Tally
  /** Line ends that a paragraph goes on over. */
  readonly joined: Tally
  readonly wrong: readonly Wrong[]
  /** Decisions the program asks a person to look at, and how many it may. */
  readonly unsure: number
  readonly mostUnsure: number
}

/** Harmonic mean of precision and recall of all tallies together; 1 where there is nothing to find and nothing was found. */
export function f1(tallies: readonly Tally[]): number {
  let right = 0
  let wrong = 0
  for (const tally of tallies) {
    right += tally.right
    wrong += tally.missing + tally.spurious
  }
  return right + wrong === 0 ? 1 : (2 * right) / (2 * right + wrong)
}

/** Takes a fixture apart and compares. */
export function scoreOf(fixture: Fixture): Score {
  const speech = outlineOf(fixture.text, fixture.file)
  const headings = compareHeadings(fixture, speech)
  const setAside = compareSetAside(fixture, speech)
  const joined = compareJoined(fixture, speech)
  return {
    file: fixture.file,
    headings: headings.tally,
    setAside: setAside.tally,
    joined: joined.tally,
    wrong: [
      ...compareWords(fixture, speech),
      ...headings.wrong,
      ...setAside.wrong,
      ...joined.wrong,
    ],
    unsure: doubtsOf(speech).length,
    mostUnsure: fixture.expected.unsure,
  }
}

interface Compared {
  readonly tally: Tally
  readonly wrong: readonly Wrong[]
}

const isBlank = (text: string): boolean => /^[\s\u200b\ufeff]*$/u.test(text)
const bare = (text: string): string => text.replaceAll(/[\s\u200b\ufeff]/gu, '')
/** The words of a heading without white space and the marks that may close it. */
const words = (heading: string): string => bare(heading).replace(/[。．.：:；;，,、】#*]+$/u, '')

function compareHeadings({ expected }: Fixture, speech: Speech): Compared {
  const depths = sectionDepths(speech.sections)
  const found = speech.sections.map((section, at) => ({
    level: depths[at] ?? 0,
    key: `${depths[at] ?? 0}|${words(section.heading)}`,
    text: `${depths[at] ?? 0} ${section.number} ${section.heading}`,
    unsure: (speech.blocks[section.firstBlock]?.sure ?? 1) < UNSURE,
  }))
  const left = new Map<string, number>()
  for (const { key } of found) left.set(key, (left.get(key) ?? 0) + 1)
  const wrong: Wrong[] = []
  let right = 0
  for (const { level, number, heading } of expected.headings) {
    const key = `${level}|${words(heading)}`
    const count = left.get(key) ?? 0
    if (count > 0) {
      right += 1
      left.set(key, count - 1)
      continue
    }
    const stands = speech.blocks.find(
      (block) =>
        bare(block.text).includes(words(heading)) || words(heading).includes(bare(block.text)),
    )
    wrong.push({
      what: 'heading',
      sign: '-',
      text: `${level} ${number} ${heading}`,
      unsure: (stands?.sure ?? 1) < UNSURE,
    })
  }
  for (const { key, text, unsure } of found) {
    const count = left.get(key) ?? 0
    if (count === 0) continue
    left.set(key, count - 1)
    wrong.push({ what: 'heading', sign: '+', text, unsure })
  }
  return { tally: tallied(right, wrong), wrong }
}

/** Of wrong decisions that count one each. */
const tallied = (right: number, wrong: readonly Wrong[]): Tally => ({
  right,
  missing: wrong.filter(({ sign }) => sign === '-').length,
  spurious: wrong.filter(({ sign }) => sign === '+').length,
})

function compareSetAside({ text, expected }: Fixture, speech: Speech): Compared {
  const wanted = new Uint8Array(text.length)
  const found = new Uint8Array(text.length)
  for (const { start, end } of expected.setAside) wanted.fill(1, start, end)
  for (const { start, end } of speech.setAside) found.fill(1, start, end)
  const doubtful = doubtfulPlaces(text, speech)
  let right = 0
  let missing = 0
  let spurious = 0
  const wrong: Wrong[] = []
  for (const line of linesOf(text)) {
    let from = line.start
    for (let at = line.start; at <= line.end; at += 1) {
      const difference = (wanted[from] ?? 0) - (found[from] ?? 0)
      if (at < line.end && (wanted[at] ?? 0) - (found[at] ?? 0) === difference) continue
      const stretch = text.slice(from, at)
      const count = bare(stretch).replaceAll(/[【】]/gu, '').length
      if (difference === 0) right += wanted[from] === 1 ? count : 0
      else if (count > 0) {
        if (difference > 0) missing += count
        else spurious += count
        wrong.push({
          what: 'set aside',
          sign: difference > 0 ? '-' : '+',
          text: stretch.trim(),
          unsure: doubtful.slice(from, at).includes(1),
        })
      }
      from = at
    }
  }
  return { tally: { right, missing, spurious }, wrong }
}

/** 1 where what the program decided of a character is unsure. */
function doubtfulPlaces(text: string, speech: Speech): Uint8Array {
  const doubtful = new Uint8Array(text.length)
  for (const block of speech.blocks) {
    if (block.sure >= UNSURE) continue
    for (const { start, end } of block.pieces) doubtful.fill(1, start, end)
  }
  for (const { start, end, sure } of speech.setAside)
    if (sure < UNSURE) doubtful.fill(1, start, end)
  return doubtful
}

/** Line ends between two spoken characters: does the paragraph go on over them? */
function compareJoined({ text, expected }: Fixture, speech: Speech): Compared {
  const block = new Int32Array(text.length).fill(-1)
  for (const [index, { pieces }] of speech.blocks.entries()) {
    for (const { start, end } of pieces) block.fill(index, start, end)
  }
  for (const { start, end } of expected.setAside) block.fill(-1, start, end)
  const doubtful = doubtfulPlaces(text, speech)
  let right = 0
  const wrong: Wrong[] = []
  let last: { readonly line: number; readonly at: number } | null = null
  for (const [index, line] of linesOf(text).entries()) {
    const spoken: number[] = []
    for (let at = line.start; at < line.end; at += 1)
      if ((block[at] ?? -1) >= 0 && !isBlank(text.charAt(at))) spoken.push(at)
    const first = spoken[0]
    const end = spoken.at(-1)
    if (first === undefined || end === undefined) continue
    if (last !== null) {
      const wanted = expected.goesOn.has(last.line)
      const joined = block[last.at] === block[first]
      if (wanted && joined) right += 1
      else if (wanted !== joined) {
        wrong.push({
          what: 'joined',
          sign: wanted ? '-' : '+',
          text: `${bare(text.slice(Math.max(0, last.at - 9), last.at + 1))} ⏎ ${bare(text.slice(first, first + 10))}`,
          unsure: doubtful[last.at] === 1 || doubtful[first] === 1,
        })
      }
    }
    last = { line: index + 1, at: end }
  }
  return { tally: tallied(right, wrong), wrong }
}

function compareWords({ expected }: Fixture, speech: Speech): Wrong[] {
  const wrong: Wrong[] = []
  const unsureKind = (kind: string): boolean =>
    speech.blocks.some((block) => block.kind === kind && block.sure < UNSURE)
  const say = (what: Wrong['what'], wanted: string | null, got: string | null, unsure: boolean) =>
    wrong.push({ what, sign: '≠', text: `${wanted ?? '(none)'} | ${got ?? '(none)'}`, unsure })
  if (expected.title !== null && bare(expected.title) !== bare(speech.title))
    say('title', expected.title, speech.title, speech.titleSure < UNSURE)
  if (bare(expected.salutation ?? '') !== bare(speech.salutation ?? ''))
    say('salutation', expected.salutation, speech.salutation, unsureKind('salutation'))
  const closing = speech.closing === null ? null : bare(speech.closing)
  const begins = expected.closing === null ? null : bare(expected.closing)
  if (begins === null ? closing !== null : !(closing?.startsWith(begins) ?? false))
    say('closing', expected.closing, speech.closing, unsureKind('closing'))
  if (expected.placeholders !== speech.placeholders.length)
    say('placeholders', `${expected.placeholders}`, `${speech.placeholders.length}`, false)
  return wrong
}
