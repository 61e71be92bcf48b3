/** The pages' addresses inside the program, `app://rostrum/<page>/`, and the built files that answer them. */
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { WindowKind } from '#core/contract/contract.ts'
import { securityHeaders } from '#host/serve/security.ts'

/** The scheme of the pages' addresses. */
export const SCHEME = 'app'
const HOST = 'rostrum'

/** Address of a page; `copy`: of the operator's copy of the prompter. */
export const pageAddress = (kind: WindowKind, copy = false): string =>
  `${SCHEME}://${HOST}/${kind}/${copy ? '?copy' : ''}`

/** The page an address leads to, whatever its query and fragment; null where it leads elsewhere. */
export function pageAt(address: string): WindowKind | null {
  const url = URL.parse(address)
  if (url === null || !isOurs(url)) return null
  return WindowKind.options.find((kind) => url.pathname === `/${kind}/`) ?? null
}

const isOurs = (url: URL) => url.protocol === `${SCHEME}:` && url.host === HOST

/** What the build makes, and how the pages' loader knows it. A file of another kind is not given out. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

const headers = securityHeaders()

/** Answers a request for a file of the built renderer. Never rejects, and never leaves the folder. */
export async function answerFrom(
  folder: string,
  request: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const file = fileAt(folder, request.url)
  const type = file === null ? undefined : TYPES[extname(file)]
  if (file === null || type === undefined) return refuse(404)
  try {
    const content = await readFile(file)
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), {
      headers: { ...headers, 'Content-Type': type },
    })
  } catch {
    return refuse(404)
  }
}

const refuse = (status: number) => new Response(null, { status, headers })

/**
 * The file an address names inside a folder (a folder's own is its `index.html`); null for one that is not ours, hidden,
 * or could lead out of the folder on any platform.
 */
export function fileAt(folder: string, address: string): string | null {
  const url = URL.parse(address)
  if (url === null || !isOurs(url)) return null
  const names = namesIn(url.pathname)
  if (names === null) return null
  const file = resolve(folder, ...names)
  return file.startsWith(resolve(folder) + sep) ? file : null
}

function namesIn(path: string): string[] | null {
  const wanted = path.endsWith('/') ? `${path}index.html` : path
  try {
    const names = wanted.slice(1).split('/').map(decodeURIComponent)
    return names.every(isPlainName) ? names : null
  } catch {
    // An escape that is none.
    return null
  }
}

/** A name and nothing more: no separator, no drive, no stream, no way up, not hidden. */
const isPlainName = (name: string) =>
  name !== '' && !name.startsWith('.') && !/[/\\:\0]/.test(name) && join(name) === name
