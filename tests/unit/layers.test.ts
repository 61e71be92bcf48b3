/**
 * The walls between the layers hold: violations are planted in a copy of the tree, and the linter or the compiler must
 * catch each one, and nothing else.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'

const ROOT = resolve(import.meta.dirname, '..', '..')
const LAYERS = ['core', 'host', 'renderer', 'electron/main', 'electron/preload']

interface Plant {
  readonly file: string
  readonly code: string
  /** The rule of the linter, or the code of the compiler's error, that must catch it. */
  readonly caughtBy: string
}

const imports = (what: string) =>
  `import * as planted from '${what}'\nexport const used = planted\n`
const RESTRICTED = 'eslint(no-restricted-imports)'
const byImport = (file: string, what: string): Plant => ({
  file,
  code: imports(what),
  caughtBy: RESTRICTED,
})
const reading = (expression: string) => `export const used: unknown = ${expression}\n`
const by = (file: string, caughtBy: string, code: string): Plant => ({ file, caughtBy, code })

const PLANTS: readonly Plant[] = [
  // Imports: core -> nothing but zod
  byImport('core/a-node.ts', 'node:fs'),
  byImport('core/a-react.ts', 'react'),
  byImport('core/a-electron.ts', 'electron'),
  byImport('core/a-contract.ts', '@orpc/contract'),
  byImport('core/a-host.ts', '#host/import/importer.ts'),
  byImport('core/a-climb.ts', '../host/import/importer.ts'),
  byImport('core/a-no-extension.ts', './time'),
  byImport('core/contract/a-server.ts', '@orpc/server'),
  // host -> core
  byImport('host/a-renderer.ts', '#renderer/bridge/readable.ts'),
  byImport('host/a-electron.ts', 'electron'),
  byImport('host/a-electron-main.ts', '#electron/main/window-options.ts'),
  byImport('host/a-react.ts', 'react'),
  byImport('host/a-climb.ts', '../core/time.ts'),
  byImport('host/a-tests.ts', '../tests/driver/places.ts'),
  byImport('host/a-bench.ts', '../bench/figure.ts'),
  // renderer -> core; a page never imports another page
  byImport('renderer/prompter/a-host.ts', '#host/import/importer.ts'),
  byImport('renderer/prompter/a-electron.ts', 'electron'),
  byImport('renderer/prompter/a-node.ts', 'node:path'),
  byImport('renderer/prompter/a-page.ts', '../audience/picture.ts'),
  byImport('renderer/prompter/roll/a-page.ts', '../../studio/amount.ts'),
  byImport('renderer/prompter/a-page-alias.ts', '#renderer/console/rows.ts'),
  byImport('renderer/ui/a-page.ts', '../studio/amount.ts'),
  byImport('renderer/bridge/a-page-alias.ts', '#renderer/studio/amount.ts'),
  // electron/preload -> core/contract; electron/main -> core, host
  byImport('electron/preload/a-core.ts', '#core/time.ts'),
  byImport('electron/preload/a-host.ts', '#host/import/importer.ts'),
  byImport('electron/preload/a-node.ts', 'node:fs'),
  byImport('electron/main/a-renderer.ts', '#renderer/bridge/readable.ts'),
  byImport('electron/main/a-preload.ts', '../preload/index.ts'),
  // Clocks, chance and the platforms' globals
  by('core/b-date.ts', 'eslint(no-restricted-globals)', reading('Date.now()')),
  by('core/b-new-date.ts', 'eslint(no-restricted-globals)', reading('new Date()')),
  by('core/b-global-date.ts', 'eslint(no-restricted-globals)', reading('globalThis.Date.now()')),
  by('core/b-random.ts', 'eslint(no-restricted-properties)', reading('Math.random()')),
  by('core/c-performance.ts', 'TS2304', reading('performance.now()')),
  by('core/c-timer.ts', 'TS2304', reading('setTimeout(() => 0, 1)')),
  by('core/c-document.ts', 'TS2584', reading('document.title')),
  by('core/c-console.ts', 'TS2584', 'console.log(1)\nexport {}\n'),
  by('core/c-process.ts', 'TS2591', reading('process.pid')),
  by('host/c-document.ts', 'TS2584', reading('document.title')),
  by('host/c-window.ts', 'TS2304', reading('window')),
  by('renderer/prompter/c-process.ts', 'TS2591', reading('process.pid')),
  by('renderer/prompter/c-buffer.ts', 'TS2591', reading('Buffer.from("")')),
  by('electron/main/c-document.ts', 'TS2584', reading('document.title')),
  by('electron/preload/b-process.ts', 'eslint(no-restricted-globals)', reading('process.pid')),
  // What silences the compiler
  by('host/d-any.ts', 'typescript(no-explicit-any)', 'export const used: any = 1\n'),
  by(
    'host/d-as.ts',
    'typescript(consistent-type-assertions)',
    'export const used = (a: unknown) => a as string\n',
  ),
  by(
    'host/d-non-null.ts',
    'typescript(no-non-null-assertion)',
    'export const used = (a: string | null) => a!\n',
  ),
  by(
    'host/d-ts-ignore.ts',
    'typescript(ban-ts-comment)',
    '// @ts-ignore\nexport const used: string = 1\n',
  ),
  by(
    'host/d-promise.ts',
    'typescript(no-floating-promises)',
    'const later = async () => 1\nexport const used = () => {\n  later()\n}\n',
  ),
  by(
    'host/d-unsafe.ts',
    'typescript(no-unsafe-member-access)',
    'export const used: unknown = JSON.parse("{}").title\n',
  ),
  by('host/d-enum.ts', 'TS1294', 'export enum Used {\n  One,\n}\n'),
  by('host/d-index.ts', 'TS2322', 'export const used = (a: string[]): string => a[0]\n'),
  by('host/d-long.ts', 'eslint(max-lines)', `${'// line\n'.repeat(501)}export const used = 1\n`),
  by('host/d-console.ts', 'eslint(no-console)', 'console.log(1)\nexport {}\n'),
]

