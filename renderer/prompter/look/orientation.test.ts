import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Mirror, type Rotation } from '#core/prompter/look.ts'
import { frameStyle, isStraight, movedInText, STRAIGHT, turnOf } from './orientation.ts'

const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270]
const ALL = Mirror.options.flatMap((mirror) => ROTATIONS.map((rotation) => ({ mirror, rotation })))
const VIEWPORT = { width: 1366, height: 768 }

/** Where the browser draws a point of the frame: the style carried out by hand. */
function drawn({ mirror, rotation }: (typeof ALL)[number], x: number, y: number) {
  const { transform } = frameStyle(turnOf(mirror, rotation))
  if (transform === 'none') return { x, y }
  const [, right, down, ...matrix] =
    /^translate\((\w+), (\w+)\) matrix\((-?\d), (-?\d), (-?\d), (-?\d), 0, 0\)$/.exec(transform) ??
    []
  const [a = 0, b = 0, c = 0, d = 0] = matrix.map(Number)
  return {
    x: a * x + c * y + (right === '100vw' ? VIEWPORT.width : 0),
    y: b * x + d * y + (down === '100vh' ? VIEWPORT.height : 0),
  }
}

describe('the orientation of a prompter', () => {
  it.each(ALL)('fills the viewport exactly, mirror $mirror, rotation $rotation', (one) => {
    const { width, height } = frameStyle(turnOf(one.mirror, one.rotation))
    const size = (of: string) => (of === '100vw' ? VIEWPORT.width : VIEWPORT.height)
    const corners = [
      drawn(one, 0, 0),
      drawn(one, size(width), 0),
      drawn(one, 0, size(height)),
      drawn(one, size(width), size(height)),
    ]
    const sorted = corners.map(({ x, y }) => `${x} ${y}`).toSorted()
    expect(sorted).toEqual(['0 0', '0 768', '1366 0', '1366 768'])
  })

  it('says which way the text runs', () => {
    expect(turnOf('none', 0)).toEqual(STRAIGHT)
    // A screen that stands on its right side: the text is turned clockwise, its lines run downwards.
    expect(turnOf('none', 90)).toEqual({ a: 0, b: 1, c: -1, d: 0 })
    // Mirrored left to right it still reads from its top downwards.
    expect(turnOf('horizontal', 0)).toEqual({ a: -1, b: 0, c: 0, d: 1 })
    // In the speaker's own directions, so on an upright screen its lines run upwards.
    expect(turnOf('horizontal', 90)).toEqual({ a: 0, b: -1, c: -1, d: 0 })
    expect(turnOf('both', 180)).toEqual(STRAIGHT)
    expect(ALL.filter(({ mirror, rotation }) => isStraight(turnOf(mirror, rotation)))).toEqual([
      { mirror: 'none', rotation: 0 },
      { mirror: 'both', rotation: 180 },
    ])
  })

  it.each(ALL)('leads back into the text, mirror $mirror, rotation $rotation', (one) => {
    const turn = turnOf(one.mirror, one.rotation)
    const px = fc.integer({ min: -2000, max: 2000 })
    fc.assert(
      fc.property(px, px, px, px, (x, y, toX, toY) => {
        const [from, to] = [drawn(one, x, y), drawn(one, toX, toY)]
        expect(movedInText(turn, to.x - from.x, to.y - from.y)).toEqual({
          x: toX - x + 0,
          y: toY - y + 0,
        })
      }),
      { numRuns: 30 },
    )
  })
})
