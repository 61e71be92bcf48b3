/** One line of the journal file: `{"crc":"1a2b3c4d","record":…}`, the CRC-32 of the record's own characters. */
import { crc32 } from 'node:zlib'
import type * as z from 'zod'

const OPENING = '{"crc":"'
const MIDDLE = '","record":'
const HEAD = OPENING.length + 8 + MIDDLE.length

const crcOf = (text: string): string => crc32(text).toString(16).padStart(8, '0')

/** A line for a record, with its line end. */
export function journalLine(record: unknown): string {
  const text = JSON.stringify(record)
  return `${OPENING}${crcOf(text)}${MIDDLE}${text}}\n`
}

/** The record of a line (without its line end), checked against its checksum and its schema; null where either is wrong. */
export function recordOfLine<T>(line: string, schema: z.ZodType<T>): T | null {
  if (!line.startsWith(OPENING) || !line.endsWith('}')) return null
  const text = line.slice(HEAD, -1)
  if (line.slice(OPENING.length, HEAD) !== crcOf(text) + MIDDLE) return null
  try {
    const read = schema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** The records of a file of lines up to the first that is torn or wrong; `torn` tells whether there was such a line. */
export function recordsOfLines<T>(
  text: string,
  schema: z.ZodType<T>,
): { readonly records: T[]; readonly torn: boolean } {
  const lines = text.split('\n')
  // A whole file ends with a line end: what follows the last one is a torn line, or nothing.
  const tail = lines.pop() ?? ''
  const records: T[] = []
  for (const line of lines) {
    const record = recordOfLine(line, schema)
    if (record === null) return { records, torn: true }
    records.push(record)
  }
  return { records, torn: tail !== '' }
}
