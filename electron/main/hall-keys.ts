/**
 * The audience window takes no keys of its own: no reload, no zoom, no way out of full screen. Those that are bound to an
 * action go to its page, which passes them on and shows nothing of it.
 */
import type { Input, WebContents } from 'electron'
import { actionFor, type Bindings, inputOfKey, type KeyPressed } from '#core/hands/bindings.ts'

/**
 * Makes contents deaf to the keyboard, but for bound keys and those with which a person leaves the program. `wayBack`: to be
 * called at the key of the swap, by which the hall's window gives up a display that is the only one.
 */
export function onlyBoundKeys(
  contents: WebContents,
  bindings: () => Bindings,
  wayBack: () => void,
): void {
  contents.on('before-input-event', (event, input) => {
    if (input.type === 'keyDown' && isSwap(input, bindings())) wayBack()
    if (!reachesPage(input, bindings())) event.preventDefault()
  })
}

/**
 * Command with Q on a Mac, which ends the program: not those that only close or hide this window, and leave the desktop on
 * the wall. Alt-F4 is one of them.
 */
export const isTheSystems = ({ code, meta }: Pick<Input, 'code' | 'meta'>): boolean =>
  meta && code === 'KeyQ'

/** Whether the page hears of a key. */
export function reachesPage(input: KeyPressed & Pick<Input, 'type'>, bindings: Bindings): boolean {
  // Letting go does nothing by itself, and may come with other modifiers than the press: one that is lost leaves it held.
  return input.type === 'keyUp' || isTheSystems(input) || isBound(input, bindings)
}

/** Whether a key is the one that swaps displays in the room. */
export function isSwap(key: KeyPressed, bindings: Bindings): boolean {
  const input = inputOfKey(key)
  return input !== null && actionFor(bindings, input, 'room') === 'swap-displays'
}

/** Whether a key is bound to an action in the audience window. */
export function isBound(key: KeyPressed, bindings: Bindings): boolean {
  const input = inputOfKey(key)
  return input !== null && actionFor(bindings, input, 'audience') !== null
}
