import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { type Given, sessionCommands, startedSession, stepsOf } from './any-commands.fixture.ts'
import { hallSlide } from './hall.fixture.ts'
import { tapeRate } from './pacing.ts'
import { initialState, reduce } from './reduce.ts'
import { replay } from './replay.ts'
import { receive, replicaFrom } from './replica.ts'
import { JournalRecord, type SessionCommand, SessionState } from './state.ts'
import { chosenRate, sessionPosition, trackOf } from './transport.ts'

fc.configureGlobal({ numRuns: 300 })

/** Commands that may put the tape at an earlier place (T11). */
const JUMPS: readonly SessionCommand['kind'][] = [
  'seek',
  'load',
  'restart',
  'restore',
  'resume',
  'revise',
]

describe('any sequence of commands, with instants in any order', () => {
  test('T12: never leaves the script', () => {
    fc.assert(
      fc.property(sessionCommands(), fc.double({ noNaN: true }), (given, look) => {
        for (const { after } of stepsOf(given)) {
          const duration = after.loaded?.duration ?? 0
          for (const now of [after.transport.at, look, -1e12, 1e12]) {
            const position = sessionPosition(after, hostMs(now))
            expect(position).toBeGreaterThanOrEqual(0)
            expect(position).toBeLessThanOrEqual(duration)
          }
        }
      }),
    )
  })

  test('T11: the tape never runs backwards, but for the commands that jump', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { before, after, command } of stepsOf(given)) {
          expect(after.transport.at).toBeGreaterThanOrEqual(before.transport.at)
          if (JUMPS.includes(command.kind)) continue
          expect(after.transport.position).toBeGreaterThanOrEqual(before.transport.position)
        }
      }),
    )
  })

  test('T11: with a clock that only goes on, what is seen between commands never goes back', () => {
    fc.assert(
      fc.property(
        sessionCommands(),
        fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (given, waits) => {
          let state = startedSession()
          let now: number = state.transport.at
          let seen = sessionPosition(state, hostMs(now))
          for (const [index, wait] of waits.entries()) {
            now += wait
            const position = sessionPosition(state, hostMs(now))
            expect(position).toBeGreaterThanOrEqual(seen)
            seen = position
            const command = given[index]?.command
            if (command === undefined) continue
            state = reduce(state, command, hostMs(now))
            const after = sessionPosition(state, hostMs(now))
            expect(after).toBe(JUMPS.includes(command.kind) ? after : seen)
            seen = after
          }
        },
      ),
    )
  })

  test('T5: a new rate never moves the tape', () => {
    fc.assert(
      fc.property(
        sessionCommands(),
        fc.double({ min: 0.05, max: 200, noNaN: true }),
        (given, to) => {
          const state = stepsOf(given).at(-1)?.after ?? initialState(hostMs(0))
          const now = hostMs(state.transport.at + 1234.5)
          const after = reduce(state, { kind: 'set-rate', rate: rate(to) }, now)
          expect(sessionPosition(after, now)).toBe(sessionPosition(state, now))
        },
      ),
    )
  })

  test('P1: a stop stands ahead of a tape that plays, and the tape never goes beyond it', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { after } of stepsOf(given)) {
          const { stopAt, playing, position } = after.transport
          if (stopAt === null) continue
          expect(playing).toBe(true)
          expect(stopAt).toBeGreaterThan(position)
          if (after.loaded === null) continue
          const { skips, items } = trackOf(after.loaded, after.leftOut)
          const isOver = (place: number) =>
            skips.some(({ from, to }) => from >= position && place > from && place < to)
          const item = items.find(
            (one) => one.stands && one.position > position && !isOver(one.position),
          )
          const stands = Math.min(stopAt, item?.position ?? stopAt)
          expect(sessionPosition(after, hostMs(1e12))).toBe(stands)
        }
      }),
    )
  })

  test('P4: the rate is the chosen one times what is held, and letting go gives the chosen one', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { before, after, command } of stepsOf(given)) {
          const { ease, transport } = after
          const chosen = chosenRate(after)
          expect(transport.rate).toBe(ease === null ? chosen : tapeRate(chosen * ease.factor))
          expect(chosen).toBe(command.kind === 'ease' ? chosenRate(before) : chosen)
          const free = reduce(after, { kind: 'ease', factor: 1 }, transport.at)
          expect(free.transport.rate).toBe(chosen)
        }
      }),
    )
  })

  test('P7: the slowest limit is never above the fastest', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { after } of stepsOf(given))
          expect(after.pacing.slowest).toBeLessThanOrEqual(after.pacing.fastest)
      }),
    )
  })

  test('P8: by hand the tape never plays', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { after } of stepsOf(given))
          expect(after.pacing.mode === 'by-hand' && after.transport.playing).toBe(false)
      }),
    )
  })

  test('J1: the revision goes up by 1 with a change, and a command without one gives the same object', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { before, after } of stepsOf(given)) {
          if (after === before) continue
          expect(after.revision).toBe(before.revision + 1)
          expect({ ...after, revision: before.revision }).not.toEqual(before)
        }
      }),
    )
  })

  test('J3: a checkpoint changes nothing', () => {
    fc.assert(
      fc.property(sessionCommands(), fc.double({ min: 0, max: 1e6, noNaN: true }), (given, at) => {
        for (const { after } of stepsOf(given)) {
          const command = { kind: 'checkpoint', position: scriptMs(at) } as const
          expect(reduce(after, command, hostMs(at))).toBe(after)
        }
      }),
    )
  })

  test('F10: a still shows the same slide from its beginning to its end', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { before, after, command } of stepsOf(given)) {
          expect(after.hall.still === null).toBe(after.hall.screen !== 'freeze')
          if (after.hall.screen !== 'freeze' || before.hall.screen !== 'freeze') continue
          if (command.kind === 'revise') continue
          expect(hallSlide(after, hostMs(1e12))).toBe(hallSlide(before, hostMs(-1e12)))
        }
      }),
    )
  })

  test('J4: the same commands give the same state, and no state but a sound one', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        const states = stepsOf(given).map(({ after }) => after)
        expect(stepsOf(given).map(({ after }) => after)).toEqual(states)
        for (const state of states) expect(SessionState.parse(state)).toEqual(state)
      }),
    )
  })

  test('F2: the hall sees the held slide, else the slide of the position; nothing behind black or standby', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { after } of stepsOf(given)) {
          const { loaded, hall, transport } = after
          // The last cue at or before the position, found the slow way.
          const atPosition = loaded?.cues.findLastIndex((cue) => cue <= transport.position) ?? -1
          const dark = loaded === null || hall.screen !== 'slides'
          if (hall.screen === 'freeze') continue
          expect(hallSlide(after, transport.at)).toBe(dark ? null : (hall.hold ?? atPosition))
        }
      }),
    )
  })

  test('R8: an offer stands only over a paused tape', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        for (const { after } of stepsOf(given))
          expect(after.resume !== null && after.transport.playing).toBe(false)
      }),
    )
  })
})

