/** Where things are in the work tree. */
import { join, resolve } from 'node:path'

/** The root of the work tree. */
export const ROOT = resolve(import.meta.dirname, '..')

/** The command line's bundle, which is also browser mode's host. */
export const CLI = join(ROOT, 'out', 'main', 'cli.js')

/** The folder the person was in: npm changes into the root before it runs a script. */
export const callersFolder = () => process.env.INIT_CWD ?? process.cwd()
