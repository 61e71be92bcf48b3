import { expect, test } from 'vitest'
import { bind, unbind } from '#core/hands/bindings.ts'
import { isBound, isSwap, isTheSystems, reachesPage } from './hall-keys.ts'

const key = (code: string, held: { alt?: boolean; meta?: boolean } = {}) => ({
  code,
  alt: held.alt ?? false,
  meta: held.meta ?? false,
})

test.each(['F5', 'F11', 'F12', 'Escape', 'KeyR', 'Space', 'Enter', 'F4', 'ArrowRight'])(
  '%s is not the system’s',
  (code) => expect(isTheSystems(key(code))).toBe(false),
)

test('nor are reload, zoom, print, closing, hiding and minimizing on a Mac', () => {
  for (const code of ['KeyR', 'Equal', 'Minus', 'Digit0', 'KeyP', 'KeyW', 'KeyH', 'KeyM'])
    expect(isTheSystems(key(code, { meta: true }))).toBe(false)
})

test('leaving the program is', () => {
  // On Windows and Linux it closes this window alone, and leaves the desktop on the wall.
  expect(isTheSystems(key('F4', { alt: true }))).toBe(false)
  expect(isTheSystems(key('KeyQ', { meta: true }))).toBe(true)
})

test('only keys that are bound reach the page of the hall’s window, as the settings have it now', () => {
  const pressed = (
    code: string,
    held: { control?: boolean; alt?: boolean; meta?: boolean } = {},
  ) => ({
    key: '',
    control: held.control ?? false,
    shift: false,
    ...key(code, held),
  })
  for (const code of ['PageDown', 'Space', 'F5', 'Escape', 'KeyB'])
    expect(isBound(pressed(code), {})).toBe(true)
  for (const code of ['F11', 'F12', 'KeyQ', 'Tab', 'F7'])
    expect(isBound(pressed(code), {})).toBe(false)
  for (const code of ['KeyR', 'KeyP', 'KeyW', 'Equal', 'Minus', 'Digit0', 'NumpadAdd', 'F5'])
    expect(isBound(pressed(code, { control: true }), {})).toBe(false)
  expect(isBound(pressed('KeyQ'), bind({}, 'key:KeyQ', 'black').changes)).toBe(true)
  expect(isBound(pressed('Space'), unbind({}, 'key:Space'))).toBe(false)
})

test('a key held in the hall’s window is let go whatever else is held by then', () => {
  const z = { ...key('KeyZ'), key: 'z', control: false, shift: false }
  const heard = (type: string, held: object = {}) => reachesPage({ ...z, ...held, type }, {})
  expect(heard('keyDown')).toBe(true)
  expect(heard('keyUp', { control: true })).toBe(true)
  expect(heard('keyDown', { control: true })).toBe(false)
})

test('the key of the swap is known in the hall’s window, as it is bound now', () => {
  const pressed = { code: 'KeyD', key: 'D', control: false, alt: false, meta: false, shift: true }
  expect(isSwap(pressed, {})).toBe(true)
  expect(isSwap({ ...pressed, shift: false, key: 'd' }, {})).toBe(false)
  expect(isSwap(pressed, unbind({}, 'key:Shift+KeyD'))).toBe(false)
})
