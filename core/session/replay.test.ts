import { describe, expect, test } from 'vitest'
import { hostMs, rate, scriptMs } from '../time.ts'
import { initialState, reduce } from './reduce.ts'
import { cutOffRun, replay } from './replay.ts'
import { newest } from './replica.ts'
import type { JournalRecord, Loaded, SessionCommand, SessionState } from './state.ts'

const loaded: Loaded = {
  documentId: 'a',
  revision: 0,
  duration: scriptMs(60_000),
  cues: [scriptMs(0)],
}
const start = initialState(hostMs(0))

/** The journal of these commands, as a host would write it. */
function journal(...given: readonly (readonly [now: number, command: SessionCommand])[]) {
  const records: JournalRecord[] = []
  let state: SessionState = start
  for (const [now, command] of given) {
    state = reduce(state, command, hostMs(now))
    records.push({ revision: state.revision, at: hostMs(now), command })
  }
  return records
}

const load: SessionCommand = { kind: 'load', loaded }
const play: SessionCommand = { kind: 'play' }
const checkpoint = (ms: number): SessionCommand => ({ kind: 'checkpoint', position: scriptMs(ms) })

describe('after the host was killed', () => {
  test('J7: the last known place counts the last checkpoint', () => {
    const records = journal(
      [100, load],
      [1000, { kind: 'set-rate', rate: rate(2) }],
      [2000, play],
      [2500, checkpoint(1000)],
      [3000, checkpoint(2000)],
    )
    expect(cutOffRun(replay(start, records))).toMatchObject({
      position: 2000,
      rate: 2,
      ranFor: 1000,
    })
  })

  test('J7: paused in the middle, it is where it was paused', () => {
    const records = journal([0, load], [1000, play], [5000, { kind: 'pause' }])
    expect(cutOffRun(replay(start, records))).toMatchObject({
      position: 4000,
      rate: 1,
      ranFor: 4000,
    })
  })

  test('J7: an offer not answered before the next crash keeps its place and its time', () => {
    const records = journal(
      [
        10,
        {
          kind: 'restore',
          loaded,
          position: scriptMs(9000),
          rate: rate(1),
          startedAt: hostMs(-8000),
        },
      ],
      [20, { kind: 'seek', position: scriptMs(30_000) }],
    )
    expect(cutOffRun(replay(start, records))).toMatchObject({
      position: 9000,
      rate: 1,
      ranFor: 8020,
    })
  })

  test('R8: a speech that was never started gives no offer', () => {
    expect(cutOffRun(replay(start, []))).toBeNull()
    expect(cutOffRun(replay(start, journal([0, load])))).toBeNull()
    const looked = journal([0, load], [10, { kind: 'seek', position: scriptMs(500) }])
    expect(cutOffRun(replay(start, looked))).toBeNull()
    const again = journal([0, load], [10, play], [500, { kind: 'restart' }])
    expect(cutOffRun(replay(start, again))).toBeNull()
  })

  test('R8: a speech that was finished gives no offer', () => {
    const ran = journal([0, load], [0, play], [60_000, { kind: 'pause' }])
    expect(cutOffRun(replay(start, ran))).toBeNull()
    const killedAtTheEnd = journal([0, load], [0, play], [60_001, checkpoint(60_000)])
    expect(cutOffRun(replay(start, killedAtTheEnd))).toBeNull()
  })
})

describe('published states', () => {
  const at = (revision: number) => ({ ...start, revision })

  test('J6: the highest revision of a stream holds', () => {
    expect(newest(at(4), at(5), false)).toEqual(at(5))
    expect(newest(at(5), at(4), false)).toEqual(at(5))
    expect(newest(null, at(4), false)).toEqual(at(4))
  })

  test('J6: the first state of a stream holds whatever was known', () => {
    expect(newest(at(50), at(1), true)).toEqual(at(1))
  })
})
