/** A settings file that can't be read is moved aside, never overwritten or deleted. */
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { dirname, extname, basename, join } from 'node:path'
import { readSettings } from './settings-store.ts'

/**
 * Looks at a settings file before a store opens it. One that is not JSON, or holds values out of range, is renamed
 * (`settings.unreadable-1.json`); the values of it that are right are given back to be kept on.
 * @returns null where the file is sound or not there.
 */
export function moveAsideIfUnsound(
  file: string,
): { movedTo: string; kept: ReturnType<typeof readSettings>['settings'] } | null {
  if (!existsSync(file)) return null
  let stored: unknown
  try {
    stored = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    stored = undefined
  }
  const { settings, sound } = readSettings(stored)
  if (sound) return null
  const movedTo = freeName(file)
  renameSync(file, movedTo)
  return { movedTo, kept: settings }
}

function freeName(file: string): string {
  const extension = extname(file)
  for (let n = 1; ; n += 1) {
    const name = join(dirname(file), `${basename(file, extension)}.unreadable-${n}${extension}`)
    if (!existsSync(name)) return name
  }
}
