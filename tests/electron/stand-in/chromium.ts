/** The real browser behind the stand-in. It ends with this process, however that ends: it is led over a pipe. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Display } from 'electron'
import { Readable, Writable } from 'node:stream'
import { BROWSER_SWITCHES, findBrowser, findShell } from '../../../scripts/browser.mjs'
import { type Line, openLine } from '../../driver/cdp.ts'

/** A running browser. */
export interface Chromium extends Line {
  /** Ends it and removes its profile. */
  readonly end: () => Promise<void>
}

const SWITCHES = [
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--disable-extensions',
  '--force-color-profile=srgb',
  ...BROWSER_SWITCHES,
]

/** Starts the browser, headless, with these displays. */
export async function startChromium(displays: readonly Display[]): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'rostrum-stand-in-'))
  const child = spawn(
    await browserProgram(),
    [
      ...SWITCHES,
      `--user-data-dir=${profile}`,
      '--headless=new',
      `--screen-info=${screenInfo(displays)}`,
      // Playwright passes it on where Chromium would refuse its sandbox, to root for one.
      ...(process.argv.includes('--no-sandbox') ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const [, , , into, out] = child.stdio
  if (!(into instanceof Writable) || !(out instanceof Readable))
    throw new Error('There is no pipe to the browser')
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const line = openLine(into, out)
  const address = await listening(child.stderr, gone)
  // What Playwright waits for.
  if (process.argv.includes('--remote-debugging-port=0'))
    process.stderr.write(`DevTools listening on ${address}\n`)
  return {
    ...line,
    async end() {
      // It answers, or is gone before it could.
      await line.browser.call('Browser.close').catch(() => undefined)
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function listening(stderr: Readable | null, gone: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr?.setEncoding('utf8')
    stderr?.on('data', (chunk: string) => {
      said = (said + chunk).slice(-8000)
      const address = /^DevTools listening on (ws:\S+)$/m.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    void gone.then(() => reject(new Error(`The browser did not start:\n${said}`)))
  })
}

/** Chromium's own notation of displays; the first one is the primary. */
const screenInfo = (displays: readonly Display[]) =>
  displays
    .map(
      ({ bounds: { x, y, width, height }, scaleFactor }) =>
        `{${x},${y} ${width}x${height} devicePixelRatio=${scaleFactor}}`,
    )
    .join('')

/** What the tests run in: `ROSTRUM_TEST_BROWSER`, the engine alone, or the browser that `npm start` would find. */
async function browserProgram(): Promise<string> {
  const found = findShell() ?? (await findBrowser())
  if (found === null) throw new Error('There is no browser; name one with ROSTRUM_BROWSER')
  return found
}
