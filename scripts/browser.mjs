/** Finding a Chromium, Chrome or Edge on this machine, and for tests getting one where there is none. */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runCaptured } from './child.mjs'
import { ROOT } from './places.mjs'
import { ourNode } from './setup.mjs'
import { say, showAlive, Told } from './terminal.mjs'

/** Names on the path, in the order they are tried. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** The same engine without the browser around it, as Debian and Playwright name it: pages open in three quarters of the time. */
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell']

/** How long Playwright may take to download its browser, and apt to install Debian's, ms. */
const DOWNLOAD_LIMIT = 240_000
const APT_LIMIT = 300_000
/** How long a browser may take to tell its version, ms. */
const VERSION_LIMIT = 20_000

/**
 * An installed browser: `ROSTRUM_BROWSER`, then the usual places of the platform, then Playwright's own; null where
 * there is none. A `ROSTRUM_BROWSER` that is not a program is told, not passed over.
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform }} [options]
 * @returns {Promise<string | null>}
 */
export async function findBrowser({ env = process.env, platform = process.platform } = {}) {
  const wanted = env.ROSTRUM_BROWSER
  if (wanted !== undefined && wanted !== '') {
    if (isProgram(wanted)) return wanted
    throw new Told(
      `ROSTRUM_BROWSER 指的不是一个程序：${wanted}`,
      `ROSTRUM_BROWSER does not name a program: ${wanted}`,
    )
  }
  return usualPlaces(env, platform).find(isProgram) ?? playwrightsOwn()
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function usualPlaces(env, platform) {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ]
    return programs.flatMap((parts) =>
      roots.flatMap((root) => (root === undefined ? [] : [join(root, ...parts)])),
    )
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(env.HOME ?? homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) =>
    [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)),
  )
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** @returns {Promise<string | null>} */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test')
    const path = chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    // Not installed yet, or it knows no browser for this platform.
    return null
  }
}

/**
 * A browser for the tests, one that starts: an installed one, or Playwright's download, or Debian's package where we
 * are root.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const installed = await findBrowser()
  if (installed !== null && (await starts(installed))) return installed
  if (installed !== null && process.env.ROSTRUM_BROWSER) {
    throw new Told(
      `ROSTRUM_BROWSER 指的浏览器启动不了：${installed}`,
      `The browser that ROSTRUM_BROWSER names does not start: ${installed}`,
    )
  }
  const ways = canUseApt() ? [byApt, byPlaywright] : [byPlaywright]
  for (const way of ways) {
    await way()
    const found = await findBrowser()
    if (found !== null && (await starts(found))) return found
    // Both an installed one that does not start and a downloaded one may be there.
    const own = await playwrightsOwn()
    if (own !== null && (await starts(own))) return own
  }
  throw new Told(
    '没有找到可用的浏览器，也没能装上。请安装 Chromium、Chrome 或 Edge，或用 ROSTRUM_BROWSER 指明它的位置。',
    'No usable browser was found and none could be installed. Install Chromium, Chrome or Edge, or name one with ROSTRUM_BROWSER.',
  )
}

/**
 * What most pages are tested in: `ROSTRUM_TEST_BROWSER`, or, where nobody names a browser, the engine without the browser
 * around it if it is installed; else null, which means the browser itself (decision 0704).
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findShell(env = process.env) {
  const wanted = env.ROSTRUM_TEST_BROWSER
  if (wanted !== undefined && wanted !== '') return wanted
  // Who names a browser means that one.
  if (env.ROSTRUM_BROWSER !== undefined && env.ROSTRUM_BROWSER !== '') return null
  const folders = [...(env.PATH ?? '').split(delimiter).filter((one) => one !== ''), '/usr/bin']
  const places = SHELL_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return places.find(isProgram) ?? null
}

/**
 * The same, installed where Debian has it and we are root. It only saves time: where it can't be had the browser does.
 * @param {string} browser
 * @returns {Promise<string>}
 */
export async function ensureShell(browser) {
  const named = process.env.ROSTRUM_BROWSER !== undefined && process.env.ROSTRUM_BROWSER !== ''
  if (findShell() === null && !named && canUseApt()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const install = () =>
      runCaptured(
        'apt-get',
        ['install', '-y', '-q', '--no-install-recommends', 'chromium-headless-shell'],
        { env, timeoutMs: APT_LIMIT },
      )
    await showAlive(
      '正在用 apt 安装测试用的 chromium-headless-shell',
      'Installing chromium-headless-shell for the tests with apt',
      async () => {
        const run = await install()
        if (run.code === 0) return
        await runCaptured('apt-get', ['update', '-q'], { env, timeoutMs: APT_LIMIT })
        await install()
      },
    )
  }
  const shell = findShell()
  return shell !== null && (await starts(shell)) ? shell : browser
}

/**
 * Whether a browser tells its version, which it can't when a library that it needs is missing.
 * @param {string} path
 */
async function starts(path) {
  // Windows' Chrome opens a window instead of answering; there it brings its libraries with it.
  if (process.platform === 'win32') return true
  const run = await runCaptured(path, ['--version'], { timeoutMs: VERSION_LIMIT })
  return run.code === 0
}

const canUseApt = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function byPlaywright() {
  const run = await showAlive(
    '没有浏览器，正在用 Playwright 下载 Chromium',
    'No browser; downloading Chromium with Playwright',
    () =>
      runCaptured(
        ourNode(),
        [join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'],
        { cwd: ROOT, timeoutMs: DOWNLOAD_LIMIT },
      ),
  )
  if (run.code !== 0)
    say('Playwright 下载不到 Chromium。', 'Playwright could not download Chromium.')
}

async function byApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = await showAlive(
    '没有浏览器，正在用 apt 安装 chromium',
    'No browser; installing chromium with apt',
    async () => {
      await runCaptured('apt-get', ['update', '-q'], { env, timeoutMs: APT_LIMIT })
      return runCaptured(
        'apt-get',
        ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
        { env, timeoutMs: APT_LIMIT },
      )
    },
  )
  if (run.code !== 0) {
    say('apt 没有装上 chromium。', 'apt could not install chromium.')
    process.stderr.write(`${run.output.trimEnd().split('\n').slice(-5).join('\n')}\n`)
  }
}

/**
 * Switches with which our pages run in a browser that is ours alone: no calls of its own to the network, nothing that
 * covers the page, no slowing down of windows that are not in front.
 */
export const BROWSER_SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--password-store=basic',
  '--hide-crash-restore-bubble',
  '--disable-popup-blocking',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

/** Chromium refuses its sandbox to root. */
export const asRoot = () => process.platform === 'linux' && process.getuid?.() === 0
