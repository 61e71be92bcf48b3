/** The speaker's own pace, as the host tells it from takes: a rate for each kind of sentence. Rules N in core/takes/SPEC.md. */
import * as z from 'zod'
import { Rate } from '../time.ts'

/** Rates by kind of sentence, standings that are a habit included. */
export const OwnPace = z.object({ prose: Rate, quotation: Rate, list: Rate })
export type OwnPace = z.infer<typeof OwnPace>

/** Whether two are the same, by value. */
export const isSameOwn = (one: OwnPace | null, other: OwnPace | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.prose === other.prose &&
    one.quotation === other.quotation &&
    one.list === other.list)
