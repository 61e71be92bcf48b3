import { expect, test } from 'vitest'
import { Action, type HandAsked, ruleOf } from '#core/hands/actions.ts'
import { createHandsDesk } from './hands-desk.ts'

test('what only the window with the focus may do is passed on by nobody, whoever asks', () => {
  const desk = createHandsDesk()
  const taken: HandAsked[] = []
  desk.watching('one', 'prompter', (asked) => void taken.push(asked))
  desk.watching('two', 'console', (asked) => void taken.push(asked))
  const passed = Action.options.filter(
    (action) => desk.forward('hall', { action, phase: 'press' }) !== null,
  )
  expect(passed).toEqual(Action.options.filter((action) => ruleOf(action).own !== true))
  expect(taken.map(({ action }) => action)).toEqual(passed)
})
