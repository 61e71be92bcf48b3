/** The work on a speech, kept beside the file it came from. */
import { join } from 'node:path'
import * as z from 'zod'
import { SpeechSource, SpeechWork } from '#core/contract/contract.ts'
import { keptJson, writeWhole } from './kept-json.ts'

/** What is kept. */
const Kept = z.object({
  schema: z.literal(1),
  revision: z.number().int().min(0),
  source: SpeechSource,
  work: SpeechWork,
})
/** The work on a speech as it was kept last. */
export type KeptWork = Omit<z.infer<typeof Kept>, 'schema'>

/** Keeps the work in a speech's folder. Throws where the disk refuses; the work kept before is still there then. */
export async function keepWork(folder: string, kept: KeptWork): Promise<void> {
  const whole: z.infer<typeof Kept> = { schema: 1, ...kept }
  await writeWhole(join(folder, 'work.json'), JSON.stringify(whole))
}

/** The work kept in a speech's folder; null where there is none that can be read (see `keptJson`). */
export const keptWork = (
  folder: string,
  onProblem: (sentence: string) => void,
): Promise<KeptWork | null> =>
  keptJson({
    folder,
    name: 'work',
    schema: Kept,
    what: 'The work on a speech',
    instead: 'its file was opened as it came',
    onProblem,
  })
