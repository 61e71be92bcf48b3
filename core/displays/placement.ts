/**
 * Which window goes on which display, and what becomes of the audience window when displays come and go. Displays are
 * known by what they are (the machine's own, the primary, how large), never by an id, which changes at a reboot.
 */
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
  if (speakers === null) return null
  const others = displays.filter((one) => one !== speakers && !overlap(one.bounds, speakers.bounds))
  return others.toSorted(byUseToTheHall)[0] ?? null
}

const devicePixels = ({ bounds, scale }: Display) => bounds.width * bounds.height * scale ** 2

const byUseToTheHall = (a: Display, b: Display) =>
  devicePixels(b) - devicePixels(a) || a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y

/**
 * Where each window goes when it is opened; null where there is no display.
 *
 * The audience window has the hall's display to itself. Where there is none it is an ordinary window in a corner, beside
 * the prompter and never over the whole screen. The prompter fills what the speaker has in front of them. The console
 * goes to a third display, where there is one.
 */
export function placeWindows(
  displays: readonly Display[],
): Readonly<Record<WindowKind, Place>> | null {
  const speakers = speakersDisplay(displays)
  if (speakers === null) return null
  const hall = hallsDisplay(displays)
  const third = displays.find(
    (one) =>
      one !== speakers &&
      one !== hall &&
      !overlap(one.bounds, speakers.bounds) &&
      (hall === null || !overlap(one.bounds, hall.bounds)),
  )
  return {
    studio: inTheMiddle(speakers, STUDIO),
    prompter: hall === null ? besideTheCorner(speakers) : filling(speakers),
    audience: hall === null ? inTheCorner(speakers) : whole(hall),
    console: third === undefined ? inTheMiddle(speakers, ORDINARY) : filling(third),
    hands: inTheMiddle(speakers, ORDINARY),
    room: inTheMiddle(speakers, ORDINARY),
  }
}

/** What becomes of the audience window when the displays have changed. */
export type AudienceMove =
  | { readonly kind: 'stay' }
  /** Its display is gone: it closes and waits. It never comes to the speaker's display uninvited. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'go'; readonly place: Place }

/**
 * Decides it. `now` is where the window is, null while it waits for a display. A window on a display of the hall stays
 * there as long as that display is there and as it was, whichever others come.
 */
export function audienceMove(now: Place | null, displays: readonly Display[]): AudienceMove {
  const hall = hallsDisplay(displays)
  if (now === null || !now.fullScreen)
    return hall === null ? { kind: 'stay' } : { kind: 'go', place: whole(hall) }
  if (hall === null) return { kind: 'wait' }
  const speakers = speakersDisplay(displays)
  const here = displays.find((one) => one.id === now.displayId)
  const still =
    here !== undefined &&
    here !== speakers &&
    same(here.bounds, now.bounds) &&
    (speakers === null || !overlap(here.bounds, speakers.bounds))
  return still ? { kind: 'stay' } : { kind: 'go', place: whole(hall) }
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

const same = (a: Rectangle, b: Rectangle) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
