/** Two versions of a line as one: the newer words, with the gaps that the person has filled in filled in. */
import { gapsIn } from '../speech/placeholders.ts'
import { wordChanges } from './word-changes.ts'

/** The one line, and the way to its places from both. */
export interface Woven {
  readonly bare: string
  /** Place of a place in the newer line. */
  readonly newer: (place: number) => number
  /** Place of a place in the person's line: where its words stand, or would stand. */
  readonly mine: (place: number) => number
  /** The same for the beginning of words that are still there; null where they are not. */
  readonly mineStart: (place: number) => number | null
  /** And for their end. */
  readonly mineEnd: (place: number) => number | null
}

/** A stretch of both lines: the same words, words of one of them in place of the other's, or a gap filled in. */
interface Stretch {
  readonly kind: 'same' | 'changed' | 'filled'
  readonly text: string
  readonly at: number
  readonly mine: { readonly start: number; readonly end: number }
  readonly newer: { readonly start: number; readonly end: number }
}

/** Weaves the two (without notations) into one. */
export function weave(mine: string, newer: string): Woven {
  const stretches = stretchesOf(mine, newer)
  const bare = stretches.map(({ text }) => text).join('')
  /** Place in the whole of a place in a stretch: the same way into it. */
  const into = ({ at, text }: Stretch, way: number) => at + Math.min(way, text.length)
  const inside = (side: 'mine' | 'newer', place: number) => {
    const stretch = stretches.find((one) => place < one[side].end)
    return stretch === undefined
      ? bare.length
      : into(stretch, Math.max(0, place - stretch[side].start))
  }
  const still = (stretch: Stretch | undefined, place: number) =>
    stretch === undefined || stretch.kind === 'changed'
      ? null
      : into(stretch, place - stretch.mine.start)
  return {
    bare,
    newer: (place) => inside('newer', place),
    mine: (place) => inside('mine', place),
    mineStart: (place) =>
      still(
        stretches.find((one) => one.mine.start <= place && place < one.mine.end),
        place,
      ),
    mineEnd: (place) =>
      still(
        stretches.find((one) => one.mine.start < place && place <= one.mine.end),
        place,
      ),
  }
}

function stretchesOf(mine: string, newer: string): Stretch[] {
  const stretches: Stretch[] = []
  let [inMine, inNewer, at] = [0, 0, 0]
  let [gone, come] = ['', '']
  const put = (kind: Stretch['kind'], text: string, mineLength: number, newerLength: number) => {
    stretches.push({
      kind,
      text,
      at,
      mine: { start: inMine, end: inMine + mineLength },
      newer: { start: inNewer, end: inNewer + newerLength },
    })
    at += text.length
    inMine += mineLength
    inNewer += newerLength
  }
  const settle = () => {
    if (gone === '' && come === '') return
    const filled = isGaps(come) && gone.trim() !== '' && gapsIn(gone).length === 0
    put(filled ? 'filled' : 'changed', filled ? gone : come, gone.length, come.length)
    gone = ''
    come = ''
  }
  for (const { value, added, removed } of wordChanges(mine, newer)) {
    if (removed) gone += value
    else if (added) come += value
    else {
      settle()
      put('same', value, value.length, value.length)
    }
  }
  settle()
  return stretches
}

/** Whether words are nothing but gaps to be filled in. */
function isGaps(words: string): boolean {
  let left = words
  for (const { start, end } of gapsIn(words).toReversed())
    left = left.slice(0, start) + left.slice(end)
  return words.trim() !== '' && left.trim() === ''
}
