/** Limits that pages and host agree on. */

/**
 * Largest file that is opened, bytes. A page refuses more before reading it, the host before it looks inside. An office
 * document with the pictures of a report has 30 MB; a long speech alone half of one.
 */
export const LARGEST_FILE = 64 * 1024 * 1024

/** Longest text that is taken out of a file, UTF-16 units: ten times the longest speech that there is, a week of speaking. */
export const LONGEST_TEXT = 2_000_000

/** Largest message that a page may send, bytes: the largest file in base64, and what stands around it. */
export const LARGEST_MESSAGE = Math.ceil(LARGEST_FILE / 3) * 4 + 1024 * 1024

/** Largest picture that is kept with a speech, bytes: a photograph of a telephone has 3 to 8 MB. */
export const LARGEST_PICTURE = 20 * 1024 * 1024
