import { expect, test } from 'vitest'
import { isTheSystems } from './hall-keys.ts'

const key = (code: string, held: { alt?: boolean; meta?: boolean } = {}) => ({
  code,
  alt: held.alt ?? false,
  meta: held.meta ?? false,
})

test.each(['F5', 'F11', 'F12', 'Escape', 'KeyR', 'Space', 'Enter', 'F4', 'ArrowRight'])(
  '%s does not reach the hall’s window',
  (code) => expect(isTheSystems(key(code))).toBe(false),
)

test('nor do reload and zoom on a Mac', () => {
  for (const code of ['KeyR', 'Equal', 'Minus', 'Digit0', 'KeyP'])
    expect(isTheSystems(key(code, { meta: true }))).toBe(false)
})

test('closing the window and leaving the program do', () => {
  expect(isTheSystems(key('F4', { alt: true }))).toBe(true)
  for (const code of ['KeyQ', 'KeyW', 'KeyH', 'KeyM'])
    expect(isTheSystems(key(code, { meta: true }))).toBe(true)
})
