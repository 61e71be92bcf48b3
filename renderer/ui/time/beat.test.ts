import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beatOf, createBeat } from './beat.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('all who listen share one timer, and it ends with the last of them', () => {
  const beat = createBeat(200)
  const called: string[] = []
  const one = beat(() => called.push('one'))
  vi.advanceTimersByTime(150)
  const other = beat(() => called.push('other'))
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(50)
  expect(called).toEqual(['one', 'other'])
  one()
  // A second time does nothing to the others.
  one()
  vi.advanceTimersByTime(200)
  expect(called).toEqual(['one', 'other', 'other'])
  other()
  expect(vi.getTimerCount()).toBe(0)
})

test('one that listens twice is called twice, and stops each for itself', () => {
  const beat = createBeat(100)
  let calls = 0
  const listener = () => void (calls += 1)
  const stop = beat(listener)
  beat(listener)
  vi.advanceTimersByTime(100)
  stop()
  vi.advanceTimersByTime(100)
  expect(calls).toBe(3)
})

test('one that stops another in the middle of a beat stops it at once', () => {
  const beat = createBeat(100)
  const called: string[] = []
  beat(() => {
    called.push('first')
    second()
  })
  const second = beat(() => called.push('second'))
  vi.advanceTimersByTime(100)
  expect(called).toEqual(['first'])
})

test('there is one beat of each length', () => {
  expect(beatOf(200)).toBe(beatOf(200))
  expect(beatOf(1000)).not.toBe(beatOf(200))
})
