/**
 * Keys of a page, bound to the place of the key (`event.code`), so that they work whatever the layout or input method.
 * tinykeys matches; the rules of who gets the key and how a held one repeats are here.
 */
import { createKeybindingsHandler } from 'tinykeys'
import { belongsToTarget } from './key-owner.ts'

/** What some keys do. */
export interface KeyBinding {
  /** tinykeys' notation with names of `event.code`: `Space`, `Shift+ArrowUp`, `[Shift]+Equal` (with or without). */
  readonly keys: readonly string[]
  readonly run: () => void
  /** A held key acts again at most once in this many ms; without it, it acts once until it is let go. */
  readonly repeatEvery?: number
}

/**
 * Binds keys on a window or element; returns the function that lets them go. A bound key does nothing else: its
 * default action is prevented. Keys that an input method has in composition count (tinykeys by itself, like most
 * libraries, drops them): outside a text field there is nothing to compose.
 */
export function bindKeys(target: EventTarget, bindings: readonly KeyBinding[]): () => void {
  const lastRun = new Map<KeyBinding, number>()
  const act = (binding: KeyBinding, event: KeyboardEvent) => {
    event.preventDefault()
    if (event.repeat) {
      const since = event.timeStamp - (lastRun.get(binding) ?? Number.NEGATIVE_INFINITY)
      if (binding.repeatEvery === undefined || since < binding.repeatEvery) return
    }
    lastRun.set(binding, event.timeStamp)
    binding.run()
  }
  const handler = createKeybindingsHandler(
    Object.fromEntries(
      bindings.flatMap((binding) =>
        binding.keys.map((key) => [key, (event: KeyboardEvent) => act(binding, event)]),
      ),
    ),
    { ignore: (event) => event.defaultPrevented || belongsToTarget(event) },
  )
  target.addEventListener('keydown', handler)
  return () => target.removeEventListener('keydown', handler)
}
