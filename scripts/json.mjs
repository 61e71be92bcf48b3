/** Reading JSON that others wrote without trusting its shape. */
import { readFileSync } from 'node:fs'

/**
 * What a JSON file holds, or null where there is none that can be read.
 * @param {string} file
 * @returns {unknown}
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * The value at a path of keys, or undefined where there is none.
 * @param {unknown} value
 * @param {readonly string[]} path
 * @returns {unknown}
 */
export function valueAt(value, ...path) {
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }
  return value
}

/**
 * The keys of an object, none of anything else.
 * @param {unknown} value
 */
export const keysOf = (value) =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []
