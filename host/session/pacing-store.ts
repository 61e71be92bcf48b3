/** The pacing of a speech: as it was left, kept beside the speech; and the one that it has if nobody has set any (P11). */
import { join } from 'node:path'
import * as z from 'zod'
import { PACE_RANGE, paceAt, rateOf } from '#core/pace/reference.ts'
import { Pacing, pacingFor } from '#core/session/pacing.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { pace, type Rate } from '#core/time.ts'
import { keepJson, keptJson } from './kept-json.ts'

/** What a speech keeps: everything but the rate that it is opened with. */
const Kept = z.object({
  schema: z.literal(1),
  ...Pacing.omit({ start: true }).shape,
})

/** Keeps the pacing in a speech's folder. Throws where the disk refuses. */
export async function keepPacing(folder: string, pacing: Pacing): Promise<void> {
  const { start: _, ...kept } = pacing
  const whole: z.infer<typeof Kept> = { schema: 1, ...kept }
  await keepJson(join(folder, 'pacing.json'), whole)
}

/** The pacing with which a speech is opened at a rate. */
export async function openingPacing(
  folder: string,
  language: SpeechLanguage,
  start: Rate,
  onProblem: (sentence: string) => void,
): Promise<Pacing> {
  const kept = await keptJson({
    folder,
    name: 'pacing',
    schema: Kept,
    what: 'The pacing of a speech',
    instead: 'it was opened at a fixed pace',
    onProblem,
  })
  if (kept === null) return { ...pacingFor(start), ...limitsAbout(language, start) }
  const { schema: _, ...pacing } = kept
  return { ...pacing, start }
}

/** The limits that lie about a rate, as paces that can be chosen: multiples of five within the range. */
function limitsAbout(language: SpeechLanguage, start: Rate): Pick<Pacing, 'slowest' | 'fastest'> {
  const { slowest, fastest } = pacingFor(start)
  const chosen = (at: Rate) => {
    const fives = Math.round(paceAt(at, language) / 5) * 5
    return rateOf(pace(Math.min(PACE_RANGE.highest, Math.max(PACE_RANGE.lowest, fives))), language)
  }
  return { slowest: chosen(slowest), fastest: chosen(fastest) }
}
