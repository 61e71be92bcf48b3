/** A value that can be read now and watched: what pages subscribe to. */
export interface Readable<T> {
  readonly get: () => T
  /** Calls back after each change; returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A readable that its owner may set. Setting the same value again tells nobody. */
export interface Writable<T> extends Readable<T> {
  readonly set: (value: T) => void
}

/** Makes a writable with its first value. */
export function writable<T>(first: T): Writable<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
