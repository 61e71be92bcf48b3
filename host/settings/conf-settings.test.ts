import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LOOK } from '#core/prompter/look.ts'
import { BUILT_IN_PRESETS } from '#core/prompter/presets.ts'
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
    const stop = settings.subscribe(() => seen.push(settings.get().paceHan))
    settings.update({ paceHan: pace(180) })
    settings.update({ paceHan: pace(181), language: undefined })
    stop()
    settings.update({ paceHan: pace(182) })
    expect(seen).toEqual([180, 181])
  })

  test('out of range are refused, and what was kept stays', () => {
    const { settings, folder } = opened()
    settings.update({ paceHan: pace(180) })
    const wrong = { id: 'one', name: 'n'.repeat(61), look: DEFAULT_LOOK }
    expect(() => settings.update({ presets: [wrong] })).toThrow('too_big')
    expect(settings.get()).toMatchObject({ paceHan: 180, presets: BUILT_IN_PRESETS })
    expect(opened(folder).settings.get().paceHan).toBe(180)
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
    const text = '{"language":"en","paceWords":"fast","paceHan":190}'
    writeFileSync(join(folder, 'settings.json'), text)
    const { settings } = opened(folder)
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, language: 'en', paceHan: 190 })
    expect(readFileSync(join(folder, 'settings.unreadable-1.json'), 'utf8')).toBe(text)
  })

  test('of which one look, preset or binding is wrong keep all the others', () => {
    const folder = temporaryFolder()
    const right = { id: 'mine', name: 'Mine', look: { ...DEFAULT_LOOK, weight: 700 } }
    const looks = ['one', 'two', 'three'].map((documentId) => ({
      documentId,
      chosen: { preset: null, look: { ...DEFAULT_LOOK, weight: 500 } },
    }))
    const { textOnly: _, ...older } = right.look
    const venue = {
      displays: [
        {
          label: 'EPSON',
          width: 1920,
          height: 1080,
          x: 0,
          y: 0,
          internal: false,
          scale: 1,
          serial: null,
        },
      ],
      prompter: null,
      audience: 0,
      console: null,
    }
    const stored = {
      presets: [right, { id: 'older', name: 'Older', look: older }, { id: 'far', look: 7 }],
      looks: [looks[0], { documentId: 'two' }, looks[2]],
      bindings: { 'key:KeyQ': 'black', 'key:KeyW': 'explode', 'key:KeyE': null },
      arrangements: [{ ...venue, audience: 7 }, venue, { displays: [] }],
    }
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(stored))
    const { settings, problems } = opened(folder)
    expect(problems).toHaveLength(1)
    expect(settings.get()).toMatchObject({
      presets: [...BUILT_IN_PRESETS, right, { ...right, id: 'older', name: 'Older' }],
      looks: [looks[0], looks[2]],
      bindings: { 'key:KeyQ': 'black', 'key:KeyE': null },
      arrangements: [venue],
    })
    expect(opened(folder)).toMatchObject({ problems: [] })
  })

  test('of which part of a look is wrong keep the rest of the look', () => {
    const folder = temporaryFolder()
    const look = { ...DEFAULT_LOOK, weight: 500, mirror: 'sideways' }
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({ looks: [{ documentId: 'one', chosen: { preset: 'desk', look } }] }),
    )
    expect(opened(folder).settings.get().looks).toEqual([
      {
        documentId: 'one',
        chosen: { preset: 'desk', look: { ...DEFAULT_LOOK, weight: 500 } },
      },
    ])
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
    settings.update({ paceHan: pace(190) })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      language: 'en',
      mirrored: true,
      paceHan: 190,
    })
  })
})
