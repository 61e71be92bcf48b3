/** What an importer is: one file format, from bytes to text. */
import type { OpenFailure } from '#core/contract/contract.ts'

/** The text of a file with the name of the encoding it was read in, or why it can't be had. */
export type ImportResult =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: OpenFailure }

/** Reads one file format. */
export interface Importer {
  /** The endings of the names it reads, in lower case with their dot. */
  readonly extensions: readonly string[]
  /** Gets the text out of a file that is neither empty nor too large. Must not throw. */
  readonly read: (content: Uint8Array) => ImportResult
}
