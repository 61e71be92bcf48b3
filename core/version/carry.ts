/**
 * Carries what the person put into a line over to the line's newer words: filled gaps, pauses and notes, stress, readings,
 * names, what was set aside by hand. What has no place in the newer words is told.
 */
import type { Mark } from '../manuscript/manuscript.ts'
import { barePlace, type VersionLine } from './version-line.ts'
import { weave } from './weave.ts'

/** A line of the result. */
export interface CarriedLine {
  readonly text: string
  /** Places in the line. */
  readonly marks: readonly Mark[]
  /** Words of the person's that have no place in it any more. */
  readonly lost: readonly LostWords[]
  /** Place in the result of a place in the person's line. */
  readonly fromMine: (place: number) => number
  /** The same from the newer line. */
  readonly fromNewer: (place: number) => number
}

/** Something that could not be carried over. */
export interface LostWords {
  readonly what: 'notation' | 'mark'
  /** The notation as written, or the marked words. */
  readonly text: string
}

/** Newer words with what the person put into the older ones. Time grows with how much differs. */
export function carryLine(mine: VersionLine, newer: VersionLine): CarriedLine {
  const woven = weave(mine.bare, newer.bare)
  const { bare } = woven
  const lost: LostWords[] = []

  const kept = mine.notations.flatMap((notation) => {
    const words = mine.text.slice(notation.start, notation.end)
    const place = barePlace(mine, notation.start)
    // It stands with the word before it or the word behind it; with neither it has no place.
    const at = woven.mineStart(place) ?? woven.mineEnd(place)
    if (at === null && mine.bare.trim() !== '') {
      lost.push({ what: 'notation', text: words })
      return []
    }
    return [{ at: at ?? 0, words }]
  })
  // The newer version's own notations stay, but for those that the person's line has too.
  const own = newer.notations
    .map((notation) => ({
      at: woven.newer(barePlace(newer, notation.start)),
      words: newer.text.slice(notation.start, notation.end),
    }))
    .filter(({ at, words }) => !kept.some((one) => one.at === at && one.words === words))
  const written = [...kept, ...own].toSorted((one, other) => one.at - other.at)
  const text = withInserted(bare, written)
  /** Place in the line of a place in its bare words: behind what is written there, or before it. */
  const inLine = (place: number, before = false): number => {
    let more = 0
    for (const { at, words } of written) {
      if (at > place || (before && at === place)) break
      more += words.length
    }
    return place + more
  }

  const marks: Mark[] = newer.marks
    .filter(({ as }) => as.kind === 'set-aside')
    .flatMap((mark) => {
      const start = inLine(woven.newer(barePlace(newer, mark.start)))
      const end = inLine(woven.newer(barePlace(newer, mark.end)), true)
      return start < end ? [{ ...mark, start, end }] : []
    })
  for (const mark of mine.marks) {
    if (mark.as.kind === 'set-aside' && mark.as.reason !== 'by-hand') continue
    const words = mine.text.slice(mark.start, mark.end)
    const start = woven.mineStart(barePlace(mine, mark.start))
    const end = woven.mineEnd(barePlace(mine, mark.end))
    const whole = start !== null && end !== null && start < end
    if (whole) marks.push({ ...mark, start: inLine(start), end: inLine(end, true) })
    else lost.push({ what: 'mark', text: words })
  }
  return {
    text,
    marks: marks.toSorted((one, other) => one.start - other.start),
    lost,
    fromMine: (place) => inLine(woven.mine(barePlace(mine, place))),
    fromNewer: (place) => inLine(woven.newer(barePlace(newer, place))),
  }
}

/** A text with words put in at places of it, in order. */
function withInserted(text: string, words: readonly { at: number; words: string }[]): string {
  let whole = ''
  let done = 0
  for (const { at, words: more } of words) {
    whole += text.slice(done, at) + more
    done = at
  }
  return whole + text.slice(done)
}
