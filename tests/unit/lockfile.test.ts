/** The lockfile can be installed from on every platform, and versions are pinned. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'

const ROOT = resolve(import.meta.dirname, '..', '..')
const Named = z.record(z.string(), z.string()).default({})
const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dependencies: Named,
      optionalDependencies: Named,
    }),
  ),
})
const Package = z.object({ dependencies: Named, devDependencies: Named })

const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
const { packages } = Lockfile.parse(read('package-lock.json'))

/** Whether a package that another one names is in the lockfile, where Node would look for it: beside it or further up. */
function isThere(from: string, name: string): boolean {
  let folder = from
  while (!(`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages)) {
    if (folder === '') return false
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  }
  return true
}

test('every package that another one names is in the lockfile, also those of other platforms', () => {
  const missing = Object.entries(packages).flatMap(
    ([from, { dependencies, optionalDependencies }]) =>
      [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]
        .filter((name) => !isThere(from, name))
        .map((name) => `${from} -> ${name}`),
  )
  // npm ci refuses a lockfile that lacks one, everywhere: see docs/decisions/0702.
  expect(missing).toEqual([])
  expect(Object.keys(packages).length).toBeGreaterThan(100)
})

test('our own dependencies are pinned to one version, the one in the lockfile', () => {
  const { dependencies, devDependencies } = Package.parse(read('package.json'))
  const wanted = { ...dependencies, ...devDependencies }
  const locked = Object.keys(wanted).map((name) => [
    name,
    packages[`node_modules/${name}`]?.version,
  ])
  expect(Object.fromEntries(locked)).toEqual(wanted)
})
