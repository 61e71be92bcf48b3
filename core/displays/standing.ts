/**
 * How the windows stand on the displays, and what becomes of that when displays come, go and change, and when a person puts
 * a window elsewhere. Pure: displays and what is remembered in, the display of each window out.
 */
import type { DisplaysRefusal, PlacedWindow } from '../contract/displays-told.ts'
import { type Arrangement, remembered } from './arrangement.ts'
import { type Fingerprint, fingerprintOf, match } from './fingerprint.ts'
import {
  bestForTheHall,
  type Display,
  distinct,
  type Places,
  speakersDisplay,
  usualPlaces,
} from './placement.ts'

/** A display that was there at some time, and the id that it had then. */
interface Known {
  readonly print: Fingerprint
  readonly id: number
}

/** How the windows stand. */
export interface Standing {
  /** The display of each window now. The audience's null: it is an ordinary window, or it waits. */
  readonly places: Places
  /** The audience's display is gone, and it comes back with it. */
  readonly waiting: boolean
  /** The displays as they were arranged: those that are gone too, so that they are known when they come back. */
  readonly known: readonly Known[]
  /** Whose display each was to be, as indexes of `known`. It holds on while a display is gone. */
  readonly home: Places
  /** Index in `known` of where the audience is while its own display is gone; null where it is at home or nowhere. */
  readonly refuge: number | null
}

/**
 * How the windows stand when they are opened: as these displays are remembered, else as usual. A single display is never
 * remembered: there the audience starts as an ordinary window.
 */
export function arranged(
  displays: readonly Display[],
  arrangements: readonly Arrangement[],
): Standing {
  const there = distinct(displays)
  const places =
    (there.length > 1 ? remembered(arrangements, there) : null) ?? usualPlaces(displays)
  return standAnew(there, places)
}

const knownAs = (display: Display, there: readonly Display[]): Known => ({
  print: fingerprintOf(display, there),
  id: display.id,
})

/** Everybody has a display where there is one that is not the hall's, and that is their home from now on. */
function standAnew(there: readonly Display[], { prompter, audience, console }: Places): Standing {
  const places = {
    prompter: prompter ?? freeDisplay(there, audience),
    audience,
    console: console ?? prompter ?? freeDisplay(there, audience),
  }
  const at = (id: number | null) => {
    const index = there.findIndex((one) => one.id === id)
    return index === -1 ? null : index
  }
  return {
    places,
    waiting: false,
    known: there.map((display) => knownAs(display, there)),
    home: {
      prompter: at(places.prompter),
      audience: at(audience),
      console: at(places.console),
    },
    refuge: null,
  }
}

/** The display for a window that has lost its own: the machine's own or the primary, whatever is not the hall's. */
const freeDisplay = (there: readonly Display[], halls: number | null): number | null =>
  speakersDisplay(there.filter(({ id }) => id !== halls))?.id ?? null

/**
 * How the windows stand when the displays have changed while the audience window is wanted.
 *
 * It stays on its display as long as that is there, whatever else comes and goes, and comes back to it. While it is gone it
 * goes only to a display that is nobody's: never to the prompter's, the console's or the machine's own. The others go back
 * to their displays too, and meanwhile to another that is the staff's: the script never goes by itself where the hall may
 * look.
 */
export function afterChange(
  before: Standing,
  displays: readonly Display[],
  arrangements: readonly Arrangement[],
): Standing {
  const there = distinct(displays)
  // The system tells of none for a moment, or all of them sleep.
  if (there.length === 0) return lost(before)
  const { home } = before
  const found = match(
    before.known.map(({ print }) => print),
    there,
    before.known.map(({ id }) => id),
  ).displays
  const at = (index: number | null) => (index === null ? null : (found[index] ?? null))
  const atHome = at(home.audience)
  const staffs = [at(home.prompter), at(home.console), there.find(({ internal }) => internal)]
  const spare =
    staffs.find((one) => one && one !== atHome) ?? (atHome === null ? speakersDisplay(there) : null)
  const theirs = (index: number | null) => {
    // The audience has the only display: a new one may be the hall's, where no script goes by itself.
    if (index === null && atHome !== null) return null
    const own = at(index)
    return (own === atHome ? spare : (own ?? spare))?.id ?? null
  }
  const prompter = theirs(home.prompter)
  const console = theirs(home.console)
  const taken = [prompter, console, at(home.prompter)?.id, at(home.console)?.id]
  const nobodys = there.filter((one) => !one.internal && !taken.includes(one.id))
  const strangers = nobodys.filter((one) => !found.includes(one))
  const memory = there.length > 1 ? remembered(arrangements, there) : null
  // An ordinary window goes only to what has just been plugged in, unless it was put aside beside just these displays.
  const open = home.audience !== null ? nobodys : memory?.audience === null ? [] : strangers
  const refuge =
    atHome === null ? refugeOf(open, at(before.refuge), memory?.audience ?? null) : null
  return carriedOn(before, there, found, {
    prompter,
    console,
    audience: (atHome ?? refuge)?.id ?? null,
  })
}

