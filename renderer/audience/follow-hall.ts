/**
 * Follows the session with the hall's picture, each change on its own frame. While the line to the host is down, and
 * until the host has told anew, the last picture stays (freeze).
 */
import type { Deck } from '#core/deck/deck.ts'
import { nextChange, type Showing, showing } from '#core/deck/showing.ts'
import { spokenBetween } from '#core/rundown/stretches.ts'
import type { HallScreen, SessionState } from '#core/session/state.ts'
import { skipsOf } from '#core/session/transport.ts'
import { type ScriptMs, scriptMs } from '#core/time.ts'
import type { Host } from '#renderer/bridge/host.ts'
import type { Readable } from '#renderer/bridge/readable.ts'
import type { Picture } from './picture.ts'

/** What the follower needs of a host. */
export interface HallSource {
  readonly link: { readonly status: Host['link']['status'] }
  readonly clock: { readonly synced: Readable<boolean> }
  readonly session: Host['session']
  readonly deck: Host['deck']
  readonly position: () => ScriptMs
}

/** The page's timers, so that tests can do without a page. Ids are those of the functions of the same name. */
export interface Ticker {
  readonly setTimeout: (run: () => void, ms: number) => number
  readonly clearTimeout: (id: number) => void
  readonly requestFrame: (run: () => void) => number
  readonly cancelFrame: (id: number) => void
}

/** The browser's own timers and frames. */
const pageTicker: Ticker = {
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (id) => window.clearTimeout(id),
  requestFrame: (run) => window.requestAnimationFrame(run),
  cancelFrame: (id) => window.cancelAnimationFrame(id),
}

/** Screens without anything of the speech. */
const NO_DECK: ReadonlySet<HallScreen> = new Set(['black', 'test'])

/** The page may have passed a cue this much sooner or later than the host that takes the still, ms of script time. */
const NEARLY = 300

/** The hall with its still taken so much later. */
const stillAt = (state: SessionState, off: number): SessionState => ({
  ...state,
  hall:
    state.hall.still === null
      ? state.hall
      : {
          ...state.hall,
          still: {
            ...state.hall.still,
            position: scriptMs(state.hall.still.position + off),
          },
        },
})

export interface HallFollower {
  /** Looks again whatever has happened. */
  readonly look: () => void
  readonly stop: () => void
}

/** Frames are watched from this long before a change, ms: timers may be late by as much. */
const WATCH_FRAMES = 40
/** The clock's offset may be measured anew at any time: no timer trusts it for longer than this, ms. */
const LOOK_AGAIN = 1000

/**
 * Calls back with each new picture, and again when the session tells a new revision of the same one. `prepare` makes
 * a new deck ready to be painted (its fonts); until it has, the last picture stays.
 */
