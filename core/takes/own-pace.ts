/** From what was learned of a speaker to the pace that estimates are made with. */
import type { PaceTold } from '../contract/takes.ts'
import type { OwnPace } from '../session/own-pace.ts'

/** From so many takes on what was learned is used (N6): one may have been out of the common. */
export const LEAST_TAKES = 2

/** The speaker's own pace; null where it is not to be used, or too little is known. */
export const ownPace = ({ kinds, takes, used }: PaceTold): OwnPace | null =>
  !used || kinds === null || takes < LEAST_TAKES
    ? null
    : { prose: kinds.prose.rate, quotation: kinds.quotation.rate, list: kinds.list.rate }
