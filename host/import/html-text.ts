/**
 * HTML to text, for files and for what is pasted: every block is a line, headings are hints, the numbers of lists are written
 * out, and what is not the text (menus, comments, footnotes) is marked as set aside. Hidden elements and scripts are left out.
 * The parser is the one of the HTML standard; nothing of a page is run or fetched. Never throws; time is linear.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { TextHints } from '#core/speech/hints.ts'
import {
  attribute,
  boldBy,
  centredBy,
  countingOf,
  type Element,
  headingDepth,
  isBlock,
  isLeftOut,
  setAsideBy,
  styleOf,
} from './html-elements.ts'
import { BULLET, htmlLine, type Manner } from './html-line.ts'
import { isRowByRow, mainPart, onlyTitle } from './html-plan.ts'
import { CELL_SEPARATOR, lineWriter, type Mark } from './line-writer.ts'
import { type Counting, numberText } from './list-numbers.ts'

type Node = DefaultTreeAdapterTypes.Node

interface List {
  readonly counting: Counting | 'bullets' | null
  readonly step: number
  next: number
}

/** What an element gives to everything in it. */
interface Context extends Manner {
  readonly list: List | null
  readonly listDepth: number
  /** In a table that is told row by row: blocks in its cells don't end the line. */
  readonly inRow: boolean
  readonly rows: boolean
  readonly inMain: boolean
}

interface Visit {
  readonly node: Element | DefaultTreeAdapterTypes.Document
  readonly context: Context
  /** What to do when all in it is done. */
  readonly leave: () => void
  next: number
}

const START: Context = {
  heading: null,
  kind: null,
  setAside: null,
  bold: false,
  centred: false,
  link: false,
  pre: false,
  list: null,
  listDepth: 0,
  inRow: false,
  rows: false,
  inMain: false,
}

/** What Word and the clipboard say in comments: where a fallback for old browsers begins and ends, where the selection does. */
type Region = 'lists' | 'reference'
const REGION = /^\s*\[if !support(lists|footnotes|endnotes|annotations)\]/i
const REGION_END = /^\s*\[endif\]/i

/** Word writes the bullets of its symbol fonts as letters of other alphabets. */
const SYMBOL_BULLET = /^[\u00B7\u00A7\u00D8\u00FC\u00A8\uF0A0-\uF0FFlnouqvØ]$/

const isElement = (node: Node): node is Element => 'tagName' in node
const NO_LEAVE = () => undefined

