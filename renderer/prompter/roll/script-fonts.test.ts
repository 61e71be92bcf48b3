import { expect, test } from 'vitest'
import { allOf, neededAt } from './script-fonts.ts'

test('faces are waited for near the place, and everywhere for what is not square', () => {
  const text = `近处${'的'.repeat(5000)}远方 Zürich 3.5`
  const needed = neededAt(text, 0)
  expect(needed).toContain('近')
  expect(needed).not.toContain('远')
  for (const one of 'Zürich3.5') expect(needed).toContain(one)
  expect(neededAt(text, text.length)).toContain('远')
  expect(allOf('好好学习')).toBe('好学习')
})
