/**
 * What the picture of the displays is drawn from and works on. Over the host where that owns the displays (Electron); in a
 * browser the page itself may know them.
 */
import { ORPCError } from '@orpc/client'
import type { DisplaysTold, PlacedWindow } from '#core/contract/displays-told.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'

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

/** The desk over the host. It watches the displays as long as somebody watches it. */
export function hostDesk({ link }: Pick<Host, 'link'>): DisplaysDesk {
  const told = writable<DisplaysTold | null>(null)
  let watchers = 0
  let stop: () => void = () => undefined
  return {
    told: {
      get: told.get,
      subscribe(listener) {
        const left = told.subscribe(listener)
        watchers += 1
        if (watchers === 1)
          stop = link.follow(
            (client, signal) => client.displays.watch(undefined, { signal }),
            (value) => told.set(value),
          )
        return () => {
          left()
          watchers -= 1
          if (watchers === 0) stop()
        }
      },
    },
    assign: (window, displayId) => outcomeOf(link.client.displays.assign({ window, displayId })),
    swap: () => outcomeOf(link.client.displays.swap()),
    identify: () => outcomeOf(link.client.displays.identify()),
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
