import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlacedWindow } from '../contract/displays-told.ts'
import { type Arrangement, withArrangement } from './arrangement.ts'
import { arrangements } from './displays.fixture.ts'
import { type Display, distinct } from './placement.ts'
import { type Deed, done, whereOf } from './standing.fixture.ts'
import { afterChange, arranged, type Standing } from './standing.ts'

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.constant('swap' as const),
  fc.tuple(
    fc.constantFrom<PlacedWindow>('prompter', 'audience', 'console'),
    fc.option(fc.integer({ min: 1, max: 4 })),
  ),
)

/** What must never be, of a standing on these displays. */
function wrong({ places, waiting }: Standing, displays: readonly Display[]): string[] {
  const there = distinct(displays).map(({ id }) => id)
  const { prompter, audience, console } = places
  return [
    ...Object.values(places).flatMap((id) =>
      id === null || there.includes(id) ? [] : 'a window on a display that is not there',
    ),
    ...(audience !== null && [prompter, console].includes(audience)
      ? ['a window beside the audience']
      : []),
    ...(waiting && audience !== null ? ['it waits where it is'] : []),
    ...(audience === null && !there.includes(prompter ?? -1) ? ['no place for the speaker'] : []),
  ]
}

test('whatever displays come and go, the audience goes by itself only to a display that was nobody’s, or back to its own', () => {
  fc.assert(
    fc.property(arrangements(), fc.array(arrangements(), { maxLength: 5 }), (start, changes) => {
      let standing = arranged(start, [])
      for (const displays of changes) {
        standing = afterChange(standing, displays, [])
        expect(wrong(standing, displays)).toEqual([])
        // Nobody has put it there, so it is never the machine's own.
        const on = displays.find(({ id }) => id === standing.places.audience)
        expect(on?.internal ?? false).toBe(false)
      }
    }),
  )
})

test('no window shares the audience’s display, whatever a person does meanwhile', () => {
  const step = fc.tuple(arrangements(), fc.array(deeds, { maxLength: 3 }))
  fc.assert(
    fc.property(arrangements(), fc.array(step, { maxLength: 5 }), (start, steps) => {
      let memory: readonly Arrangement[] = []
      let standing = arranged(start, memory)
      for (const [displays, asked] of steps) {
        standing = afterChange(standing, displays, memory)
        for (const deed of asked) standing = done(standing, displays, deed)
        expect(wrong(standing, displays)).toEqual([])
        memory = withArrangement(memory, distinct(displays), standing.places)
      }
    }),
  )
})

test('all of it pulled out and put in again, it stands as before', () => {
  fc.assert(
    fc.property(arrangements(), fc.array(deeds, { maxLength: 3 }), (displays, asked) => {
      let standing = arranged(displays, [])
      for (const deed of asked) standing = done(standing, displays, deed)
      const again = afterChange(afterChange(standing, [], []), displays, [])
      expect(whereOf(again)).toEqual(whereOf(standing))
    }),
  )
})
