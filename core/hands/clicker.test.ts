import { expect, test } from 'vitest'
import { Action } from './actions.ts'
import { afterClicker, ClickerMode } from './clicker.ts'

test('a clicker’s two keys do what is set', () => {
  expect(ClickerMode.options.map((mode) => afterClicker('clicker-next', mode))).toEqual([
    'next-cue',
    'next-slide',
    'next-text',
  ])
  expect(ClickerMode.options.map((mode) => afterClicker('clicker-previous', mode))).toEqual([
    'previous-cue',
    'previous-slide',
    'previous-text',
  ])
})

test('every other action is itself', () => {
  const others = Action.options.filter((action) => !action.startsWith('clicker-'))
  for (const mode of ClickerMode.options)
    expect(others.map((action) => afterClicker(action, mode))).toEqual(others)
})
