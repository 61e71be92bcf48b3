/** The rules for pages: what they may use, where they may go, from where they may load. lockdown.ts holds them to it. */
import type { WindowKind } from '#core/contract/contract.ts'
import { pageAddress, pageAt, SCHEME } from './app-pages.ts'

/** The full screen of the prompter and its keys; the hall's window is put there by the program; the microphone for takes. Everything else is denied. */
const MAY_USE: ReadonlyMap<string, readonly WindowKind[]> = new Map([
  ['fullscreen', ['prompter', 'audience']],
  // So that a clicker's Escape does not leave it; held, Escape still does.
  ['keyboardLock', ['prompter', 'audience']],
  // The microphone, for a take with sound; never the camera.
  ['media', ['studio', 'console']],
])

/** Whether the page at an address may use what the browser asks permission for. `media`: what it would hear and see with. */
export function mayUse(
  permission: string,
  address: string,
  media: readonly (string | undefined)[] = [],
): boolean {
  const page = pageAt(address)
  if (permission === 'media' && (media.length === 0 || media.some((one) => one !== 'audio')))
    return false
  return page !== null && (MAY_USE.get(permission)?.includes(page) ?? false)
}

/** Whether the top frame of a window that shows a page may go to an address: to its own again, which is a reload. */
export function mayGo(from: string, to: string): boolean {
  const page = pageAt(from)
  const target = URL.parse(to)
  return page !== null && target !== null && target.href.split(/[?#]/)[0] === pageAddress(page)
}

/** Addresses that lead nowhere outside the program. */
const INSIDE: ReadonlySet<string> = new Set([`${SCHEME}:`, 'data:', 'blob:', 'devtools:'])

/** Whether a page may load from an address. */
export function mayLoad(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && INSIDE.has(url.protocol)
}
