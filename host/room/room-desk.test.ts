import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createRoomDesk, type RoomDeskNeed } from './room-desk.ts'
import type { Disk } from './storage-check.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
function deskIn(need: Partial<RoomDeskNeed> = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rostrum-room-'))
  folders.push(dataFolder)
  return {
    dataFolder,
    desk: createRoomDesk({ dataFolder, now: () => 0, prompters: () => 0, ...need }),
  }
}

class RefusedError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}
/** A disk on which the folder has 5 MB left and everything works, but for what is given. */
function diskWith(part: Partial<Disk>): Disk & { readonly files: Map<string, string> } {
  const files = new Map<string, string>()
  return {
    files,
    write: async (path, content) => void files.set(path, content),
    read: async (path) => files.get(path) ?? '',
    remove: async (path) => void files.delete(path),
    free: async () => 5_000_000,
    ...part,
  }
}

describe('the data folder', () => {
  test('is written to, its free space counted, and nothing is left behind', async () => {
    const { dataFolder, desk } = deskIn()
    const { storage } = await desk.facts(true)
    expect(storage).toMatchObject({ folder: dataFolder, writable: true, trouble: null })
    expect(storage.free).toBeGreaterThan(0)
    expect(readdirSync(dataFolder)).toEqual([])
  })

  test('that is gone is told, with what the system said', async () => {
    const { dataFolder, desk } = deskIn()
    rmSync(dataFolder, { recursive: true })
    const { storage } = await desk.facts(true)
    expect(storage).toMatchObject({ writable: false, trouble: 'ENOENT', free: null })
  })

  test.each(['ENOSPC', 'EROFS', 'EACCES'])('that refuses with %s is told so', async (code) => {
    const disk = diskWith({ write: () => Promise.reject(new RefusedError(code)) })
    const { storage } = await deskIn({ disk }).desk.facts(true)
    expect(storage).toMatchObject({ writable: false, trouble: code, free: 5_000_000 })
  })

  test('that gives back something else than was written is not writable', async () => {
    const disk = diskWith({ read: async () => '' })
    expect((await deskIn({ disk }).desk.facts(true)).storage.writable).toBe(false)
    expect(disk.files.size).toBe(0)
  })

  test('is not written to every time, but when it is asked anew', async () => {
    let writes = 0
    const clock = { now: 0 }
    const disk = diskWith({ write: async () => void (writes += 1) })
    const { desk } = deskIn({ disk, now: () => clock.now })
    await desk.facts(false)
    await desk.facts(false)
    expect(writes).toBe(1)
    await desk.facts(true)
    expect(writes).toBe(2)
    clock.now += 60_000
    await desk.facts(false)
    expect(writes).toBe(3)
  })
})

test('a wall clock that is set, or goes on while the machine sleeps, is seen against the other clock', async () => {
  const clock = { now: 1000, wall: 1_700_000_000_000 }
  const { desk } = deskIn({ now: () => clock.now, wall: () => clock.wall })
  clock.now += 5000
  clock.wall += 5000
  expect((await desk.facts(false)).clock).toMatchObject({ wall: 1_700_000_005_000, jumped: 0 })
  clock.wall -= 3_600_000
  expect((await desk.facts(false)).clock.jumped).toBe(-3_600_000)
})

test('tells how many prompters there are, and of the machine what its owner knows', async () => {
  const machine = { onBattery: true, awake: false, interruptions: 1, hall: null }
  const { desk } = deskIn({ prompters: () => 2, machine: () => machine })
  expect(await desk.facts(false)).toMatchObject({ prompters: 2, machine })
  expect((await deskIn().desk.facts(false)).machine).toBeNull()
})
