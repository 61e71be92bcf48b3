/** Files the specs need. */
import { join, resolve } from 'node:path'

/** The top of the project. */
export const ROOT = resolve(import.meta.dirname, '..', '..')

/** The built command line, which is browser mode's host. */
export const CLI = join(ROOT, 'out', 'main', 'cli.js')

/** The project's own sample address: 5,000 字 and more in three sections. */
export const SAMPLE = join(ROOT, 'resources', 'samples', 'address-zh.txt')

/** A small address, and other files to open. */
export const fixture = (name: string): string => join(ROOT, 'tests', 'fixtures', name)
