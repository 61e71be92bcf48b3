/** The arrangement of a venue: which of its displays is whose window's. Remembered for each set of displays. */
import * as z from 'zod'
import { Fingerprint, fingerprintOf, match, MOST_DISPLAYS } from './fingerprint.ts'
import type { Display, Places } from './placement.ts'

/** Which display is whose, as it is kept. A number is the place of a display in `displays`. */
export const Arrangement = z
  .object({
    displays: z.array(Fingerprint).min(1).max(MOST_DISPLAYS),
    prompter: z.number().int().min(0).nullable(),
    audience: z.number().int().min(0).nullable(),
    console: z.number().int().min(0).nullable(),
  })
  .refine(
    ({ displays, prompter, audience, console }) =>
      [prompter, audience, console].every((at) => at === null || at < displays.length) &&
      (audience === null || (audience !== prompter && audience !== console)),
    { message: 'no arrangement' },
  )
export type Arrangement = Readonly<z.infer<typeof Arrangement>>

/** So many are kept; of more, the one that was used the longest ago is forgotten. */
export const ARRANGEMENTS_KEPT = 20

/** The arrangement of some displays as it is kept; null where there are none, or too many to be told apart. */
export function arrangementOf(displays: readonly Display[], places: Places): Arrangement | null {
  const at = (id: number | null) => {
    const index = displays.findIndex((display) => display.id === id)
    return index === -1 ? null : index
  }
  const made = Arrangement.safeParse({
    displays: displays.map((display) => fingerprintOf(display, displays)),
    prompter: at(places.prompter),
    audience: at(places.audience),
    console: at(places.console),
  })
  return made.success ? made.data : null
}

/** What is remembered of exactly these displays, the likest; of several as like, the one used last. Null: nothing. */
export function remembered(
  arrangements: readonly Arrangement[],
  displays: readonly Display[],
): Places | null {
  let best: { unlikeness: number; places: Places } | null = null
  for (const arrangement of arrangements) {
    if (arrangement.displays.length !== displays.length) continue
    const found = match(arrangement.displays, displays)
    if (found.displays.includes(null)) continue
    if (best !== null && found.unlikeness > best.unlikeness) continue
    const idAt = (index: number | null) =>
      index === null ? null : (found.displays[index]?.id ?? null)
    const { prompter, audience, console } = arrangement
    best = {
      unlikeness: found.unlikeness,
      places: { prompter: idAt(prompter), audience: idAt(audience), console: idAt(console) },
    }
  }
  return best?.places ?? null
}

/** The arrangements with one more, in place of what was remembered of the same displays; the latest used is the last. */
export function withArrangement(
  arrangements: readonly Arrangement[],
  displays: readonly Display[],
  places: Places,
): Arrangement[] {
  const made = arrangementOf(displays, places)
  if (made === null) return [...arrangements]
  const others = arrangements.filter((one) => !isOf(one, displays))
  return [...others, made].slice(-ARRANGEMENTS_KEPT)
}

/** Whether an arrangement is of exactly these displays as they are now, wherever they stand. */
function isOf({ displays: known }: Arrangement, displays: readonly Display[]): boolean {
  const found = match(known, displays)
  return (
    known.length === displays.length && !found.displays.includes(null) && found.unlikeness < ALIKE
  )
}

/** Below it, fingerprints differ in place alone: six displays at most, each with less than 1 for its place. */
const ALIKE = MOST_DISPLAYS
