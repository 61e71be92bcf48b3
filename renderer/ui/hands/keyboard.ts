/**
 * The keyboard as a hand, and all that pretends to be one: clickers, pedals, jogs. The rules of who gets a key are those
 * of renderer/ui/keys. A key is looked up in the bindings as it is, not searched for: they are hundreds, and changing.
 */
import type { Phase } from '#core/hands/actions.ts'
import { inputOfKey } from '#core/hands/bindings.ts'
import { belongsToTarget } from '../keys/key-owner.ts'

/** What a keyboard tells: which bound input, and what became of it. `at`: ms on the page's clock. */
export type HeardInput = (input: string, phase: Phase, at: number) => void

/** The input that a key event is; `code`: taken for the place of the key. */
export const inputOfEvent = (event: KeyboardEvent, code = event.code): string | null =>
  inputOfKey({
    code,
    key: event.key,
    control: event.ctrlKey,
    alt: event.altKey,
    shift: event.shiftKey,
    meta: event.metaKey,
  })

/** A key by its place, or by its meaning where the device tells no place. */
const placeOf = (event: KeyboardEvent) => event.code || event.key

/** The keyboard of a page. */
export interface Keyboard {
  /** Binds other inputs than before; keys that are down stay down. */
  readonly bind: (inputs: readonly string[]) => void
  readonly dispose: () => void
}

/**
 * Listens on a window; what is bound does nothing else there. Keys that an input method has in composition count. A key
 * whose letting go is lost (another window, another program) is let go when the window loses the focus.
 *
 * What an element of the page has taken (a panel closed by Escape) is its own; with `capture` the keys come here before
 * the page has them. A clicker's start key sends F5: bound or not, it never loads the page anew.
 */
export function listenToKeyboard(
  target: EventTarget,
  heard: HeardInput,
  capture = false,
): Keyboard {
  const down = new Map<string, string>()
  let bound: ReadonlySet<string> = new Set()

  /** The bound input that an event is: by the place of the key, else by what it means (the digit block's Enter is one). */
  const boundInput = (event: KeyboardEvent): string | null => {
    const byPlace = inputOfEvent(event)
    if (byPlace !== null && bound.has(byPlace)) return byPlace
    const byMeaning = event.key.length > 1 ? inputOfEvent(event, event.key) : null
    return byMeaning !== null && bound.has(byMeaning) ? byMeaning : null
  }
  /** The key is up: it was let go, or it comes anew and its letting go was lost. */
  const release = (event: KeyboardEvent) => {
    const input = down.get(placeOf(event))
    if (input === undefined) return
    down.delete(placeOf(event))
    heard(input, 'release', event.timeStamp)
  }
  const onDown = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return
    const input = boundInput(event)
    if (!event.repeat) release(event)
    if (event.key === 'F5') event.preventDefault()
    if (input === null || belongsToTarget(event)) return
    event.preventDefault()
    heard(input, event.repeat ? 'repeat' : 'press', event.timeStamp)
    if (!event.repeat) down.set(placeOf(event), input)
  }
  const onUp = (event: Event) => {
    if (event instanceof KeyboardEvent) release(event)
  }
  const releaseAll = () => {
    for (const input of down.values()) heard(input, 'release', performance.now())
    down.clear()
  }
  const onHidden = () => {
    if (document.visibilityState === 'hidden') releaseAll()
  }
  target.addEventListener('keydown', onDown, { capture })
  target.addEventListener('keyup', onUp, { capture })
  target.addEventListener('blur', releaseAll)
  document.addEventListener('visibilitychange', onHidden)
  return {
    bind(inputs) {
      bound = new Set(inputs)
    },
    dispose() {
      releaseAll()
      target.removeEventListener('keydown', onDown, { capture })
      target.removeEventListener('keyup', onUp, { capture })
      target.removeEventListener('blur', releaseAll)
      document.removeEventListener('visibilitychange', onHidden)
    },
  }
}
