/** `protocol` and `session`: what answers the pages' requests, and what may stop them. */
import type { CallbackResponse, OnBeforeRequestListenerDetails, Protocol, Session } from 'electron'
import { knowOnly, unsupported } from './unsupported.ts'
import { running } from './running.ts'

type Handler = Parameters<Protocol['handle']>[1]

/** The schemes of the app. */
export const schemes = new Set<string>()
const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged(given) {
    if (running.isSet()) throw new Error('Schemes must be registered before the app is ready')
    for (const { scheme, privileges = {} } of given) {
      // They are loaded as https, which has just these.
      const { standard, secure, supportFetchAPI, ...others } = privileges
      if (standard !== true || secure !== true || supportFetchAPI !== true)
        unsupported(`a scheme that is not standard, secure and fit for fetch: ${scheme}`)
      knowOnly('privileges of a scheme', others, [])
      schemes.add(scheme)
    }
  },
  handle(scheme, handler) {
    running.get('protocol.handle')
    if (!schemes.has(scheme)) unsupported(`handling a scheme that is not registered: ${scheme}`)
    handlers.set(scheme, handler)
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>

type BeforeRequestDetails = Pick<OnBeforeRequestListenerDetails, 'url' | 'method'>

let beforeRequest: ((details: BeforeRequestDetails) => Promise<boolean>) | null = null

const webRequest = {
  onBeforeRequest(
    listener: (details: BeforeRequestDetails, answer: (response: CallbackResponse) => void) => void,
  ) {
    beforeRequest = (details) =>
      new Promise((resolve) => listener(details, ({ cancel }) => resolve(cancel !== true)))
  },
}

/** Nobody asks the handlers of permissions: headless Chromium denies them all by itself. */
const notAsked = () => undefined

const permissions = {
  setPermissionRequestHandler: notAsked,
  setPermissionCheckHandler: notAsked,
  setDevicePermissionHandler: notAsked,
} satisfies Partial<Session>

export const session = { defaultSession: { ...permissions, webRequest } }

/** What becomes of a request: an answer of the app's, the network's, or none. */
export async function answerTo(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response | 'network' | 'blocked'> {
  if (beforeRequest !== null && !(await beforeRequest({ url, method }))) return 'blocked'
  const handler = handlers.get(URL.parse(url)?.protocol.slice(0, -1) ?? '')
  if (handler === undefined) return 'network'
  return handler(new Request(url, { method, headers }))
}
