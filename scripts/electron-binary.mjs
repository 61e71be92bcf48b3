/**
 * Electron's binary: found, or downloaded. `electron` has no install script any more; its own `install.js` fetches the
 * binary when it is first needed. On a network that drops packets that takes for ever, so that it is given a few seconds
 * to be reached, and a failure is remembered for some hours.
 */
import { spawn } from 'node:child_process'
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { ENDING_SIGNALS, endGroup, endGroupSurely, exitCode } from './child.mjs'
import { readJson, valueAt } from './json.mjs'
import { ROOT } from './places.mjs'
import { ourNode } from './setup.mjs'
import { inWords, showAlive, Told } from './terminal.mjs'

/** Once the server has answered, the whole download (some 110 MB) may take this long, ms. */
const DOWNLOAD_LIMIT = 10 * 60_000
/** A download that failed is not tried again for this long, ms. */
const FAILED_FOR = 12 * 60 * 60_000
/** From where it is downloaded; mirrors are named as `@electron/get` knows them. */
const RELEASES = 'https://github.com/electron/electron/releases/download/'

/**
 * The path of the binary, or why there is none.
 * @param {{ timeoutMs: number, again?: boolean, root?: string, env?: NodeJS.ProcessEnv }} options `timeoutMs`: how long
 *   to wait for the server's answer, or for a download that needs none (Electron's cache has it). `again`: try also where
 *   it failed a short while ago.
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function electronBinary({ timeoutMs, again = false, root = ROOT, env = process.env }) {
  const wanted = env.ROSTRUM_ELECTRON
  if (wanted !== undefined && wanted !== '') {
    if (isProgram(wanted)) return { path: wanted }
    throw new Told(
      `ROSTRUM_ELECTRON 指的不是一个程序：${wanted}`,
      `ROSTRUM_ELECTRON does not name a program: ${wanted}`,
    )
  }
  const installed = installedElectron(root)
  if (installed !== null) return { path: installed }
  const version = versionIn(root)
  if (version === null)
    return { missing: inWords('没有安装 Electron', 'Electron is not installed') }
  const memory = join(root, 'node_modules', '.cache', 'rostrum', 'electron.json')
  if (!again && failedLately(memory, version)) {
    return {
      missing: inWords(
        'Electron 不久前没有下载到',
        'Electron could not be downloaded a short while ago',
      ),
    }
  }
  const done = await showAlive('正在取得 Electron', 'Getting Electron', () =>
    download(root, env, reachable(releaseAddress(version, env), timeoutMs), timeoutMs),
  )
  const fetched = done ? installedElectron(root) : null
  if (fetched !== null) {
    rmSync(memory, { force: true })
    return { path: fetched }
  }
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, JSON.stringify({ version, failedAt: Date.now() }))
  return { missing: inWords('Electron 下载不到', 'Electron cannot be downloaded') }
}

/**
 * The binary that lies in node_modules, whole and of the right version; null where there is none.
 * @param {string} [root]
 */
export function installedElectron(root = ROOT) {
  const folder = join(root, 'node_modules', 'electron')
  const version = versionIn(root)
  // Written last, when everything is unpacked.
  const name = textOf(join(folder, 'path.txt'))
  const unpacked = textOf(join(folder, 'dist', 'version'))
  if (name === null || version === null || unpacked?.replace(/^v/, '') !== version) return null
  const path = join(folder, 'dist', name)
  return isProgram(path) ? path : null
}

/** @param {string} root */
function versionIn(root) {
  const about = readJson(join(root, 'node_modules', 'electron', 'package.json'))
  const version = valueAt(about, 'version')
  return typeof version === 'string' ? version : null
}

/**
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 */
function releaseAddress(version, env) {
  const base = env.npm_config_electron_mirror || env.ELECTRON_MIRROR || RELEASES
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  return `${base.replace(/\/?$/, '/')}v${version}/${file}`
}

/**
 * Whether a server answers at all. Never rejects.
 * @param {string} address
 * @param {number} timeoutMs
 */
async function reachable(address, timeoutMs) {
  try {
    const answer = await fetch(address, {
      method: 'HEAD',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return answer.ok
  } catch {
    return false
  }
}

/**
 * Runs electron's own installer; ended where the time is up and nobody has answered. Answers whether it succeeded.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {Promise<boolean>} answered
 * @param {number} timeoutMs
 * @returns {Promise<boolean>}
 */
function download(root, env, answered, timeoutMs) {
  return new Promise((resolve) => {
    const child = spawn(ourNode(), [join(root, 'node_modules', 'electron', 'install.js')], {
      cwd: root,
      env: { ...env, ELECTRON_GET_NO_PROGRESS: '1' },
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    const end = () => void endGroupSurely(child, 500)
    const wait = setTimeout(() => {
      void answered.then((yes) => {
        if (!yes) end()
      })
    }, timeoutMs)
    const limit = setTimeout(end, DOWNLOAD_LIMIT)
    const stopped = (/** @type {NodeJS.Signals} */ signal) => {
      endGroup(child, 'SIGKILL')
      process.exit(exitCode(null, signal))
    }
    for (const signal of ENDING_SIGNALS) process.on(signal, stopped)
    const done = (/** @type {boolean} */ succeeded) => {
      clearTimeout(wait)
      clearTimeout(limit)
      for (const signal of ENDING_SIGNALS) process.off(signal, stopped)
      resolve(succeeded)
    }
    child.on('error', () => done(false))
    child.on('close', (code) => done(code === 0))
  })
}

/**
 * @param {string} memory
 * @param {string} version
 */
function failedLately(memory, version) {
  const told = readJson(memory)
  const failedAt = valueAt(told, 'failedAt')
  const ago = typeof failedAt === 'number' ? Date.now() - failedAt : -1
  return valueAt(told, 'version') === version && ago >= 0 && ago < FAILED_FOR
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
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
