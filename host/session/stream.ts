/** Streams for watchers: the present value first, then every later one in order, until the watcher is gone. */

/** A watcher that is this many values behind (its page is frozen) gets the latest and skips the oldest. */
const FURTHEST_BEHIND = 256

/** What can be watched. */
export interface Watchable<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Makes a stream that ends with its signal, or when its reader stops. `during` is called when it is first read, and
 * what that gives back once when it has ended, even if nobody reads on.
 */
export function streamOf<T>(
  source: Watchable<T>,
  signal: AbortSignal | undefined,
  during: () => () => void = () => () => undefined,
): AsyncGenerator<T, void, void> {
  return pushed(FURTHEST_BEHIND, signal, (push) => {
    push(source.get())
    const stop = source.subscribe(() => push(source.get()))
    const ended = during()
    return () => {
      stop()
      ended()
    }
  })
}

/** A reader this far behind what happens loses the oldest: it is too late to act on. */
const STALE = 16

/** Makes a stream of what happens from its first reading on; `listen` gives back what ends it. */
export const streamOfEvents = <T>(
  listen: (push: (value: T) => void) => () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, void> => pushed(STALE, signal, listen)

async function* pushed<T>(
  furthestBehind: number,
  signal: AbortSignal | undefined,
  listen: (push: (value: T) => void) => () => void,
): AsyncGenerator<T, void, void> {
  if (signal?.aborted === true) return
  const waiting: T[] = []
  let wake: () => void = () => undefined
  const stop = listen((value) => {
    waiting.push(value)
    if (waiting.length > furthestBehind) waiting.shift()
    wake()
  })
  let open = true
  const end = () => {
    if (!open) return
    open = false
    signal?.removeEventListener('abort', end)
    stop()
    wake()
  }
  signal?.addEventListener('abort', end)
  try {
    for (;;) {
      if (!open) return
      const value = waiting.shift()
      if (value !== undefined) yield value
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    end()
  }
}
