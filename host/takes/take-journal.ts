/**
 * A take while it is recorded: a file of lines beside the kept takes, of the stretches that are being added. It is made whole into
 * the kept take when the recording ends, or by the next host if this one is killed (rules K7, K8).
 */
import { readdir, readFile } from 'node:fs/promises'
import { mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { JournalRecord } from '#core/session/state.ts'
import { Take, TakeMark, TakeSound, TakeStretch, TakeText } from '#core/takes/take.ts'
import { HostMs } from '#core/time.ts'
import { recordsOfLines } from '../session/journal-line.ts'
import { beginLines, type LineFile } from '../session/line-file.ts'

/** Version of the file's form. */
const SCHEMA = 1

const About = Take.pick({ id: true, kind: true, name: true, notes: true, began: true })

/** A line of the file. */
export const JournalledTake = z.discriminatedUnion('kind', [
  /** The first. `after`: so many stretches are kept already. `byItself`: nobody asked for it. */
  z.object({
    kind: z.literal('begin'),
    schema: z.literal(SCHEMA),
    take: About,
    after: z.number().int().min(0),
    byItself: z.boolean(),
  }),
  /** It was named, or asked for after all. */
  z.object({ kind: z.literal('about'), take: About, byItself: z.boolean() }),
  z.object({ kind: z.literal('text'), text: TakeText }),
  z.object({
    kind: z.literal('stretch'),
    ...TakeStretch.pick({ text: true, from: true, start: true }).shape,
  }),
  z.object({ kind: z.literal('record'), record: JournalRecord }),
  z.object({ kind: z.literal('mark'), mark: TakeMark }),
  z.object({ kind: z.literal('sound'), sound: TakeSound }),
  /** The host lived, and the stretch went on. */
  z.object({ kind: z.literal('alive'), at: HostMs }),
  /** The stretch is at its end. */
  z.object({ kind: z.literal('end'), at: HostMs }),
])
export type JournalledTake = z.infer<typeof JournalledTake>

const NAME = /^([0-9a-f-]{36})-(\d{6})\.jsonl$/

/** The folder of a speech's takes. */
export const takesFolder = (speechFolder: string): string => join(speechFolder, 'takes')

/** The file of a recording: of one take there may be several, one after the other. */
export const journalPath = (speechFolder: string, id: string, after: number): string =>
  join(takesFolder(speechFolder), `${id}-${String(after).padStart(6, '0')}.jsonl`)

/** Begins the file. Throws where the disk refuses. */
export function beginTakeJournal(path: string, first: JournalledTake): LineFile<JournalledTake> {
  mkdirSync(join(path, '..'), { recursive: true })
  return beginLines(openSync(path, 'ax'), first)
}

/** The recordings of a speech that were never made whole, in their order. */
export async function leftOver(speechFolder: string): Promise<{ id: string; path: string }[]> {
  const folder = takesFolder(speechFolder)
  const names = await readdir(folder).catch((): string[] => [])
  return names.toSorted().flatMap((name) => {
    const id = NAME.exec(name)?.[1]
    return id === undefined ? [] : [{ id, path: join(folder, name) }]
  })
}

/** The lines of a recording up to the first that is torn or wrong. */
export async function readTakeJournal(path: string): Promise<JournalledTake[]> {
  return recordsOfLines(await readFile(path, 'utf8'), JournalledTake).records
}

/** A recording made into a take. */
export interface Recorded {
  readonly take: Take
  readonly byItself: boolean
  /** So many of its stretches were there before. */
  readonly after: number
}

/**
 * The take that lines tell of, after what is kept of it already; null where they don't say which, or what they go on from is not
 * there any more. A stretch that has no end was cut off: it lasted to the last thing that is known of it.
 */
export function recordedIn(lines: readonly JournalledTake[], kept: Take | null): Recorded | null {
  const [begin] = lines
  if (begin?.kind !== 'begin') return null
  const { after } = begin
  if (after > 0 && (kept === null || kept.stretches.length < after)) return null
  let { take: about, byItself } = begin
  // A host that was killed between keeping the take and removing this file has them in both.
  const stretches = kept === null ? [] : kept.stretches.slice(0, after)
  const texts = kept === null ? [] : kept.texts.slice(0, textsOf(stretches))
  const sounds = kept === null ? [] : kept.sounds.filter(({ stretch }) => stretch < after)
  for (const line of lines.slice(1)) {
    const last = stretches.length > after ? stretches.at(-1) : undefined
    if (line.kind === 'about') ({ take: about, byItself } = line)
    else if (line.kind === 'text') texts.push(line.text)
    else if (line.kind === 'sound') sounds.push(line.sound)
    else if (line.kind === 'stretch') {
      const { text, from, start } = line
      stretches.push({ text, from, until: from, start, records: [], marks: [] })
    } else if (last !== undefined && line.kind !== 'begin') {
      const at =
        line.kind === 'record' ? line.record.at : line.kind === 'mark' ? line.mark.at : line.at
      if (line.kind === 'record') last.records.push(line.record)
      if (line.kind === 'mark') last.marks.push(line.mark)
      if (at > last.until) last.until = at
    }
  }
  if (texts.length === 0 || stretches.length === 0) return null
  return { take: { ...about, texts, stretches, sounds }, byItself, after }
}

/** How many texts stretches use: they are used in order. */
const textsOf = (stretches: readonly TakeStretch[]): number =>
  Math.max(0, ...stretches.map(({ text }) => text + 1))
