/** The open speech with what follows from its text: the script, its clock, the rundown. Worked out once a document. */
import type { SpeechDocument } from '#core/contract/contract.ts'
import { scriptClock, type ScriptClock } from '#core/pace/clock.ts'
import { type Rundown, rundownOf } from '#core/pace/rundown.ts'
import { type PlanFor, rememberedPlan, type SpeechPlan } from '#core/rundown/plan.ts'
import { type Script, scriptOf } from '#core/speech/script.ts'
import { sectionDepths } from '#core/speech/section-depth.ts'
import type { SectionLevel } from '#core/speech/speech.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'

/** A document and what every page that may see the script works out from it. */
export interface OpenSpeech {
  readonly document: SpeechDocument
  readonly script: Script
  readonly clock: ScriptClock
  readonly rundown: Rundown
  /** Depth of every section, 1 to 4. */
  readonly depths: readonly SectionLevel[]
  /** What is planned for a slot at the speaker's pace; the same object while they are the same. */
  readonly plan: (wanted: PlanFor) => SpeechPlan
}

const known = new WeakMap<SpeechDocument, OpenSpeech>()

/** The open speech of a document; the same object for the same document. */
export function openSpeechOf(document: SpeechDocument): OpenSpeech {
  const before = known.get(document)
  if (before !== undefined) return before
  const { speech } = document
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  const rundown = rundownOf(speech, script, clock)
  const made = {
    document,
    script,
    clock,
    rundown,
    depths: sectionDepths(speech.sections),
    plan: rememberedPlan(() => ({ speech, script, clock, rundown, marks: document.marks })),
  }
  known.set(document, made)
  return made
}

/**
 * The speech the session is at: null where none is open, `'coming'` while the host has not told yet or the document
 * of a speech that was just opened is on its way.
 */
export function useOpenSpeech(): OpenSpeech | 'coming' | null {
  const host = useHost()
  const session = useReadable(host.session)
  const document = useReadable(host.document)
  if (session === null) return 'coming'
  if (session.loaded === null) return null
  return document?.id === session.loaded.documentId ? openSpeechOf(document) : 'coming'
}
