/**
 * The browser as a person has it, on a display of its own: nobody emulates a viewport or a focus in it, because full
 * screen is not real under that (Playwright's focus emulation keeps it inside the window).
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { expect } from '@playwright/test'
import * as z from 'zod'
import { asRoot, BROWSER_SWITCHES, findBrowser } from '../../scripts/browser.mjs'
import { leadBrowser } from '../../scripts/lead-browser.mjs'
import { openLine, type Session } from './cdp.ts'

/** A page of it. */
export interface HeadfulPage {
  readonly targetId: string
  /** What an expression is in the page, without anything that the browser would take for a person's deed. */
  readonly look: <T>(expression: string, result: z.ZodType<T>) => Promise<T>
  /** Clicks as a person does, in the middle of what a selector finds; with `text`, of what holds just that. */
  readonly click: (selector: string, text?: string) => Promise<void>
  readonly doubleClick: () => Promise<void>
  /** A picture of the page, PNG. */
  readonly picture: () => Promise<Buffer>
}

/** The browser. */
export interface Headful {
  /** Opens a page in a popup window, or in an app window where it is the first. */
  readonly open: (address: string) => Promise<HeadfulPage>
  /** Gives a permission as the person would, in a browser that is not led. */
  readonly allow: (origin: string) => Promise<void>
  readonly end: () => Promise<void>
}

/** How long a page may take to come and to load, ms, and how often it is asked. */
const PATIENCE = { timeout: 15_000, intervals: [50] }

const Targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
})
const Evaluated = z.object({
  result: z.object({ value: z.unknown() }).partial(),
  exceptionDetails: z.unknown().optional(),
})

/**
 * Starts it with a first page in an app window on an X display. `led`: as `npm start` does, with the program at the pipe
 * (scripts/lead-browser.mjs); the test has a line of its own beside it, by a port.
 */
export async function startHeadful(
  display: string,
  first: string,
  { led }: { led: boolean },
): Promise<Headful & { readonly page: HeadfulPage }> {
  const program = await findBrowser()
  if (program === null) throw new Error('There is no browser')
  const profile = mkdtempSync(join(tmpdir(), 'rostrum-headful-'))
  const child = spawn(
    program,
    [
      `--app=${first}`,
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--remote-debugging-port=0',
      '--window-size=1000,640',
      '--window-position=40,30',
      '--force-color-profile=srgb',
      ...BROWSER_SWITCHES,
      ...(asRoot() ? ['--no-sandbox', '--test-type'] : []),
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, DISPLAY: display, LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' },
    },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const [, , stderr, into, out] = child.stdio
  if (!(into instanceof Writable) || !(out instanceof Readable) || !(stderr instanceof Readable))
    throw new Error('There is no pipe to the browser')
  if (led) leadBrowser(into, out, new URL(first).origin)
  const line = await lineTo(await listening(stderr, gone))
  const { browser } = line
  const known = new Set<string>()

  const pageAt = async (address: string): Promise<HeadfulPage> => {
    let targetId = ''
    await expect(async () => {
      const { targetInfos } = await browser.call('Target.getTargets', {}, Targets)
      const found = targetInfos.find(
        (one) => one.type === 'page' && one.url === address && !known.has(one.targetId),
      )
      expect(found, `a page at ${address}`).toBeDefined()
      targetId = found?.targetId ?? ''
    }).toPass(PATIENCE)
    known.add(targetId)
    const { sessionId } = await browser.call(
      'Target.attachToTarget',
      { targetId, flatten: true },
      z.object({ sessionId: z.string() }),
    )
    const page = pageOf(targetId, line.session(sessionId))
    // Before its document is there a page has nothing to be asked in.
    const state = () => page.look('document.readyState', z.string()).catch(() => '')
    await expect.poll(state, { message: 'the page has loaded', ...PATIENCE }).toBe('complete')
    return page
  }
  const page = await pageAt(first)
  return {
    page,
    async open(address) {
      const opens = `void window.open(${JSON.stringify(address)}, '_blank', 'popup,noopener,width=900,height=560')`
      await page.look(opens, z.unknown())
      return pageAt(address)
    },
    allow: (origin) =>
      browser.call('Browser.setPermission', {
        origin,
        permission: { name: 'window-management' },
        setting: 'granted',
      }),
    async end() {
      await browser.call('Browser.close').catch(() => undefined)
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function pageOf(targetId: string, session: Session): HeadfulPage {
  const look = async <T>(expression: string, result: z.ZodType<T>): Promise<T> => {
    const ask = () =>
      session.call(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        Evaluated,
      )
    let answer: z.infer<typeof Evaluated> | null = null
    // Between two documents a page has nothing that could answer, and none where it has crashed.
    const asked = async () => {
      answer = await ask().catch((error: unknown) => {
        if (/execution context|Target crashed/u.test(String(error))) return null
        throw error
      })
      return answer
    }
    await expect.poll(asked, { message: 'the page answers', ...PATIENCE }).not.toBeNull()
    const { result: got, exceptionDetails } = Evaluated.parse(answer)
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return result.parse(got.value)
  }
  const press = async (x: number, y: number, clickCount: number) => {
    for (const type of ['mousePressed', 'mouseReleased'])
      await session.call('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount })
  }
  return {
    targetId,
    look,
    async click(selector, text) {
      const place = `(() => {
        const all = [...document.querySelectorAll(${JSON.stringify(selector)})]
        const found = all.find((one) => ${text === undefined ? 'true' : `one.textContent.includes(${JSON.stringify(text)})`})
        if (found === undefined) return null
        found.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = found.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      })()`
      const at = await look(place, z.object({ x: z.number(), y: z.number() }).nullable())
      if (at === null) throw new Error(`Nothing to click: ${selector} ${text ?? ''}`)
      await press(at.x, at.y, 1)
    },
    async doubleClick() {
      await press(100, 100, 1)
      await press(100, 100, 2)
    },
    async picture() {
      const { data } = await session.call(
        'Page.captureScreenshot',
        { format: 'png' },
        z.object({ data: z.string() }),
      )
      return Buffer.from(data, 'base64')
    },
  }
}

/** A line to a browser over the port that it listens on. */
async function lineTo(address: string) {
  const socket = new WebSocket(address)
  const out = new PassThrough()
  socket.addEventListener('message', ({ data }) => out.write(`${String(data)}\0`))
  socket.addEventListener('close', () => out.destroy())
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const into = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      socket.send(chunk.slice(0, -1))
      done()
    },
  })
  return openLine(into, out)
}

function listening(stderr: Readable, gone: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr.setEncoding('utf8')
    stderr.on('data', (chunk: string) => {
      said = (said + chunk).slice(-8000)
      const address = /^DevTools listening on (ws:\S+)$/m.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    void gone.then(() => reject(new Error(`The browser did not start:\n${said}`)))
  })
}
