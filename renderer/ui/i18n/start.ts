/** The interface's words: 简体中文 by default, English in full. One namespace a page, and `common`. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Host } from '#renderer/bridge/host.ts'
import enCommon from './en/common.json'
import enConsole from './en/console.json'
import enEditor from './en/editor.json'
import enHands from './en/hands.json'
import enLook from './en/look.json'
import enPlan from './en/plan.json'
import enPrivacy from './en/privacy.json'
import enPrompter from './en/prompter.json'
import enReading from './en/reading.json'
import enRehearsal from './en/rehearsal.json'
import enRoom from './en/room.json'
import enStudio from './en/studio.json'
import zhCommon from './zh-CN/common.json'
import zhConsole from './zh-CN/console.json'
import zhEditor from './zh-CN/editor.json'
import zhHands from './zh-CN/hands.json'
import zhLook from './zh-CN/look.json'
import zhPlan from './zh-CN/plan.json'
import zhPrivacy from './zh-CN/privacy.json'
import zhPrompter from './zh-CN/prompter.json'
import zhReading from './zh-CN/reading.json'
import zhRehearsal from './zh-CN/rehearsal.json'
import zhRoom from './zh-CN/room.json'
import zhStudio from './zh-CN/studio.json'

/** Every string, by language and namespace. */
export const resources = {
  'zh-CN': {
    common: zhCommon,
    studio: zhStudio,
    editor: zhEditor,
    plan: zhPlan,
    prompter: zhPrompter,
    look: zhLook,
    reading: zhReading,
    console: zhConsole,
    hands: zhHands,
    room: zhRoom,
    privacy: zhPrivacy,
    rehearsal: zhRehearsal,
  },
  en: {
    common: enCommon,
    studio: enStudio,
    editor: enEditor,
    plan: enPlan,
    prompter: enPrompter,
    look: enLook,
    reading: enReading,
    console: enConsole,
    hands: enHands,
    room: enRoom,
    privacy: enPrivacy,
    rehearsal: enRehearsal,
  },
} as const

/** Starts the interface in Chinese and follows the language in the host's settings from then on. */
export async function startI18n(host: Host): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: [
      'common',
      'studio',
      'editor',
      'plan',
      'prompter',
      'look',
      'reading',
      'console',
      'hands',
      'room',
      'privacy',
      'rehearsal',
    ],
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
