/** What devices send, live: the last key or button with all that is known of it, and those before. */
import type { Phase } from '#core/hands/actions.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { listenToGamepads } from '#renderer/ui/hands/gamepads.ts'
import { inputOfEvent } from '#renderer/ui/hands/keyboard.ts'
import { belongsToTarget } from '#renderer/ui/keys/key-owner.ts'

/** One press of a key or button. */
export interface Heard {
  /** Counts the presses since the page was opened. */
  readonly id: number
  /** Null where the device does not tell which key it is. */
  readonly input: string | null
  /** As the browser has it: the place of the key, or a gamepad's button. */
  readonly code: string
  /** What an input method makes of it, where one is composing. */
  readonly composing: boolean
  readonly held: boolean
  readonly repeats: number
}

/** What is heard. */
export interface Listening {
  /** The latest last. */
  readonly heard: Readable<readonly Heard[]>
  /** The next fresh press goes to this alone, with nothing else done by it. */
  readonly catchNext: (caught: ((input: string | null) => void) | null) => void
  /** Whether keys are to do what they are bound to, besides being shown. */
  readonly letPass: (pass: boolean) => void
  /** Listens from now on; returns what ends it. */
  readonly start: () => () => void
}

/** This many presses are remembered. */
const REMEMBERED = 8
/** Keys by which a person moves about on this page; they are shown and do what they do. */
const MOVING = new Set(['Tab', 'Enter', 'NumpadEnter', 'Space', 'ArrowUp', 'ArrowDown'])
const MODIFIER = /^key:(Control|Alt|Shift|Meta)(Left|Right)$/

/** Makes the listener of the page's window. */
export function createListening(): Listening {
  const heard = writable<readonly Heard[]>([])
  let count = 0
  let caught: ((input: string | null) => void) | null = null
  let passes = false

  const add = (one: Omit<Heard, 'id' | 'held' | 'repeats'>) => {
    count += 1
    const next = { ...one, id: count, held: true, repeats: 0 }
    heard.set([...heard.get().slice(1 - REMEMBERED), next])
  }
  const change = (code: string, to: (one: Heard) => Heard) => {
    const at = heard.get().findLastIndex((one) => one.code === code)
    heard.set(heard.get().map((one, index) => (index === at ? to(one) : one)))
  }
  const tell = (phase: Phase, one: Omit<Heard, 'id' | 'held' | 'repeats'>) => {
    if (phase === 'press') add(one)
    else if (phase === 'release') change(one.code, (last) => ({ ...last, held: false }))
    else change(one.code, (last) => ({ ...last, repeats: last.repeats + 1 }))
  }

  const onDown = (event: KeyboardEvent) => {
    const input = inputOfEvent(event)
    const code = event.code || event.key
    tell(event.repeat ? 'repeat' : 'press', { input, code, composing: event.isComposing })
    if (caught !== null) {
      event.preventDefault()
      event.stopImmediatePropagation()
      // Whoever holds Shift is about to press another key with it.
      if (event.repeat || (input !== null && MODIFIER.test(input))) return
      const take = caught
      caught = null
      take(input)
      return
    }
    const plain = !event.ctrlKey && !event.metaKey
    if (!passes && plain && !MOVING.has(code) && !belongsToTarget(event)) event.preventDefault()
  }
  const onUp = (event: KeyboardEvent) => {
    const input = inputOfEvent(event)
    const code = event.code || event.key
    tell('release', { input, code, composing: false })
    if (caught === null || input === null || !MODIFIER.test(input)) return
    // Alone after all.
    const take = caught
    caught = null
    take(input)
  }
  const onBlur = () => heard.set(heard.get().map((one) => ({ ...one, held: false })))
  const onPad = (input: string, phase: Phase) => {
    // A held button is looked at sixty times a second: that is no repeat of the device's.
    if (phase !== 'repeat')
      tell(phase, { input, code: input.slice('pad:'.length), composing: false })
    if (phase !== 'press' || caught === null) return
    const take = caught
    caught = null
    take(input)
  }
  return {
    heard,
    catchNext: (take) => {
      caught = take
    },
    letPass: (pass) => {
      passes = pass
    },
    start() {
      window.addEventListener('keydown', onDown, true)
      window.addEventListener('keyup', onUp, true)
      window.addEventListener('blur', onBlur)
      const endPads = listenToGamepads(onPad)
      return () => {
        window.removeEventListener('keydown', onDown, true)
        window.removeEventListener('keyup', onUp, true)
        window.removeEventListener('blur', onBlur)
        endPads()
      }
    },
  }
}
