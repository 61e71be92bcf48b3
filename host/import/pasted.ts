/** What the clipboard holds, and which form of it is worth reading. */
import { importHtml } from './html-text.ts'

/** An element that begins a line; a page without one is text with colours. */
const BLOCK = /<(?:p|div|h[1-6]|li|br|tr|td|article|section|blockquote|pre)[\s>/]/i
/** HTML that shows less than this share of the characters of the plain text has lost some (an app's own view of it). */
const LEAST = 0.8

/** HTML longer than this, UTF-16 units, is not looked through here, where a speech may be running. */
const LONGEST = 1_000_000

const length = (text: string): number => text.replace(/\s+/g, '').length

/** Whether pasted HTML says more than the text that came with it: it has lines of its own, and all the words. */
export function htmlSaysMore(html: string, text: string): boolean {
  if (!BLOCK.test(html)) return false
  if (html.length > LONGEST) return true
  const words = length(text)
  return words === 0 || length(importHtml(html).text) >= LEAST * words
}
