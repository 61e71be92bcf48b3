/** What pages may not do: go elsewhere, open windows, embed, use devices, reach the network. */
import { app, session, type WebContents } from 'electron'
import type { WindowKind } from '#core/contract/contract.ts'
import { pageAddress, pageAt, SCHEME } from './app-pages.ts'

/** The full screen keys of the prompter; the hall's window is put there by the program. Everything else is denied. */
const MAY_USE: Readonly<Record<string, readonly WindowKind[]>> = {
  fullscreen: ['prompter', 'audience'],
}

/** Whether the page at an address may use what the browser asks permission for. */
export function mayUse(permission: string, address: string): boolean {
  const page = pageAt(address)
  return page !== null && (MAY_USE[permission]?.includes(page) ?? false)
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

/** Puts all contents under these rules, those of the future too. To be called before the first window is made. */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => hold(contents))
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(details.isMainFrame && mayUse(permission, details.requestingUrl)),
  )
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, _origin, details) =>
      details.isMainFrame && mayUse(permission, details.requestingUrl ?? ''),
  )
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
}

function hold(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (!mayGo(contents.getURL(), event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayGo(contents.getURL(), event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}
