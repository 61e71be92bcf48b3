/** What the elements and styles of HTML mean for a text that is read aloud. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { SetAsideReason } from '#core/speech/speech.ts'
import type { Counting } from './list-numbers.ts'

export type Element = DefaultTreeAdapterTypes.Element

/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre ' +
    'search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

/** Elements whose content is no text of the page, or no text at all. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'head script style template noscript svg math iframe frame frameset object embed applet audio video canvas map select ' +
    'datalist button textarea input meter progress rt rp del s strike title link meta base area img noframes noembed'
  ).split(' '),
)

/** Elements, and roles, of a page's furniture. */
const FURNITURE: ReadonlySet<string> = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'search',
  'menu',
  'dialog',
])
const FURNITURE_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'form',
  'dialog',
  'menu',
  'menubar',
  'toolbar',
])

/** The value of an attribute in its written form, or an empty string. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? ''

/** An element's own style, in lower case without spaces, ready to be searched: `;display:none;`. */
export const styleOf = (element: Element): string => {
  const style = attribute(element, 'style')
  return style === '' ? '' : `;${style.toLowerCase().replace(/\s+/g, '')};`
}

export const isBlock = (element: Element, style: string): boolean =>
  (BLOCKS.has(element.tagName) && !style.includes(';display:inline')) ||
  style.includes(';display:block;')

/** Not to be seen, or nothing to be read. */
export function isLeftOut(element: Element, style: string): boolean {
  if (LEFT_OUT.has(element.tagName)) return true
  if (element.attrs.some((one) => one.name === 'hidden')) return true
  // mso-element marks Word's page headers and footers, in a <div> of their own.
  return /;(?:display:none|visibility:hidden|mso-hide:all|mso-element:(?:header|footer))\b/.test(
    style,
  )
}

/** Why what is in an element is not spoken, or null. */
export function setAsideBy(element: Element, style: string): SetAsideReason | null {
  if (/;mso-element:(?:comment-list|comment)\b/.test(style)) return 'comment'
  if (/;mso-element:(?:footnote|endnote)(?:-list)?\b/.test(style)) return 'footnote'
  if (FURNITURE.has(element.tagName) || FURNITURE_ROLES.has(attribute(element, 'role')))
    return 'boilerplate'
  return null
}

/** Depth of a heading element, 1 to 6; null for every other. */
export const headingDepth = (element: Element): number | null => {
  const found = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (found !== undefined) return Number(found)
  const aria = Number(attribute(element, 'aria-level'))
  return attribute(element, 'role') === 'heading' && aria >= 1 && aria <= 9 ? aria : null
}

/** Whether an element's style makes its text bold (true), plain (false) or leaves it (null). */
export function boldBy(element: Element, style: string): boolean | null {
  const weight = /;font-weight:([^;!]+)/.exec(style)?.[1]
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]\d\d)$/.test(weight)
  return element.tagName === 'b' || element.tagName === 'strong' || element.tagName === 'th'
    ? true
    : null
}

/** Whether an element centres its lines (true), does not (false) or leaves it (null). */
export function centredBy(element: Element, style: string): boolean | null {
  const align = /;text-align:([^;!]+)/.exec(style)?.[1] ?? attribute(element, 'align').toLowerCase()
  if (align === '') return element.tagName === 'center' ? true : null
  return align === 'center'
}

const BY_TYPE: Readonly<Record<string, Counting>> = {
  '1': 'decimal',
  A: 'upper-letter',
  a: 'lower-letter',
  I: 'upper-roman',
  i: 'lower-roman',
}
const BY_STYLE: Readonly<Record<string, Counting>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimal',
  'upper-alpha': 'upper-letter',
  'upper-latin': 'upper-letter',
  'lower-alpha': 'lower-letter',
  'lower-latin': 'lower-letter',
  'upper-roman': 'upper-roman',
  'lower-roman': 'lower-roman',
  'cjk-ideographic': 'chinese',
  'cjk-decimal': 'chinese',
  'simp-chinese-informal': 'chinese',
  'trad-chinese-informal': 'chinese',
  'japanese-informal': 'chinese',
  'simp-chinese-formal': 'chinese-formal',
}

/** How a list counts: a way of counting, 'bullets', or null for a list without marks. */
export function countingOf(
  element: Element,
  style: string,
  before: Counting | 'bullets' | null,
): Counting | 'bullets' | null {
  const named = /;list-style(?:-type)?:([^;]+)/.exec(style)?.[1] ?? ''
  if (/\bnone\b/.test(named)) return null
  for (const [name, counting] of Object.entries(BY_STYLE)) if (named === name) return counting
  if (/disc|circle|square/.test(named)) return 'bullets'
  return BY_TYPE[attribute(element, 'type')] ?? before
}
