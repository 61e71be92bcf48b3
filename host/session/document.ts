/** From a file, or from the work on it, to the open speech: text, outline, manuscript, script, clock, deck. */
import type {
  OpenFailure,
  SpeechDocument,
  SpeechSource,
  SpeechWork,
} from '#core/contract/contract.ts'
import { deckWith } from '#core/deck/overlay.ts'
import { manuscriptOf } from '#core/manuscript/manuscript-of.ts'
import type { Manuscript } from '#core/manuscript/manuscript.ts'
import { speechOf } from '#core/manuscript/speech-of.ts'
import { scriptClock, type ScriptClock } from '#core/pace/clock.ts'
import { partStarts } from '#core/pace/parts.ts'
import { type Rundown, rundownOf } from '#core/pace/rundown.ts'
import { rundownMarks } from '#core/rundown/marked.ts'
import { type PlanFor, rememberedPlan, type SpeechPlan } from '#core/rundown/plan.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import { itemPlaces, skippedStretches } from '#core/rundown/stretches.ts'
import type { Loaded } from '#core/session/state.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { type Script, scriptOf } from '#core/speech/script.ts'
import { scriptPlaces } from '#core/speech/script-places.ts'
import { importFile } from '../import/import-file.ts'
import type { Imported, ReadOptions } from '../import/importer.ts'
import { type SlidePicture, slidesOf } from './imported-slides.ts'
import { speechId, type SpeechFile } from './speech-library.ts'

/** An open speech with all that the host works out from it. */
export interface OpenDocument {
  readonly document: SpeechDocument
  readonly work: SpeechWork
  readonly script: Script
  readonly clock: ScriptClock
  readonly loaded: Loaded
  /** What is planned for its slot at the speaker's pace. */
  readonly plan: (wanted: PlanFor) => SpeechPlan
}

/** A file read into work that can be opened, or why it can't be. */
export type FileRead =
  | {
      readonly ok: true
      readonly work: SpeechWork
      readonly source: SpeechSource
      /** Pictures that came with it, to be kept with the speech. */
      readonly pictures: readonly SlidePicture[]
    }
  | { readonly ok: false; readonly reason: OpenFailure; readonly found?: string }

/** Reads a file: its text taken apart, its own slides if it has some. Never throws on what is in the file. */
export async function readWork(file: SpeechFile, options: ReadOptions = {}): Promise<FileRead> {
  const read = await importFile(file.fileName, file.content, options)
  if (!read.ok) return read
  const { work, pictures, script, clock } = workOf(read, file.fileName)
  if (script.text.trim() === '' || !(clock.duration > 0))
    return { ok: false, reason: 'nothing-spoken' }
  return {
    ok: true,
    work,
    source: {
      fileId: speechId(file),
      fileName: file.fileName,
      encoding: read.encoding,
      missing: read.missing,
    },
    pictures,
  }
}

/** The work that a file's text makes, with the slides that it brought. */
function workOf(read: Imported, fileName: string) {
  const outline = outlineOf(read.text, fileName, read.hints)
  const manuscript = manuscriptOf(read.text, outline)
  const { script, clock } = spoken(manuscript)
  // Both scripts have the same words, so a place of the file is a place of the manuscript by way of them.
  const inFile = scriptPlaces(scriptOf(outline))
  const inManuscript = scriptPlaces(script)
  const { edits, pictures } = slidesOf(read.slides, (place) =>
    inManuscript.inText(inFile.inScript(place)),
  )
  return { work: { manuscript, edits, rundown: NOTHING_SET }, pictures, script, clock }
}

function spoken(manuscript: Manuscript) {
  const speech = speechOf(manuscript)
  const script = scriptOf(speech)
  return { speech, script, clock: scriptClock(script, speech.language) }
}

/** Makes the open speech of a work. */
export function openDocument(
  about: Pick<SpeechDocument, 'id' | 'revision' | 'source' | 'workCameBack'>,
  work: SpeechWork,
): OpenDocument {
  const { speech, script, clock } = spoken(work.manuscript)
  const deck = deckWith(speech, script, clock, work.edits)
  const marks = rundownMarks(work.rundown, work.manuscript.text, speech)
  let rundown: Rundown | null = null
  return {
    document: { ...about, speech, deck, marks },
    work,
    script,
    clock,
    loaded: {
      documentId: about.id,
      revision: about.revision,
      duration: clock.duration,
      cues: deck.slides.map((slide) => slide.cue.position),
      parts: partStarts(speech, script, clock),
      skips: skippedStretches(marks, script, clock),
      items: itemPlaces(marks, script, clock),
    },
    plan: rememberedPlan(() => ({
      speech,
      script,
      clock,
      marks,
      rundown: (rundown ??= rundownOf(speech, script, clock)),
    })),
  }
}
