import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reportOf } from '#core/takes/report.ts'
import { give } from '#core/takes/speakers.fixture.ts'
import type { Take } from '#core/takes/take.ts'
import { deleteTake, keepTake, keptTake, newTakeId, takesOf } from './take-store.ts'

let folder = ''
let problems: string[] = []
const onProblem = (sentence: string) => void problems.push(sentence)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'takes-'))
  problems = []
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const take = (began: string, name = '试讲'): Take => ({
  ...give({ rateOf: () => 1.1, silenceBefore: (index) => (index % 4 === 0 ? 2000 : 0) }).take,
  id: newTakeId(),
  began,
  name,
})

describe('the takes beside a speech', () => {
  test('a take comes back as it was, and tells the same', async () => {
    const given = take('2026-11-23T09:00:00Z')
    await keepTake(folder, given)
    const back = await keptTake(folder, given.id, onProblem)
    expect(back).toEqual(given)
    expect(back === null ? null : reportOf(back)).toEqual(reportOf(given))
    expect(problems).toEqual([])
  })

  test('several are listed as they were begun; a name and notes are changed; one is deleted', async () => {
    expect(await takesOf(folder, onProblem)).toEqual([])
    const later = take('2026-11-23T10:00:00Z')
    const first = take('2026-11-23T09:00:00Z', '第一遍')
    await keepTake(folder, later)
    await keepTake(folder, first)
    await keepTake(folder, { ...first, notes: '第二节太快' })
    const list = await takesOf(folder, onProblem)
    expect(list.map(({ name, notes }) => [name, notes])).toEqual([
      ['第一遍', '第二节太快'],
      ['试讲', ''],
    ])
    await deleteTake(folder, first.id)
    await deleteTake(folder, first.id)
    expect((await takesOf(folder, onProblem)).map(({ id }) => id)).toEqual([later.id])
    expect(await readdir(join(folder, 'takes'))).toEqual([`${later.id}.json`])
  })

  test('what can’t be read is put aside and told of, the others are listed', async () => {
    const good = take('2026-11-23T09:00:00Z')
    await keepTake(folder, good)
    const broken = newTakeId()
    await writeFile(join(folder, 'takes', `${broken}.json`), '{"schema":1,"take":')
    expect((await takesOf(folder, onProblem)).map(({ id }) => id)).toEqual([good.id])
    expect(problems).toHaveLength(1)
    const aside = (await readdir(join(folder, 'takes'))).find((name) => name.includes('unreadable'))
    expect(await readFile(join(folder, 'takes', aside ?? ''), 'utf8')).toBe('{"schema":1,"take":')
    // What was put aside is no take, and is told of once.
    await takesOf(folder, onProblem)
    expect(problems).toHaveLength(1)
  })

  test('an id that is none reaches no file', async () => {
    await mkdir(join(folder, 'takes'))
    await writeFile(join(folder, 'pacing.json'), '{}')
    expect(await keptTake(folder, '../pacing', onProblem)).toBeNull()
    await deleteTake(folder, '../pacing')
    expect(await readFile(join(folder, 'pacing.json'), 'utf8')).toBe('{}')
    await expect(keepTake(folder, { ...take(''), id: '../x' })).rejects.toThrow('the id ../x')
  })
})