/** Of the displays that are nobody's the one where it is already, else the remembered one, else the best for the hall. */
const refugeOf = (nobodys: readonly Display[], now: Display | null, hint: number | null) =>
  nobodys.find((one) => one === now) ??
  nobodys.find((one) => one.id === hint) ??
  bestForTheHall(nobodys)

const lost = (before: Standing): Standing => ({
  ...before,
  places: { prompter: null, audience: null, console: null },
  waiting: before.home.audience !== null,
  refuge: null,
})

/** The same homes, with what is known of the displays brought up to date and new ones known from now on. */
function carriedOn(
  { known, home }: Standing,
  there: readonly Display[],
  found: readonly (Display | null)[],
  places: Places,
): Standing {
  const homes = new Set([home.prompter, home.audience, home.console])
  // Nobody's and gone: it is a stranger when it comes again.
  const kept = known
    .map((one, index) => ({ one, index, display: found[index] ?? null }))
    .filter(({ index, display }) => display !== null || homes.has(index))
  const strangers = there
    .filter((display) => !found.includes(display))
    .map((display) => ({ one: null, index: null, display }))
  const next = [...kept, ...strangers]
  const moved = (index: number | null) => {
    const to = kept.findIndex((one) => one.index === index)
    return to === -1 ? null : to
  }
  const whereId = (id: number | null) => {
    const index = next.findIndex(({ display }) => display !== null && display.id === id)
    return index === -1 ? null : index
  }
  const audience = whereId(places.audience)
  const homeOfAudience = home.audience === null ? audience : moved(home.audience)
  return {
    places,
    waiting: homeOfAudience !== null && places.audience === null,
    known: next.flatMap(({ one, display }) =>
      display === null ? (one ?? []) : knownAs(display, there),
    ),
    home: {
      prompter: home.prompter === null ? whereId(places.prompter) : moved(home.prompter),
      audience: homeOfAudience,
      console: home.console === null ? whereId(places.console) : moved(home.console),
    },
    refuge: audience === homeOfAudience ? null : audience,
  }
}

/**
 * A person gives a window a display (null, for the audience: it is an ordinary window). The hall's display is the audience's
 * alone: where the audience comes, the others leave for the display it had; a prompter that is put on the hall's display
 * changes places with it, and the console, which may stay with the prompter, goes along.
 */
export function assigned(
  before: Standing,
  displays: readonly Display[],
  window: PlacedWindow,
  displayId: number | null,
): Standing | Extract<DisplaysRefusal, 'UNKNOWN_DISPLAY' | 'TAKEN'> {
  const there = distinct(displays)
  const { places } = before
  if (displayId === null)
    return window === 'audience'
      ? standAnew(there, { ...places, audience: null })
      : 'UNKNOWN_DISPLAY'
  if (!there.some(({ id }) => id === displayId)) return 'UNKNOWN_DISPLAY'
  const put = { ...places, [window]: displayId }
  if (window === 'audience') {
    const left = places.audience === displayId ? null : places.audience
    const evicted = (id: number | null) =>
      id === displayId || id === null ? (left ?? freeDisplay(there, displayId)) : id
    return standAnew(there, {
      audience: displayId,
      prompter: evicted(places.prompter),
      console: evicted(places.console),
    })
  }
  if (places.audience !== displayId)
    return before.waiting || before.refuge !== null
      ? homeKept(before, there, put)
      : standAnew(there, put)
  // On a single display nobody has another to change with: the audience becomes an ordinary window.
  const left = places[window]
  if (left === null) return standAnew(there, { ...put, audience: null })
  if (window === 'prompter')
    return standAnew(there, {
      prompter: displayId,
      audience: left,
      console: places.console === left ? displayId : places.console,
    })
  return places.prompter === left ? 'TAKEN' : standAnew(there, { ...put, audience: left })
}

/** The audience goes on waiting for its display, out of sight or on another one: its own is kept as its home. */
function homeKept(before: Standing, there: readonly Display[], places: Places): Standing {
  const anew = standAnew(there, places)
  const lostDisplay = before.known[before.home.audience ?? -1]
  if (lostDisplay === undefined) return anew
  return {
    ...anew,
    waiting: before.waiting,
    known: [...anew.known, lostDisplay],
    refuge: anew.home.audience,
    home: { ...anew.home, audience: anew.known.length },
  }
}

/** Whether the audience fills the one display that there is, so that nobody sees any other window. */
export const fillsTheOnlyDisplay = ({ places }: Standing): boolean =>
  places.audience !== null && places.prompter === null && places.console === null

/**
 * Prompter and audience change displays; a console that was with the prompter stays with it. On a single display that the
 * audience has to itself, it gives it up and is an ordinary window beside the prompter.
 */
export function swapped(
  before: Standing,
  displays: readonly Display[],
): Standing | Extract<DisplaysRefusal, 'NOTHING_TO_SWAP'> {
  const { prompter, audience } = before.places
  if (audience === null) return 'NOTHING_TO_SWAP'
  const after = assigned(
    before,
    displays,
    prompter === null ? 'audience' : 'prompter',
    prompter === null ? null : audience,
  )
  return typeof after === 'string' ? 'NOTHING_TO_SWAP' : after
}
