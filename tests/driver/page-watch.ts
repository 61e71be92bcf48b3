/** Watches every page of a browser for what must never happen: errors, rejections, failed requests. */
import type { BrowserContext, Page } from '@playwright/test'

/** What the pages of a context did wrong. */
export interface PageWatch {
  readonly problems: readonly string[]
  /** While the work goes on the host is away: a lost line is no problem then. */
  readonly whileHostIsAway: <T>(work: () => Promise<T>) => Promise<T>
}

/** What a browser says of a host that is not there. */
const HOST_AWAY =
  /WebSocket connection to 'ws:\/\/[\d.]+:\d+\/rpc|net::ERR_CONNECTION_(REFUSED|RESET)/

/** Begins to watch, also the pages that pages open. */
export function watchPages(context: BrowserContext): PageWatch {
  const problems: string[] = []
  let away = 0
  const report = (page: Page, what: string) => {
    if (away > 0 && HOST_AWAY.test(what)) return
    const place = URL.canParse(page.url()) ? new URL(page.url()).pathname : page.url()
    problems.push(`${place}: ${what}`)
  }
  const watch = (page: Page) => {
    // Uncaught errors, and promises rejected with nobody listening.
    page.on('pageerror', (error) => report(page, `uncaught: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        report(page, `console ${message.type()}: ${message.text()}`)
    })
    page.on('crash', () => report(page, 'the page crashed'))
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? ''
      // A page that is left or closed while it loads gives up its requests.
      if (reason !== 'net::ERR_ABORTED') report(page, `request failed: ${request.url()} ${reason}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) report(page, `answered ${response.status()}: ${response.url()}`)
    })
  }
  context.on('page', watch)
  for (const page of context.pages()) watch(page)
  return {
    problems,
    async whileHostIsAway(work) {
      away += 1
      try {
        return await work()
      } finally {
        away -= 1
      }
    },
  }
}
