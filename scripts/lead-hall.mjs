/**
 * Keeps the hall's page alive in a browser that is led (lead-browser.mjs): one that crashed is loaded anew, one that hangs is ended
 * and loaded anew, as Electron does it (electron/main/pulse.ts).
 */

/** How often the pages are to be looked at, ms. */
export const LOOK_EVERY = 100
/** A look counts for no more than this, ms: a machine that is slow as a whole is no page that hangs. */
const LOOK_COUNTS = 150
/** With the reload that follows the last slide is back within 2 s. */
const PATIENCE = 1100
/** A page that went so often within a minute is left as it is: it would only go again. */
const MOST_RELOADS = 5
const A_MINUTE = 60_000

/**
 * @typedef {(method: string, params: object, sessionId: string) => Promise<unknown>} Call
 * @typedef {{ url: string, asked: boolean, answered: boolean, silence: number, lookedAt: number, reloads: number[] }} Watched
 */

/**
 * @param {Call} call
 * @param {() => number} now ms on one monotonic clock
 */
export function keepHall(call, now) {
  /** By session. @type {Map<string, Watched>} */
  const pages = new Map()

  /** @param {Watched} page */
  const ask = (page, /** @type {string} */ session) => {
    page.asked = true
    void call('Runtime.evaluate', { expression: '0' }, session).then(() => {
      page.asked = false
      page.answered = true
      page.silence = 0
    })
  }

  return {
    /**
     * A page has come, or has another address.
     * @param {string} session
     * @param {string} url
     */
    seen(session, url) {
      const known = pages.get(session)
      if (known !== undefined) known.url = url
      else
        pages.set(session, {
          url,
          asked: false,
          answered: false,
          silence: 0,
          lookedAt: now(),
          reloads: [],
        })
    },
    /** @param {string} session */
    gone: (session) => pages.delete(session),
    /**
     * A page has crashed, or was ended here.
     * @param {string} session
     */
    crashed(session) {
      const page = pages.get(session)
      if (page === undefined) return
      const at = now()
      page.reloads = [...page.reloads.filter((before) => at - before < A_MINUTE), at]
      Object.assign(page, { asked: false, answered: false, silence: 0 })
      if (page.reloads.length <= MOST_RELOADS) void call('Page.reload', {}, session)
    },
    /** To be called every `LOOK_EVERY`. */
    look() {
      const at = now()
      for (const [session, page] of pages) {
        const passed = Math.min(at - page.lookedAt, LOOK_COUNTS)
        page.lookedAt = at
        if (!page.url.includes('/audience/')) continue
        // Until its first answer it loads, and may take its time.
        page.silence = page.asked && page.answered ? page.silence + passed : 0
        if (!page.asked) ask(page, session)
        if (page.silence < PATIENCE) continue
        Object.assign(page, { answered: false, silence: 0 })
        void call('Page.crash', {}, session)
      }
    },
  }
}
