/** Running the built program in Electron. */
import { spawn } from 'node:child_process'
import { asRoot } from './browser.mjs'
import { ENDING_SIGNALS, endGroupSurely } from './child.mjs'
import { whenLauncherGone } from './launcher.mjs'
import { ROOT } from './places.mjs'
import { inWords } from './terminal.mjs'

/** Electron that ends with an error this soon did not start: a library is missing, say. ms */
const FAILED_START = 5000

/**
 * Runs Electron until its windows are closed or this program is told to end.
 * @param {string} binary
 * @param {string | undefined} file
 * @returns {Promise<string | null>} null, or why it did not start
 */
export function runElectron(binary, file) {
  return new Promise((resolve) => {
    const began = Date.now()
    const env = { ...process.env }
    // Set, it would make Electron run as a plain Node.
    delete env.ELECTRON_RUN_AS_NODE
    const args = [
      ...(asRoot() ? ['--no-sandbox'] : []),
      ROOT,
      ...(file === undefined ? [] : [file]),
    ]
    const child = spawn(binary, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
    })
    let said = ''
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      said = (said + chunk.toString()).slice(-4000)
      // What the running program complains of is for whoever started it, not for nobody.
      if (Date.now() - began >= FAILED_START) process.stderr.write(chunk)
    })
    let told = false
    const end = () => {
      told = true
      void endGroupSurely(child)
    }
    for (const signal of ENDING_SIGNALS) process.on(signal, end)
    const stopWatching = whenLauncherGone(end)
    const done = (/** @type {string | null} */ why) => {
      for (const signal of ENDING_SIGNALS) process.off(signal, end)
      stopWatching()
      resolve(why)
    }
    child.on('error', (error) => done(error.message))
    child.on('close', (code) => {
      const failed = !told && code !== 0 && Date.now() - began < FAILED_START
      const last = said.trim().split('\n').at(-1) ?? ''
      done(
        failed ? inWords(`Electron 启动不了：${last}`, `Electron does not start: ${last}`) : null,
      )
    })
  })
}
