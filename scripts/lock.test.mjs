import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-lock-'))
  file = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the work of one is done before the work of the next begins, and the lock is gone after', async () => {
  /** @type {string[]} */
  const log = []
  let waited = 0
  const work = (/** @type {string} */ name) =>
    withLock(
      file,
      async () => {
        log.push(`${name} begins`)
        await new Promise((resolve) => setImmediate(resolve))
        log.push(`${name} ends`)
      },
      () => waited++,
    )
  await Promise.all([work('one'), work('two'), work('three')])
  for (let at = 0; at < log.length; at += 2) {
    expect(log[at + 1]).toBe(log[at]?.replace('begins', 'ends'))
  }
  expect(log).toHaveLength(6)
  expect(waited).toBe(2)
  expect(existsSync(file)).toBe(false)
})

test('a failure gives the lock back', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(file)).toBe(false)
})

test('the lock of a process that is gone is taken over', async () => {
  const gone = spawnSync(process.execPath, ['-e', '0'])
  writeFileSync(file, JSON.stringify({ pid: gone.pid, id: 'x' }))
  expect(await withLock(file, async () => 'done')).toBe('done')
})

test('a lock that nobody has touched for long is taken over, also when its process number is in use again', async () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, id: 'x' }))
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(await withLock(file, async () => 'done')).toBe('done')
})

test('of many processes that find a dead lock at once, one works at a time', async () => {
  const log = join(folder, 'log')
  writeFileSync(log, '')
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, id: 'dead' }))
  const script = `
    import { appendFileSync } from 'node:fs'
    import { withLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.mjs'))}
    await withLock(${JSON.stringify(file)}, async () => {
      appendFileSync(${JSON.stringify(log)}, process.pid + '\\n')
      await new Promise((resolve) => setTimeout(resolve, 20))
      appendFileSync(${JSON.stringify(log)}, process.pid + '\\n')
    })`
  const runs = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }),
  )
  await Promise.all(runs.map((run) => once(run, 'exit')))
  const lines = readFileSync(log, 'utf8').trim().split('\n')
  expect(lines).toHaveLength(12)
  for (let at = 0; at < lines.length; at += 2) expect(lines[at]).toBe(lines[at + 1])
})
