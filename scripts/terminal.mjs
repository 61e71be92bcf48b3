/**
 * What the scripts say on the terminal: always on stderr, because stdout belongs to the program that is started.
 * Chinese, or English where the terminal's locale is English.
 */

/** @typedef {'zh' | 'en'} TerminalLanguage */

/**
 * The terminal's language after POSIX's order of LC_ALL, LC_MESSAGES, LANG; Chinese unless it is English.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {TerminalLanguage}
 */
export function terminalLanguage(env = process.env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en/i.test(locale) ? 'en' : 'zh'
}

/**
 * One of two sentences.
 * @param {string} zh
 * @param {string} en
 */
export const inWords = (zh, en) => (terminalLanguage() === 'en' ? en : zh)

/**
 * Says one line on stderr.
 * @param {string} zh
 * @param {string} en
 */
export function say(zh, en) {
  process.stderr.write(`${inWords(zh, en)}\n`)
}

/** How often a long step shows that it is alive, ms: on a terminal the same line anew, else a line of its own. */
const BEAT_ON_TERMINAL = 1000
const BEAT_IN_LOG = 5000

/**
 * Shows that a long step is alive until it ends: its name and the seconds it has taken.
 * @template T
 * @param {string} zh
 * @param {string} en
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function showAlive(zh, en, work) {
  const label = inWords(zh, en)
  const terminal = process.stderr.isTTY
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const line = () => `${label} … ${seconds()} s`
  process.stderr.write(terminal ? line() : `${label} …\n`)
  const beat = setInterval(
    () => process.stderr.write(terminal ? `\r${line()}` : `${line()}\n`),
    terminal ? BEAT_ON_TERMINAL : BEAT_IN_LOG,
  )
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.stderr.write(terminal ? `\r${line()}\n` : `${line()}\n`)
  }
}

/** A reason to stop that is told to the person as one sentence, without a stack trace. */
export class Told extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {string} [detail] lines of a tool's output that help, shown below the sentence
   */
  constructor(zh, en, detail = '') {
    super(inWords(zh, en))
    this.detail = detail
  }
}

/**
 * Runs a script's main function; a reason that was told ends it with exit code 2 and its sentence, any other
 * failure with its stack trace.
 * @param {() => Promise<number>} main answers the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof Told)) throw error
    if (error.detail !== '') process.stderr.write(`${error.detail.trimEnd()}\n`)
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
