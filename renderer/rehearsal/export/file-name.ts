/** Names for files that every system takes. */

/** What Windows, macOS or Linux refuse in a name, and what orders text backwards. */
const REFUSED = /[\p{Cc}\p{Cf}<>:"/\\|?*]/gu
/** Longest part of a name, in characters. */
const LONGEST = 60

/** A file's name out of parts, without what can't be in one; `ending` without the dot. */
export function fileName(parts: readonly string[], ending: string): string {
  const clean = parts
    .map((part) => Array.from(part.replaceAll(REFUSED, ' ').trim()).slice(0, LONGEST).join(''))
    .filter((part) => part !== '')
    .join('-')
    // Windows takes no name that ends with a dot or a blank.
    .replace(/[. ]+$/u, '')
  return `${clean === '' ? 'rostrum' : clean}.${ending}`
}
