/** No key is missing, unused or without its twin in the other language; and keys in the source are plain to see. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '..', '..')
const LANGUAGES = ['zh-CN', 'en'] as const
const PLURAL = /_(zero|one|two|few|many|other)$/

/** Every string of a language: `namespace:path.to.key` -> words. */
function wordsOf(language: string): Map<string, string> {
  const words = new Map<string, string>()
  const collect = (value: unknown, path: string) => {
    if (typeof value === 'string') words.set(path, value)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        collect(inner, path.endsWith(':') ? path + key : `${path}.${key}`)
  }
  const folder = join(import.meta.dirname, language)
  for (const file of readdirSync(folder)) {
    const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    collect(content, `${file.replace('.json', '')}:`)
  }
  return words
}

const baseOf = (key: string) => key.replace(PLURAL, '')
const words = { 'zh-CN': wordsOf('zh-CN'), en: wordsOf('en') }
const bases = new Set(LANGUAGES.flatMap((language) => [...words[language].keys()].map(baseOf)))

interface Source {
  readonly name: string
  readonly text: string
}

function sources(): Source[] {
  return readdirSync(RENDERER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(RENDERER, path), text: readFileSync(path, 'utf8') }))
}

/** What one file says about keys, before tables are looked up. */
interface Found {
  readonly file: string
  readonly namespaces: string[]
  readonly literals: string[]
  /** Names of the tables (`X_KEYS`) that are indexed for a key. */
  readonly lookups: string[]
  /** Tables made in this file. */
  readonly tables: Map<string, string[]>
  readonly problems: string[]
}

function literalsIn(node: ESTree.Node | null | undefined): string[] | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (node?.type === 'ArrayExpression') {
    const inner = node.elements.map((element) => literalsIn(element))
    return inner.some((one) => one === null) ? null : inner.flatMap((one) => one ?? [])
  }
  return null
}

function tableIn(node: ESTree.Node | null | undefined): string[] | null {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression')
    return tableIn(node.expression)
  if (node?.type !== 'ObjectExpression') return null
  const values = node.properties.map((property) =>
    property.type === 'Property' ? literalsIn(property.value) : null,
  )
  return values.some((one) => one === null) ? null : values.flatMap((one) => one ?? [])
}

function scan({ name, text }: Source): Found {
  const found: Found = {
    file: name,
    namespaces: [],
    literals: [],
    lookups: [],
    tables: new Map(),
    problems: [],
  }
  const key = (node: ESTree.Node | undefined) => {
    const plain = literalsIn(node)
    if (plain !== null) found.literals.push(...plain)
    else if (node?.type === 'ConditionalExpression') {
      key(node.consequent)
      key(node.alternate)
    } else if (
      node?.type === 'MemberExpression' &&
      node.object.type === 'Identifier' &&
      node.object.name.endsWith('_KEYS')
    )
      found.lookups.push(node.object.name)
    else
      found.problems.push(
        `${name}: a key is worked out at run time (${node === undefined ? 'no key' : text.slice(node.start, node.end)}); write it out, or look it up in a table named …_KEYS`,
      )
  }
  const { program, errors } = parseSync(name, text)
  for (const error of errors) found.problems.push(`${name}: ${error.message}`)
  new Visitor({
    CallExpression({ callee, arguments: given }) {
      const called =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : ''
      if (called === 'useTranslation') found.namespaces.push(...(literalsIn(given[0]) ?? []))
      if (called === 't') key(given[0])
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && id.name.endsWith('_KEYS')) {
        const table = tableIn(init)
        if (table === null) found.problems.push(`${name}: ${id.name} is not a table of plain keys`)
        else found.tables.set(id.name, table)
      }
      if (id.type === 'ObjectPattern')
        for (const property of id.properties)
          if (
            property.type === 'Property' &&
            property.key.type === 'Identifier' &&
            property.key.name === 't' &&
            !(property.value.type === 'Identifier' && property.value.name === 't')
          )
            found.problems.push(`${name}: t is renamed, so its keys can't be found`)
    },
  }).visit(program)
  return found
}

