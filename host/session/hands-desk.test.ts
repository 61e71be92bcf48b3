import { expect, test } from 'vitest'
import { Action, type HandAsked, ruleOf } from '#core/hands/actions.ts'
import { createHandsDesk } from './hands-desk.ts'

test('what only the window with the focus may do is passed on by nobody, whoever asks', () => {
  const desk = createHandsDesk(() => 0)
  const taken: HandAsked[] = []
  desk.watching('one', 'prompter', (asked) => void taken.push(asked))
  desk.watching('two', 'console', (asked) => void taken.push(asked))
  const passed = Action.options.filter(
    (action) => desk.forward('hall', { action, phase: 'press' }) !== null,
  )
  expect(passed).toEqual(Action.options.filter((action) => ruleOf(action).own !== true))
  expect(taken.map(({ action }) => action)).toEqual(passed)
})

test('windows of a kind are counted once each, however many lines they have, and no longer when they are gone', () => {
  const desk = createHandsDesk(() => 0)
  const leave = [
    desk.watching('one', 'prompter', () => undefined),
    desk.watching('one', 'prompter', () => undefined),
    desk.watching('two', 'prompter', () => undefined),
  ]
  desk.watching('three', 'console', () => undefined)
  expect(desk.count('prompter')).toBe(2)
  for (const gone of leave) gone()
  expect([desk.count('prompter'), desk.count('console')]).toEqual([0, 1])
})

test('a stuck device in one window is held back, another window is not', () => {
  let now = 0
  const desk = createHandsDesk(() => now)
  const taken: HandAsked[] = []
  desk.watching('text', 'prompter', (asked) => void taken.push(asked))
  const { atMost } = ruleOf('next-section')
  for (let turn = 0; turn < 1000; turn += 1) {
    desk.forward('stuck', { action: 'next-section', phase: 'press' })
    now += 1
  }
  const passed = taken.length
  expect(passed).toBeGreaterThan(0)
  expect(passed).toBeLessThanOrEqual(atMost + 5)
  desk.forward('other', { action: 'next-section', phase: 'press' })
  expect(taken).toHaveLength(passed + 1)
})

test('a key held without end is passed on only so many times, and its release always', () => {
  const desk = createHandsDesk(() => 0)
  const taken: HandAsked[] = []
  desk.watching('text', 'prompter', (asked) => void taken.push(asked))
  const action = Action.options.find(
    (one) => ruleOf(one).way === 'held' && ruleOf(one).own !== true,
  )
  if (action === undefined) throw new Error('no action lasts as long as its key is held')
  desk.forward('stuck', { action, phase: 'press' })
  for (let turn = 0; turn < 500; turn += 1) desk.forward('stuck', { action, phase: 'repeat' })
  desk.forward('stuck', { action, phase: 'release' })
  expect(taken).toHaveLength(ruleOf(action).atMost + 1)
  expect(taken.at(-1)?.phase).toBe('release')
})

test('what a window held is forgotten when it has gone', () => {
  const desk = createHandsDesk(() => 0)
  const taken: HandAsked[] = []
  desk.watching('text', 'prompter', (asked) => void taken.push(asked))
  const gone = desk.watching('gone', 'console', () => undefined)
  const action = Action.options.find(
    (one) => ruleOf(one).way === 'held' && ruleOf(one).own !== true,
  )
  if (action === undefined) throw new Error('no action lasts as long as its key is held')
  desk.forward('gone', { action, phase: 'press' })
  gone()
  expect(desk.forward('gone', { action, phase: 'repeat' })).toBeNull()
})

test('what a window that never watches held is forgotten when it is told to have gone', () => {
  const desk = createHandsDesk(() => 0)
  desk.watching('text', 'prompter', () => undefined)
  const action = Action.options.find(
    (one) => ruleOf(one).way === 'held' && ruleOf(one).own !== true,
  )
  if (action === undefined) throw new Error('no action lasts as long as its key is held')
  desk.forward('hall', { action, phase: 'press' })
  expect(desk.forward('hall', { action, phase: 'repeat' })).toBe('prompter')
  desk.gone('hall')
  expect(desk.forward('hall', { action, phase: 'repeat' })).toBeNull()
})
