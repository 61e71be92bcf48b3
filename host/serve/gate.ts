/** Who may come in: requests to this machine's own address, with the token, and sockets opened by our own pages. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The gate of one server. */
export interface Gate {
  /** The request names this machine and port, so that no foreign name was pointed at it (DNS rebinding). */
  readonly knowsHost: (request: IncomingMessage) => boolean
  /**
   * The request comes from a page of ours. Browsers always name the origin of a socket; a program that is none (a test,
   * a script) may leave it out, having the token.
   */
  readonly knowsOrigin: (request: IncomingMessage) => boolean
  /** Where the request shows the token: in its address, in its cookie, or nowhere. */
  readonly tokenIn: (request: IncomingMessage) => 'address' | 'cookie' | null
  /** Value of the `Set-Cookie` header that lets the browser in again. */
  readonly cookie: string
}

/** A token that can't be guessed: 256 bits, in letters that need no escaping in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Makes the gate of a server on a port; `names`: what this machine is called in its addresses, by number or name. */
export function createGate(port: number, token: string, names: readonly string[]): Gate {
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
  const origins = names.map((name) => new URL(`http://${name}:${port}`).origin)
  // Cookies know no ports: the name keeps two servers on one machine apart.
  const cookieName = `rostrum_${port}`
  const wanted = digest(token)
  const isToken = (shown: string | null | undefined): boolean =>
    shown !== null && shown !== undefined && timingSafeEqual(digest(shown), wanted)
  return {
    knowsHost: ({ headers }) => hosts.includes((headers.host ?? '').toLowerCase()),
    knowsOrigin: ({ headers }) => headers.origin === undefined || origins.includes(headers.origin),
    tokenIn(request) {
      if (isToken(addressOf(request)?.searchParams.get('token'))) return 'address'
      return cookiesNamed(cookieName, request.headers.cookie ?? '').some(isToken) ? 'cookie' : null
    },
    cookie: `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`,
  }
}

/** The address of a request; null where it is not the path of a page or an asset. */
export function addressOf(request: IncomingMessage): URL | null {
  const { url } = request
  return url?.startsWith('/') === true ? URL.parse(`http://127.0.0.1${url}`) : null
}

/** Of equal length whatever was shown, as a comparison in constant time needs. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const cookiesNamed = (name: string, header: string): string[] =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
