/** What a person reads stands in the language files, not in the source of a page. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '..', '..')

/** Attributes whose text is seen or read aloud. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label'])

/** Places in a file where words stand that belong in the language files. */
function wordsIn(name: string, text: string): string[] {
  const found: string[] = []
  const report = (words: string) => found.push(`${name}: ${words.trim()}`)
  const { program } = parseSync(name, text)
  new Visitor({
    JSXText({ value }) {
      if (/\p{L}/u.test(value)) report(value)
    },
    JSXAttribute({ name: attribute, value }) {
      if (
        attribute.type === 'JSXIdentifier' &&
        SPOKEN.has(attribute.name) &&
        value?.type === 'Literal' &&
        /\p{L}/u.test(value.value)
      )
        report(value.value)
    },
    JSXExpressionContainer({ expression }) {
      if (
        expression.type === 'Literal' &&
        typeof expression.value === 'string' &&
        /\p{L}/u.test(expression.value)
      )
        report(expression.value)
    },
    Literal({ value }) {
      if (typeof value === 'string' && /\p{Script=Han}/u.test(value)) report(value)
    },
    TemplateElement({ value }) {
      if (/\p{Script=Han}/u.test(value.raw)) report(value.raw)
    },
  }).visit(program)
  return found
}

describe('the source of the pages', () => {
  const files = readdirSync(RENDERER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

  it('has no words of its own', () => {
    expect(files.length).toBeGreaterThan(10)
    expect(
      files.flatMap((path) => wordsIn(relative(RENDERER, path), readFileSync(path, 'utf8'))),
    ).toEqual([])
  })
})

it('the scan catches words wherever they may stand', () => {
  const planted = `
    const a = '开始'
    const b = \`第 \${n} 张\`
    const c = <button aria-label="Close" className="plain">Start {n} · {'暂停'}</button>`
  expect(wordsIn('planted.tsx', planted)).toEqual(
    expect.arrayContaining([
      'planted.tsx: 开始',
      'planted.tsx: 第',
      'planted.tsx: 张',
      'planted.tsx: Close',
      expect.stringMatching(/Start/),
      'planted.tsx: 暂停',
    ]),
  )
  expect(wordsIn('fine.tsx', `<p className="x" data-kind="audience">{t('a.b')} · {n}</p>`)).toEqual(
    [],
  )
})
