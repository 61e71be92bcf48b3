/** What the documents name is there: decisions in their index, links, and the paths that the architecture speaks of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..', '..')
const DECISIONS = join(ROOT, 'docs', 'decisions')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const documents = [
  ...readdirSync(ROOT),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('docs', name),
  ),
].filter((name) => name.endsWith('.md'))

describe('decisions', () => {
  const files = readdirSync(DECISIONS).filter((name) => /^\d{4}-/.test(name))

  test('have numbers of their own, which their headings repeat', () => {
    expect(files.length).toBeGreaterThan(10)
    const numbers = files.map((name) => name.slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const name of files)
      expect(read(join('docs', 'decisions', name))).toMatch(
        new RegExp(`^# ${name.slice(0, 4)} \\S`),
      )
  })

  test('are all in the index, by the name they have', () => {
    const index = read(join('docs', 'decisions', 'README.md'))
    const listed = [...index.matchAll(/^- \[(\d{4})\]\(([^)]+)\) (.+)$/gm)].map(
      ([, number, file, title]) => `${file}: # ${number} ${title}`,
    )
    const there = files.map((name) => {
      const [heading = ''] = read(join('docs', 'decisions', name)).split('\n')
      return `${name}: ${heading}`
    })
    expect(listed).toEqual(there.toSorted())
  })
})

test.each(documents)('the links in %s lead somewhere', (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
    ([, target = '']) => target,
  )
  const dead = links.filter((target) => !existsSync(resolve(ROOT, dirname(document), target)))
  expect(dead).toEqual([])
})

test.each(documents)('the files that %s names are there', (document) => {
  const named = [
    ...read(document).matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.(?:ts|tsx|mjs|md|json|yml|txt))`/g),
  ]
    .map(([, path = '']) => path)
    .filter((path) =>
      /^(core|host|renderer|electron|tests|bench|scripts|docs|resources)\//.test(path),
    )
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})
