import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sessionPosition } from '../session/transport.ts'
import { reduce } from '../session/reduce.ts'
import { hostMs, rate, scriptMs } from '../time.ts'
import { takeLength } from './legs.ts'
import { replayOf } from './replay.ts'
import { Recording, takeOf, TEXT } from './speakers.fixture.ts'

/** A take of one stretch, of what was done in it. */
function recorded(done: (recording: Recording) => void) {
  const recording = new Recording()
  done(recording)
  return takeOf(recording.stretch())
}

test('Y1: at each moment text, slide and screen are what the session had', () => {
  const take = recorded((one) => {
    one.give({ kind: 'play' })
    one.wait(5000)
    one.give({ kind: 'set-screen', screen: 'slides' })
    one.wait(5000)
    one.give({ kind: 'tell', text: '请稍慢' })
    one.wait(5000)
    one.give({ kind: 'set-screen', screen: 'black' })
    one.give({ kind: 'set-rate', rate: rate(2) })
    one.wait(5000)
    one.give({ kind: 'pause' })
    one.wait(4000)
    one.give({ kind: 'play' })
    one.wait(1000)
  })
  const replay = replayOf(take)
  expect(replay.length).toBe(25_000)
  const at = (time: number) => replay.at(time)
  expect(at(2000)).toMatchObject({ position: 2000, rate: 1, moves: true, message: null })
  expect(at(7000)?.hall).toMatchObject({ screen: 'slides', slide: 0 })
  expect(at(12_000)).toMatchObject({ position: 12_000, message: '请稍慢' })
  expect(at(16_000)).toMatchObject({ position: 17_000, rate: 2, hall: { screen: 'black' } })
  expect(at(22_000)).toMatchObject({ position: 25_000, moves: false })
  expect(at(25_000)?.position).toBe(27_000)
  expect(at(1e9)).toEqual(at(25_000))
  expect(at(-5)).toEqual(at(0))
})

test('Y1: a take without a movement has no moment', () => {
  const replay = replayOf(recorded(() => undefined))
  expect(replay.length).toBe(0)
  expect(replay.at(0)).toBeNull()
})

test('Y1: at any time of any take the place is that of the session then', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          wait: fc.integer({ min: 1, max: 20_000 }),
          what: fc.oneof(
            fc.constant({ kind: 'play' } as const),
            fc.constant({ kind: 'pause' } as const),
            fc
              .integer({ min: 0, max: Math.floor(TEXT.duration) })
              .map((to) => ({ kind: 'seek', position: scriptMs(to) }) as const),
            fc
              .double({ min: 0.5, max: 2, noNaN: true })
              .map((to) => ({ kind: 'set-rate', rate: rate(to) }) as const),
          ),
        }),
        { maxLength: 12 },
      ),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (deeds, share) => {
        const take = recorded((one) => {
          one.give({ kind: 'play' })
          for (const { wait, what } of deeds) {
            one.wait(wait)
            one.give(what)
          }
          one.wait(1000)
        })
        const length = takeLength(take)
        const replay = replayOf(take)
        expect(replay.length).toBe(length)
        const [stretch] = take.stretches
        if (stretch === undefined) throw new Error('There is no stretch.')
        // The run begins with its first play: take time is the session's, from there.
        const instant = hostMs(stretch.from + length * share)
        const state = stretch.records
          .filter(({ at }) => at <= instant)
          .reduce((one, { command, at }) => reduce(one, command, at), stretch.start)
        const wanted = sessionPosition(state, instant)
        // At the end of the script nothing is counted: later moments are not those of the clock.
        fc.pre(!stretch.records.some(({ at }) => sessionPosition(state, at) >= TEXT.duration))
        const found = replay.at(length * share)?.position ?? Number.NaN
        expect(Math.abs(found - wanted)).toBeLessThan(1)
      },
    ),
  )
})

test('Y2: the sound is at the instant of the moment, through an edit, and not over a stop', () => {
  const first = recorded((one) => {
    one.give({ kind: 'play' })
    one.wait(10_000)
  })
  const [stretch] = first.stretches
  if (stretch === undefined) throw new Error('There is no stretch.')
  const shifted = (by: number) => ({
    ...stretch,
    from: hostMs(stretch.from + by),
    until: hostMs(stretch.until + by),
    records: stretch.records.map((record) => ({ ...record, at: hostMs(record.at + by) })),
  })
  const length = stretch.until - stretch.from
  const take = {
    ...first,
    stretches: [stretch, shifted(length), shifted(length + 60_000)],
    sounds: [{ stretch: 0, from: hostMs(stretch.from + 2000) }],
  }
  const replay = replayOf(take)
  const whole = replay.length / 3
  expect(replay.at(1000)?.sound).toBeNull()
  expect(replay.at(5000)?.sound).toEqual({ number: 0, at: 3000 })
  expect(replay.at(whole + 1000)?.sound).toEqual({ number: 0, at: length - 2000 + 1000 })
  expect(replay.at(2 * whole + 1000)?.sound).toBeNull()
})
