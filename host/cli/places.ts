/** Where the program's own files are, and where a person's data goes in browser mode. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The folder that holds package.json: above the source as above the bundle. */
export const programFolder: string = above(import.meta.dirname)

function above(folder: string): string {
  const parent = dirname(folder)
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : above(parent)
}

/** The built pages. */
export const rendererFolder: string = join(programFolder, 'out', 'renderer')

/** The sample addresses. */
export const samplesFolder: string = join(programFolder, 'resources', 'samples')

/**
 * Folder of browser mode's data: `ROSTRUM_DATA`, or the platform's usual place for a person's data (XDG's on Linux).
 * A folder of its own: Electron keeps its data elsewhere.
 */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  const wanted = env['ROSTRUM_DATA']
  if (wanted !== undefined && wanted !== '') return resolve(wanted)
  const home = homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'rostrum-browser')
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'rostrum-browser')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'rostrum-browser')
}
