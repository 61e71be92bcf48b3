/** Settings that nobody keeps. */
import type { Settings } from '#core/contract/settings.ts'
import {
  DEFAULT_SETTINGS,
  type SettingsStore,
  settingsStoreOn,
} from '../settings/settings-store.ts'

/** A settings store on a variable. */
export function memorySettings(start: Partial<Settings> = {}): SettingsStore {
  let kept: Settings = { ...DEFAULT_SETTINGS, ...start }
  return settingsStoreOn({
    read: () => kept,
    write: (settings) => {
      kept = settings
    },
  })
}
