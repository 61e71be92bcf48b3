/** The pages and their assets, over http. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import type { WindowKind } from '#core/contract/contract.ts'
import { addressOf, type Gate } from './gate.ts'

/** What the pages are served with. */
export interface PagesOptions {
  /** The built renderer: a folder for every page, with `index.html`, and the assets. */
  readonly rendererFolder: string
  readonly gate: Gate
  readonly headers: Readonly<Record<string, string>>
  /** The one page that there is here; null: all of them. */
  readonly only: WindowKind | null
}

/** Makes the handler of http requests. Throws where the renderer isn't built. */
export function createPages({ rendererFolder, gate, headers, only }: PagesOptions) {
  if (!existsSync(join(rendererFolder, 'studio', 'index.html')))
    throw new Error(`There are no pages in ${rendererFolder}; build them first (npm run build).`)
  const files = sirv(rendererFolder, {
    etag: true,
    // Read from the disk each time: a build while the server runs must not serve files that are gone.
    dev: true,
    dotfiles: false,
    setHeaders(response, path) {
      // Built assets carry a digest in their names. Pages don't, and their addresses carry the token.
      const lasting = path.startsWith('/assets/')
      response.setHeader(
        'Cache-Control',
        lasting ? 'private, max-age=31536000, immutable' : 'no-store',
      )
    },
  })

  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const refuse = (status: number, sentence: string) => {
      response.writeHead(status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      response.end(request.method === 'HEAD' ? undefined : `${sentence}\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(405, 'Only GET and HEAD.')
    }
    if (!gate.knowsHost(request)) return refuse(403, 'This is not the address of this server.')
    const address = addressOf(request)
    if (address === null) return refuse(400, 'This is not an address.')
    const token = gate.tokenIn(request)
    if (token === null)
      return refuse(
        403,
        '地址里没有有效的口令，请用程序给出的完整地址打开。\nThe address lacks the token: open the whole address that the program gave.',
      )
    if (token === 'address') response.setHeader('Set-Cookie', gate.cookie)
    if (address.pathname === '/') {
      response.writeHead(302, {
        Location: `/${only ?? 'studio'}/${address.search}`,
        'Cache-Control': 'no-store',
      })
      response.end()
      return undefined
    }
    if (only !== null && !isOf(only, address.pathname)) return refuse(404, 'There is nothing here.')
    // Nothing here is worth asking for in parts, and sirv throws on a range that ends before it begins.
    delete request.headers.range
    return files(request, response, () => refuse(404, 'There is nothing here.'))
  }
}

/** Whether a path is of one page: the page itself, or an asset, which all pages share. As it is written: nothing is decoded. */
const isOf = (only: WindowKind, path: string): boolean =>
  path === `/${only}/` || /^\/assets\/[\w.-]+$/u.test(path)
