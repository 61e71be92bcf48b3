/** Who owns the displays: Electron's main process, or nobody but the pages that see them. What it tells and does. */
import type {
  DisplayAssignment,
  DisplaySeen,
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
  /** A page in a browser tells of the displays that it sees. Absent: they are known without. */
  readonly seen?: (displays: readonly DisplaySeen[]) => void
  /** Shows a number on each display for some seconds. */
  readonly identify: () => DisplaysRefusal | null
}
