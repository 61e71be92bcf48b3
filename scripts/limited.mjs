/** Runs a tool in this terminal with a time limit, and ends everything it started when it is over. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ENDING_SIGNALS, endGroup, endGroupSurely, exitCode } from './child.mjs'
import { say } from './terminal.mjs'

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
    const stopped = (/** @type {NodeJS.Signals} */ signal) => {
      void endGroupSurely(child).then(() => process.exit(128 + constants.signals[signal]))
    }
    for (const signal of ENDING_SIGNALS) process.on(signal, stopped)
    const done = () => {
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
