/** Displays for the tests of this folder. */
import * as fc from 'fast-check'
import type { Display, Rectangle } from './placement.ts'

export const rectangle = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
})

/** A display with a bar of 40 px at its foot. */
export function display(id: number, bounds: Rectangle, more: Partial<Display> = {}): Display {
  const workArea = { ...bounds, height: bounds.height - 40 }
  return {
    id,
    label: `display ${id}`,
    bounds,
    workArea,
    scale: 1,
    internal: false,
    primary: false,
    ...more,
  }
}

export const laptop = display(1, rectangle(0, 0, 1366, 768), { internal: true, primary: true })
export const projector = display(2, rectangle(1366, 0, 1920, 1080))
export const monitor = display(3, rectangle(-1280, 0, 1280, 1024))
export const desktop = display(4, rectangle(0, 0, 1920, 1080), { primary: true })
export const retina = display(5, rectangle(3286, 0, 1512, 982), { scale: 2 })

/** One to four displays, side by side or mirrored, one of them the machine's own or none. */
export function arrangements(): fc.Arbitrary<Display[]> {
  const one = fc.record({
    width: fc.integer({ min: 640, max: 5120 }),
    height: fc.integer({ min: 480, max: 2880 }),
    scale: fc.constantFrom(1, 1.25, 2),
    mirrors: fc.boolean(),
  })
  return fc.array(one, { minLength: 1, maxLength: 4 }).chain((given) =>
    fc
      .tuple(fc.nat(given.length - 1), fc.option(fc.nat(given.length - 1)))
      .map(([primary, own]) => {
        let x = 0
        return given.map(({ width, height, scale, mirrors }, index) => {
          const bounds = rectangle(mirrors ? 0 : x, 0, width, height)
          x += width
          return display(index + 1, bounds, {
            scale,
            internal: index === own,
            primary: index === primary,
          })
        })
      }),
  )
}
