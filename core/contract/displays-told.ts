/** What pages are told of the displays, and what they may ask for. Only Electron owns displays: elsewhere `managed` is false. */
import * as z from 'zod'

/** The windows that have a display: what a person gives a place in the room. */
export const PlacedWindow = z.enum(['prompter', 'audience', 'console'])
export type PlacedWindow = z.infer<typeof PlacedWindow>

/** A display as pages are told of it. */
export const DisplayTold = z.object({
  /** Good until the displays change. */
  id: z.number(),
  /** The name the system has for it; '' where it has none. */
  label: z.string(),
  /** In device-independent px, on the one plane that all displays share. */
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  /** Device px a px. */
  scale: z.number(),
  /** Built into the machine. */
  internal: z.boolean(),
  primary: z.boolean(),
  /** It shows the same as this display; null for one that shows something of its own. */
  mirrors: z.number().nullable(),
})
export type DisplayTold = z.infer<typeof DisplayTold>

const SeenRectangle = z.object({
  x: z.number().min(-1_000_000).max(1_000_000),
  y: z.number().min(-1_000_000).max(1_000_000),
  width: z.number().min(1).max(100_000),
  height: z.number().min(1).max(100_000),
})

/** A display as a page in a browser sees it, told to the host of browser mode. */
export const DisplaySeen = z.object({
  label: z.string().max(300),
  /** In device-independent px, as `DisplayTold.bounds`. */
  bounds: SeenRectangle,
  /** `bounds` without the system's bars. */
  workArea: SeenRectangle,
  scale: z.number().min(0.1).max(100),
  internal: z.boolean(),
  primary: z.boolean(),
})
export type DisplaySeen = z.infer<typeof DisplaySeen>

/** The displays and which window is whose. */
export const DisplaysTold = z.object({
  /** Whether the host owns the displays; if not, there are none here and nothing can be asked for. */
  managed: z.boolean(),
  displays: z.array(DisplayTold),
  /**
   * The display of each window, open or not: where it is, or where it will open. Null: none, for the audience that it is an
   * ordinary window or waits, for the others that the audience has the only display.
   */
  places: z.object({
    prompter: z.number().nullable(),
    audience: z.number().nullable(),
    console: z.number().nullable(),
  }),
  /** `waiting`: its display is gone, and it comes back with it by itself. */
  audience: z.enum(['closed', 'there', 'waiting']),
  /** Browser mode: every page is to show the number of the display that it is on. Electron shows them itself. */
  identifying: z.boolean().optional(),
})
export type DisplaysTold = z.infer<typeof DisplaysTold>

/** A window is to have a display. `displayId` null, for the audience alone: it is an ordinary window. */
export const DisplayAssignment = z.object({
  window: PlacedWindow,
  displayId: z.number().nullable(),
})
export type DisplayAssignment = z.infer<typeof DisplayAssignment>

/**
 * Why what was asked of the displays could not be done. NOT_MANAGED: the host owns no displays. UNKNOWN_DISPLAY: it is
 * not there, or only mirrors another. TAKEN: the hall's display is the audience's alone. NOTHING_TO_SWAP: prompter and
 * audience do not have a display each.
 */
export const DisplaysRefusal = z.enum([
  'NOT_MANAGED',
  'UNKNOWN_DISPLAY',
  'TAKEN',
  'NOTHING_TO_SWAP',
])
export type DisplaysRefusal = z.infer<typeof DisplaysRefusal>