export function followHall(
  host: HallSource,
  prepare: (deck: Deck) => Promise<void>,
  onPicture: (picture: Picture) => void,
  ticker: Ticker = pageTicker,
): HallFollower {
  const prepared = new WeakSet<Deck>()
  let last: Picture | null = null
  // True from the loss of the line until the host has told its state again: what it was before may not hold any more.
  let stale = false
  let stopped = false
  let timer: number | null = null
  let frame: number | null = null

  const rest = () => {
    if (timer !== null) ticker.clearTimeout(timer)
    if (frame !== null) ticker.cancelFrame(frame)
    timer = null
    frame = null
  }

  const look = () => {
    rest()
    if (stopped || stale || host.link.status.get() !== 'open') return
    const state = host.session.get()
    if (state === null || (state.transport.playing && !host.clock.synced.get())) return
    const deck = deckOf(state)
    const position = host.position()
    // Black needs no deck, and comes at once; all else waits until the deck of this speech is ready.
    if (deck === undefined && !NO_DECK.has(state.hall.screen)) return
    const still = stillOf(state, deck ?? null)
    if (still !== null) {
      if (last === null || differs(last, still)) tell(still)
      return
    }
    const next: Picture = {
      showing: forward(showing(state, deck ?? null, position), state),
      deck: deck ?? last?.deck ?? null,
      documentId: deck === undefined ? (last?.documentId ?? '') : (state.loaded?.documentId ?? ''),
      revision: state.revision,
    }
    if (last === null || differs(last, next)) tell(next)
    if (deck !== undefined && state.transport.playing) waitFor(state, deck, position)
  }

  const tell = (picture: Picture) => {
    last = picture
    onPicture(picture)
  }

  /** The deck to show: null where no speech is open, undefined while that of the open speech is not there yet. */
  const deckOf = (state: SessionState): Deck | null | undefined => {
    if (state.loaded === null) return null
    const told = host.deck.get()
    if (told === null || told.documentId !== state.loaded.documentId) return undefined
    if (told.revision !== state.loaded.revision) return undefined
    return prepared.has(told.deck) ? told.deck : undefined
  }

  /** What is seen, where it is to stand still; null where the still has to be made from the state (the page was loaded anew). */
  const stillOf = (state: SessionState, deck: Deck | null): Picture | null => {
    if (state.hall.screen !== 'freeze' || last === null) return null
    if (last.documentId !== state.loaded?.documentId) return null
    // A still is of what was seen then: an edit of its slide must not show in it.
    if (last.showing.screen === 'freeze') return { ...last, revision: state.revision }
    const seen = last.showing
    const now = (off: number): Showing => showing(stillAt(state, off), deck, scriptMs(0))
    const isIt = ({ slide, shown }: Showing) => slide === seen.slide && shown === seen.shown
    if (seen.screen !== 'slides' || ![-NEARLY, 0, NEARLY].some((off) => isIt(now(off)))) return null
    return { ...last, showing: { ...seen, screen: 'freeze' }, revision: state.revision }
  }

  /** A clock that was measured anew may fall back across a cue it had passed: what was shown stays. */
  const forward = (wanted: Showing, state: SessionState): Showing => {
    const before = last?.showing
    const held = state.hall.hold !== null || !state.transport.playing
    if (held || before === undefined || last?.revision !== state.revision) return wanted
    if (before.slide === null || wanted.slide === null) return wanted
    const back =
      wanted.slide < before.slide || (wanted.slide === before.slide && wanted.shown < before.shown)
    return back ? before : wanted
  }

  const waitFor = (state: SessionState, deck: Deck | null, position: ScriptMs) => {
    const change = nextChange(state, deck, position)
    if (change === null) return
    // What the tape goes over takes no time.
    const wait = spokenBetween(skipsOf(state), position, change) / state.transport.rate
    if (wait > WATCH_FRAMES) {
      timer = ticker.setTimeout(look, Math.min(LOOK_AGAIN, wait - WATCH_FRAMES / 2))
      return
    }
    // The frame is what counts; the timer stands in where frames are not painted (a covered window).
    frame = ticker.requestFrame(look)
    timer = ticker.setTimeout(look, wait + WATCH_FRAMES / 2)
  }

  const onStatus = () => {
    if (host.link.status.get() !== 'open') stale = last !== null
    look()
  }
  const onSession = () => {
    if (host.link.status.get() === 'open') stale = false
    look()
  }
  const onDeck = () => {
    const told = host.deck.get()
    if (told === null || prepared.has(told.deck)) {
      look()
      return
    }
    const ready = () => {
      prepared.add(told.deck)
      look()
    }
    prepare(told.deck).then(ready, ready)
  }

  const subscriptions = [
    host.link.status.subscribe(onStatus),
    host.session.subscribe(onSession),
    host.clock.synced.subscribe(look),
    host.deck.subscribe(onDeck),
  ]
  onDeck()

  return {
    look,
    stop() {
      stopped = true
      rest()
      for (const unsubscribe of subscriptions) unsubscribe()
    },
  }
}

const differs = (one: Picture, other: Picture): boolean =>
  one.revision !== other.revision ||
  one.deck !== other.deck ||
  one.showing.screen !== other.showing.screen ||
  one.showing.slide !== other.showing.slide ||
  one.showing.shown !== other.showing.shown
