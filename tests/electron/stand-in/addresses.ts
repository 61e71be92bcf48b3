/**
 * Addresses of the app's own schemes. Chromium takes no scheme from outside, so that `app://rostrum/studio/` is loaded as
 * `https://rostrum.app.stand-in.invalid/studio/`; the app never sees the second form.
 */

const TAIL = '.stand-in.invalid'

/** The address as Chromium loads it. */
export function toChromium(address: string, schemes: ReadonlySet<string>): string {
  const [, scheme = '', host = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? []
  if (!schemes.has(scheme)) return address
  return `https://${host}.${scheme}${TAIL}${rest === '' ? '/' : rest}`
}

/** The address as the app knows it. */
export function toApp(address: string, schemes: ReadonlySet<string>): string {
  const url = URL.parse(address)
  if (url === null || url.protocol !== 'https:' || !url.host.endsWith(TAIL)) return address
  const names = url.host.slice(0, -TAIL.length).split('.')
  const scheme = names.pop() ?? ''
  if (!schemes.has(scheme)) return address
  return `${scheme}://${names.join('.')}${url.pathname}${url.search}${url.hash}`
}
