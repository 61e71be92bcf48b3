/** Child processes: run one and read what it says, run one in this terminal, and end a whole group. */
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'

const windows = process.platform === 'win32'

/** Signals that end a program from outside. */
export const ENDING_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Exit code of a child the way shells count it: 128 + the signal where one ended it.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export const exitCode = (code, signal) =>
  code ?? (signal === null ? 1 : 128 + constants.signals[signal])

/**
 * Ends a child and everything it started (the child must have been started with `detached: true`).
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function endGroup(child, signal) {
  if (child.pid === undefined) return
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

/**
 * Whether anything of a child's group still runs.
 * @param {import('node:child_process').ChildProcess} child
 */
export function groupRuns(child) {
  if (child.pid === undefined) return false
  if (windows) return child.exitCode === null && child.signalCode === null
  try {
    process.kill(-child.pid, 0)
    return true
  } catch {
    return false
  }
}

/** Time a group is given to end by itself before it is killed, ms. */
const GRACE = 3000

/**
 * Ends a child's whole group: asks, waits, then kills. Answers when nothing of it runs.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [grace] ms
 */
export async function endGroupSurely(child, grace = GRACE) {
  endGroup(child, 'SIGTERM')
  const deadline = Date.now() + grace
  while (groupRuns(child) && Date.now() < deadline) await pause(50)
  if (groupRuns(child)) endGroup(child, 'SIGKILL')
  const hardDeadline = Date.now() + 2000
  while (groupRuns(child) && Date.now() < hardDeadline) await pause(20)
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Runs a program to its end and gives back what it said (stdout and stderr together). If this process is told to end
 * meanwhile, the program goes first.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function runCaptured(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      windowsHide: true,
    })
    let output = ''
    let timedOut = false
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            endGroup(child, 'SIGKILL')
          }, options.timeoutMs)
    const stopped = (/** @type {NodeJS.Signals} */ signal) => {
      endGroup(child, 'SIGTERM')
      process.stderr.write('\n')
      process.exit(128 + constants.signals[signal])
    }
    for (const signal of ENDING_SIGNALS) process.on(signal, stopped)
    const done = (/** @type {number} */ code) => {
      clearTimeout(timer)
      for (const signal of ENDING_SIGNALS) process.off(signal, stopped)
      resolve({ code, output, timedOut })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      done(127)
    })
    child.on('close', (code, signal) => done(exitCode(code, signal)))
  })
}

/**
 * Runs a program in this terminal (same input, output and errors) to its end, passes on the signals that end it,
 * and answers its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function runHere(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: 'inherit',
    })
    const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
    for (const signal of ENDING_SIGNALS) process.on(signal, passOn)
    const done = () => {
      for (const signal of ENDING_SIGNALS) process.off(signal, passOn)
    }
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('close', (code, signal) => {
      done()
      resolve(exitCode(code, signal))
    })
  })
}
