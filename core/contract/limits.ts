/** Limits that pages and host agree on. */

/** Largest file that is opened, bytes. A long speech has half a megabyte; a page refuses more before reading it. */
export const LARGEST_FILE = 20 * 1024 * 1024
