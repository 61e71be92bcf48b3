import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pace } from '#core/time.ts'
import { temporaryFolder } from '../test-support/session-fixture.ts'
import { confSettings } from './conf-settings.ts'
import { DEFAULT_SETTINGS } from './settings-store.ts'

function opened(folder = temporaryFolder()) {
  const problems: string[] = []
  const settings = confSettings({
    dataFolder: folder,
    onProblem: (sentence) => problems.push(sentence),
  })
  return { folder, problems, settings, file: join(folder, 'settings.json') }
}

describe('settings in the data folder', () => {
  test('are the defaults until somebody chooses', () => {
    const { settings, problems } = opened()
    expect(settings.get()).toEqual(DEFAULT_SETTINGS)
    expect(settings.get()).toMatchObject({ language: 'zh-CN', paceHan: 170, paceWords: 130 })
    expect(problems).toEqual([])
  })

  test('outlive the program, those chosen and those not', () => {
    const { settings, folder } = opened()
    settings.update({ language: 'en', paceHan: pace(182.5) })
    expect(opened(folder).settings.get()).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      paceHan: 182.5,
    })
  })

  test('tell their watchers once each, and no more when they stop', () => {
    const { settings } = opened()
    const seen: number[] = []
    const stop = settings.subscribe(() => seen.push(settings.get().prompterSize))
    settings.update({ prompterSize: 80 })
    settings.update({ prompterSize: 81, language: undefined })
    stop()
    settings.update({ prompterSize: 82 })
    expect(seen).toEqual([80, 81])
  })

  test('out of range are refused, and what was kept stays', () => {
    const { settings, folder } = opened()
    settings.update({ prompterSize: 80 })
    expect(() => settings.update({ prompterSize: 10_000 })).toThrow('too_big')
    expect(settings.get().prompterSize).toBe(80)
    expect(opened(folder).settings.get().prompterSize).toBe(80)
  })

  test.each(['{"language":', '', '[]', '"zh-CN"', 'null', '\0\0\0\0'])(
    'that cannot be read are moved aside, never lost: %j',
    (text) => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'settings.json'), text)
      const { settings, problems, file } = opened(folder)
      expect(settings.get()).toEqual(DEFAULT_SETTINGS)
      expect(readFileSync(join(folder, 'settings.unreadable-1.json'), 'utf8')).toBe(text)
      expect(problems).toEqual([expect.stringContaining(file)])
      settings.update({ language: 'en' })
      expect(opened(folder)).toMatchObject({ problems: [] })
      expect(opened(folder).settings.get().language).toBe('en')
    },
  )

  test('of which one is wrong keep the others, and the file as it was', () => {
    const folder = temporaryFolder()
    const text = '{"language":"en","prompterSize":9000,"paceHan":190}'
    writeFileSync(join(folder, 'settings.json'), text)
    const { settings } = opened(folder)
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, language: 'en', paceHan: 190 })
    expect(readFileSync(join(folder, 'settings.unreadable-1.json'), 'utf8')).toBe(text)
  })

  test('moved aside twice are both kept', () => {
    const folder = temporaryFolder()
    for (const text of ['first', 'second']) {
      writeFileSync(join(folder, 'settings.json'), text)
      opened(folder)
    }
    const kept = readdirSync(folder).filter((name) => name.includes('unreadable'))
    expect(kept.map((name) => readFileSync(join(folder, name), 'utf8')).toSorted()).toEqual([
      'first',
      'second',
    ])
  })

  test('of a later version that knows more keep what this one does not know', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'settings.json'), '{"language":"en","mirrored":true}')
    const { settings, problems, file } = opened(folder)
    expect(problems).toEqual([])
    settings.update({ prompterSize: 90 })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      language: 'en',
      mirrored: true,
      prompterSize: 90,
    })
  })
})
