/** Browser mode: the host on loopback, and the studio in an app window of an installed browser where there is a display. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { asRoot, BROWSER_SWITCHES, findBrowser } from './browser.mjs'
import { ENDING_SIGNALS, endGroupSurely } from './child.mjs'
import { valueAt } from './json.mjs'
import { whenLauncherGone } from './launcher.mjs'
import { leadBrowser } from './lead-browser.mjs'
import { CLI, ROOT } from './places.mjs'
import { ourNode } from './setup.mjs'
import { inWords, say, Told } from './terminal.mjs'

/** A browser that ends this soon did not open a window of its own, ms. */
const FAILED_START = 3000

/** @typedef {{ addresses: Record<'studio' | 'prompter' | 'audience' | 'console', string>, dataFolder: string }} Serving */

/**
 * Runs browser mode until it is told to end or the last window is closed.
 * @param {string | undefined} file
 * @param {string} why why it is not Electron
 * @returns {Promise<number>} exit code
 */
export async function runBrowserMode(file, why) {
  const host = startHost(file)
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let browser
  let ending = false
  /** @type {(() => void) | undefined} */
  let tellEnd
  /** @type {Promise<void>} */
  const told = new Promise((resolve) => {
    tellEnd = resolve
  })
  const end = () => {
    ending = true
    tellEnd?.()
  }
  for (const signal of ENDING_SIGNALS) process.on(signal, end)
  const stopWatching = whenLauncherGone(end)
  try {
    const serving = await Promise.race([host.serving, told])
    if (!serving) return 0
    const program = hasDisplay() ? await findBrowser() : null
    say(
      `讲台：浏览器模式（${why}）。按 Ctrl-C 结束。`,
      `Rostrum: browser mode (${why}). Ctrl-C ends it.`,
    )
    if (program === null) {
      tellAddresses(serving)
      await Promise.race([told, host.ended])
    } else {
      const window = openWindow(program, serving)
      browser = window.child
      const first = await Promise.race([told, host.ended, window.ended])
      if (first === 'not-opened') {
        say(
          `浏览器窗口没有打开（${program}），请自己打开下面的地址：`,
          `The browser opened no window (${program}); open these addresses yourself:`,
        )
        tellAddresses(serving)
        await Promise.race([told, host.ended])
      }
    }
    const code = host.exitCode()
    return ending || code === null ? 0 : code
  } finally {
    stopWatching()
    await Promise.all([
      browser === undefined ? undefined : endGroupSurely(browser),
      endGroupSurely(host.child),
    ])
    for (const signal of ENDING_SIGNALS) process.off(signal, end)
  }
}

/**
 * Starts the host. It hears through a channel when this process is gone, however it went, and ends then.
 * @param {string | undefined} file
 */
function startHost(file) {
  const child = spawn(ourNode(), [CLI, 'serve', ...(file === undefined ? [] : ['--', file])], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
  })
  let said = ''
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
    said += chunk.toString()
    process.stderr.write(chunk)
  })
  /** @type {Promise<'ended'>} */
  const ended = new Promise((resolve) => child.on('close', () => resolve('ended')))
  /** @type {Promise<Serving>} */
  const serving = new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const told = servingIn(message)
      if (told !== null) resolve(told)
    })
    child.on('error', reject)
    child.on('close', () => {
      if (said !== '')
        reject(new Told('主机没有启动，原因见上。', 'The host did not start; the reason is above.'))
      else reject(new Told('主机没有启动。', 'The host did not start.'))
    })
  })
  // Nobody waits for it any more once the person has ended the program.
  serving.catch(() => undefined)
  return { child, serving, ended, exitCode: () => child.exitCode }
}

/**
 * @param {unknown} message
 * @returns {Serving | null}
 */
function servingIn(message) {
  if (valueAt(message, 'rostrum') !== 'serving') return null
  const address = (/** @type {string} */ kind) => String(valueAt(message, 'addresses', kind))
  return {
    addresses: {
      studio: address('studio'),
      prompter: address('prompter'),
      audience: address('audience'),
      console: address('console'),
    },
    dataFolder: String(valueAt(message, 'dataFolder')),
  }
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** @param {Serving} serving */
function tellAddresses({ addresses }) {
  const names = inWords('备稿,提词器,大屏,控制台', 'Studio,Prompter,Hall screen,Console').split(',')
  const kinds = /** @type {const} */ (['studio', 'prompter', 'audience', 'console'])
  for (const [index, kind] of kinds.entries()) {
    // Names first would not stand flush: Han characters are two columns wide.
    process.stderr.write(`  ${addresses[kind]}  ${names[index]}\n`)
  }
}

/**
 * Opens the studio in an app window, with a profile of its own. The browser is led over a pipe, so that windows find their
 * displays; and it ends by itself when the pipe breaks, so that none is left even if this process is killed.
 * @param {string} program
 * @param {Serving} serving
 */
function openWindow(program, serving) {
  const profile = join(serving.dataFolder, 'browser')
  mkdirSync(profile, { recursive: true })
  const began = Date.now()
  const child = spawn(
    program,
    [
      `--app=${serving.addresses.studio}`,
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--window-size=1366,768',
      ...BROWSER_SWITCHES,
      // As root there is no sandbox, and without `--test-type` a bar across the page would say so.
      ...(asRoot() ? ['--no-sandbox', '--test-type'] : []),
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  )
  const [, , , into, out] = child.stdio
  if (into instanceof Writable && out instanceof Readable)
    leadBrowser(into, out, new URL(serving.addresses.studio).origin)
  /** @type {Promise<'closed' | 'not-opened'>} */
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve('not-opened'))
    child.on('exit', () => resolve(Date.now() - began < FAILED_START ? 'not-opened' : 'closed'))
  })
  return { child, ended }
}
