/** Where the line ends that a place of a text stands in: at its LF, or at the end of the text. */
export function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}
