/** `npm start`: browser mode on a machine without a display, and that nothing of it is left afterwards. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { ROOT, SAMPLE } from '../driver/places.ts'

interface Started {
  readonly child: ChildProcess
  readonly said: () => string
}

/** Starts the program as `npm start` does; ends what is left of it. */
const test = base.extend<{
  folder: string
  start: (args: string[], env?: Record<string, string>) => Started
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from the pattern
  folder: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-start-'))
    await provide(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ folder }, provide) => {
    const children: ChildProcess[] = []
    await provide((args, more = {}) => {
      const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
      const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), ...args], {
        cwd: ROOT,
        env: { ...env, ROSTRUM_DATA: join(folder, 'data'), LC_ALL: 'zh_CN.UTF-8', ...more },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      let said = ''
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
      return { child, said: () => said }
    })
    for (const child of children) child.kill('SIGKILL')
  },
})

const studioIn = (said: string) => /http:\/\/127\.0\.0\.1:\d+\/studio\/\?token=\S+/.exec(said)?.[0]

/** Whether anybody listens at an address. */
const answers = async (address: string) => {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

test.skip(process.platform !== 'linux', 'elsewhere there is always a display')

const childrenOf = (pid: number | undefined): number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split(/\s+/)
    .filter((word) => word !== '')
    .map(Number)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const) {
  test(`one line tells what runs and why, then the addresses; ${signal} ends all of it`, async ({
    start,
  }) => {
    const { child, said } = start([SAMPLE])
    await expect.poll(() => studioIn(said()), { timeout: 30_000 }).toBeDefined()
    expect(said()).toMatch(/^讲台：浏览器模式（没有图形界面）。按 Ctrl-C 结束。$/m)
    expect(said().match(/http:/g)).toHaveLength(4)
    const studio = studioIn(said()) ?? ''
    expect(await answers(studio)).toBe(true)

    // Asked while the parent lives: afterwards its children have another parent.
    const started = childrenOf(child.pid)
    expect(started.length).toBeGreaterThan(0)

    const exit = once(child, 'exit')
    child.kill(signal)
    const how: readonly unknown[] = await exit
    expect(how[0]).toBe(signal === 'SIGKILL' ? null : 0)
    // Killed hard it can end nobody: the host notices by itself.
    await expect.poll(() => answers(studio)).toBe(false)
    await expect.poll(() => started.filter(isRunning)).toEqual([])
  })
}

test('a file that is not there is told before anything starts', async ({ start }) => {
  const { child, said } = start(['nothing-here.txt'])
  const how: readonly unknown[] = await once(child, 'exit')
  expect(how[0]).toBe(2)
  expect(said()).toBe(`没有这个文件：${join(ROOT, 'nothing-here.txt')}\n`)
})

/** A program in the place of Electron: what `npm start` does with it is all that is looked at. */
function program(folder: string, script: string): string {
  const path = join(folder, 'electron')
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return path
}

test('Electron is told the file, and ends with everything it started', async ({
  start,
  folder,
}) => {
  const log = join(folder, 'log')
  const electron = program(folder, `sleep 300 &\necho "$! $@" > '${log}'\nwait`)
  const { child, said } = start([SAMPLE], { ROSTRUM_ELECTRON: electron, DISPLAY: ':none' })
  await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8').endsWith('\n')).toBe(true)
  expect(said()).toMatch(/^讲台：Electron。\n$/m)
  const [pid, ...args] = readFileSync(log, 'utf8').trim().split(' ')
  expect(args.filter((arg) => arg !== '--no-sandbox')).toEqual([ROOT, SAMPLE])

  const exit = once(child, 'exit')
  child.kill('SIGINT')
  const how: readonly unknown[] = await exit
  expect(how[0]).toBe(0)
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH')
})

test('where neither Electron nor a browser window comes up, the addresses are there to be opened', async ({
  start,
  folder,
}) => {
  const electron = program(folder, 'echo "libnss3.so is missing" >&2\nexit 127')
  const { said } = start([SAMPLE], { ROSTRUM_ELECTRON: electron, DISPLAY: ':none' })
  await expect.poll(() => studioIn(said()), { timeout: 30_000 }).toBeDefined()
  expect(said()).toContain('浏览器模式（Electron 启动不了：libnss3.so is missing）')
  expect(said()).toContain('浏览器窗口没有打开')
  expect(await answers(studioIn(said()) ?? '')).toBe(true)
})
