/** The size of the hall, remembered on this computer: how high its screen is and how far the last row. */
import * as z from 'zod'
import { heightOfDiagonal } from '#core/deck/legibility.ts'

/** As it was typed: the screen by its height, m, or by its diagonal, inches; the farthest row, m. */
const HallSize = z.object({
  unit: z.enum(['metres', 'inches']),
  screen: z.number().min(0).max(1000),
  row: z.number().min(0).max(1000),
})
export type HallSize = z.infer<typeof HallSize>

/** A hall of a county's office building: a screen of 3.6 by 2 m, and twenty rows. */
const USUAL: HallSize = { unit: 'metres', screen: 2, row: 18 }

const KEY = 'rostrum.hall-size'
/** Screens that are told by their diagonal are wide ones. */
const WIDE = 16 / 9

/** What was typed last time; the usual hall where nothing was. */
export function keptHallSize(): HallSize {
  try {
    const kept = HallSize.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return kept.success ? kept.data : USUAL
  } catch {
    return USUAL
  }
}

/** Remembers it. */
export function keepHallSize(size: HallSize): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(size))
  } catch {
    // Where nothing may be stored it is typed again next time.
  }
}

/** Height of the screen's picture, m. */
export const screenHeight = ({ unit, screen }: Pick<HallSize, 'unit' | 'screen'>): number =>
  unit === 'metres' ? screen : heightOfDiagonal(screen, WIDE)
