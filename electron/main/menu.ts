/** The menu, in the language of the settings. It has no reload, no zoom and no developer's tools. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { WindowKind } from '#core/contract/contract.ts'
import { InterfaceLanguage } from '#core/contract/settings.ts'
import { WORDS } from './words.ts'

/** What the menu does. */
export interface MenuActions {
  readonly chooseSpeech: () => void
  readonly openWindow: (kind: WindowKind) => void
  readonly setLanguage: (language: InterfaceLanguage) => void
}

const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  'zh-CN': '中文',
  en: 'English',
}

/** Puts the menu of a language in place. */
export function putMenu(language: InterfaceLanguage, actions: MenuActions): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(language, actions, process.platform === 'darwin')),
  )
}

/** The menu's items. `mac`: the program's own menu stands first and has the quitting in it. */
export function menuTemplate(
  language: InterfaceLanguage,
  { chooseSpeech, openWindow, setLanguage }: MenuActions,
  mac: boolean,
): MenuItemConstructorOptions[] {
  const { menu, windows } = WORDS[language]
  const quit: MenuItemConstructorOptions[] = mac
    ? []
    : [{ type: 'separator' }, { role: 'quit', label: menu.quit, accelerator: 'CmdOrCtrl+Q' }]
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: menu.file,
      submenu: [
        {
          id: 'open-speech',
          label: menu.open,
          accelerator: 'CmdOrCtrl+O',
          click: chooseSpeech,
        },
        ...quit,
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo },
        { role: 'redo', label: menu.redo },
        { type: 'separator' },
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.windows,
      submenu: [
        ...WindowKind.options.map((kind, index) => ({
          id: `open-${kind}`,
          label: windows[kind],
          accelerator: `CmdOrCtrl+${index + 1}`,
          click: () => openWindow(kind),
        })),
        { type: 'separator' },
        { role: 'close', label: menu.close },
      ],
    },
    {
      label: menu.language,
      submenu: InterfaceLanguage.options.map((one) => ({
        id: `language-${one}`,
        label: LANGUAGE_NAMES[one],
        type: 'radio',
        checked: one === language,
        click: () => setLanguage(one),
      })),
    },
  ]
}
