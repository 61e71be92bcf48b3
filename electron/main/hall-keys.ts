/**
 * The audience window takes no keys of its own: no reload, no zoom, no way out of full screen. Those that are bound to an
 * action go to its page, which passes them on and shows nothing of it.
 */
import type { Input, WebContents } from 'electron'
import { actionFor, type Bindings, inputOfKey } from '#core/hands/bindings.ts'

/** Makes contents deaf to the keyboard, but for bound keys and those with which a person closes or leaves any window. */
export function onlyBoundKeys(contents: WebContents, bindings: () => Bindings): void {
  contents.on('before-input-event', (event, input) => {
    if (!isTheSystems(input) && !isBound(input, bindings())) event.preventDefault()
  })
}

/** Alt-F4, and Command with Q, W, H or M on a Mac. */
export function isTheSystems({ code, alt, meta }: Pick<Input, 'code' | 'alt' | 'meta'>): boolean {
  if (meta) return ['KeyQ', 'KeyW', 'KeyH', 'KeyM'].includes(code)
  return alt && code === 'F4'
}

/** Whether a key is bound to an action in the audience window. */
export function isBound(
  key: Pick<Input, 'code' | 'key' | 'control' | 'alt' | 'shift' | 'meta'>,
  bindings: Bindings,
): boolean {
  const input = inputOfKey(key)
  return input !== null && actionFor(bindings, input, 'audience') !== null
}
