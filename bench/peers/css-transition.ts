/** How the older web prompters roll: one CSS transition of the whole document, from its top to its end. Runs in the page. */

/** Begins `from` ms into a speech that takes `duration` ms; answers true when it is rolling. */
export function rollByTransition({ from, duration }: { from: number; duration: number }): boolean {
  const text = document.getElementById('text')
  if (text === null) return false
  const height = text.getBoundingClientRect().height
  text.style.willChange = 'transform'
  text.style.transform = `translateY(${(-height * from) / duration}px)`
  // The style has to be taken in before the transition can begin from it.
  text.getBoundingClientRect()
  text.style.transition = `transform ${duration - from}ms linear`
  text.style.transform = `translateY(${-height}px)`
  return text.getAnimations().length === 1
}
