/**
 * Opens files that are named outside the pages: on the command line, by a second start, from the Finder, in the menu's
 * dialog. What can't be opened is told in a dialog before the studio, never on the hall's screen.
 */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog } from 'electron'
import { FoundFormat, SPEECH_ENDINGS } from '#core/contract/file-formats.ts'
import { LARGEST_FILE } from '#core/contract/limits.ts'
import type { SessionHost } from '#host/session/session-host.ts'
import type { SpeechFile } from '#host/session/speech-library.ts'
import type { Windows } from './windows.ts'
import { type FileFailure, type Words, WORDS } from './words.ts'

/** Opens files as the current speech. Nothing here rejects on what is in a file or on a file that isn't there. */
export interface SpeechOpener {
  /** The file the program was started with: one that the host has brought back already stays where it was. */
  readonly openAtStart: (path: string) => Promise<void>
  readonly open: (path: string) => Promise<void>
  /** Lets a person choose a file, then opens it. */
  readonly choose: () => Promise<void>
}

/** Makes the opener of a session host. */
export function createSpeechOpener(sessionHost: SessionHost, windows: Windows): SpeechOpener {
  const words = () => WORDS[sessionHost.settings.get().language]

  const studio = () => {
    windows.open('studio')
    return windows.get('studio')
  }
  const openWith = async (path: string, openFile: SessionHost['open']): Promise<void> => {
    const read = await readSpeechFile(path)
    const opened = read.ok ? await openFile(read.file) : read
    if (!opened.ok) await tell(path, opened)
  }
  const tell = async (path: string, { reason, found }: NotOpened) => {
    const { message, reasons, safe, ok } = words().notOpened
    const why = reasons[reason].replace('{found}', () => foundWords(words(), found))
    const open = sessionHost.document() !== null
    const box: Electron.MessageBoxOptions = {
      type: 'warning',
      title: words().openDialog.title,
      message: message.replace('{file}', () => basename(path)),
      detail: open ? `${why}\n${safe}` : why,
      buttons: [ok],
      noLink: true,
    }
    const window = studio()
    await (window === null ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box))
  }
  return {
    openAtStart: (path) => openWith(path, sessionHost.openAtStart),
    async open(path) {
      studio()
      await openWith(path, sessionHost.open)
    },
    async choose() {
      const { title, speeches, all } = words().openDialog
      const box: Electron.OpenDialogOptions = {
        title,
        properties: ['openFile'],
        filters: [
          { name: speeches, extensions: SPEECH_ENDINGS.map((ending) => ending.slice(1)) },
          { name: all, extensions: ['*'] },
        ],
      }
      const window = studio()
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(box)
        : dialog.showOpenDialog(window, box))
      const [path] = filePaths
      if (!canceled && path !== undefined) await openWith(path, sessionHost.open)
    },
  }
}

interface NotOpened {
  readonly reason: FileFailure
  readonly found?: string
}

function foundWords({ notOpened }: Words, found: string | undefined): string {
  const known = FoundFormat.safeParse(found)
  return notOpened.found[known.success ? known.data : 'other-document']
}

type FileRead =
  | { readonly ok: true; readonly file: SpeechFile }
  | { readonly ok: false; readonly reason: FileFailure }

async function readSpeechFile(path: string): Promise<FileRead> {
  try {
    const about = await stat(path)
    if (!about.isFile()) return { ok: false, reason: 'not-a-file' }
    if (about.size > LARGEST_FILE) return { ok: false, reason: 'too-large' }
    return { ok: true, file: { fileName: basename(path), content: await readFile(path) } }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ok: false, reason: missing ? 'missing' : 'unreadable' }
  }
}
