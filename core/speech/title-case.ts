/** Headings that show by their capitals: ALL CAPITALS, and Capitals as in a Title. */

/** Words that a title writes small. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|off|on|onto|or|our|over|per|than|the|to|up|via|vs?\.?|with|within|without|is|are|be|its?|your|their|his|her|my)$/i

/** All letters are capitals, and there are at least three. */
export const isAllCapitals = (text: string): boolean =>
  /(?:\p{Lu}[^\p{L}]*){3}/u.test(text.slice(0, 200)) && !/\p{Ll}/u.test(text)

/** Each word but the small ones begins with a capital or a figure. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.&/-]*/gu) ?? []
  const large = words.filter((word) => !SMALL.test(word))
  return (
    large.length > 0 &&
    large.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    /^[^\p{L}]*\p{Lu}/u.test(text)
  )
}

/** Either of the two. */
export const isWrittenAsTitle = (text: string): boolean =>
  text.length <= 200 && (isAllCapitals(text) || isTitleCase(text))
