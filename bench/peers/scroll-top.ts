/** The plainest prompter: each animation frame sets `scrollTop` to where the text belongs by now. Runs in the page. */

/** Begins `from` ms into a speech that takes `duration` ms; answers true when it is rolling. */
export function rollByScrollTop({ from, duration }: { from: number; duration: number }): boolean {
  const scroller = document.getElementById('scroller')
  if (scroller === null) return false
  const speed = scroller.scrollHeight / duration
  const began = performance.now() - from
  const roll = (now: number) => {
    scroller.scrollTop = (now - began) * speed
    requestAnimationFrame(roll)
  }
  requestAnimationFrame(roll)
  return true
}
