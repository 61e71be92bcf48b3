/** What is done to a standing in the tests, and how it is told. */
import type { PlacedWindow } from '../contract/displays-told.ts'
import type { Display } from './placement.ts'
import { assigned, type Standing, swapped } from './standing.ts'

/** What a person does: gives a window a display, or has prompter and audience change theirs. */
export type Deed = readonly [PlacedWindow, number | null] | 'swap'

/** Where the windows are: prompter, audience, console. `waits` in place of the audience's display: it waits. */
export type Where = readonly [number | null, number | null | 'waits', number | null]

/** The standing after a deed; one that is refused changes nothing. */
export function done(standing: Standing, displays: readonly Display[], deed: Deed): Standing {
  const after =
    deed === 'swap' ? swapped(standing, displays) : assigned(standing, displays, deed[0], deed[1])
  return typeof after === 'string' ? standing : after
}

export const whereOf = ({ places, waiting }: Standing): Where => [
  places.prompter,
  waiting ? 'waits' : places.audience,
  places.console,
]
