/** Settings in the program's data folder, kept by electron-store. The same file and schema as in browser mode. */
import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { confSettings } from '#host/settings/conf-settings.ts'
import type { SettingsStore } from '#host/settings/settings-store.ts'

/** Opens the settings; a file that can't be read is moved aside and the defaults hold. */
export function electronSettings(
  dataFolder: string,
  onProblem: (sentence: string) => void,
): SettingsStore {
  const settings = confSettings({
    dataFolder,
    onProblem,
    open: (cwd, name) => new ElectronStore({ cwd, name }),
  })
  // electron-store answers any page that asks where the data folder is. Ours don't ask, and nobody else may.
  ipcMain.removeAllListeners('electron-store-get-data')
  return settings
}
