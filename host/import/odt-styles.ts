/** Styles of an OpenDocument text, as far as they tell a heading, a list's numbers or what stands out. */
import type { Counting } from './list-numbers.ts'
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** One level of a list. */
export interface ListLevel {
  /** How it counts; null for a bullet, 'none' for an item without a mark. */
  readonly counting: Counting | 'bullet' | 'none'
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** How many of the outer levels' numbers it shows, itself included. */
  readonly shown: number
}

interface Style {
  readonly name: string
  readonly parent: string | null
  readonly bold: boolean | null
  readonly centred: boolean | null
  readonly hidden: boolean
  readonly list: string | null
}

/** The styles of one document. */
export interface OdtStyles {
  readonly level: (listStyle: string, level: number) => ListLevel | undefined
  /** 'title' or 'subtitle' by a paragraph's style or one it comes from. */
  readonly kindOf: (style: string) => 'title' | 'subtitle' | null
  readonly isBold: (family: 'text' | 'paragraph', style: string) => boolean | null
  readonly isCentred: (style: string) => boolean
  readonly isHidden: (style: string) => boolean
  /** The list a paragraph's style puts it in. */
  readonly listOf: (style: string) => string | null
}

/** Chapters are numbered by this style of their own. */
export const OUTLINE = '\u0000outline'
/** Styles come from styles; a longer line of them goes in circles. */
const LONGEST_LINE = 20

const BY_FORMAT: Readonly<Record<string, Counting>> = {
  '1': 'decimal',
  A: 'upper-letter',
  a: 'lower-letter',
  I: 'upper-roman',
  i: 'lower-roman',
}
/** The others are written as the beginning of their row: 一, 二, 三, ... */
const BY_FIRST: Readonly<Record<string, Counting>> = {
  一: 'chinese',
  壹: 'chinese-formal',
  壱: 'chinese-formal',
  '①': 'circled',
  '１': 'full-width',
  甲: 'stems',
  子: 'branches',
}

/** Collects the styles of a document's parts (styles.xml, content.xml, or the one part of a flat file). */
export function odtStyles(roots: readonly XmlElement[]): OdtStyles {
  const styles = new Map<string, Style>()
  const lists = new Map<string, Map<number, ListLevel>>()
  for (const root of roots)
    for (const holder of ['office:styles', 'office:automatic-styles'])
      for (const element of childrenOf(childOf(root, holder) ?? root)) {
        const name = element.attributes.get('style:name') ?? ''
        if (element.name === 'style:style')
          styles.set(`${element.attributes.get('style:family') ?? ''} ${name}`, styleOf(element))
        else if (element.name === 'text:list-style') lists.set(name, levelsOf(element))
        else if (element.name === 'text:outline-style') lists.set(OUTLINE, levelsOf(element))
      }

  /** A style and those it comes from, the nearest first. */
  function* lineOf(family: string, name: string): Generator<Style> {
    let style = styles.get(`${family} ${name}`)
    for (let steps = 0; style !== undefined && steps < LONGEST_LINE; steps += 1) {
      yield style
      style = style.parent === null ? undefined : styles.get(`${family} ${style.parent}`)
    }
  }
  const first = <Value>(
    family: string,
    name: string,
    value: (style: Style) => Value | null,
  ): Value | null => {
    for (const style of lineOf(family, name)) {
      const found = value(style)
      if (found !== null) return found
    }
    return null
  }
  return {
    level: (list, level) => lists.get(list)?.get(level),
    kindOf: (name) =>
      first('paragraph', name, (style) =>
        style.name === 'Title' ? 'title' : style.name === 'Subtitle' ? 'subtitle' : null,
      ),
    isBold: (family, name) => first(family, name, (style) => style.bold),
    isCentred: (name) => first('paragraph', name, (style) => style.centred) ?? false,
    isHidden: (name) => styles.get(`text ${name}`)?.hidden ?? false,
    listOf: (name) => first('paragraph', name, (style) => style.list),
  }
}

function styleOf(element: XmlElement): Style {
  const text = childOf(element, 'style:text-properties')?.attributes
  const weight = text?.get('fo:font-weight')
  const align = childOf(element, 'style:paragraph-properties')?.attributes.get('fo:text-align')
  return {
    name: element.attributes.get('style:name') ?? '',
    parent: element.attributes.get('style:parent-style-name') ?? null,
    bold: weight === undefined ? null : /^(?:bold|[6-9]00)$/.test(weight),
    centred: align === undefined ? null : align === 'center',
    hidden: text?.get('text:display') === 'none',
    list: element.attributes.get('style:list-style-name') ?? null,
  }
}

function levelsOf(list: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>()
  for (const element of childrenOf(list)) {
    const { attributes, name } = element
    const level = Number(attributes.get('text:level'))
    if (!Number.isInteger(level)) continue
    const format = attributes.get('style:num-format') ?? ''
    const bullet = name === 'text:list-level-style-bullet' || name === 'text:list-level-style-image'
    levels.set(level, {
      counting: bullet ? 'bullet' : (BY_FORMAT[format] ?? BY_FIRST[format.slice(0, 1)] ?? 'none'),
      prefix: attributes.get('style:num-prefix') ?? '',
      suffix: attributes.get('style:num-suffix') ?? '',
      start: numberOr(attributes.get('text:start-value'), 1),
      shown: Math.min(10, numberOr(attributes.get('text:display-levels'), 1)),
    })
  }
  return levels
}

/** A number as it is written in a file, or another where it is none. */
export function numberOr(written: string | undefined, otherwise: number): number {
  const number = Number.parseInt(written ?? '', 10)
  return Number.isNaN(number) ? otherwise : number
}
