/** From a file to the open speech: text, outline, script, clock, deck. */
import type { OpenFailure, SpeechDocument } from '#core/contract/contract.ts'
import { deckOf } from '#core/deck/build.ts'
import { scriptClock } from '#core/pace/clock.ts'
import type { Loaded } from '#core/session/state.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { scriptOf } from '#core/speech/script.ts'
import { importFile } from '../import/import-file.ts'
import { speechId, type SpeechFile } from './speech-library.ts'

/** A file made ready to be opened, or why it can't be. */
export type Prepared =
  | { readonly ok: true; readonly document: SpeechDocument; readonly loaded: Loaded }
  | { readonly ok: false; readonly reason: OpenFailure }

/** Takes a file apart. Never throws on what is in the file. */
export function prepare(file: SpeechFile): Prepared {
  const read = importFile(file.fileName, file.content)
  if (!read.ok) return read
  const speech = outlineOf(read.text, file.fileName)
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  if (!(clock.duration > 0)) return { ok: false, reason: 'nothing-spoken' }
  const deck = deckOf(speech, script, clock)
  const id = speechId(file)
  return {
    ok: true,
    document: { id, fileName: file.fileName, encoding: read.encoding, speech, deck },
    loaded: {
      documentId: id,
      duration: clock.duration,
      cues: deck.slides.map((slide) => slide.cue.position),
    },
  }
}
