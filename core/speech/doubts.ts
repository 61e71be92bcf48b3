/** What the person should look at: the decisions the outline is not sure of. */
import { type Doubt, type Speech, type Sureness, UNSURE } from './speech.ts'

/** Where a decision was taken: an index into `Speech.blocks` or `Speech.setAside`, or the title. */
export type DoubtPlace =
  | { readonly kind: 'block'; readonly index: number }
  | { readonly kind: 'set-aside'; readonly index: number }
  | { readonly kind: 'title' }

/** A decision to be looked at. */
export interface UnsureDecision {
  readonly doubt: Doubt
  readonly place: DoubtPlace
  readonly sure: Sureness
}

/** A person looks at so many at the most. */
export const MOST_DOUBTS = 12

/** The decisions less sure than `UNSURE` in the order of the text; where there are too many, the least sure ones. */
export function doubtsOf(
  speech: Pick<Speech, 'blocks' | 'setAside' | 'titleSure'>,
): UnsureDecision[] {
  const doubts: (UnsureDecision & { readonly at: number })[] = []
  const add = (
    at: number,
    { sure, doubt }: { sure: Sureness; doubt: Doubt | null },
    place: DoubtPlace,
  ): void => {
    if (sure < UNSURE && doubt !== null) doubts.push({ at, doubt, place, sure })
  }
  add(-1, { sure: speech.titleSure, doubt: 'title' }, { kind: 'title' })
  for (const [index, block] of speech.blocks.entries()) {
    add(block.pieces[0]?.start ?? 0, block, { kind: 'block', index })
  }
  for (const [index, aside] of speech.setAside.entries()) {
    add(aside.start, aside, { kind: 'set-aside', index })
  }
  return doubts
    .toSorted((one, other) => one.sure - other.sure || one.at - other.at)
    .slice(0, MOST_DOUBTS)
    .toSorted((one, other) => one.at - other.at)
    .map(({ doubt, place, sure }) => ({ doubt, place, sure }))
}
