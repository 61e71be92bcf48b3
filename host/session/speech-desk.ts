/**
 * The desk: where the open speech is read, edited and kept. Knows files and folders, not the session: what it answers is
 * handed to the session by its host.
 */
import type { OpenFailure, SpeechSource, SpeechWork } from '#core/contract/contract.ts'
import { LARGEST_PICTURE } from '#core/contract/limits.ts'
import type { Pacing } from '#core/session/pacing.ts'
import type { Rate } from '#core/time.ts'
import { type EncodingPreview, readEncodings } from '../import/encodings.ts'
import { pictureType } from '../import/picture-type.ts'
import { type FileRead, type OpenDocument, openDocument, readWork } from './document.ts'
import type { SlidePicture } from './imported-slides.ts'
import { keepPacing, openingPacing } from './pacing-store.ts'
import { keepPicture, keptPicture } from './picture-store.ts'
import {
  keepSpeech,
  keptSpeech,
  speechFolder,
  speechId,
  type SpeechFile,
} from './speech-library.ts'
import { keepWork, keptWork } from './work-store.ts'

/** A speech opened, or why it could not be. */
export type DeskOpened =
  | { readonly ok: true; readonly open: OpenDocument }
  | { readonly ok: false; readonly reason: OpenFailure; readonly found?: string }

/** An edit of the open speech. */
export interface WorkEdit {
  readonly work: SpeechWork
  /** The file it was read from anew, where it was. */
  readonly source?: SpeechSource | undefined
}

/** Why a picture was not kept. */
export type PictureKept =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'not-a-picture' | 'too-large' | 'disk' }

/** The desk of a data folder. */
export interface SpeechDesk {
  /** Opens a file: with the work that was done on it, if there is some. */
  readonly open: (file: SpeechFile) => Promise<DeskOpened>
  /** Opens a speech of an earlier run by its id; null where it can't be had any more. */
  readonly reopen: (id: string) => Promise<OpenDocument | null>
  /** The speech after an edit, and whether it is kept on the disk: where that refuses, the speech goes on. */
  readonly edit: (
    before: OpenDocument,
    edit: WorkEdit,
  ) => Promise<{ readonly open: OpenDocument; readonly kept: boolean }>
  /** Reads another file for the open speech; its bytes and pictures are kept. */
  readonly readFile: (open: OpenDocument, file: SpeechFile) => Promise<FileRead>
  /** Reads the open speech's file again; `encoding` null: in the one it is taken for. */
  readonly readAgain: (open: OpenDocument, encoding: string | null) => Promise<FileRead>
  /** How its file reads in each encoding it may be in; empty for other formats. */
  readonly encodings: (open: OpenDocument) => Promise<readonly EncodingPreview[]>
  /** The pacing of a speech that is opened at a rate: as it was left, or as for a new one. */
  readonly pacing: (open: OpenDocument, start: Rate) => Promise<Pacing>
  /** Keeps the pacing of a speech; what the disk refuses is told of. */
  readonly keepPacing: (id: string, pacing: Pacing) => Promise<void>
  readonly addPicture: (open: OpenDocument, content: Uint8Array) => Promise<PictureKept>
  readonly picture: (open: OpenDocument, id: string) => Promise<SlidePicture | null>
}

/** Makes the desk. `wall`: ms by the wall clock, for the times of versions. */
export function createSpeechDesk(
  dataFolder: string,
  onProblem: (sentence: string) => void,
  wall: () => number,
): SpeechDesk {
  const folderOf = (id: string) => speechFolder(dataFolder, id)

  /** Tells of what the disk refused; the speech is worth more than its copy. */
  const keeping = async (what: string, keep: () => Promise<unknown>): Promise<boolean> => {
    try {
      await keep()
      return true
    } catch (error) {
      onProblem(`${what} could not be kept on the disk: ${String(error)}`)
      return false
    }
  }
  const read = async (file: SpeechFile, encoding?: string): Promise<FileRead> => {
    try {
      return await readWork(file, encoding === undefined ? {} : { encoding })
    } catch (error) {
      onProblem(`${file.fileName} could not be taken apart: ${String(error)}`)
      return { ok: false, reason: 'unreadable' }
    }
  }
  const keepFile = async (file: SpeechFile, id: string, pictures: readonly SlidePicture[]) => {
    try {
      await keepSpeech(dataFolder, file)
    } catch (error) {
      onProblem(`${file.fileName} could not be kept for a restart: ${String(error)}`)
    }
    for (const { content } of pictures)
      await keeping('A picture', () => keepPicture(folderOf(id), content))
  }
  const withKeptWork = async (id: string): Promise<OpenDocument | null> => {
    const kept = await keptWork(folderOf(id), { onProblem })
    if (kept === null) return null
    const { revision, source, work } = kept
    return openDocument({ id, revision, source, workCameBack: true }, work)
  }

  return {
    async open(file) {
      const id = speechId(file)
      const kept = await withKeptWork(id)
      if (kept !== null) return { ok: true, open: kept }
      const made = await read(file)
      if (!made.ok) return made
      await keepFile(file, id, made.pictures)
      const { work, source } = made
      return {
        ok: true,
        open: openDocument({ id, revision: 0, source, workCameBack: false }, work),
      }
    },
    async reopen(id) {
      const kept = await withKeptWork(id)
      if (kept !== null) return kept
      const file = await keptSpeech(dataFolder, id)
      const made = file === null ? null : await read(file)
      if (made === null || !made.ok) return null
      const { work, source } = made
      return openDocument({ id, revision: 0, source, workCameBack: false }, work)
    },
    async edit({ document }, { work, source = document.source }) {
      const { id } = document
      const revision = document.revision + 1
      const kept = await keeping('An edit', () =>
        keepWork(folderOf(id), { revision, source, work }, wall()),
      )
      return {
        open: openDocument({ id, revision, source, workCameBack: document.workCameBack }, work),
        kept,
      }
    },
    async readFile({ document }, file) {
      const made = await read(file)
      if (made.ok) await keepFile(file, document.id, made.pictures)
      return made
    },
    async readAgain({ document }, encoding) {
      const file = await keptSpeech(dataFolder, document.source.fileId)
      if (file === null) return { ok: false, reason: 'unreadable' }
      const made = await read(file, encoding ?? undefined)
      if (made.ok) await keepFile(file, document.id, made.pictures)
      return made
    },
    async encodings({ document }) {
      if (document.source.encoding === null) return []
      const file = await keptSpeech(dataFolder, document.source.fileId)
      return file === null ? [] : readEncodings(file.content)
    },
    pacing: ({ document }, start) =>
      openingPacing(folderOf(document.id), document.speech.language, start, onProblem),
    async keepPacing(id, pacing) {
      await keeping('The pacing of a speech', () => keepPacing(folderOf(id), pacing))
    },
    async addPicture({ document }, content) {
      if (content.length > LARGEST_PICTURE) return { ok: false, reason: 'too-large' }
      if (pictureType(content) === null) return { ok: false, reason: 'not-a-picture' }
      try {
        return { ok: true, id: await keepPicture(folderOf(document.id), content) }
      } catch (error) {
        onProblem(`A picture could not be kept on the disk: ${String(error)}`)
        return { ok: false, reason: 'disk' }
      }
    },
    picture: ({ document }, id) => keptPicture(folderOf(document.id), id),
  }
}
