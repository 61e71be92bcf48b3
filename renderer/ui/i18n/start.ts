/** The interface's words: 简体中文 by default, English in full. One namespace a page, and `common`. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Host } from '#renderer/bridge/host.ts'
import enCommon from './en/common.json'
import enConsole from './en/console.json'
import enEditor from './en/editor.json'
import enHands from './en/hands.json'
import enLook from './en/look.json'
import enPrompter from './en/prompter.json'
import enReading from './en/reading.json'
import enRoom from './en/room.json'
import enStudio from './en/studio.json'
import zhCommon from './zh-CN/common.json'
import zhConsole from './zh-CN/console.json'
import zhEditor from './zh-CN/editor.json'
import zhHands from './zh-CN/hands.json'
import zhLook from './zh-CN/look.json'
import zhPrompter from './zh-CN/prompter.json'
import zhReading from './zh-CN/reading.json'
import zhRoom from './zh-CN/room.json'
import zhStudio from './zh-CN/studio.json'

/** Every string, by language and namespace. */
export const resources = {
  'zh-CN': {
    common: zhCommon,
    studio: zhStudio,
    editor: zhEditor,
    prompter: zhPrompter,
    look: zhLook,
    reading: zhReading,
    console: zhConsole,
    hands: zhHands,
    room: zhRoom,
  },
  en: {
    common: enCommon,
    studio: enStudio,
    editor: enEditor,
    prompter: enPrompter,
    look: enLook,
    reading: enReading,
    console: enConsole,
    hands: enHands,
    room: enRoom,
  },
} as const

/** Starts the interface in Chinese and follows the language in the host's settings from then on. */
export async function startI18n(host: Host): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: ['common', 'studio', 'editor', 'prompter', 'look', 'reading', 'console', 'hands', 'room'],
    defaultNS: 'common',
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  const follow = () => {
    const language = host.settings.get()?.language ?? 'zh-CN'
    document.documentElement.lang = language
    if (i18next.language !== language) void i18next.changeLanguage(language)
  }
  host.settings.subscribe(follow)
  follow()
}
