import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { SessionCommand, SessionState } from '#core/session/state.ts'
import { hostMs, rate, scriptMs } from '#core/time.ts'
import { expectedFrom } from './ahead.ts'
import { writable } from './readable.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A host with an open speech, its clock, and a page's expectation of it. */
function setUp() {
  const clock = { now: 1000 }
  const carriedOut = (command: SessionCommand) => {
    told.set(reduce(told.get(), command, hostMs(clock.now)))
    return told.get().revision
  }
  const told = writable<SessionState>({
    ...initialState(hostMs(0)),
    loaded: { documentId: 's', revision: 0, duration: scriptMs(60_000), cues: [] },
  })
  return { clock, told, carriedOut, ahead: expectedFrom(told, () => hostMs(clock.now)) }
}

test('a command shows at once, and once carried out nothing is left to expect', () => {
  const { clock, told, carriedOut, ahead } = setUp()
  const answered = ahead.sent({ kind: 'seek', position: scriptMs(5000) })
  expect(ahead.state.get()?.transport.position).toBe(5000)
  expect(told.get().transport.position).toBe(0)
  clock.now += 8
  answered(carriedOut({ kind: 'seek', position: scriptMs(5000) }))
  expect(ahead.state.get()).toBe(told.get())
})

test('what is told before the answer comes is not carried out twice', () => {
  const { clock, told, carriedOut, ahead } = setUp()
  const played = ahead.sent({ kind: 'play' })
  const sought = ahead.sent({ kind: 'seek', position: scriptMs(5000) })
  clock.now += 8
  const revisions = [
    carriedOut({ kind: 'play' }),
    carriedOut({ kind: 'seek', position: scriptMs(5000) }),
  ]
  expect(ahead.state.get()).toBe(told.get())
  played(revisions[0] ?? null)
  sought(revisions[1] ?? null)
  expect(ahead.state.get()).toBe(told.get())
})

test('what another window does in between stays, and this page’s command on top of it', () => {
  const { carriedOut, ahead } = setUp()
  ahead.sent({ kind: 'play' })
  carriedOut({ kind: 'set-rate', rate: rate(2) })
  const { playing, rate: at } = ahead.state.get()?.transport ?? {}
  expect([playing, at]).toEqual([true, 2])
})

test('a command that fails, or is never answered, is taken back', () => {
  const { told, ahead } = setUp()
  const answered = ahead.sent({ kind: 'play' })
  answered(null)
  expect(ahead.state.get()).toBe(told.get())
  ahead.sent({ kind: 'play' })
  expect(ahead.state.get()?.transport.playing).toBe(true)
  vi.advanceTimersByTime(2000)
  expect(ahead.state.get()).toBe(told.get())
})

test('a host that counts anew after a restart is believed within two seconds', () => {
  const { told, ahead } = setUp()
  ahead.sent({ kind: 'play' })(40)
  expect(ahead.state.get()?.transport.playing).toBe(true)
  vi.advanceTimersByTime(2000)
  expect(ahead.state.get()).toBe(told.get())
})
