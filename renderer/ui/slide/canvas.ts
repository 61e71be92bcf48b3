/**
 * The sheet a slide is laid out on. Everything is measured in px of a sheet 1080 high; a 4:3 screen has a sheet of its own
 * on which the text is set anew, not a 16:9 picture with bars above and below.
 */
import { createContext, useContext } from 'react'

/** The shapes slides are laid out for. */
export type Ratio = 'wide' | 'standard'

/** A sheet: its size, px, and the width of the text within margins of 6 %. */
export interface Canvas {
  readonly ratio: Ratio
  readonly width: number
  readonly height: number
  readonly text: number
}

export const CANVASES: Readonly<Record<Ratio, Canvas>> = {
  wide: { ratio: 'wide', width: 1920, height: 1080, text: 1690 },
  standard: { ratio: 'standard', width: 1440, height: 1080, text: 1268 },
}

/** The shape that leaves the smaller part of a screen empty: 16:10 takes 16:9, 5:4 and 3:2 take 4:3. */
export function nearestRatio(width: number, height: number): Ratio {
  if (width <= 0 || height <= 0) return 'wide'
  const off = ({ width: wide, height: high }: Canvas) =>
    Math.abs(Math.log(width / height) - Math.log(wide / high))
  return off(CANVASES.standard) < off(CANVASES.wide) ? 'standard' : 'wide'
}

const CanvasContext = createContext<Canvas>(CANVASES.wide)
export const CanvasProvider = CanvasContext.Provider

/** The sheet of the `SlideBox` around. */
export const useCanvas = (): Canvas => useContext(CanvasContext)
