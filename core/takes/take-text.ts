/** The text of a take, made of the open speech when a stretch begins. */
import type { ScriptClock } from '../pace/clock.ts'
import { partStarts } from '../pace/parts.ts'
import { rundownOf } from '../pace/rundown.ts'
import type { Plan } from '../rundown/plan.ts'
import { plannedBetween, plannedCourse } from '../on-time/planned-course.ts'
import type { Deck } from '../deck/deck.ts'
import type { Script } from '../speech/script.ts'
import { sectionDepths } from '../speech/section-depth.ts'
import type { Section, Speech } from '../speech/speech.ts'
import type { ScriptMs } from '../time.ts'
import { linesOf } from './lines.ts'
import type { TakePart, TakeText } from './take.ts'

/** What a take is spoken from. */
export interface Spoken {
  readonly documentId: string
  readonly revision: number
  readonly speech: Speech
  readonly script: Script
  readonly clock: ScriptClock
  readonly plan: Plan
  readonly deck: Deck
}

/** The text of a take, with its plan. */
export const takeTextOf = (spoken: Spoken): TakeText => ({
  documentId: spoken.documentId,
  revision: spoken.revision,
  language: spoken.speech.language,
  duration: spoken.clock.duration,
  parts: partsOf(spoken),
  lines: linesOf(spoken.script, spoken.clock, spoken.speech.language),
  deck: spoken.deck,
})

function partsOf({ speech, script, clock, plan }: Spoken): TakePart[] {
  const rundown = rundownOf(speech, script, clock)
  const course = plannedCourse(rundown, plan)
  const depths = sectionDepths(speech.sections)
  const keys = sectionKeys(speech.sections)
  const starts = partStarts(speech, script, clock)
  return starts.map((start, index) => {
    const planned = plannedBetween(course, start, starts[index + 1] ?? clock.duration)
    const found = rundown.sections.findLast(
      (section) => section.start === start && (depths[section.index] ?? 1) <= 2,
    )
    const common = { start, planned }
    if (found !== undefined) {
      const { number, heading } = found.section
      return {
        ...common,
        kind: 'section',
        key: keys[found.index] ?? '',
        section: found.index,
        depth: depths[found.index] === 2 ? 2 : 1,
        number,
        heading,
      }
    }
    const kind = index === 0 ? 'opening' : 'closing'
    return { ...common, kind, key: kind, section: null, depth: 1, number: '', heading: '' }
  })
}

/** A key for every section: its headings from the top down, and which of those that have the same. */
function sectionKeys(sections: readonly Section[]): string[] {
  const keys: string[] = []
  const seen = new Map<string, number>()
  for (const { parent, heading, number } of sections) {
    // The number is left out: it changes with the sections before it.
    const own = heading === '' ? number : heading
    const path = parent === null ? `/${own}` : `${keys[parent] ?? ''}/${own}`
    const times = (seen.get(path) ?? 0) + 1
    seen.set(path, times)
    keys.push(times === 1 ? path : `${path}#${times}`)
  }
  return keys
}

/** Index of the last of some places that is at or before a position; 0 before the first. */
export function indexAt(places: readonly number[], position: number): number {
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[middle] ?? Infinity) <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** The sentence that is said at a position; empty in a text without any. */
export const wordsAt = ({ lines }: TakeText, position: ScriptMs): string =>
  lines[
    indexAt(
      lines.map(({ at }) => at),
      position,
    )
  ]?.text ?? ''
