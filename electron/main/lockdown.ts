/** Holds every page to the rules: none goes elsewhere, opens windows, embeds, uses devices or reaches the network. */
import { app, session, type WebContents } from 'electron'
import { mayGo, mayLoad, mayUse } from './page-rules.ts'

/** Puts all contents under these rules, those of the future too. To be called before the first window is made. */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => hold(contents))
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(
      details.isMainFrame &&
        mayUse(
          permission,
          details.requestingUrl,
          'mediaTypes' in details ? details.mediaTypes : [],
        ),
    ),
  )
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, _origin, details) =>
      details.isMainFrame && mayUse(permission, details.requestingUrl ?? '', [details.mediaType]),
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
