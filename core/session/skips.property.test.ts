import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spokenBetween } from '../rundown/stretches.ts'
import { type HostMs, hostMs } from '../time.ts'
import { sessionCommands, stepsOf } from './any-commands.fixture.ts'
import { spentAt } from './spent.ts'
import { isRolling, sessionPosition, trackOf } from './transport.ts'

fc.configureGlobal({ numRuns: 300 })

describe('skipped stretches and timed items, after any sequence of commands', () => {
  test('K1: a tape that is anchored outside of what it goes over is never seen within it', () => {
    fc.assert(
      fc.property(
        sessionCommands(),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (given, later) => {
          for (const { after } of stepsOf(given)) {
            if (after.loaded === null) continue
            const { skips } = trackOf(after.loaded, after.leftOut)
            const { position, at } = after.transport
            const within = (place: number) =>
              skips.find(({ from, to }) => place > from && place < to)
            const there = within(sessionPosition(after, hostMs(at + later)))
            expect(there).toBe(within(position) === undefined ? undefined : there)
          }
        },
      ),
    )
  })

  test('K1: what is spoken is rate times time, less what it stands at its end', () => {
    fc.assert(
      fc.property(
        sessionCommands(),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (given, later) => {
          for (const { after } of stepsOf(given)) {
            if (after.loaded === null || !after.transport.playing) continue
            const { skips } = trackOf(after.loaded, after.leftOut)
            const { position, at, rate: speed } = after.transport
            const now = hostMs(at + later)
            const spoken = spokenBetween(skips, position, sessionPosition(after, now))
            const most = (now - at) * speed
            expect(spoken).toBeCloseTo(isRolling(after, now) ? most : Math.min(most, spoken), 4)
          }
        },
      ),
    )
  })

  test('S1, S2: what was spent in the parts is the time of the run, but for what it stood at the end', () => {
    fc.assert(
      fc.property(
        sessionCommands(),
        fc.double({ min: 0, max: 9e3, noNaN: true }),
        (given, later) => {
          for (const { after } of stepsOf(given)) {
            if (after.loaded === null || after.startedAt === null) continue
            const [one, other] = [after.transport.at, hostMs(after.transport.at + later)]
            const sum = (now: HostMs) => spentAt(after, now).reduce((all, ms) => all + ms, 0)
            const isOver = sessionPosition(after, other) >= after.loaded.duration
            const counted = sum(other) - sum(one)
            expect(counted).toBeCloseTo(isOver ? Math.min(counted, other - one) : other - one, 4)
          }
        },
      ),
    )
  })
})
