import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hostMs } from '#core/time.ts'
import { startHostClock } from './host-clock.ts'
import type { LinkStatus } from './link.ts'
import { writable } from './readable.ts'

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A host whose clock is `ahead` ms before the page's, at the end of a line that takes `there` and `back` ms. */
function hostAt(ahead: number) {
  const host = { ahead, there: 5, back: 5, down: false }
  const status = writable<LinkStatus>('open')
  const clock = startHostClock({
    status,
    client: {
      clock: {
        async ping() {
          await new Promise((resolve) => setTimeout(resolve, host.there))
          if (host.down) throw new Error('The line is down.')
          const at = hostMs(performance.now() + host.ahead)
          await new Promise((resolve) => setTimeout(resolve, host.back))
          return { at }
        },
      },
    },
  })
  return { host, status, clock, error: () => clock.now() - (performance.now() + host.ahead) }
}

const SECOND = 1000
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('is right to the line’s unevenness, once it has been measured', async () => {
  const { host, clock, error } = hostAt(-4_000_000)
  expect(clock.synced.get()).toBe(false)
  host.back = 9
  await pass(SECOND)
  expect(clock.synced.get()).toBe(true)
  expect(Math.abs(error())).toBeLessThanOrEqual(2)
  expect(clock.at(7) - clock.at(0)).toBe(7)
  clock.stop()
})

test('a slow and lopsided ping does not spoil a good measurement', async () => {
  const { host, clock, error } = hostAt(300)
  await pass(SECOND)
  host.there = 400
  await pass(60 * SECOND)
  expect(error()).toBe(0)
  clock.stop()
})

test('a clock that has gone another way (a machine that slept) is followed at the next ping, however slow', async () => {
  const { host, clock, error } = hostAt(300)
  await pass(SECOND)
  host.ahead = 300 + 45_000
  host.there = 20
  host.back = 20
  await pass(11 * SECOND)
  expect(error()).toBe(0)
  clock.stop()
})

test('slow drift is followed in the end', async () => {
  const { host, clock, error } = hostAt(0)
  await pass(SECOND)
  host.there = 6
  host.back = 6
  host.ahead = 3
  await pass(140 * SECOND)
  expect(error()).toBe(0)
  clock.stop()
})

test('is measured anew when the line has come back, perhaps to another host', async () => {
  const { host, status, clock, error } = hostAt(5000)
  await pass(SECOND)
  host.down = true
  status.set('lost')
  await pass(25 * SECOND)
  host.down = false
  host.ahead = -90_000
  host.there = 30
  host.back = 30
  status.set('open')
  await pass(SECOND)
  expect(error()).toBe(0)
  clock.stop()
})

test('asks no more once it is stopped', async () => {
  const { host, clock } = hostAt(0)
  await pass(SECOND)
  clock.stop()
  host.ahead = 99_000
  await pass(60 * SECOND)
  expect(clock.now() - performance.now()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})
