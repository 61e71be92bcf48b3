/** What the faces of slides share: their data, and the room they have on the sheet. */
import type { Deck, Slide } from '#core/deck/deck.ts'
import type { VisibleLine } from './visible-lines.ts'

export interface FaceProps {
  readonly slide: Slide
  readonly deck: Deck
  readonly lines: readonly VisibleLine[]
}

/** Height of what lies between the head and the edge, px. */
export const BODY_HEIGHT = 892
/** Height between the two rules of title and closing, px. */
export const CENTRE_HEIGHT = 800
/** Space between headline, rule and body, px, and the rule itself. */
export const GAP = 44
export const RULE = 6
