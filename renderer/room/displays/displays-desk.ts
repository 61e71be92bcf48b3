/**
 * What the picture of the displays is drawn from and works on: in Electron the host owns the displays. In browser mode it
 * knows what a page has told it of them.
 */
import { ORPCError } from '@orpc/client'
import type { DisplaysTold, PlacedWindow } from '#core/contract/displays-told.ts'
import type { Host } from '#renderer/bridge/host.ts'
import type { Readable } from '#renderer/bridge/readable.ts'
import { watchDisplays } from '#renderer/ui/displays/displays-told.ts'

/** How a deed went; the panel has a sentence for each. `failed`: the host could not be reached. */
export type DeskOutcome =
  | 'done'
  | 'taken'
  | 'unknown-display'
  | 'nothing-to-swap'
  | 'not-managed'
  | 'failed'

/** The displays, and what a person can do with them. No deed rejects. */
export interface DisplaysDesk {
  /** Null until it is known. `managed` false: nothing can be done from here. */
  readonly told: Readable<DisplaysTold | null>
  /** Gives a window a display; null, for the audience alone, makes it an ordinary window. */
  readonly assign: (window: PlacedWindow, displayId: number | null) => Promise<DeskOutcome>
  /** Prompter and audience change displays. */
  readonly swap: () => Promise<DeskOutcome>
  /** Shows a number on each display for some seconds. */
  readonly identify: () => Promise<DeskOutcome>
}

/** What the host is asked for. */
export interface HostDeeds {
  readonly assign: (asked: { window: PlacedWindow; displayId: number | null }) => Promise<unknown>
  readonly swap: () => Promise<unknown>
  readonly identify: () => Promise<unknown>
}

/** The desk over the host. It watches the displays as long as somebody watches it. */
export const hostDesk = (host: Pick<Host, 'link'>): DisplaysDesk =>
  deskOver(host.link.client.displays, watchDisplays(host))

/** The desk over deeds and what is told. */
export function deskOver(displays: HostDeeds, told: DisplaysDesk['told']): DisplaysDesk {
  return {
    told,
    assign: (window, displayId) => outcomeOf(displays.assign({ window, displayId })),
    swap: () => outcomeOf(displays.swap()),
    identify: () => outcomeOf(displays.identify()),
  }
}

const OUTCOMES: ReadonlyMap<unknown, DeskOutcome> = new Map([
  ['NOT_MANAGED', 'not-managed'],
  ['UNKNOWN_DISPLAY', 'unknown-display'],
  ['TAKEN', 'taken'],
  ['NOTHING_TO_SWAP', 'nothing-to-swap'],
])

async function outcomeOf(deed: Promise<unknown>): Promise<DeskOutcome> {
  try {
    await deed
    return 'done'
  } catch (error) {
    const code: unknown = error instanceof ORPCError ? error.code : null
    return OUTCOMES.get(code) ?? 'failed'
  }
}
