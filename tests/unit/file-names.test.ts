/** Small rooms with a name: a file is called by its one subject. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..', '..')
const FOLDERS = ['core', 'host', 'renderer', 'electron', 'scripts', 'tests', 'bench']
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    join(folder, file),
  ),
).filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts'))

test('no file is a drawer for anything', () => {
  expect(files.length).toBeGreaterThan(50)
  const drawers = /^(utils?|helpers?|misc|common|shared|tools?|stuff|functions)\b/i
  expect(files.filter((file) => drawers.test(basename(file)))).toEqual([])
})

test('every file says at its head what it is', () => {
  const silent = files.filter((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8').replace(/^#!.*\n/, '')
    // A test is described by its tests; settings of a tool by the tool.
    return !/\.(test|config)\./.test(file) && !source.startsWith('/**')
  })
  expect(silent).toEqual([])
})
