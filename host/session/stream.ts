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
export async function* streamOf<T>(
  source: Watchable<T>,
  signal: AbortSignal | undefined,
  during: () => () => void = () => () => undefined,
): AsyncGenerator<T, void, void> {
  if (signal?.aborted === true) return
  const waiting: T[] = [source.get()]
  let wake: () => void = () => undefined
  const stop = source.subscribe(() => {
    waiting.push(source.get())
    if (waiting.length > FURTHEST_BEHIND) waiting.shift()
    wake()
  })
  const ended = during()
  let open = true
  const end = () => {
    if (!open) return
    open = false
    signal?.removeEventListener('abort', end)
    stop()
    ended()
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
