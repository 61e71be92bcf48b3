/**
 * The keyboard as a hand, and all that pretends to be one: clickers, pedals, jogs. Bound keys are found by tinykeys; the
 * rules of who gets a key are those of renderer/ui/keys.
 */
import { createKeybindingsHandler } from 'tinykeys'
import type { Phase } from '#core/hands/actions.ts'
import { inputOfKey } from '#core/hands/bindings.ts'
import { belongsToTarget } from '../keys/key-owner.ts'

/** What a keyboard tells: which bound input, and what became of it. `at`: ms on the page's clock. */
export type HeardInput = (input: string, phase: Phase, at: number) => void

/** The input that a key event is. */
export const inputOfEvent = (event: KeyboardEvent): string | null =>
  inputOfKey({
    code: event.code,
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
 */
export function listenToKeyboard(target: Window, heard: HeardInput): Keyboard {
  const down = new Map<string, string>()
  let bound: ReadonlySet<string> = new Set()
  let handler: (event: KeyboardEvent) => void = () => undefined

  const act = (input: string, event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    // tinykeys takes a key by its place or by its meaning: the digit block's Enter is an Enter, unless it is bound itself.
    const exact = inputOfEvent(event)
    if (exact !== null && exact !== input && bound.has(exact)) return
    event.preventDefault()
    heard(input, event.repeat ? 'repeat' : 'press', event.timeStamp)
    if (!event.repeat) down.set(placeOf(event), input)
  }
  const onUp = (event: KeyboardEvent) => {
    const input = down.get(placeOf(event))
    if (input === undefined) return
    down.delete(placeOf(event))
    heard(input, 'release', event.timeStamp)
  }
  const releaseAll = () => {
    for (const input of down.values()) heard(input, 'release', performance.now())
    down.clear()
  }
  const onHidden = () => {
    if (document.visibilityState === 'hidden') releaseAll()
  }
  const onDown = (event: KeyboardEvent) => handler(event)
  // Before the page's own: the hall's window swallows every key after this.
  target.addEventListener('keydown', onDown, true)
  target.addEventListener('keyup', onUp, true)
  target.addEventListener('blur', releaseAll)
  document.addEventListener('visibilitychange', onHidden)
  return {
    bind(inputs) {
      const keys = inputs.filter((input) => input.startsWith('key:'))
      bound = new Set(keys)
      handler = createKeybindingsHandler(
        Object.fromEntries(
          keys.map((input) => [
            input.slice('key:'.length),
            (event: KeyboardEvent) => act(input, event),
          ]),
        ),
        { ignore: (event) => event.defaultPrevented || belongsToTarget(event) },
      )
    },
    dispose() {
      releaseAll()
      target.removeEventListener('keydown', onDown, true)
      target.removeEventListener('keyup', onUp, true)
      target.removeEventListener('blur', releaseAll)
      document.removeEventListener('visibilitychange', onHidden)
    },
  }
}
