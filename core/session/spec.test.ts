import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const rules = [
  ...readFileSync(join(import.meta.dirname, 'SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm),
].map(([, id]) => id ?? '')
const titles = ['core/session', 'host/session']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .filter((path) => path.endsWith('.test.ts'))
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\(\s*'([A-Z]\d+): /g)])
  .map(([, id]) => id ?? '')

describe('SPEC.md', () => {
  test('numbers its rules without a gap and without a double', () => {
    expect(new Set(rules).size).toBe(rules.length)
    for (const [letter, ids] of Map.groupBy(rules, (id) => id.charAt(0)))
      expect(ids).toEqual(ids?.map((_, index) => `${letter}${index + 1}`))
    expect(rules.length).toBeGreaterThan(30)
  })

  test.each(rules)('rule %s has a test', (rule) => {
    expect(titles).toContain(rule)
  })

  test('has every rule that a test names', () => {
    expect(titles.filter((id) => !rules.includes(id))).toEqual([])
  })
})
