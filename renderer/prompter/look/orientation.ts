/**
 * Turning the whole prompter over and round: for the glass of a beam splitter, for a screen that stands upright. The text is
 * turned over first, as the speaker sees it (horizontal: left becomes right in the text's own lines), then the picture
 * is turned clockwise.
 */
import type { Mirror, Rotation } from '#core/prompter/look.ts'

/** Where the text's own directions point in the viewport: `a`, `b` to its right, `c`, `d` down. Each is -1, 0 or 1. */
export interface Turn {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/** As it is read on paper. */
export const STRAIGHT: Turn = { a: 1, b: 0, c: 0, d: 1 }

/** Cosine and sine of the rotations. */
const DIRECTIONS = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const

/** The turn of a look. */
export function turnOf(mirror: Mirror, rotation: Rotation): Turn {
  const across = mirror === 'horizontal' || mirror === 'both' ? -1 : 1
  const over = mirror === 'vertical' || mirror === 'both' ? -1 : 1
  const [cos, sin] = DIRECTIONS[rotation]
  return {
    a: plain(across * cos),
    b: plain(across * sin),
    c: plain(-over * sin),
    d: plain(over * cos),
  }
}

/** No negative zero. */
const plain = (value: number) => value + 0

/** Style of the element that fills the viewport and is turned; it must lie at its upper left corner. */
export interface FrameStyle {
  readonly width: string
  readonly height: string
  readonly transform: string
  readonly transformOrigin: string
}

/** The style of a turned frame. It moves by whole viewports only, so that nothing comes to lie between pixels. */
export function frameStyle(turn: Turn): FrameStyle {
  const { a, b, c, d } = turn
  const lying = a === 0
  const right = a + c < 0 ? '100vw' : '0px'
  const down = b + d < 0 ? '100vh' : '0px'
  return {
    width: lying ? '100vh' : '100vw',
    height: lying ? '100vw' : '100vh',
    transform: isStraight(turn)
      ? 'none'
      : `translate(${right}, ${down}) matrix(${a}, ${b}, ${c}, ${d}, 0, 0)`,
    transformOrigin: '0 0',
  }
}

/** Whether nothing is turned. */
export const isStraight = ({ a, d }: Turn): boolean => a === 1 && d === 1

/** A movement in the viewport in the text's own directions. */
export function movedInText({ a, b, c, d }: Turn, x: number, y: number): { x: number; y: number } {
  // A turn keeps lengths and angles: what leads back is the transposed matrix.
  return { x: plain(a * x + b * y), y: plain(c * x + d * y) }
}

/** The turn that an element is drawn with: that of the frame around it, the one with `data-orientation`. */
export function turnAround(element: Element): Turn {
  const frame = element.closest('[data-orientation]')
  if (frame === null) return STRAIGHT
  const { transform } = getComputedStyle(frame)
  if (transform === 'none') return STRAIGHT
  const { a, b, c, d } = new DOMMatrixReadOnly(transform)
  return {
    a: plain(Math.round(a)),
    b: plain(Math.round(b)),
    c: plain(Math.round(c)),
    d: plain(Math.round(d)),
  }
}

/**
 * Measures the page as if nothing were turned: rectangles then run in the text's own directions. The turn is taken off and put
 * back before the browser draws, so that nobody sees it; what moves goes on moving.
 */
export function asIfStraight<T>(element: Element, measure: () => T): T {
  const frame = element.closest<HTMLElement>('[data-orientation]')
  if (frame === null || isStraight(turnAround(element))) return measure()
  const { transform } = frame.style
  frame.style.transform = 'none'
  try {
    return measure()
  } finally {
    frame.style.transform = transform
  }
}
