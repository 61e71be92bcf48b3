/** File formats that pages and host speak of: those that are opened, and those that a file turns out to be. */
import * as z from 'zod'

/** The endings of names that can be opened, in lower case with their dot. */
export const SPEECH_ENDINGS: readonly string[] = [
  '.txt',
  '.md',
  '.markdown',
  '.docx',
  '.docm',
  '.dotx',
  '.doc',
  '.dot',
  '.wps',
  '.odt',
  '.ott',
  '.fodt',
  '.pptx',
  '.pptm',
  '.ppsx',
  '.pdf',
  '.html',
  '.htm',
  '.xhtml',
]

/** What a file has that could not be read from it; the studio has a notice for each. */
export const MissingPart = z.enum([
  /** Automatic numbers, and the styles that tell headings (Word 97, decision 0901). */
  'numbers-and-styles',
])
export type MissingPart = z.infer<typeof MissingPart>

/** What a file that is no speech really is; pages, dialogs and the command line have words for each in both languages. */
export const FoundFormat = z.enum([
  'picture',
  'sound',
  'video',
  'archive',
  'program',
  'spreadsheet',
  'old-presentation',
  'rtf',
  'ofd',
  'e-book',
  'font',
  'other-document',
])
export type FoundFormat = z.infer<typeof FoundFormat>
