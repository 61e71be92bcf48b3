/** Runs a tool in this terminal with a time limit, and ends everything it started when it is over. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ENDING_SIGNALS, endGroup, endGroupSurely, exitCode } from './child.mjs'
import { say } from './terminal.mjs'

/** What runs now. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, limitMs: number }} options
 * @returns {Promise<{ code: number }>}
 */
export function runLimited(command, args, { cwd, env, limitMs }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    })
    const timer = setTimeout(() => {
      const seconds = Math.round(limitMs / 1000)
      say(`超过 ${seconds} 秒没有结束，停掉。`, `Not done after ${seconds} s; ended.`)
      void endGroupSurely(child)
    }, limitMs)
    running.add(child)
    const stopped = (/** @type {NodeJS.Signals} */ signal) => {
      // Of several each hears the signal; whoever is first must not leave the others' behind.
      void Promise.all([...running].map((one) => endGroupSurely(one))).then(() =>
        process.exit(128 + constants.signals[signal]),
      )
    }
    for (const signal of ENDING_SIGNALS) process.on(signal, stopped)
    const done = () => {
      running.delete(child)
      clearTimeout(timer)
      for (const signal of ENDING_SIGNALS) process.off(signal, stopped)
    }
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('close', (code, signal) => {
      done()
      // What a crashed runner left behind goes with it.
      endGroup(child, 'SIGKILL')
      resolve({ code: exitCode(code, signal) })
    })
  })
}
