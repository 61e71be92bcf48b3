/** What is set about times, for the lists beside the text; and where things of the host's speech are in the text now. */
import type { PartId } from '#core/rundown/plan.ts'
import type { RundownSettings } from '#core/rundown/settings.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import type { PartPlace } from '../work/rundown-edits.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { type OpenWork, useWorkState } from '../work/SpeechWorkProvider.tsx'

/** The settings of the present work; places are those of the text as it is now. */
export const useRundown = (): RundownSettings => useWorkState((state) => fieldsNow(state).rundown)

/** Where a block's line begins in the text as it is now. */
export function lineOfBlock(
  { store, sync }: Pick<OpenWork, 'store' | 'sync'>,
  { document: { speech, revision } }: OpenSpeech,
  block: number,
): number {
  const start = speech.blocks[block]?.pieces[0]?.start ?? 0
  const { doc } = store.get()
  return doc.lineAt(Math.min(sync.placeNow(revision, start) ?? start, doc.length)).from
}

/** What a part is known by in the settings. */
export const placeOfPart = (work: OpenWork, open: OpenSpeech, part: PartId): PartPlace =>
  typeof part === 'number'
    ? lineOfBlock(work, open, open.document.speech.sections[part]?.firstBlock ?? 0)
    : part
