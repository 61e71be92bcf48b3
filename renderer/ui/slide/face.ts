/** What the faces of slides share: their data, and the width of the text within margins of 6 %. */
import type { Slide } from '#core/deck/deck.ts'
import type { VisibleLine } from './visible-lines.ts'

export interface FaceProps {
  readonly slide: Slide
  readonly lines: readonly VisibleLine[]
}

/** Width of the text, px at 1920x1080. */
export const TEXT_WIDTH = 1690
