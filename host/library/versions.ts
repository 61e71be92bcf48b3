/**
 * Earlier versions of the work on a speech: the last of each hour of a day and of each day of a month, and the one before the
 * present one. Kept as the files they were: nothing of them is written anew.
 */
import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Every hour's last one is kept so long, ms. */
const HOURS_FOR = DAY
/** Every day's last one is kept so long, ms. */
const DAYS_FOR = 31 * DAY

/** The present work, and the one before it, by their names without `.json`. */
export const WORK = 'work'
export const WORK_BEFORE = 'work-before'

/** `2026-11-24T03`, and `-2` and on where a clock that was set back gave an hour twice. */
const NAME = /^\d{4}-\d\d-\d\dT\d\d(?:-\d{1,3})?$/

/** Where the versions of a speech are. */
export const versionsFolder = (speechFolder: string): string => join(speechFolder, 'versions')

/** A version that can be had back. */
export interface Version {
  /** Name of its file without `.json`. */
  readonly name: string
  /** Ms by the wall clock: when it was the present one last. */
  readonly at: number
}

/** Whether a name can be that of a version: nothing else is let near the disk. */
export const isVersionName = (name: string): boolean => NAME.test(name) || name === WORK_BEFORE

/**
 * Called before the present work is written over: it becomes the one before, and the version of its hour if that is over.
 * `now`: ms by the wall clock. Throws where the disk refuses.
 */
export async function setPresentAside(speechFolder: string, now: number): Promise<void> {
  const present = join(speechFolder, `${WORK}.json`)
  const at = await changedAt(present)
  if (at === null) return
  await putSame(present, join(speechFolder, `${WORK_BEFORE}.json`), at)
  if (hourOf(at) === hourOf(now)) return
  const folder = versionsFolder(speechFolder)
  await mkdir(folder, { recursive: true })
  const there = await versionsIn(folder)
  if (there.some((version) => version.at === at)) return
  const taken = new Set(there.map(({ name }) => name))
  const hour = hourOf(at)
  let name = hour
  for (let again = 2; taken.has(name); again += 1) name = `${hour}-${again}`
  await putSame(present, join(folder, `${name}.json`), at)
  const gone = outlived([...there, { name, at }], now)
  await Promise.all(gone.map((old) => rm(join(folder, `${old.name}.json`), { force: true })))
}

/** The versions of a speech, the newest first; with the one before the present one. */
export async function versionsOf(speechFolder: string): Promise<Version[]> {
  const before = await changedAt(join(speechFolder, `${WORK_BEFORE}.json`))
  const kept = await versionsIn(versionsFolder(speechFolder))
  const all = before === null ? kept : [...kept, { name: WORK_BEFORE, at: before }]
  return all
    .filter((version, index) => all.findIndex(({ at }) => at === version.at) === index)
    .toSorted((one, other) => other.at - one.at)
}

/**
 * Those that need not be kept any longer: of a day that is over all but the last, of a month that is over all. What a clock that
 * was set back calls the future is kept.
 */
export function outlived(versions: readonly Version[], now: number): Version[] {
  const lastOf = new Map<string, Version>()
  for (const version of versions) {
    const day = hourOf(version.at).slice(0, 10)
    const known = lastOf.get(day)
    if (known === undefined || known.at < version.at) lastOf.set(day, version)
  }
  const lastOfDays = new Set(lastOf.values())
  return versions.filter((version) => {
    const age = now - version.at
    return age > DAYS_FOR || (age > HOURS_FOR && !lastOfDays.has(version))
  })
}

const hourOf = (at: number): string => new Date(at).toISOString().slice(0, 13)

async function versionsIn(folder: string): Promise<Version[]> {
  const names = await readdir(folder).catch(() => [])
  const found: Version[] = []
  for (const file of names) {
    const name = file.endsWith('.json') ? file.slice(0, -5) : ''
    const at = NAME.test(name) ? await changedAt(join(folder, file)) : null
    if (at !== null) found.push({ name, at })
  }
  return found
}

async function changedAt(place: string): Promise<number | null> {
  try {
    return Math.floor((await stat(place)).mtimeMs)
  } catch {
    return null
  }
}

/** Makes a second name for a file, or a copy where the file system knows no such thing; what had that name is replaced at once. */
async function putSame(from: string, to: string, at: number): Promise<void> {
  const unfinished = `${to}.${randomUUID().slice(0, 8)}.unfinished`
  try {
    try {
      await link(from, unfinished)
    } catch {
      await copyFile(from, unfinished)
      await utimes(unfinished, at / 1000, at / 1000)
    }
    await rename(unfinished, to)
  } finally {
    // Where both are names of one file already, a rename does nothing and leaves the other.
    await rm(unfinished, { force: true })
  }
}
