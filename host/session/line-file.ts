/**
 * A file that grows line by line while the host lives, each line with its checksum (journal-line.ts). Every line is handed to
 * the system before `append` returns, so that killing the host loses nothing.
 */
import { closeSync, fdatasync, fdatasyncSync, ftruncateSync, writeSync } from 'node:fs'
import { journalLine } from './journal-line.ts'

/** An open file of lines. */
export interface LineFile<Line> {
  /** Appends a line. Throws where the disk refuses. */
  readonly append: (line: Line) => void
  /** Has what was written put on the disk and closes the file. */
  readonly close: () => void
}

/** Begins a file that was opened just now with its first line. Throws where the disk refuses; the file is closed then. */
export function beginLines<Line>(file: number, first: unknown): LineFile<Line> {
  /** Bytes of whole lines. */
  let length = 0
  let open = true
  let syncing = false
  let unsynced = true
  const write = (line: unknown) => {
    const bytes = Buffer.from(journalLine(line))
    try {
      writeWhole(file, bytes)
    } catch (error) {
      leaveWhole(file, length)
      throw error
    }
    length += bytes.length
  }
  // Power can fail too: what was written goes on to the disk at once, one request at a time, without waiting for it.
  const sync = () => {
    unsynced = true
    if (syncing) return
    syncing = true
    unsynced = false
    fdatasync(file, () => {
      syncing = false
      if (!open) closeSync(file)
      else if (unsynced) sync()
    })
  }
  try {
    write(first)
  } catch (error) {
    closeSync(file)
    throw error
  }
  sync()
  return {
    append(line) {
      if (!open) throw new Error('The file is closed')
      write(line)
      sync()
    },
    close() {
      if (!open) return
      open = false
      try {
        fdatasyncSync(file)
      } finally {
        if (!syncing) closeSync(file)
      }
    },
  }
}

/** Writes all of a line. A disk that is nearly full takes a part of it without a word and refuses only the rest. */
function writeWhole(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

/** Takes a half-written line away again; where even that is refused, readers stop before it. */
function leaveWhole(file: number, length: number): void {
  try {
    ftruncateSync(file, length)
  } catch {
    // The refusal to write is what is told.
  }
}
