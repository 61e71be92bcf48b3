import { describe, expect, test } from 'vitest'
import {
  beaten,
  loadedAnew,
  LOOK_EVERY,
  looked,
  newPulse,
  NO_RELOADS,
  type Pulse,
  reloadAfter,
} from './pulse.ts'

/** A page's life: beats every 200 ms while `beats` says so, looked at every 100 ms. Answers when it was found to hang. */
function live(pulse: Pulse, from: number, until: number, beats: (now: number) => boolean) {
  const hangs: number[] = []
  let now = from
  let next = pulse
  while (now < until) {
    now += LOOK_EVERY
    if (now % 200 === 0 && beats(now)) next = beaten(next, now)
    const look = looked(next, now)
    next = look.pulse
    if (look.hangs) {
      hangs.push(now)
      // It is loaded anew, and paints 400 ms later.
      next = beaten(loadedAnew(next, now), now + 400)
    }
  }
  return { pulse: next, hangs, now }
}
const always = () => true
const never = () => false

describe('a page’s pulse', () => {
  test('a page that beats lives', () => {
    expect(live(newPulse(0), 0, 600_000, always).hangs).toEqual([])
  })

  test('one that stops is found within 1.2 s, which leaves the reload most of a second', () => {
    const well = live(newPulse(0), 0, 10_000, always)
    const [found] = live(well.pulse, well.now, 12_000, never).hangs
    expect(found).toBeGreaterThan(10_900)
    expect(found).toBeLessThanOrEqual(11_300)
  })

  test('a pause shorter than a second is none', () => {
    const pausing = (now: number) => now % 3000 > 600
    expect(live(newPulse(0), 0, 60_000, pausing).hangs).toEqual([])
  })

  test('before its first picture it may take long, but not for ever', () => {
    expect(live(newPulse(0), 0, 14_000, never).hangs).toEqual([])
    expect(live(newPulse(0), 0, 16_000, never).hangs).toHaveLength(1)
    const again = loadedAnew(live(newPulse(0), 0, 10_000, always).pulse, 10_000)
    expect(live(again, 10_000, 24_000, never).hangs).toEqual([])
  })

  test('a machine that was suspended, or stood still, has not hung', () => {
    const { pulse } = live(newPulse(0), 0, 10_000, always)
    const woken = looked(pulse, 10_000_000)
    expect(woken.hangs).toBe(false)
    expect(live(beaten(woken.pulse, 10_000_100), 10_000_100, 10_010_000, always).hangs).toEqual([])
  })

  test('a machine on which this process itself gets a turn only twice a second gives the page more time', () => {
    let pulse = beaten(newPulse(0), 0)
    for (let now = 500; now <= 3500; now += 500) {
      const look = looked(pulse, now)
      expect(look.hangs).toBe(false)
      pulse = look.pulse
    }
  })

  test('a page that hangs again and again is ended less and less often', () => {
    const { hangs } = live(beaten(newPulse(0), 0), 0, 60_000, never)
    const apart = hangs.slice(1).map((at, index) => at - (hangs[index] ?? 0))
    // The first time again it is found as fast: the last slide is back within 2 s.
    expect(apart[0]).toBeLessThan(1700)
    expect(apart[1]).toBeGreaterThan(3000)
    expect(apart.at(-1)).toBeGreaterThanOrEqual(15_000)
    expect(hangs.length).toBeLessThan(9)
  })

  test('after a minute of beating it is trusted as before', () => {
    const hung = live(beaten(newPulse(0), 0), 0, 7000, never)
    expect(hung.hangs).toHaveLength(3)
    const well = live(hung.pulse, hung.now, 70_000, always)
    const [found] = live(well.pulse, well.now, 75_000, never).hangs
    expect(found).toBeLessThanOrEqual(71_300)
  })
})

describe('loading a page again', () => {
  test('is done at once the first three times, and after a while without trouble', () => {
    const first = reloadAfter(NO_RELOADS, 1000)
    expect(first.wait).toBe(0)
    expect(reloadAfter(first, 10_000).wait).toBe(0)
  })

  test('waits longer each time that the page goes again at once, a quarter of a minute at most', () => {
    let reloads = NO_RELOADS
    const waits: number[] = []
    for (let times = 0; times < 8; times += 1) {
      reloads = reloadAfter(reloads, (times === 0 ? 0 : reloads.at) + 300)
      waits.push(reloads.wait)
    }
    expect(waits).toEqual([0, 0, 0, 1000, 2000, 4000, 8000, 15_000])
  })
})
