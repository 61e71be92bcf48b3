/** Noticing that the npm that started this script is gone, although nobody passed its signal on. */

/** How often to look, ms. */
const LOOK_EVERY = 1000

/**
 * Calls back once when the npm that runs this script is gone: killed hard, or with its shell. A script that was started
 * by hand may outlive its terminal (nohup) and is left alone.
 * @param {() => void} gone
 * @returns {() => void} stops looking
 */
export function whenLauncherGone(gone) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined
  const launcher = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === launcher) return
    clearInterval(timer)
    gone()
  }, LOOK_EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
