/** Words broken at the end of a line: off- / setting, impor- / tant. */

/** Whether the last word of a line goes on in the next: a hyphen behind a letter, a small letter behind the break. */
export const brokenWord = (above: string, below: string): boolean =>
  /\p{L}[-\u00ad\u2010]$/u.test(above.slice(-4)) && /^\p{Ll}/u.test(below.slice(0, 2))
