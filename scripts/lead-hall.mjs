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
/** A page that goes again within this of its last reload, ms, has gone in a row; so many in a row are loaded anew at once. */
const TOO_SOON = 5000
const AT_ONCE = 3
/** After that it waits, each time twice as long, ms. */
const FIRST_WAIT = 1000
const LONGEST_WAIT = 15_000

/**
 * @typedef {(method: string, params: object, sessionId: string) => Promise<unknown>} Call
 * @typedef {{ url: string, asked: boolean, answered: boolean, silence: number, lookedAt: number, life: number, inARow: number, wait: number, reloadAt: number | null, gone: boolean }} Watched
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
    const { life } = page
    page.asked = true
    void call('Runtime.evaluate', { expression: '0' }, session).then((answer) => {
      // What was asked of it before it went is answered, with nothing, when it has gone.
      if (page.life !== life) return
      page.asked = false
      if (answer === undefined) return
      page.answered = true
      page.silence = 0
    })
  }

  /** Loads a page that has gone, once its time has come. @param {string} session @param {Watched} page */
  const reload = (session, page) => {
    if (!page.gone || page.reloadAt === null || now() < page.reloadAt) return
    page.gone = false
    void call('Page.reload', {}, session)
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
          life: 0,
          inARow: 0,
          wait: 0,
          reloadAt: null,
          gone: false,
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
      const soon = page.reloadAt !== null && at - page.reloadAt <= TOO_SOON
      page.inARow = soon ? page.inARow + 1 : 1
      page.wait =
        page.inARow <= AT_ONCE ? 0 : Math.min(Math.max(FIRST_WAIT, page.wait * 2), LONGEST_WAIT)
      page.reloadAt = at + page.wait
      page.life += 1
      Object.assign(page, { asked: false, answered: false, silence: 0, gone: true })
      reload(session, page)
    },
    /** To be called every `LOOK_EVERY`. */
    look() {
      const at = now()
      for (const [session, page] of pages) {
        const passed = Math.min(at - page.lookedAt, LOOK_COUNTS)
        page.lookedAt = at
        if (page.gone) {
          reload(session, page)
          continue
        }
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
