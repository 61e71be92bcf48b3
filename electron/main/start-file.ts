/** The file on a command line of ours. */
import { resolve } from 'node:path'

/**
 * The file to open, as a full path: the last argument that is no switch. `program`: how many arguments that are no
 * switches name the program itself (the executable, and the app's folder where Electron was started with one).
 */
export function fileIn(argv: readonly string[], program: number, folder: string): string | null {
  const file = argv
    .filter((argument) => !argument.startsWith('-'))
    .slice(program)
    .at(-1)
  return file === undefined || file === '' ? null : resolve(folder, file)
}
