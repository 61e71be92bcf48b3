/** The built command line as a program: its streams, its exit code, a reader that stops reading, and serving. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { CLI, ROOT, SAMPLE } from '../driver/places.ts'

const cli = (args: readonly string[], cwd = tmpdir()) =>
  spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', cwd })

test('prints JSON and nothing else, exit code 0', () => {
  const { status, stdout, stderr } = cli(['deck', SAMPLE, '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toHaveProperty('slides.0.kind', 'title')
})

test('through npm too: a file name counts from where the person is, stdout is the command’s own', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'rostrum.mjs'), 'outline', 'address-zh.txt', '--json'],
    {
      encoding: 'utf8',
      cwd: ROOT,
      // As npm runs it: in the root, with the person's folder told.
      env: { ...process.env, INIT_CWD: join(ROOT, 'resources', 'samples') },
    },
  )
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toHaveProperty('salutation', '同志们')
})

test('a refusal is one sentence on stderr, exit code 2', () => {
  const { status, stdout, stderr } = cli(['outline', 'nothing-here.txt'])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toContain('nothing-here.txt')
})

test('a reader that has seen enough is no error', async () => {
  const child = spawn(process.execPath, [CLI, 'deck', SAMPLE, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdout.destroy()
  const exit: readonly unknown[] = await once(child, 'close')
  expect({ code: exit[0], said }).toEqual({ code: 0, said: '' })
})

test('serve says so when the port is taken', async () => {
  const data = mkdtempSync(join(tmpdir(), 'rostrum-port-'))
  const other = createServer()
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  try {
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const run = spawnSync(process.execPath, [CLI, 'serve', '--port', String(port)], {
      encoding: 'utf8',
      env: { ...process.env, ROSTRUM_DATA: data, LC_ALL: 'en_US.UTF-8' },
    })
    expect(run.status).toBe(2)
    expect(run.stderr).toBe(
      `Port ${port} is taken by another program; choose another one or leave out --port.\n`,
    )
  } finally {
    other.close()
    rmSync(data, { recursive: true, force: true })
  }
})
