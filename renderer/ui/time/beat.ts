/** One timer for all that is to be done so often: what changes together is drawn together, in one frame instead of several. */

/** Calls back every so often; returns the function that stops it. */
export type Beat = (listener: () => void) => () => void

/** Makes a beat, `every` ms. Its timer runs while somebody listens; who comes later is called at the same instants as the others. */
export function createBeat(every: number): Beat {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  return (listener) => {
    // Its own function, so that one that listens twice is called twice, and stops once.
    const own = () => listener()
    listeners.add(own)
    timer ??= setInterval(() => {
      for (const call of listeners) call()
    }, every)
    return () => {
      listeners.delete(own)
      if (listeners.size > 0) return
      clearInterval(timer)
      timer = undefined
    }
  }
}

const beats = new Map<number, Beat>()

/** The page's beat of so many ms: the same for all who ask. */
export function beatOf(every: number): Beat {
  const known = beats.get(every)
  if (known !== undefined) return known
  const made = createBeat(every)
  beats.set(every, made)
  return made
}
