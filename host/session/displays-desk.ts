/** Who owns the displays: Electron's main process, or nobody. What it tells and does for the pages. */
import type {
  DisplayAssignment,
  DisplaysRefusal,
  DisplaysTold,
} from '#core/contract/displays-told.ts'

/** The owner of the displays. Each deed answers null when it is done, or why it was not. */
export interface DisplaysOwner {
  readonly told: () => DisplaysTold
  /** Calls back after each change of what is told; returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Gives a window a display; open windows move at once, and the venue's arrangement is remembered. */
  readonly assign: (asked: DisplayAssignment) => DisplaysRefusal | null
  /** Prompter and audience change displays. */
  readonly swap: () => DisplaysRefusal | null
  /** Shows a number on each display for some seconds. */
  readonly identify: () => DisplaysRefusal | null
}

/** No displays are owned: browser mode. */
export const NO_DISPLAYS: DisplaysOwner = {
  told: () => ({
    managed: false,
    displays: [],
    places: { prompter: null, audience: null, console: null },
    audience: 'closed',
  }),
  subscribe: () => () => undefined,
  assign: () => 'NOT_MANAGED',
  swap: () => 'NOT_MANAGED',
  identify: () => 'NOT_MANAGED',
}
