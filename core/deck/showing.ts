/** What the hall's screen shows at a moment, and when that changes next: the session's state, the deck and a position. */
import type { HallScreen, SessionState } from '../session/state.ts'
import { skipsOf, slideAfter, slideAt } from '../session/transport.ts'
import type { ScriptMs } from '../time.ts'
import type { Deck, Slide } from './deck.ts'

/** A picture for the hall. */
export interface Showing {
  readonly screen: HallScreen
  /** Index of the slide; null on the screens that show none. */
  readonly slide: number | null
  /** How many of the slide's lines that appear one by one are visible. */
  readonly shown: number
}

/** What of a session's state the picture is made from. */
type ShowingState = Pick<SessionState, 'hall' | 'loaded' | 'leftOut'>

/** Nothing: what the hall sees before there is anything to show. */
export const BLACK: Showing = { screen: 'black', slide: null, shown: 0 }

/** How many lines of a slide appear one by one. */
export const revealedLines = (slide: Slide): number =>
  slide.lines.reduce((count, { cue }) => (cue === null ? count : count + 1), 0)

/** How many of a slide's one-by-one lines have been reached at a position. */
const reached = (slide: Slide, position: ScriptMs): number =>
  slide.lines.reduce((count, { cue }) => (cue !== null && cue <= position ? count + 1 : count), 0)

/**
 * The picture at a position. A held slide has all its lines. Without a deck (none is open, or it has no slides) there
 * is nothing to show: black, unless the standby picture was asked for.
 */
export function showing(state: ShowingState, deck: Deck | null, position: ScriptMs): Showing {
  const { hall } = state
  const { screen } = hall
  if (screen !== 'slides' && screen !== 'freeze') return { screen, slide: null, shown: 0 }
  const { hold, at } =
    hall.still === null
      ? { hold: hall.hold, at: position }
      : { hold: hall.still.hold, at: hall.still.position }
  const slides = deck?.slides ?? []
  const index =
    hold === null
      ? Math.max(0, slideAt(cuesOf(slides), at, skipsOf(state)))
      : Math.min(hold, slides.length - 1)
  const slide = slides[index]
  if (slide === undefined) return BLACK
  const shown = hold === null ? reached(slide, at) : revealedLines(slide)
  return { screen, slide: index, shown }
}

/** The next position at which the picture changes by itself; null where it does not (held, black, standby, the end). */
export function nextChange(
  state: ShowingState,
  deck: Deck | null,
  position: ScriptMs,
): ScriptMs | null {
  const { hall } = state
  if (hall.screen !== 'slides' || hall.hold !== null || deck === null) return null
  const skips = skipsOf(state)
  const cues = cuesOf(deck.slides)
  const index = Math.max(0, slideAt(cues, position, skips))
  const line = deck.slides[index]?.lines.find(({ cue }) => cue !== null && cue > position)
  return line?.cue ?? cues[slideAfter(cues, position, skips)] ?? null
}

const known = new WeakMap<readonly Slide[], readonly ScriptMs[]>()

/** The cues of slides in order, kept with them: they are asked for at every change. */
function cuesOf(slides: readonly Slide[]): readonly ScriptMs[] {
  const cues = known.get(slides) ?? slides.map(({ cue }) => cue.position)
  known.set(slides, cues)
  return cues
}
