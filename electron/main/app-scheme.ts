/** The scheme the pages are loaded by. */
import { protocol } from 'electron'
import { answerFrom, SCHEME } from './app-pages.ts'

/** Makes the scheme one of secure, same-origin pages. To be called before the app is ready. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built renderer under the scheme. To be called once the app is ready. */
export function serveScheme(rendererFolder: string): void {
  protocol.handle(SCHEME, (request) => answerFrom(rendererFolder, request))
}
