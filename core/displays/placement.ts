/**
 * Which window goes where on the displays that are there. Where nobody has arranged them, displays are known by what they
 * are (the machine's own, the primary, how large), never by an id, which changes at a reboot. What a person has arranged
 * is in arrangement.ts, what becomes of it when displays come and go in standing.ts.
 */
import type { PlacedWindow } from '../contract/displays-told.ts'
import type { WindowKind } from '../contract/contract.ts'

/** A rectangle in device-independent px, on the one plane that all displays share. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A display as the system tells of it. */
export interface Display {
  /** Good for this run of the program only. */
  readonly id: number
  readonly label: string
  readonly bounds: Rectangle
  /** `bounds` without the system's bars. */
  readonly workArea: Rectangle
  /** Device px a px. */
  readonly scale: number
  /** Built into the machine. */
  readonly internal: boolean
  readonly primary: boolean
  /** What it tells of itself, where the platform passes that on. */
  readonly serial?: string
}

/** Where a window goes. */
export interface Place {
  readonly displayId: number
  readonly bounds: Rectangle
  /** It has the whole display to itself. */
  readonly fullScreen: boolean
}

/** A window of this part of the work area, at most so large, px. */
const ORDINARY = { part: 0.8, width: 1280, height: 800 }
const STUDIO = { part: 0.92, width: 1440, height: 900 }
/** On a single display the hall's picture gets this part of the width, in a corner; the prompter gets the rest. */
const CORNER = 0.36
const HALL_RATIO = 16 / 9
/** Smaller than this, px, no window is of use: rather it overlaps. */
const SMALLEST = { width: 480, height: 270 }

/**
 * The displays that show something of their own, in the order given. Of those that show the same (they overlap) it is the
 * machine's own, else the primary, else the first.
 */
export function distinct(displays: readonly Display[]): Display[] {
  const kept: Display[] = []
  for (const display of displays.toSorted((a, b) => rank(b) - rank(a)))
    if (!kept.some((one) => overlap(one.bounds, display.bounds))) kept.push(display)
  return displays.filter((display) => kept.includes(display))
}

const rank = ({ internal, primary }: Display) => (internal ? 2 : 0) + (primary ? 1 : 0)

/** The display that another one shows the same as; null for one that shows something of its own. */
export function mirrored(display: Display, displays: readonly Display[]): Display | null {
  const own = distinct(displays)
  if (own.includes(display)) return null
  return own.find((one) => overlap(one.bounds, display.bounds)) ?? null
}

/** The display in front of the speaker: the machine's own, else the primary; null where there is none at all. */
export function speakersDisplay(displays: readonly Display[]): Display | null {
  return (
    displays.find((display) => display.internal && display.primary) ??
    displays.find((display) => display.internal) ??
    displays.find((display) => display.primary) ??
    displays[0] ??
    null
  )
}

/**
 * The display that the hall sees: of those that are not the speaker's the one with the most device px, at a tie the
 * leftmost, then the topmost. Null where there is none. One that mirrors the speaker's shows what the speaker sees, and
 * is no display of its own.
 */
export function hallsDisplay(displays: readonly Display[]): Display | null {
  const speakers = speakersDisplay(displays)
  return bestForTheHall(distinct(displays).filter((one) => one !== speakers))
}

/** Of some displays the one with the most device px, at a tie the leftmost, then the topmost; null of none. */
export const bestForTheHall = (displays: readonly Display[]): Display | null =>
  displays.toSorted(byUseToTheHall)[0] ?? null

const devicePixels = ({ bounds, scale }: Display) => bounds.width * bounds.height * scale ** 2

const byUseToTheHall = (a: Display, b: Display) =>
  devicePixels(b) - devicePixels(a) || a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y

/** Ids of the displays of the windows; null where a window has none. */
export type Places = Readonly<Record<PlacedWindow, number | null>>

/** Which display is whose where nobody has arranged them: the console has a third display, where there is one. */
export function usualPlaces(displays: readonly Display[]): Places {
  const speakers = speakersDisplay(displays)
  const hall = hallsDisplay(displays)
  const third = distinct(displays).find((one) => one !== speakers && one !== hall)
  return {
    prompter: speakers?.id ?? null,
    audience: hall?.id ?? null,
    console: (third ?? speakers)?.id ?? null,
  }
}

/**
 * Where each window goes when it is opened, with the displays divided like this; null where there is no display.
 *
 * The audience window has its display to itself. Where it has none it is an ordinary window in a corner, beside the prompter
 * and never over the whole screen. The prompter fills its display, and so does a console that has one to itself. The others
 * open on the machine's own display, as long as that is not the hall's.
 */
export function placeWindows(
  displays: readonly Display[],
  places: Places = usualPlaces(displays),
): Readonly<Record<WindowKind, Place>> | null {
  const speakers = speakersDisplay(displays)
  if (speakers === null) return null
  const at = (id: number | null) => displays.find((one) => one.id === id)
  const prompter = at(places.prompter) ?? speakers
  const hall = at(places.audience)
  const console = at(places.console) ?? prompter
  const staffs = speakers === hall ? console : speakers
  return {
    studio: inTheMiddle(staffs, STUDIO),
    prompter: hall === undefined ? besideTheCorner(prompter) : filling(prompter),
    audience: hall === undefined ? inTheCorner(prompter) : whole(hall),
    console: console === prompter ? inTheMiddle(console, ORDINARY) : filling(console),
    hands: inTheMiddle(staffs, ORDINARY),
    room: inTheMiddle(staffs, ORDINARY),
    rehearsal: inTheMiddle(staffs, STUDIO),
  }
}

const whole = (display: Display): Place => ({
  displayId: display.id,
  bounds: display.bounds,
  fullScreen: true,
})

const filling = (display: Display): Place => ({
  displayId: display.id,
  bounds: display.workArea,
  fullScreen: false,
})

function inTheMiddle(
  { id, workArea }: Display,
  most: { part: number; width: number; height: number },
): Place {
  const width = Math.round(Math.min(most.width, workArea.width * most.part))
  const height = Math.round(Math.min(most.height, workArea.height * most.part))
  const x = workArea.x + Math.round((workArea.width - width) / 2)
  const y = workArea.y + Math.round((workArea.height - height) / 2)
  return { displayId: id, bounds: { x, y, width, height }, fullScreen: false }
}

const cornerWidth = ({ workArea }: Display) =>
  Math.min(workArea.width, Math.max(SMALLEST.width, Math.round(workArea.width * CORNER)))

function inTheCorner(display: Display): Place {
  const { id, workArea } = display
  const width = cornerWidth(display)
  const height = Math.min(workArea.height, Math.round(width / HALL_RATIO))
  const x = workArea.x + workArea.width - width
  const y = workArea.y + workArea.height - height
  return { displayId: id, bounds: { x, y, width, height }, fullScreen: false }
}

function besideTheCorner(display: Display): Place {
  const { id, workArea } = display
  const left = workArea.width - cornerWidth(display)
  const width = Math.min(workArea.width, Math.max(SMALLEST.width, left))
  return { displayId: id, bounds: { ...workArea, width }, fullScreen: false }
}

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
