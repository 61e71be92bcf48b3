/** The audience window takes no keys: no reload, no zoom, no way out of full screen. What commands is elsewhere. */
import type { Input, WebContents } from 'electron'

/** Makes contents deaf to the keyboard, but for the keys with which a person closes or leaves any window. */
export function ignoreKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (!isTheSystems(input)) event.preventDefault()
  })
}

/** Alt-F4, and Command with Q, W, H or M on a Mac. */
export function isTheSystems({ code, alt, meta }: Pick<Input, 'code' | 'alt' | 'meta'>): boolean {
  if (meta) return ['KeyQ', 'KeyW', 'KeyH', 'KeyM'].includes(code)
  return alt && code === 'F4'
}
