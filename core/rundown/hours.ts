/** A slot by the clock: "from 9:30, end by 9:55". */
import * as z from 'zod'
import { TimeOfDay } from '../time.ts'

/** From when to when; the end is after the beginning, on the next day where it is not later on the same one. */
export const Hours = z.object({ from: TimeOfDay, to: TimeOfDay })
export type Hours = z.infer<typeof Hours>

const DAY = 86_400_000

/** How long it is from one time of day to the next such time, ms: over midnight too; the same time is a day. */
export const lengthOf = ({ from, to }: Hours): number => (to > from ? to - from : to - from + DAY)
