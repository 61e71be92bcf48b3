/**
 * `npm start [FILE]`: sets up, then runs Electron, or browser mode where Electron can't be had, and says in one line
 * which one it is and why. Ends with everything it started: on Ctrl-C, when it is told to end, when the terminal goes
 * away, and when the last window is closed.
 */
import './node-version.mjs'
import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runBrowserMode } from './browser-mode.mjs'
import { electronBinary } from './electron-binary.mjs'
import { runElectron } from './electron-mode.mjs'
import { callersFolder } from './places.mjs'
import { ensureBuilt, ensureInstalled } from './setup.mjs'
import { inWords, runScript, say, Told } from './terminal.mjs'

/** How long fetching Electron's binary may take before browser mode is used instead, ms. */
const ELECTRON_LIMIT = 8000

await runScript(async () => {
  const options = optionsIn(process.argv.slice(2))
  if (options === null) return 0
  const file = options.file === undefined ? undefined : readableFile(options.file)
  await ensureInstalled()
  await ensureBuilt()
  const why = options.browser
    ? inWords('按 --browser 的要求', 'as --browser asks')
    : await runElectronOrWhyNot(file)
  return why === null ? 0 : runBrowserMode(file, why)
})

/**
 * @param {string[]} args
 * @returns {{ file: string | undefined, browser: boolean } | null} null when the help was shown
 */
function optionsIn(args) {
  const usage = () =>
    inWords('用法：npm start [-- [--browser] 讲稿文件]', 'Usage: npm start [-- [--browser] FILE]')
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch {
    throw new Told(usage(), usage())
  }
  if (parsed.positionals.length > 1) throw new Told(usage(), usage())
  if (parsed.values.help) {
    process.stdout.write(`${usage()}\n`)
    return null
  }
  return { file: parsed.positionals[0], browser: parsed.values.browser ?? false }
}

/**
 * The full path of the file to open; told, before anything is started, when it can't be read.
 * @param {string} name
 */
function readableFile(name) {
  const path = resolve(callersFolder(), name)
  try {
    if (!statSync(path).isFile()) throw new Told(`这不是一个文件：${path}`, `Not a file: ${path}`)
    accessSync(path, constants.R_OK)
    return path
  } catch (error) {
    if (error instanceof Told) throw error
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw missing
      ? new Told(`没有这个文件：${path}`, `There is no such file: ${path}`)
      : new Told(`这个文件读不了：${path}`, `This file cannot be read: ${path}`)
  }
}

/**
 * Runs Electron to its end and answers null, or answers why it can't.
 * @param {string | undefined} file
 */
async function runElectronOrWhyNot(file) {
  const noDisplay =
    process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  if (noDisplay) return inWords('没有图形界面', 'there is no display')
  const binary = await electronBinary({ timeoutMs: ELECTRON_LIMIT })
  if ('missing' in binary) return binary.missing
  say('讲台：Electron。', 'Rostrum: Electron.')
  return runElectron(binary.path, file)
}
