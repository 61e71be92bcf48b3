/** What differs between two versions of a paragraph, in time that does not explode with how much it is. */
import { type Change, diffArrays } from 'diff'

/** A stretch of both texts, or of one of them. */
export type WordChange = Pick<Change, 'value' | 'added' | 'removed'>

/**
 * Most characters and words that are looked for one by one. Myers' diff takes the square of what differs: 800 differing characters
 * take 0.05 s, 20,000 a quarter of a minute.
 */
const MOST_EDITS = 800
/** Most clauses that differ; beyond that the one paragraph stands for the other as a whole. */
const MOST_CLAUSES = 2000
/** Most characters that are looked for within clauses side by side. */
const FEW_EDITS = 100

/**
 * What is in both, what only in the first (removed) and what only in the second (added), in order: character by character,
 * where a number or a word of letters is one; clause by clause where so much differs that nobody would read it by the character.
 */
export function wordChanges(one: string, other: string): readonly WordChange[] {
  const exact = byUnits(one, other, MOST_EDITS)
  if (exact !== undefined) return exact
  const clauses = diffArrays(clausesOf(one), clausesOf(other), { maxEditLength: MOST_CLAUSES })
  if (clauses === undefined) return replaced(one, other)
  const changes: WordChange[] = []
  let gone = ''
  let come = ''
  const settle = () => {
    if (gone !== '' || come !== '')
      changes.push(...(byUnits(gone, come, FEW_EDITS) ?? replaced(gone, come)))
    gone = ''
    come = ''
  }
  for (const { value, added, removed } of clauses) {
    if (removed) gone += value.join('')
    else if (added) come += value.join('')
    else {
      settle()
      changes.push({ value: value.join(''), added: false, removed: false })
    }
  }
  settle()
  return changes
}

/** Numbers (3.2, 1,500), words of letters (O’Neill), every other character by itself. */
const UNITS =
  /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}\p{M}]+)*|./gsu

/** The changes, unless there are more than so many. */
function byUnits(one: string, other: string, most: number): WordChange[] | undefined {
  return diffArrays(one.match(UNITS) ?? [], other.match(UNITS) ?? [], {
    maxEditLength: most,
  })?.map(({ value, added, removed }) => ({ value: value.join(''), added, removed }))
}

const replaced = (one: string, other: string): WordChange[] => [
  { value: one, added: false, removed: true },
  { value: other, added: true, removed: false },
]

/** Clauses with the mark that ends each. */
const clausesOf = (text: string): string[] => text.split(/(?<=[，。、；：！？,.;:!?\s])/u)
