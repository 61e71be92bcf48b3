/** Whether the data folder can be written to, and how much: tried with a small file, not asked of the permissions. */
import { randomUUID } from 'node:crypto'
import { readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StorageFacts } from '#core/room/facts.ts'

/** The deeds on the disk that the check is made of. */
export interface Disk {
  /** Writes a file that is not there yet. */
  readonly write: (path: string, content: string) => Promise<void>
  readonly read: (path: string) => Promise<string>
  readonly remove: (path: string) => Promise<void>
  /** Bytes that may still be written in a folder. */
  readonly free: (folder: string) => Promise<number>
}

/** The disk of this machine. */
const THIS_DISK: Disk = {
  write: (path, content) => writeFile(path, content, { flag: 'wx', mode: 0o600, flush: true }),
  read: (path) => readFile(path, 'utf8'),
  remove: (path) => rm(path),
  // What a program without the administrator's rights may still use.
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
}

/** An answer is good for so long, ms: pages ask every other second, and the disk need not be written to as often. */
const GOOD_FOR = 20_000

/** Makes the check of a folder. `again`: it is tried now, whatever was found a moment ago. `now`: a clock that doesn't jump. */
export function createStorageCheck(
  folder: string,
  now: () => number,
  disk: Disk = THIS_DISK,
): (again: boolean) => Promise<StorageFacts> {
  let last: { readonly at: number; readonly facts: Promise<StorageFacts> } | null = null
  return (again) => {
    if (last !== null && !again && now() - last.at < GOOD_FOR) return last.facts
    const facts = tried(folder, disk)
    last = { at: now(), facts }
    return facts
  }
}

/** Longer than a block of most disks: what is full to the last block refuses it. */
const CONTENT = 'Rostrum was here to see whether it can write, and removes this file.\n'.repeat(120)

async function tried(folder: string, disk: Disk): Promise<StorageFacts> {
  const path = join(folder, `.write-test-${randomUUID()}`)
  const free = await disk.free(folder).catch(() => null)
  try {
    await disk.write(path, CONTENT)
    const same = (await disk.read(path)) === CONTENT
    return { folder, writable: same, trouble: null, free }
  } catch (error) {
    return { folder, writable: false, trouble: troubleOf(error), free }
  } finally {
    // It may not have come to be.
    await disk.remove(path).catch(() => undefined)
  }
}

const troubleOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : String(error)
