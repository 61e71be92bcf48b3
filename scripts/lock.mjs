/**
 * One script at a time: a lock file that names its owner. The owner touches it while it works, so that the lock of a
 * script that was killed is known to be dead and taken over.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { pause } from './child.mjs'

/** The owner touches its lock this often, and a lock not touched for that long is dead, ms. */
const BEAT = 2000
const DEAD_AFTER = 15_000
const LOOK_AGAIN = 200

/**
 * Does the work while holding the lock; waits for another owner to finish first.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once if it has to wait
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => undefined) {
  const mine = JSON.stringify({ pid: process.pid, id: randomUUID() })
  let waited = false
  while (!take(file, mine)) {
    if (!waited) onWait()
    waited = true
    await pause(LOOK_AGAIN)
  }
  const release = () => {
    if (contentOf(file) === mine) rmSync(file, { force: true })
  }
  process.on('exit', release)
  const beat = setInterval(() => {
    const now = new Date()
    if (contentOf(file) === mine) utimesSync(file, now, now)
  }, BEAT)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

/**
 * Tries to become the owner.
 * @param {string} file
 * @param {string} mine
 */
function take(file, mine) {
  if (create(file, mine)) return true
  const holder = contentOf(file)
  if (holder === null || !isDead(file, holder)) return false
  // One at a time puts a dead lock away: whoever looked a moment ago must not take the next owner's for it.
  const clearing = `${file}-clearing`
  if (!create(clearing, mine)) {
    if (isOld(clearing)) rmSync(clearing, { force: true })
    return false
  }
  try {
    if (contentOf(file) === holder) rmSync(file, { force: true })
  } finally {
    rmSync(clearing, { force: true })
  }
  return create(file, mine)
}

/**
 * @param {string} file
 * @param {string} mine
 */
function create(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/**
 * @param {string} file
 * @param {string} holder
 */
function isDead(file, holder) {
  if (isOld(file)) return true
  const pid = /"pid":(\d+)/.exec(holder)?.[1]
  if (pid === undefined) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
  }
}

/**
 * Whether a file has not been touched for longer than a living owner leaves it.
 * @param {string} file
 */
function isOld(file) {
  try {
    return Date.now() - statSync(file).mtimeMs > DEAD_AFTER
  } catch {
    return false
  }
}
