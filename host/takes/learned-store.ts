/** What was learned of the speaker's pace, by language: one file in the data folder, whole or not there. */
import { join } from 'node:path'
import * as z from 'zod'
import { NOTHING_LEARNED, PaceLearned } from '#core/takes/learned-pace.ts'
import { SpeechLanguage } from '#core/speech/speech.ts'
import { keepJson, keptJson } from '../session/kept-json.ts'

const NAME = 'learned-pace'

const Kept = z.object({
  schema: z.literal(1),
  languages: z.partialRecord(SpeechLanguage, PaceLearned),
})

/** By language: what a take in one tells says nothing of another. */
export interface LearnedStore {
  readonly of: (language: SpeechLanguage) => PaceLearned
  /** Changes what is known in every language; on the disk when this resolves. Throws where the disk refuses: it holds all the same. */
  readonly change: (
    change: (known: PaceLearned, language: SpeechLanguage) => PaceLearned,
  ) => Promise<void>
}

/** Opens what is kept; what can't be read is put aside, and nothing is known. */
export async function openLearned(
  folder: string,
  onProblem: (sentence: string) => void,
): Promise<LearnedStore> {
  const kept = await keptJson({
    folder,
    name: NAME,
    schema: Kept,
    what: 'The pace that was learned',
    instead: 'it is learned anew',
    onProblem,
  })
  const known = new Map<SpeechLanguage, PaceLearned>()
  for (const language of SpeechLanguage.options) {
    const one = kept?.languages[language]
    if (one !== undefined) known.set(language, one)
  }
  const of = (language: SpeechLanguage) => known.get(language) ?? NOTHING_LEARNED
  return {
    of,
    async change(change) {
      for (const language of SpeechLanguage.options) {
        const next = change(of(language), language)
        if (next.takes.length === 0) known.delete(language)
        else known.set(language, next)
      }
      const whole: z.infer<typeof Kept> = { schema: 1, languages: Object.fromEntries(known) }
      await keepJson(join(folder, `${NAME}.json`), whole)
    },
  }
}
