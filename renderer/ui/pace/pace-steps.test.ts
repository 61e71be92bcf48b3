import { expect, it } from 'vitest'
import { rateOf, paceAt } from '#core/pace/reference.ts'
import { pace } from '#core/time.ts'
import { chosenPace, nextPace } from './pace-steps.ts'

it('goes to the next multiple of five, from whatever stands there', () => {
  expect(nextPace(pace(170), 1)).toBe(175)
  expect(nextPace(pace(170), -1)).toBe(165)
  expect(nextPace(pace(172), 1)).toBe(175)
  expect(nextPace(pace(172), -1)).toBe(170)
})

it('stays in the range', () => {
  expect(nextPace(pace(400), 1)).toBe(400)
  expect(nextPace(pace(60), -1)).toBe(60)
  expect(chosenPace(1000)).toBe(400)
  expect(chosenPace(3)).toBe(60)
})

it('walks the whole range up and down again through tape rates without losing a step', () => {
  let at = pace(60)
  const up = [at]
  while (at < 400) up.push((at = nextPace(paceAt(rateOf(at, 'zh'), 'zh'), 1)))
  expect(up).toEqual(Array.from({ length: 69 }, (_, n) => 60 + 5 * n))
  while (at > 60) at = nextPace(paceAt(rateOf(at, 'zh'), 'zh'), -1)
  expect(at).toBe(60)
})
