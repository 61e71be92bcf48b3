/** However a clean speech is deformed on its way, its outline comes back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLEAN, cleanSpeeches, type Deformation, isPossible, singleDeformations } from './deform.ts'
import { anyDeformed, lost } from './deform-score.ts'

const speeches = cleanSpeeches()
const told = (how: Deformation): string =>
  Object.entries(how)
    .filter(([key, value]) =>
      Object.entries(CLEAN).some(([same, is]) => same === key && is !== value),
    )
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ')

describe('an outline comes back', () => {
  it.each([CLEAN, ...singleDeformations].map((how) => ({ how, name: told(how) || 'as it is' })))(
    '$name',
    ({ how }) => {
      const possible = speeches.filter((speech) => isPossible(speech, how))
      expect(possible.length).toBeGreaterThan(0)
      expect(possible.map((speech) => lost(speech, how)).filter((what) => what !== null)).toEqual(
        [],
      )
    },
  )

  it('from any mixture', () => {
    fc.assert(
      fc.property(anyDeformed, ([speech, how]) => {
        expect(lost(speech, how)).toBeNull()
      }),
      { numRuns: 400, seed: 20_261_122 },
    )
  })
})
