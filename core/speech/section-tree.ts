/** The tree of sections that headings make, wherever their levels come from: the outline's weighing or the person's word. */
import { countsSomething } from './numbering.ts'
import type { Section, SectionLevel } from './speech.ts'

/** A heading among the blocks of a speech. */
export interface HeadingAt {
  /** Index into `Speech.blocks`. */
  readonly block: number
  readonly level: SectionLevel
  /** Its number as written, and its whole text. */
  readonly number: string
  readonly text: string
}

/**
 * The sections of headings, in their order. A section ends where the next of its own level or a higher one begins, the last
 * ones at block `end`. Linear in the headings.
 */
export function sectionTree(headings: readonly HeadingAt[], end: number): Section[] {
  const open: number[] = []
  const parents: (number | null)[] = []
  const ends = headings.map(() => end)
  for (const [index, { block, level }] of headings.entries()) {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if ((headings[top]?.level ?? 0) < level) break
      ends[top] = block
      open.pop()
    }
    parents.push(open.at(-1) ?? null)
    open.push(index)
  }
  return headings.map(({ block, level, number, text }, index) => ({
    level,
    ...namesOf(text, number),
    parent: parents[index] ?? null,
    firstBlock: block,
    endBlock: ends[index] ?? end,
  }))
}

/** The number and the claim of a heading; a number that counts nothing is the claim. */
function namesOf(text: string, written: string): Pick<Section, 'number' | 'heading'> {
  const number = countsSomething(text, written.length) ? written : ''
  return { number, heading: claimOf(text, number) }
}

/** A heading without its number, the mark that ends it, and the brackets around it. */
const claimOf = (text: string, number: string): string =>
  text
    .slice(number.length)
    .trim()
    .replace(/[。．.：:]$/u, '')
    .replace(/^【\s*([^【】]+?)\s*】$/u, '$1')
