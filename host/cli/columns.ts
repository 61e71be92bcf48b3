/** Text in columns on a terminal, where Han characters are two columns wide. */

/** Wide and full-width characters after Unicode's East Asian Width (UAX #11): Han, kana, Hangul, CJK punctuation, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Marks that take no column: combining and variation marks, joiners. */
const NONE = /\p{Mn}|\p{Me}|[\u200b-\u200d]/u

const widthOf = (character: string): number =>
  NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1

/** Columns a text takes. */
export function columnsOf(text: string): number {
  let sum = 0
  for (const character of text) sum += widthOf(character)
  return sum
}

/** Shortens a text to so many columns, with … at the end where something was cut. */
export function fit(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let kept = ''
  let sum = 0
  for (const character of text) {
    if (sum + widthOf(character) > columns - 1) break
    kept += character
    sum += widthOf(character)
  }
  return `${kept}…`
}

/** Fills up with spaces on the right. */
export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)))

/** Fills up with spaces on the left. */
export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - columnsOf(text))) + text

/**
 * Rows as lines: the first cell is given what width there is and cut where it must be, the others are set flush right.
 * @param width columns of the whole line
 */
export function table(rows: readonly (readonly [string, ...string[]])[], width: number): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length - 1))
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(0, ...rows.map((row) => columnsOf(row[at + 1] ?? ''))),
  )
  const right = widths.reduce((sum, one) => sum + one + 2, 0)
  const longest = Math.max(0, ...rows.map((row) => columnsOf(row[0])))
  const left = Math.max(12, Math.min(longest, width - right))
  return rows.map(([first, ...others]) => {
    const cells = widths.map((one, at) => `  ${padStart(others[at] ?? '', one)}`)
    return (padEnd(fit(first, left), left) + cells.join('')).trimEnd()
  })
}