/** What is right must pass: otherwise a rule that forbids everything would look good here. */
const FINE: readonly (readonly [file: string, what: string])[] = [
  ['core/z-fine.ts', './time.ts'],
  ['core/pace/z-fine.ts', '../time.ts'],
  ['core/z-fine-zod.ts', 'zod'],
  ['core/contract/z-fine.ts', '@orpc/contract'],
  ['host/z-fine.ts', '#core/time.ts'],
  ['host/z-fine-node.ts', 'node:fs'],
  ['renderer/prompter/z-fine.ts', '#core/time.ts'],
  ['renderer/prompter/z-fine-ui.ts', '../ui/z-fine-peer.ts'],
  ['renderer/prompter/z-fine-alias.ts', '#renderer/ui/z-fine-peer.ts'],
  ['electron/main/z-fine.ts', '#core/time.ts'],
  ['electron/preload/z-fine.ts', '#core/contract/contract.ts'],
]

const LintReport = z.object({
  diagnostics: z.array(
    z.object({ code: z.string(), filename: z.string(), help: z.string().nullish() }),
  ),
})

/** What the tools say of each file: the rules and error codes; and the help that a rule gave. */
const caught = new Map<string, Set<string>>()
const advice = new Map<string, string>()
let tree = ''

const tool = (script: string, args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
const note = (file: string, what: string) => {
  const all = caught.get(file) ?? new Set()
  caught.set(file, all.add(what))
}

function copyTree() {
  tree = mkdtempSync(join(tmpdir(), 'rostrum-layers-'))
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.base.json', 'core'])
    cpSync(join(ROOT, file), join(tree, file), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    })
  for (const layer of LAYERS)
    cpSync(join(ROOT, layer, 'tsconfig.json'), join(tree, layer, 'tsconfig.json'))
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction')
}

function write(file: string, code: string) {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), code)
}

beforeAll(() => {
  copyTree()
  write('renderer/ui/z-fine-peer.ts', 'export const peer = 1\n')
  for (const [file, what] of FINE) write(file, imports(what))
  // The compiler first: an import of Node's, planted for the linter, would bring Node's globals along.
  for (const { file, code, caughtBy } of PLANTS) if (caughtBy.startsWith('TS')) write(file, code)
  for (const layer of LAYERS) {
    const types = tool('typescript/bin/tsc', ['-p', layer, '--pretty', 'false'])
    const errors = types.stdout.matchAll(/^([^\s(]+)\(\d+,\d+\): error (TS\d+)/gm)
    for (const [, file = '', code = ''] of errors) note(file, code)
  }
  for (const { file, code } of PLANTS) write(file, code)
  const lint = tool('oxlint/bin/oxlint', ['-f', 'json'])
  for (const { code, filename, help } of LintReport.parse(JSON.parse(lint.stdout)).diagnostics) {
    note(filename, code)
    if (code === RESTRICTED && help) advice.set(filename, help)
  }
}, 60_000)
afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('a planted violation is caught', () => {
  test.each(PLANTS)('$file by $caughtBy', ({ file, caughtBy }) => {
    expect([...(caught.get(file) ?? [])]).toContain(caughtBy)
  })

  test('and a forbidden import is told what to do instead', () => {
    const forbidden = PLANTS.filter(({ caughtBy }) => caughtBy === RESTRICTED)
    // Rules of oxlint's own have a help of their own; ours are whole sentences.
    expect(forbidden.filter(({ file }) => !/[a-z ]{10,}/.test(advice.get(file) ?? ''))).toEqual([])
  })
})

/** The types of a platform come in with a single library that refers to them, and then its globals compile. */
test.each([
  ['core', '@types/node/'],
  ['core', 'lib.dom.d.ts'],
  ['host', 'lib.dom.d.ts'],
  ['renderer', '@types/node/'],
  ['electron/main', 'lib.dom.d.ts'],
])('the compiler knows in %s nothing of %s', (layer, types) => {
  const files = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', layer, '--listFilesOnly'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  ).stdout.split('\n')
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => file.includes(types))).toEqual([])
})

test.each(FINE)('what is right passes: %s imports %s', (file) => {
  expect([...(caught.get(file) ?? [])]).toEqual([])
})

test('nothing of the real tree that was copied along is complained of', () => {
  const planted = new Set(PLANTS.map(({ file }) => file))
  const others = [...caught.keys()].filter((file) => !planted.has(file))
  expect(others).toEqual([])
})
