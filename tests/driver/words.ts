/** The interface's words, so that a spec can go through a page in each of its languages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InterfaceLanguage } from '#core/contract/settings.ts'
import { ROOT } from './places.ts'

/** Words by their key, as the pages name it: `studio:open.choose`. Throws where there are none. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

function within(words: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (part, name) =>
      typeof part === 'object' && part !== null
        ? Object.entries(part).find(([key]) => key === name)?.[1]
        : undefined,
    words,
  )
}

/** The words of one language. */
export function wordsOf(language: InterfaceLanguage): Words {
  const files = new Map<string, unknown>()
  const fileOf = (name: string) => {
    const kept = files.get(name)
    if (kept !== undefined) return kept
    const path = join(ROOT, 'renderer', 'ui', 'i18n', language, `${name}.json`)
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    files.set(name, read)
    return read
  }
  return (key, values = {}) => {
    const [file = '', path = ''] = key.split(':')
    const found = within(fileOf(file), path.split('.'))
    if (typeof found !== 'string') throw new Error(`There are no words ${key} in ${language}.`)
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''))
  }
}
