/** Ids of what a person makes. */

/** How they begin; those that came with a file have others. */
export const BY_HAND = 'hand-'

/** An id that nothing else has. Not `crypto.randomUUID`: a page from another computer may not have it. */
export const handId = (): string =>
  `${BY_HAND}${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
