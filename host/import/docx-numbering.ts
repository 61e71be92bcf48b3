/** Word's automatic numbers, counted as Word counts them (ISO/IEC 29500-1, 17.9). */
import { wordNumber } from './docx-number-format.ts'
import { type Styles, valueOf } from './docx-styles.ts'
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** The number of one paragraph. */
export interface ListNumber {
  /** As it stands before the text, with what parts it from it. */
  readonly text: string
  /** Level in the list, from 0. */
  readonly level: number
  /** Whether the list is one of points (bullets, plain 1. 2. 3. or letters) rather than of a document's parts. */
  readonly ofPoints: boolean
}

/** Gives numbers to the paragraphs of a document, which must come in their order. */
export interface Numberer {
  /** `list` and `level` as the paragraph or its style name them; null where there is no such list. */
  readonly next: (list: string, level: number | undefined, styleId: string) => ListNumber | null
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly suffix: string
  readonly allDecimal: boolean
  /** The level whose next number lets this one begin anew (from 0); -1: none does. Undefined: any above. */
  readonly restartAfter: number | undefined
  /** The paragraph style whose paragraphs stand at this level. */
  readonly style: string | undefined
}

interface List {
  /** Lists that count together. */
  readonly counts: string
  readonly levels: ReadonlyMap<number, Level>
  /** Where a level begins anew when this list is used first. */
  readonly startOver: ReadonlyMap<number, number>
}

const LEVELS = 9

/** Reads numbering.xml; null where there is none. */
export function numbererOf(xml: XmlElement | null, styles: Styles): Numberer {
  const lists = xml === null ? new Map<string, List>() : listsOf(xml, styles)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const countersOf = (list: List): (number | undefined)[] => {
    const known = counters.get(list.counts)
    if (known !== undefined) return known
    const fresh = Array.from<number | undefined>({ length: LEVELS })
    counters.set(list.counts, fresh)
    return fresh
  }

  return {
    next(id, told, styleId) {
      const list = lists.get(id)
      if (list === undefined) return null
      const level = told ?? levelOfStyle(list, styleId) ?? 0
      const definition = list.levels.get(level)
      if (definition === undefined) return null
      const counts = countersOf(list)
      for (const [at, start] of list.startOver) {
        const key = `${id} ${at}`
        if (at > level || begun.has(key)) continue
        // A level above that was not counted in this list yet shows its start and is counted when it comes.
        if (at < level) counts[at] = undefined
        else {
          begun.add(key)
          counts[at] = start - 1
        }
      }
      counts[level] = (counts[level] ?? definition.start - 1) + 1
      for (let below = level + 1; below < LEVELS; below += 1) {
        const after = list.levels.get(below)?.restartAfter
        // lvlRestart 0 counts on for ever; N begins anew after level N or one above it.
        if (after === undefined || (after >= 0 && level <= after)) counts[below] = undefined
      }
      return { text: labelOf(list, level, definition, counts), level, ofPoints: isOfPoints(list) }
    },
  }
}

const levelOfStyle = (list: List, styleId: string): number | undefined =>
  [...list.levels].find(([, { style }]) => style !== undefined && style === styleId)?.[0]

/** A document's parts are counted 一、 or 第一章; a list whose outermost level is bullets, 1. or a) is one of points. */
function isOfPoints(list: List): boolean {
  const format = list.levels.get(0)?.format ?? 'bullet'
  return /^(?:bullet|decimal|decimalZero|lowerLetter|upperLetter|lowerRoman)$/.test(format)
}

function labelOf(
  list: List,
  level: number,
  { format, text, suffix, allDecimal }: Level,
  counts: readonly (number | undefined)[],
): string {
  if (format === 'bullet') return text.trim() === '' ? '' : '• '
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const definition = list.levels.get(at)
    if (definition === undefined || at > level) return ''
    const value = counts[at] ?? definition.start
    return wordNumber(value, allDecimal ? 'decimal' : definition.format)
  })
  if (label.trim() === '') return ''
  const parted = suffix === 'nothing' || /[、，。．：）】〕\s]$/.test(label)
  return parted ? label : `${label} `
}

function listsOf(xml: XmlElement, styles: Styles): Map<string, List> {
  const abstracts = new Map(
    childrenOf(xml, 'w:abstractNum').map((one) => [one.attributes.get('w:abstractNumId'), one]),
  )
  const nums = new Map(
    childrenOf(xml, 'w:num').map((one) => [one.attributes.get('w:numId') ?? '', one]),
  )
  /** Follows a list that only points to a list style. */
  const abstractOf = (num: XmlElement | undefined, depth: number): XmlElement | undefined => {
    const id = valueOf(num === undefined ? undefined : childOf(num, 'w:abstractNumId'))
    const abstract = abstracts.get(id)
    const link = valueOf(childOf(abstract, 'w:numStyleLink'))
    if (link === undefined || depth > 4) return abstract
    const styled = styles.listOf(link)
    return styled === undefined ? abstract : (abstractOf(nums.get(styled), depth + 1) ?? abstract)
  }
  const lists = new Map<string, List>()
  for (const [id, num] of nums) {
    const abstract = abstractOf(num, 0)
    if (abstract === undefined) continue
    const levels = levelsIn(abstract)
    const startOver = new Map<number, number>()
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const level = integer(override.attributes.get('w:ilvl'))
      if (level === undefined) continue
      const own = childOf(override, 'w:lvl')
      if (own !== undefined) levels.set(level, levelOf(own))
      const start = integer(valueOf(childOf(override, 'w:startOverride')))
      if (start !== undefined) startOver.set(level, start)
    }
    lists.set(id, { counts: abstract.attributes.get('w:abstractNumId') ?? id, levels, startOver })
  }
  return lists
}

const levelsIn = (abstract: XmlElement): Map<number, Level> =>
  new Map(
    childrenOf(abstract, 'w:lvl').map((one) => [
      integer(one.attributes.get('w:ilvl')) ?? 0,
      levelOf(one),
    ]),
  )

function levelOf(element: XmlElement): Level {
  const value = (name: string) => valueOf(childOf(element, name))
  const restart = integer(value('w:lvlRestart'))
  const legal = childOf(element, 'w:isLgl')
  return {
    start: integer(value('w:start')) ?? 0,
    format: formatOf(element),
    text: value('w:lvlText') ?? '',
    suffix: value('w:suff') ?? 'tab',
    allDecimal: legal !== undefined && valueOf(legal) !== '0' && valueOf(legal) !== 'false',
    restartAfter: restart === undefined ? undefined : restart - 1,
    style: value('w:pStyle'),
  }
}

/** The way of counting; newer ones stand beside an older one that every program knows. */
function formatOf(element: XmlElement): string {
  const direct = valueOf(childOf(element, 'w:numFmt'))
  if (direct !== undefined) return direct
  const choice = childOf(element, 'mc:AlternateContent')
  return valueOf(childOf(childOf(choice, 'mc:Fallback'), 'w:numFmt')) ?? 'decimal'
}

function integer(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}
