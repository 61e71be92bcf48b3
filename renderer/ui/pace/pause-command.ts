/** The command of a key that pauses: at once, or at the end of the phrase, as set. */
import { phraseEnd } from '#core/pace/phrase-end.ts'
import type { Command } from '#core/session/state.ts'
import { chosenRate } from '#core/session/transport.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { openSpeechOf } from '../speech/open-speech.ts'

/** A text that goes on to its stop already is stopped at once: who presses again has waited long enough. */
export function pauseCommand(
  host: Pick<Host, 'session' | 'document' | 'settings' | 'position'>,
): Extract<Command, { kind: 'pause' }> {
  const state = host.session.get()
  const document = host.document.get()
  const coasts = host.settings.get()?.pauseCoasts === true
  if (!coasts || state === null || document === null || state.transport.stopAt !== null)
    return { kind: 'pause' }
  if (document.id !== state.loaded?.documentId) return { kind: 'pause' }
  const { script, clock } = openSpeechOf(document)
  const at = phraseEnd(script, clock, host.position(), chosenRate(state))
  return at === null ? { kind: 'pause' } : { kind: 'pause', at }
}
