import { expect, test } from 'vitest'
import { contract } from '#core/contract/contract.ts'
import { mayCall } from './roles.ts'

const procedures = Object.entries(contract).flatMap(([group, inside]) =>
  Object.keys(inside).map((name) => [group, name]),
)

test('a prompter on another device reads and commands, and nothing else: what is new is refused', () => {
  const allowed = procedures.filter((path) => mayCall('prompter', path, true))
  expect(allowed.map((path) => path.join('.')).toSorted()).toEqual([
    'app.info',
    'clock.ping',
    'deck.current',
    'deck.picture',
    'displays.watch',
    'hands.forward',
    'hands.watch',
    'privacy.watch',
    'session.command',
    'session.watch',
    'settings.watch',
    'speech.current',
    'standby.picture',
    'takes.mark',
    'takes.watch',
  ])
  expect(procedures.length).toBeGreaterThan(allowed.length + 20)
})

test('no other window of another device may call more than the prompter there', () => {
  for (const path of procedures)
    expect(mayCall('studio', path, true) && !mayCall('prompter', path, true)).toBe(false)
})

test('a path that is none may be called by nobody', () => {
  expect(mayCall('studio', ['session'], false)).toBe(false)
  expect(mayCall('studio', ['toString'], false)).toBe(false)
  expect(mayCall('prompter', ['secondDevice', 'open', 'x'], true)).toBe(false)
})
