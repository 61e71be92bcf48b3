import { expect, test } from 'vitest'
import {
  Arrangement,
  arrangementOf,
  ARRANGEMENTS_KEPT,
  remembered,
  withArrangement,
} from './arrangement.ts'
import { display, laptop, monitor, projector, rectangle } from './displays.fixture.ts'
import { fingerprintOf, match, MOST_DISPLAYS, unlikeness } from './fingerprint.ts'
import { displayNumbers } from './numbers.ts'

const places = { prompter: 1, audience: 2, console: 1 }

test('a fingerprint has no id, its size in device px, its place from the primary', () => {
  const one = display(77, rectangle(-500, 200, 1280, 720), { scale: 1.25, label: 'EPSON' })
  const primary = { ...laptop, bounds: rectangle(100, 100, 1366, 768) }
  expect(fingerprintOf(one, [primary, one])).toEqual({
    label: 'EPSON',
    width: 1600,
    height: 900,
    x: -600,
    y: 100,
    internal: false,
    scale: 1.25,
    serial: null,
  })
})

test('another name, another serial, or one of them built in: never the same display', () => {
  const known = fingerprintOf(projector, [laptop, projector])
  const serial = (text: string) => ({ ...known, serial: text })
  expect(unlikeness(known, known)).toBe(0)
  expect(unlikeness(known, { ...known, label: 'BENQ' })).toBeNull()
  expect(unlikeness(known, { ...known, internal: true })).toBeNull()
  expect(unlikeness(serial('A'), serial('B'))).toBeNull()
  expect(unlikeness(serial('A'), known)).toBe(0)
})

test('the likest is found: the place decides less than the scale, the scale less than the size', () => {
  const known = [fingerprintOf(projector, [laptop, projector])]
  const alike = { ...projector, id: 20, bounds: rectangle(-1920, -900, 1920, 1080) }
  const scaled = { ...projector, id: 21, scale: 2, bounds: rectangle(1366, 0, 960, 540) }
  const other = { ...projector, id: 22, bounds: rectangle(1366, 0, 1024, 768) }
  const best = (...displays: (typeof projector)[]) =>
    match(known, [laptop, ...displays]).displays[0]?.id
  expect(best(other, scaled, alike)).toBe(20)
  expect(best(other, scaled)).toBe(21)
  expect(best(other)).toBe(22)
  expect(best()).toBeUndefined()
})

test('each display is one of the known ones at most', () => {
  const known = fingerprintOf(projector, [laptop, projector])
  const { displays } = match([known, known], [laptop, projector])
  expect(displays.filter((found) => found === projector)).toHaveLength(1)
})

test('of the same displays the newer arrangement is kept, of others both', () => {
  const other = { prompter: 2, audience: 1, console: 2 }
  const first = withArrangement([], [laptop, projector], places)
  const second = withArrangement(first, [laptop, projector, monitor], places)
  const third = withArrangement(second, [laptop, { ...projector, id: 40 }], {
    prompter: 40,
    audience: 1,
    console: 40,
  })
  expect(third).toHaveLength(2)
  expect(remembered(third, [laptop, projector])).toEqual(other)
  expect(remembered(third, [laptop, projector, monitor])).toEqual(places)
  expect(remembered(third, [laptop, monitor])).toBeNull()
})

test('so many are kept, and the one used the longest ago goes', () => {
  let kept: readonly Arrangement[] = []
  for (let n = 0; n <= ARRANGEMENTS_KEPT; n += 1)
    kept = withArrangement(kept, [laptop, { ...projector, label: `hall ${n}` }], places)
  expect(kept).toHaveLength(ARRANGEMENTS_KEPT)
  expect(kept[0]?.displays[1]?.label).toBe('hall 1')
})

test('more displays than can be told apart are not kept', () => {
  const many = Array.from({ length: MOST_DISPLAYS + 1 }, (_, n) =>
    display(n + 1, rectangle(n * 800, 0, 800, 600), { primary: n === 0 }),
  )
  expect(arrangementOf(many, places)).toBeNull()
  expect(withArrangement([], many, places)).toEqual([])
})

test('an arrangement that speaks of displays it has not, or puts a window beside the audience, is none', () => {
  const sound = arrangementOf([laptop, projector], places)
  expect(Arrangement.safeParse(sound).success).toBe(true)
  expect(Arrangement.safeParse({ ...sound, console: 2 }).success).toBe(false)
  expect(Arrangement.safeParse({ ...sound, prompter: 1 }).success).toBe(false)
})

test('numbers go from the left, of those above each other from the top; mirrors share one', () => {
  const above = display(8, rectangle(0, -1080, 1920, 1080))
  const mirror = { ...projector, id: 9 }
  const numbers = displayNumbers([projector, mirror, laptop, above, monitor])
  expect([monitor, above, laptop, projector, mirror].map(({ id }) => numbers.get(id))).toEqual([
    1, 2, 3, 4, 4,
  ])
})