/** Looks up what was found: the keys in use with their namespaces, and what is wrong. */
function resolve(all: readonly Found[], known: ReadonlySet<string>) {
  const tables = new Map(all.flatMap(({ tables: own }) => [...own]))
  const used = new Set<string>()
  const problems = all.flatMap((found) => found.problems)
  for (const { file, namespaces, literals, lookups } of all) {
    const looked = lookups.flatMap((name) => {
      const table = tables.get(name)
      if (table === undefined) problems.push(`${file}: no table ${name}`)
      return table ?? []
    })
    for (const one of new Set([...literals, ...looked])) {
      const candidates = one.includes(':')
        ? [one]
        : (namespaces.length > 0 ? namespaces : ['common']).map((space) => `${space}:${one}`)
      const hit = candidates.find((candidate) => known.has(candidate))
      if (hit === undefined) problems.push(`${file}: no such key: ${candidates.join(' or ')}`)
      else used.add(hit)
    }
  }
  return { used, problems }
}

const variablesOf = (text: string) =>
  [...text.matchAll(/\{\{-?\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').toSorted()

describe('the two languages', () => {
  it('have the same keys', () => {
    const missing = LANGUAGES.flatMap((language) => {
      const own = new Set([...words[language].keys()].map(baseOf))
      return [...bases].filter((key) => !own.has(key)).map((key) => `${language} ${key}`)
    })
    expect(missing).toEqual([])
  })

  it('have every plural form that the language needs, and no word left empty', () => {
    const wrong: string[] = []
    for (const language of LANGUAGES) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      for (const [key, text] of words[language]) {
        if (text.trim() === '') wrong.push(`${language} ${key} is empty`)
        if (PLURAL.test(key))
          for (const form of needed)
            if (!words[language].has(`${baseOf(key)}_${form}`))
              wrong.push(`${language} ${baseOf(key)} has no form ${form}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('put in the same values', () => {
    const differing = [...words['zh-CN']].flatMap(([key, chinese]) => {
      const wanted = variablesOf(chinese)
      return [...words.en]
        .filter(([other]) => baseOf(other) === baseOf(key))
        .filter(([, english]) => variablesOf(english).join() !== wanted.join())
        .map(([other]) => other)
    })
    expect(differing).toEqual([])
  })
})

describe('the keys in the source', () => {
  const { used, problems } = resolve(sources().map(scan), bases)

  it('exist and are written out', () => {
    expect(problems).toEqual([])
  })

  it('are all the keys there are', () => {
    expect([...bases].filter((key) => !used.has(key))).toEqual([])
  })
})

describe('the scan itself', () => {
  const known = new Set(['common:ok', 'studio:title', 'studio:reason.a', 'studio:reason.b'])
  const look = (text: string) => resolve([scan({ name: 'planted.tsx', text })], known)

  it('finds keys in calls, both ways of a choice, tables and namespaces', () => {
    const { used, problems } = look(`
      const REASON_KEYS = { a: 'reason.a', b: 'reason.b' } as const satisfies Record<string, string>
      function A({ x }) {
        const { t } = useTranslation(['studio', 'common'])
        return <p title={t(x ? 'title' : 'common:ok')}>{t(REASON_KEYS[x])}</p>
      }`)
    expect(problems).toEqual([])
    expect([...used].toSorted()).toEqual([...known].toSorted())
  })

  it('catches a key that does not exist, one made at run time, and a hidden t', () => {
    expect(look(`useTranslation('studio'); t('nowhere')`).problems).toHaveLength(1)
    expect(look('t(`reason.${x}`)').problems).toHaveLength(1)
    expect(look('t(key)').problems).toHaveLength(1)
    expect(look('t(OTHER_KEYS[x])').problems).toHaveLength(1)
    expect(look(`const { t: say } = useTranslation()`).problems).toHaveLength(1)
  })
})
