/** Gamepads as hands: looked at only while one is connected and the window has the focus. */
import type { Phase } from '#core/hands/actions.ts'

/**
 * What a gamepad tells: `amount` is how far a stick is out of its dead zone, 0 to 1, and 1 for buttons. A held input
 * repeats with every look.
 */
export type HeardPad = (input: string, phase: Phase, at: number, amount: number) => void

/** How often gamepads are looked at, ms. A timer and not a frame: it must not make the page draw. */
const LOOK_EVERY = 16
/** Sticks rest somewhere around the middle: up to here nothing is meant, and from a little less again. */
const DEAD = 0.3
const DEAD_AGAIN = 0.22
/** Triggers are pressed from here on. */
const PRESSED = 0.5

/** An input that is out of its rest, and how far. */
export interface PadInput {
  readonly input: string
  readonly amount: number
}

/** The part of a gamepad that is looked at. */
export interface PadState {
  readonly buttons: readonly { readonly pressed: boolean; readonly value: number }[]
  readonly axes: readonly number[]
}

/** What is pressed or pushed on a gamepad now; `before`: what was, for a stick needs less to stay than to begin. */
export function pressedOn(pad: PadState, before: ReadonlySet<string>): PadInput[] {
  const found: PadInput[] = []
  for (const [index, button] of pad.buttons.entries())
    if (button.pressed || button.value > PRESSED)
      found.push({ input: `pad:button:${index}`, amount: 1 })
  for (const [index, value] of pad.axes.entries()) {
    const input = `pad:axis:${index}${value < 0 ? '-' : '+'}`
    const far = Math.abs(value)
    if (far > (before.has(input) ? DEAD_AGAIN : DEAD))
      found.push({ input, amount: Math.min(1, Math.max(0, (far - DEAD) / (1 - DEAD))) })
  }
  return found
}

/** Listens to all gamepads; returns what ends it. */
export function listenToGamepads(heard: HeardPad): () => void {
  /** What is down on each gamepad; what was down when it was first seen waits until it is let go. */
  const down = new Map<number, Set<string>>()
  const stale = new Map<number, Set<string>>()
  let timer: ReturnType<typeof setInterval> | undefined

  const release = (index: number) => {
    for (const input of down.get(index) ?? []) heard(input, 'release', performance.now(), 0)
    down.delete(index)
    stale.delete(index)
  }
  const connected = () => navigator.getGamepads().filter((pad) => pad !== null)
  const look = () => {
    const at = performance.now()
    // Two windows side by side both see the gamepad: it is the focused one's.
    const pads = document.hasFocus() ? connected() : []
    for (const index of down.keys()) if (!pads.some((pad) => pad.index === index)) release(index)
    for (const pad of pads) lookAt(pad, at)
  }
  const lookAt = (pad: Gamepad, at: number) => {
    const before = down.get(pad.index)
    const waiting = stale.get(pad.index) ?? new Set<string>()
    const now = pressedOn(pad, new Set([...(before ?? []), ...waiting]))
    if (before === undefined) {
      down.set(pad.index, new Set())
      stale.set(pad.index, new Set(now.map(({ input }) => input)))
      return
    }
    const there = new Set(now.map(({ input }) => input))
    for (const input of waiting) if (!there.has(input)) waiting.delete(input)
    for (const input of before)
      if (!there.has(input)) {
        before.delete(input)
        heard(input, 'release', at, 0)
      }
    for (const { input, amount } of now) {
      if (waiting.has(input)) continue
      heard(input, before.has(input) ? 'repeat' : 'press', at, amount)
      before.add(input)
    }
  }
  const onChange = () => {
    const any = connected().length > 0
    if (any && timer === undefined) timer = setInterval(look, LOOK_EVERY)
    if (any || timer === undefined) return
    clearInterval(timer)
    timer = undefined
    for (const index of down.keys()) release(index)
  }
  window.addEventListener('gamepadconnected', onChange)
  window.addEventListener('gamepaddisconnected', onChange)
  onChange()
  return () => {
    window.removeEventListener('gamepadconnected', onChange)
    window.removeEventListener('gamepaddisconnected', onChange)
    clearInterval(timer)
    for (const index of down.keys()) release(index)
  }
}
