/** The displays as pages are told of them, the same from both hosts. */
import type { DisplayTold } from '../contract/displays-told.ts'
import { type Display, mirrored } from './placement.ts'

/** What pages learn of displays: nothing of the system's bars, and which show the same. */
export const displaysTold = (displays: readonly Display[]): DisplayTold[] =>
  displays.map((display) => ({
    id: display.id,
    label: display.label,
    bounds: display.bounds,
    scale: display.scale,
    internal: display.internal,
    primary: display.primary,
    mirrors: mirrored(display, displays)?.id ?? null,
  }))
