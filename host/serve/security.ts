/** What keeps the pages to themselves: the headers of every answer, in browser mode and in Electron alike. */

/**
 * The content security policy of the pages. `connect`: further places the page may connect to (browser mode: its own
 * WebSocket). Inline styles are let in because Ant Design writes style elements; inline scripts never.
 */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // The sound of a take, as the host gave it.
    "media-src 'self' blob:",
    "font-src 'self'",
    ['connect-src', "'self'", ...connect].join(' '),
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * The headers that every answer carries; `connect` as in `contentSecurityPolicy`. `trusted`: false for http from another machine,
 * where browsers carry out no opener policy, and say so as an error.
 */
export function securityHeaders(
  connect: readonly string[] = [],
  trusted = true,
): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connect),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    ...(trusted ? { 'Cross-Origin-Opener-Policy': 'same-origin' } : {}),
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(self)',
  }
}