/** Gets the text out of HTML: a whole page, or a piece of one as the clipboard has it. */
export function importHtml(html: string): { readonly text: string; readonly hints: TextHints } {
  const writer = lineWriter()
  const line = htmlLine(writer)
  const page = parse(html)
  const main = mainPart(page)
  const title = onlyTitle(main ?? page)
  const hasFragment = html.includes('<!--StartFragment')
  let inFragment = !hasFragment
  let region: Region | null = null
  let mark = ''
  const visits: Visit[] = [{ node: page, context: START, leave: NO_LEAVE, next: 0 }]

  function text(value: string, context: Context): void {
    if (!inFragment || region === 'reference') return
    if (region === 'lists') {
      mark += value
      return
    }
    const outside = main !== null && !context.inMain && context.setAside === null
    line.add(value, outside ? { ...context, setAside: 'boilerplate' } : context)
  }

  function comment(data: string, context: Context): void {
    if (data.startsWith('StartFragment')) inFragment = true
    else if (data.startsWith('EndFragment')) inFragment = false
    const begins = REGION.exec(data)?.[1]?.toLowerCase()
    if (begins !== undefined) region = begins === 'lists' ? 'lists' : 'reference'
    else if (REGION_END.test(data)) {
      if (region === 'lists') {
        const bare = mark.replace(/[\s\u00A0]+/g, ' ').trim()
        const shown = SYMBOL_BULLET.test(bare) ? BULLET.trim() : bare
        line.itemMark(
          shown === '' ? '' : `${shown} `.replace(/([、）。．]) $/, '$1'),
          context.listDepth + 1,
        )
        mark = ''
      }
      region = null
    }
  }

  /** Below the page's own title, an <h2> is the outermost heading. */
  function depthOf(element: Element): number | null {
    const depth = headingDepth(element)
    return depth === null || title === null ? depth : Math.max(1, depth - 1)
  }

  function enter(element: Element, outer: Context): Visit | null {
    const style = styleOf(element)
    if (isLeftOut(element, style)) return null
    if (element.tagName === 'br') {
      if (outer.inRow) line.gap(' ')
      else line.end()
      return null
    }
    const reason = setAsideBy(element, style) ?? (isReference(element) ? 'footnote' : null)
    const depth = element === title ? null : depthOf(element)
    const context: Context = {
      ...outer,
      heading: depth ?? outer.heading,
      kind: element === title ? 'title' : (kindByClass(element) ?? outer.kind),
      setAside: outer.setAside ?? reason,
      bold: boldBy(element, style) ?? outer.bold,
      centred: centredBy(element, style) ?? outer.centred,
      link: outer.link || (element.tagName === 'a' && attribute(element, 'href') !== ''),
      pre:
        outer.pre || element.tagName === 'pre' || /;white-space:(?:pre|break-spaces)/.test(style),
      inMain: outer.inMain || element === main,
    }
    return structured(element, style, context)
  }

  /** Lists, tables and other blocks: what they do to lines. */
  function structured(element: Element, style: string, context: Context): Visit {
    const visit = (inner: Context, leave: () => void): Visit => ({
      node: element,
      context: inner,
      leave,
      next: 0,
    })
    const endLine = () => line.end()
    switch (element.tagName) {
      case 'ol':
      case 'ul': {
        line.end()
        return visit(
          { ...context, list: listOf(element, style), listDepth: context.listDepth + 1 },
          endLine,
        )
      }
      case 'li':
        line.end()
        beginItem(element, style, context)
        return visit(context, () => {
          line.end()
          line.itemEnd()
        })
      case 'table':
        if (context.inRow) break
        line.end()
        return visit({ ...context, rows: isRowByRow(element) }, endLine)
      case 'tr':
        if (context.inRow) break
        line.end()
        return visit({ ...context, inRow: context.rows }, () => line.end(context.rows ? [ROW] : []))
      case 'td':
      case 'th':
        if (!context.inRow) break
        // A row of headings is no heading of the speech.
        return visit({ ...context, bold: false, centred: false }, () => line.gap(CELL_SEPARATOR))
      default:
    }
    if (context.inRow)
      return visit(context, isBlock(element, style) ? () => line.gap(' ') : NO_LEAVE)
    if (!isBlock(element, style)) return visit(context, NO_LEAVE)
    line.end()
    return visit(context, endLine)
  }

  function beginItem(element: Element, style: string, { list, listDepth }: Context): void {
    const value = Number.parseInt(attribute(element, 'value'), 10)
    const number = Number.isNaN(value) ? (list?.next ?? 1) : value
    if (list !== null) list.next = number + list.step
    const counting = countingOf(element, style, list === null ? 'bullets' : list.counting)
    line.itemMark(itemMark(number, counting), Math.max(1, listDepth))
  }

  for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
    const child = visit.node.childNodes[visit.next]
    visit.next += 1
    if (child === undefined) {
      visit.leave()
      visits.pop()
    } else if (child.nodeName === '#text' && 'value' in child) text(child.value, visit.context)
    else if (child.nodeName === '#comment' && 'data' in child) comment(child.data, visit.context)
    else if (isElement(child)) {
      const inner = enter(child, visit.context)
      if (inner !== null) visits.push(inner)
    }
  }
  line.end()
  return writer.written(true)
}

const ROW: Mark = { kind: 'table-row' }

function listOf(element: Element, style: string): List {
  const counting = countingOf(element, style, element.tagName === 'ol' ? 'decimal' : 'bullets')
  const start = Number.parseInt(attribute(element, 'start'), 10)
  const reversed = element.attrs.some((one) => one.name === 'reversed')
  const items = element.childNodes.filter((node) => node.nodeName === 'li').length
  return {
    counting,
    step: reversed ? -1 : 1,
    next: Number.isNaN(start) ? (reversed ? items : 1) : start,
  }
}

function itemMark(number: number, counting: Counting | 'bullets' | null): string {
  if (counting === null) return ''
  if (counting === 'bullets') return BULLET
  const shown = numberText(number, counting)
  return counting === 'chinese' || counting === 'chinese-formal' ? `${shown}、` : `${shown}. `
}

/** Word's styles for the title of a text. */
function kindByClass(element: Element): 'title' | 'subtitle' | null {
  const name = attribute(element, 'class')
  if (/^mso-?title\b/i.test(name)) return 'title'
  return /^mso-?subtitle\b/i.test(name) ? 'subtitle' : null
}

/** [1], ¹: a raised number that leads to a note. */
function isReference(element: Element): boolean {
  if (/\bMso(?:Footnote|Endnote|Comment)Reference\b/.test(attribute(element, 'class'))) return true
  if (element.tagName !== 'sup') return false
  const words: string[] = []
  const nodes: Node[] = [element]
  let linked = false
  for (
    let node = nodes.pop();
    node !== undefined && words.join('').length < 12;
    node = nodes.pop()
  ) {
    if ('value' in node) words.push(node.value)
    if ('tagName' in node && node.tagName === 'a') linked = true
    if ('childNodes' in node) nodes.push(...node.childNodes.slice(0, 20).toReversed())
  }
  return (
    linked && /^\s*[[［【〔(（]?\s*(?:\d{1,3}|[a-z*†‡])\s*[\]］】〕)）]?\s*$/.test(words.join(''))
  )
}
