import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensureBuilt, ensureInstalled, pinnedNode } from './setup.mjs'
import { Told } from './terminal.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-setup-'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  // As if started by hand: npm from the path.
  vi.stubEnv('npm_execpath', undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

/**
 * @param {string} file
 * @param {unknown} content
 */
function write(file, content) {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), typeof content === 'string' ? content : JSON.stringify(content))
}

/** A project with one dependency, which lies beside it: nothing is fetched. */
function project(version = '1.0.0') {
  write('package.json', { name: 'p', version: '1.0.0', dependencies: { dep: 'file:dep' } })
  write('dep/package.json', { name: 'dep', version })
  write('package-lock.json', {
    name: 'p',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'p', version: '1.0.0', dependencies: { dep: 'file:dep' } },
      dep: { version },
      'node_modules/dep': { resolved: 'dep', link: true },
    },
  })
}
const dep = () => existsSync(join(root, 'node_modules', 'dep', 'package.json'))

describe('installing', () => {
  test('follows the lockfile: when nothing is there, not again, and again when it has changed', async () => {
    project()
    await ensureInstalled(root)
    expect(dep()).toBe(true)

    write('node_modules/left-alone', 'x')
    await ensureInstalled(root)
    expect(existsSync(join(root, 'node_modules', 'left-alone'))).toBe(true)

    project('1.0.1')
    await ensureInstalled(root)
    expect(existsSync(join(root, 'node_modules', 'left-alone'))).toBe(false)
    expect(dep()).toBe(true)
  })

  test('takes up what was interrupted: node_modules without the mark of a finished install', async () => {
    project()
    write('node_modules/half-written', 'x')
    await ensureInstalled(root)
    expect(dep()).toBe(true)
    expect(existsSync(join(root, 'node_modules', 'half-written'))).toBe(false)
  })

  test('leaves alone what was installed by hand and is what the lockfile says', async () => {
    project()
    await ensureInstalled(root)
    rmSync(join(root, 'node_modules', '.rostrum-installed'))
    write('node_modules/left-alone', 'x')
    await ensureInstalled(root)
    expect(existsSync(join(root, 'node_modules', 'left-alone'))).toBe(true)
  })

  test('says in a sentence that it failed, and what npm said', async () => {
    write('package.json', { name: 'p', dependencies: { dep: 'file:dep' } })
    write('package-lock.json', { name: 'p', lockfileVersion: 3, packages: {} })
    const failure = await ensureInstalled(root).catch((/** @type {unknown} */ error) => error)
    if (!(failure instanceof Told)) throw failure
    expect(failure.message).toMatch(/npm/)
    expect(failure.detail).toContain('npm error')
  })
})

describe('building', () => {
  // Instead of electron-vite: counts its runs.
  const builder = `const { appendFileSync, mkdirSync } = require('node:fs')
    mkdirSync('out', { recursive: true })
    appendFileSync('out/runs', 'x')
    if (process.env.FAIL_BUILD) { console.error('there is a mistake'); process.exit(1) }`
  const runs = () => existsSync(join(root, 'out', 'runs'))
  const forget = () => rmSync(join(root, 'out', 'runs'), { force: true })
  beforeEach(() => {
    write('package.json', { name: 'p' })
    write('node_modules/electron-vite/bin/electron-vite.js', builder)
    write('core/a.ts', 'export const a = 1')
  })

  test('follows the sources: not again, again when one has changed or gone, not for a test', async () => {
    await ensureBuilt(root)
    expect(runs()).toBe(true)
    forget()
    await ensureBuilt(root)
    write('core/a.test.ts', 'a test')
    await ensureBuilt(root)
    expect(runs()).toBe(false)
    write('core/a.ts', 'export const a = 2')
    await ensureBuilt(root)
    expect(runs()).toBe(true)
    forget()
    write('renderer/b.css', 'b {}')
    await ensureBuilt(root)
    expect(runs()).toBe(true)
    forget()
    rmSync(join(root, 'renderer', 'b.css'))
    await ensureBuilt(root)
    expect(runs()).toBe(true)
  })

  test('that failed is told with its reason, and tried again next time', async () => {
    vi.stubEnv('FAIL_BUILD', '1')
    await expect(ensureBuilt(root)).rejects.toMatchObject({ detail: 'there is a mistake' })
    vi.stubEnv('FAIL_BUILD', undefined)
    forget()
    await ensureBuilt(root)
    expect(runs()).toBe(true)
  })
})

describe('the Node that runs it all', () => {
  test('is the pinned one of the project', () => {
    const { pinned, version } = pinnedNode()
    expect({ pinned, version: version.slice(0, 4) }).toEqual({ pinned: true, version: 'v24.' })
  })

  test('is the one at hand where the pinned one was not installed', () => {
    write('package.json', { devDependencies: { node: '24.1.0' } })
    expect(pinnedNode(root)).toEqual({
      path: process.execPath,
      version: process.version,
      pinned: false,
    })
  })
})
