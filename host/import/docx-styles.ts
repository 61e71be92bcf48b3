/** What a Word document's styles say of a paragraph and its characters, through the styles they are based on. */
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** Of a stretch of characters. Undefined: not said here. */
export interface CharacterLook {
  readonly bold?: boolean | undefined
  readonly hidden?: boolean | undefined
  /** Struck through: crossed out by hand. */
  readonly struck?: boolean | undefined
  /** Half points. */
  readonly size?: number | undefined
  /** The font of Chinese, Japanese and Korean characters. */
  readonly font?: string | undefined
}

/** Of a paragraph. Undefined: not said here. */
export interface ParagraphLook {
  /** 0 to 8 for a heading, 9 for body text. */
  readonly outline?: number | undefined
  readonly centred?: boolean | undefined
  /** Id of the automatic list, '0' for none. */
  readonly list?: string | undefined
  /** Level in the list, from 0. */
  readonly listLevel?: number | undefined
}

/** What a style comes to with all that it is based on. */
export interface Style extends ParagraphLook, CharacterLook {
  readonly id: string
  readonly role: 'title' | 'subtitle' | 'contents' | null
}

/** The styles of a document. */
export interface Styles {
  /** A paragraph's style, the default one where none is named. */
  readonly paragraph: (id: string | undefined) => Style
  readonly character: (id: string | undefined) => Style
  /** The list of a list style. */
  readonly listOf: (id: string) => string | undefined
}

/** Longest chain of styles based on each other; Word itself stops at 11. */
const LONGEST_CHAIN = 20

/** Reads styles.xml; null where there is none. */
export function stylesOf(xml: XmlElement | null): Styles {
  const elements = xml === null ? [] : childrenOf(xml, 'w:style')
  const byId = new Map(elements.map((one) => [one.attributes.get('w:styleId') ?? '', one]))
  const defaults = xml === null ? {} : defaultsOf(xml)
  const defaultId = (type: string) =>
    elements
      .find((one) => one.attributes.get('w:type') === type && isOn(one.attributes.get('w:default')))
      ?.attributes.get('w:styleId')
  const known = new Map<string, Style>()

  const resolve = (id: string, depth: number): Style => {
    const made = known.get(id)
    if (made !== undefined) return made
    const element = byId.get(id)
    const name = (element === undefined ? id : valueOf(childOf(element, 'w:name'))) ?? id
    const base = element === undefined ? undefined : valueOf(childOf(element, 'w:basedOn'))
    const below =
      base === undefined || base === id || depth > LONGEST_CHAIN
        ? { id, role: null, ...defaults }
        : resolve(base, depth + 1)
    const own = element === undefined ? {} : lookOf(element)
    const role = roleOf(name)
    const style: Style = {
      ...below,
      ...defined(own),
      id,
      role: role ?? below.role,
      outline: own.outline ?? headingLevel(name) ?? below.outline,
    }
    known.set(id, style)
    return style
  }
  return {
    paragraph: (id) => resolve(id ?? defaultId('paragraph') ?? '', 0),
    character: (id) => (id === undefined ? { id: '', role: null } : characterStyle(resolve(id, 0))),
    listOf: (id) => resolve(id, 0).list,
  }
}

/** A character style without the document's defaults, which its paragraph's style may have changed. */
function characterStyle(style: Style): Style {
  return { ...style, size: undefined, font: undefined }
}

function defaultsOf(xml: XmlElement): CharacterLook {
  const run = childOf(childOf(childOf(xml, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return defined(characterLook(run))
}

function lookOf(element: XmlElement): ParagraphLook & CharacterLook {
  return {
    ...paragraphLook(childOf(element, 'w:pPr')),
    ...characterLook(childOf(element, 'w:rPr')),
  }
}

/** Reads w:pPr. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return {}
  const list = childOf(properties, 'w:numPr')
  const align = valueOf(childOf(properties, 'w:jc'))
  return {
    outline: numberOf(childOf(properties, 'w:outlineLvl')),
    centred: align === undefined ? undefined : align === 'center',
    list: valueOf(childOf(list, 'w:numId')),
    listLevel: numberOf(childOf(list, 'w:ilvl')),
  }
}

/** Reads w:rPr. */
export function characterLook(properties: XmlElement | undefined): CharacterLook {
  if (properties === undefined) return {}
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  const struck = switched(properties, 'w:strike')
  return {
    bold: switched(properties, 'w:b'),
    hidden: switched(properties, 'w:vanish'),
    struck: struck === true ? true : (switched(properties, 'w:dstrike') ?? struck),
    size: numberOf(childOf(properties, 'w:sz')),
    font: fonts?.get('w:eastAsia') ?? fonts?.get('w:ascii'),
  }
}

/** One look over another: what the upper one does not say holds from the lower. */
export function over<Look extends object>(lower: Look, upper: Look): Look {
  return { ...lower, ...defined(upper) }
}

function defined<Look extends object>(look: Look): Look {
  const kept = { ...look }
  for (const key in kept) if (kept[key] === undefined) delete kept[key]
  return kept
}

/** The value of an element that has one. */
export const valueOf = (element: XmlElement | undefined): string | undefined =>
  element?.attributes.get('w:val')

function numberOf(element: XmlElement | undefined): number | undefined {
  const value = Number.parseInt(valueOf(element) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value)

function switched(properties: XmlElement, name: string): boolean | undefined {
  const element = childOf(properties, name)
  if (element === undefined) return undefined
  const value = valueOf(element)
  return value === undefined || isOn(value)
}

/** Word writes the names of its own styles in English; other programs write them as they show them. */
const HEADING =
  /^(?:heading|标题|標題|見出し|제목|überschrift|titre)\s*([1-9])(?:\s*(?:char|字符))?$/i
const TITLE = /^(?:title|标题|標題|表題|제목|titre|大标题|文章标题|公文标题|主标题)$/i
const SUBTITLE = /^(?:subtitle|副标题|副標題|副題|부제)$/i
const CONTENTS =
  /^(?:toc(?: heading|\s*[1-9])|目录\s*[1-9]?|目錄\s*[1-9]?|目次\s*[1-9]?|table of contents)$/i

function roleOf(name: string): Style['role'] {
  if (TITLE.test(name)) return 'title'
  if (SUBTITLE.test(name)) return 'subtitle'
  return CONTENTS.test(name) ? 'contents' : null
}

function headingLevel(name: string): number | undefined {
  const level = HEADING.exec(name)?.[1]
  return level === undefined ? undefined : Number(level) - 1
}
