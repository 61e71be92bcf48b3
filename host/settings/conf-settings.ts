/** Settings in a JSON file of the data folder, kept by `conf`: browser mode. */
import { join } from 'node:path'
import Conf from 'conf'
import type { Settings } from '#core/contract/settings.ts'
import { moveAsideIfUnsound } from './settings-aside.ts'
import { type SettingsStore, settingsStoreOn } from './settings-store.ts'

/** Where the settings are and who is told when the file could not be read. */
export interface ConfSettingsOptions {
  readonly dataFolder: string
  /** Told in one sentence when the file was moved aside. */
  readonly onProblem: (sentence: string) => void
  /** Opens the file `<name>.json` of a folder; with `conf` itself where absent. */
  readonly open?: (folder: string, name: string) => Pick<Conf<Partial<Settings>>, 'store' | 'set'>
}

const withConf: ConfSettingsOptions['open'] & {} = (cwd, configName) =>
  new Conf<Partial<Settings>>({ cwd, configName })

/** Opens the settings of a data folder; a file that can't be read is moved aside and the defaults hold. */
export function confSettings({
  dataFolder,
  onProblem,
  open = withConf,
}: ConfSettingsOptions): SettingsStore {
  const file = join(dataFolder, 'settings.json')
  const aside = moveAsideIfUnsound(file)
  const conf = open(dataFolder, 'settings')
  if (aside !== null) {
    conf.store = aside.kept
    onProblem(
      `The settings in ${file} could not be read. They were kept as ${aside.movedTo}; what was wrong is set to its default.`,
    )
  }
  return settingsStoreOn({
    read: () => conf.store,
    // Only the settings of this version: what a later one has put beside them stays.
    write: (settings) => conf.set(settings),
  })
}
