import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { type MenuActions, menuTemplate } from './menu.ts'
import { WORDS } from './words.ts'

// Loading the real module would fetch Electron's binary.
vi.mock('electron', () => ({ Menu: {} }))

const actions = {
  chooseSpeech: vi.fn<MenuActions['chooseSpeech']>(),
  openWindow: vi.fn<MenuActions['openWindow']>(),
  setLanguage: vi.fn<MenuActions['setLanguage']>(),
}

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? items(item.submenu) : []),
  ])
}

describe.each(['zh-CN', 'en'] as const)('the menu in %s', (language) => {
  test.each([true, false])('offers no way to reload, zoom or look inside (Mac: %s)', (mac) => {
    const roles = items(menuTemplate(language, actions, mac)).map(({ role }) => role)
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'zoomIn', 'viewMenu'] as const)
      expect(roles).not.toContain(role)
  })

  test('does what its items say', () => {
    const all = items(menuTemplate(language, actions, false))
    const click = (id: string) => {
      const found = all.find((item) => item.id === id)?.click
      if (found !== undefined) Reflect.apply(found, null, [])
    }
    click('open-speech')
    click('open-console')
    click('language-en')
    expect(actions.chooseSpeech).toHaveBeenCalled()
    expect(actions.openWindow).toHaveBeenCalledWith('console')
    expect(actions.setLanguage).toHaveBeenCalledWith('en')
  })

  test('marks the language that holds, and no key twice', () => {
    const all = items(menuTemplate(language, actions, false))
    expect(all.filter(({ checked }) => checked).map(({ id }) => id)).toEqual([
      `language-${language}`,
    ])
    const keys = all.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('every word is there in both languages, and not the same', () => {
  const flat = (words: unknown): string[] =>
    typeof words === 'object' && words !== null
      ? Object.values(words).flatMap(flat)
      : [String(words)]
  const [zh, en] = [flat(WORDS['zh-CN']), flat(WORDS.en)]
  expect(zh.length).toBe(en.length)
  expect(zh.every((word) => word !== '')).toBe(true)
  const same = zh.filter((word, index) => word === en[index])
  expect(same).toEqual(['语言 Language'])
})
