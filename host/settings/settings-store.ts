/** Settings that outlive the program: what a store of them is, the defaults, and how stored values are read. */
import * as z from 'zod'
import { InterfaceLanguage, Settings } from '#core/contract/settings.ts'
import { REFERENCE_PACE } from '#core/pace/reference.ts'
import { BUILT_IN_PRESETS } from '#core/prompter/presets.ts'
import { soundParts } from './sound-parts.ts'

/** Where settings are kept. */
export interface SettingsStore {
  readonly get: () => Settings
  /** Changes some of them and keeps them; answers with all. Throws a ZodError on values out of range. */
  readonly update: (part: SettingsPart) => Settings
  /** Calls back after each change; returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
}

/** Some of the settings; one that is undefined stays as it is. */
export type SettingsPart = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

/** What holds until somebody chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  language: InterfaceLanguage.enum['zh-CN'],
  paceHan: REFERENCE_PACE.zh,
  paceWords: REFERENCE_PACE.en,
  presets: [...BUILT_IN_PRESETS],
  looks: [],
  bindings: {},
  clicker: 'together',
  pauseCoasts: false,
  onTimeAlways: false,
  recordRuns: true,
  learnedPace: true,
  transition: 'fade',
  standbyPicture: null,
  arrangements: [],
}

/**
 * Reads stored settings: each value that is missing or wrong is the default; of looks, presets, bindings and arrangements only those that
 * are wrong are left out. `sound` tells if all that was there was right.
 */
export function readSettings(stored: unknown): { settings: Settings; sound: boolean } {
  const whole = Settings.partial().safeParse(stored)
  if (whole.success)
    return { settings: Settings.parse({ ...DEFAULT_SETTINGS, ...whole.data }), sound: true }
  const values = z.record(z.string(), z.unknown()).safeParse(stored)
  if (!values.success) return { settings: DEFAULT_SETTINGS, sound: false }
  let settings = DEFAULT_SETTINGS
  for (const [name, value] of Object.entries({ ...values.data, ...soundParts(values.data) })) {
    const one = Settings.partial().safeParse({ [name]: value })
    if (one.success) settings = Settings.parse({ ...settings, ...one.data })
  }
  return { settings, sound: false }
}

/** What a keeper of raw values (conf, electron-store) must offer to be the ground of a settings store. */
export interface SettingsFile {
  /** All that is stored. */
  readonly read: () => unknown
  readonly write: (settings: Settings) => void
}

/** A settings store on a file that has been read soundly before. */
export function settingsStoreOn(file: SettingsFile): SettingsStore {
  let { settings } = readSettings(file.read())
  const listeners = new Set<() => void>()
  return {
    get: () => settings,
    update(part) {
      const given = Object.entries(part).filter(([, value]) => value !== undefined)
      const next = Settings.parse({ ...settings, ...Object.fromEntries(given) })
      file.write(next)
      settings = next
      for (const listener of listeners) listener()
      return settings
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