describe('replicas', () => {
  /** The journal of a session, with a checkpoint here and there. */
  function journalOf(given: readonly Given[]): { end: SessionState; records: JournalRecord[] } {
    const records: JournalRecord[] = []
    let state = startedSession()
    for (const { command, now } of given) {
      const at = hostMs(Math.max(now, state.transport.at))
      const next = reduce(state, command, at)
      if (next === state) {
        const position = sessionPosition(state, at)
        records.push({ revision: state.revision, at, command: { kind: 'checkpoint', position } })
        continue
      }
      records.push({ revision: next.revision, at, command })
      state = next
    }
    return { end: state, records }
  }
  /** The same records in some order, some of them more than once. */
  const arrivals = sessionCommands().chain((given) => {
    const { end, records } = journalOf(given)
    const doubled = fc.array(fc.nat(Math.max(0, records.length - 1)), { maxLength: 20 })
    return doubled
      .map((twice) => [...records, ...twice.flatMap((index) => records[index] ?? [])])
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
      .map((order) => ({ end, records, order }))
  })

  test('J5: the same records in any order, with duplicates, give every replica the same state', () => {
    fc.assert(
      fc.property(arrivals, ({ end, order }) => {
        const replica = order.reduce(receive, replicaFrom(startedSession()))
        expect(replica.state).toEqual(end)
        expect(replica.waiting.size).toBe(0)
      }),
    )
  })

  test('J5: at every moment a replica is a state that the host has been in', () => {
    fc.assert(
      fc.property(arrivals, ({ records, order }) => {
        const been = new Map([[1, startedSession()]])
        let replica = replicaFrom(startedSession())
        for (const record of records) {
          replica = receive(replica, record)
          been.set(replica.state.revision, replica.state)
        }
        let late = replicaFrom(startedSession())
        for (const record of order) {
          late = receive(late, record)
          expect(late.state).toEqual(been.get(late.state.revision))
        }
      }),
    )
  })

  test('J4: a journal that went through a file gives the same state', () => {
    fc.assert(
      fc.property(sessionCommands(), (given) => {
        const { end, records } = journalOf(given)
        const read = records.map((record) =>
          JournalRecord.parse(JSON.parse(JSON.stringify(record))),
        )
        expect(replay(startedSession(), read).state).toEqual(end)
      }),
    )
  })
})
