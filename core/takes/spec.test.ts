import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const rules = [
  ...readFileSync(join(here, 'SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm),
].map(([, id]) => id ?? '')
// What only a host can break is shown there.
const titles = [here, join(here, '..', '..', 'host', 'takes')]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/\(\s*'([A-Z]\d+): /g)])
  .map(([, id]) => id ?? '')

describe('SPEC.md of takes', () => {
  test.each(rules)('rule %s has a test', (rule) => {
    expect(titles).toContain(rule)
  })

  test('has every rule that a test names, each once', () => {
    expect(new Set(rules).size).toBe(rules.length)
    expect(rules.length).toBeGreaterThan(15)
    expect(titles.filter((id) => !rules.includes(id))).toEqual([])
  })
})
