/** What must be known of a whole page, or a whole table, before its words are read in order. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute, type Element, isLeftOut, styleOf } from './html-elements.ts'

type Node = DefaultTreeAdapterTypes.Node
type Parent = DefaultTreeAdapterTypes.Document | Element

/** A main part with less text than this, UTF-16 units, is not believed. */
const LEAST_MAIN = 120
/** A cell with more than this holds paragraphs, not a figure or a name: the table is there for the layout. */
const LONGEST_CELL = 200
const MOST_BLOCKS_IN_CELL = 4

const isElement = (node: Node): node is Element => 'tagName' in node

/** Every node in order, an element before what is in it; `enter` false leaves out what is in it. */
function* nodesOf(top: Parent, enter: (element: Element) => boolean = () => true): Generator<Node> {
  const stack: { readonly nodes: readonly Node[]; next: number }[] = [
    { nodes: top.childNodes, next: 0 },
  ]
  for (let last = stack.at(-1); last !== undefined; last = stack.at(-1)) {
    const node = last.nodes[last.next]
    last.next += 1
    if (node === undefined) stack.pop()
    else {
      yield node
      if (isElement(node) && enter(node)) stack.push({ nodes: node.childNodes, next: 0 })
    }
  }
}

const isSeen = (element: Element) => !isLeftOut(element, styleOf(element))

/** The part of a page that says of itself that it is the text (main, or the one article); null where none does. */
export function mainPart(page: DefaultTreeAdapterTypes.Document): Element | null {
  const mains: Element[] = []
  const articles: Element[] = []
  for (const node of nodesOf(page, isSeen)) {
    if (!isElement(node)) continue
    if (node.tagName === 'main' || attribute(node, 'role') === 'main') mains.push(node)
    else if (node.tagName === 'article') articles.push(node)
  }
  for (const found of [articles, mains]) {
    const [only, second] = found
    if (only !== undefined && second === undefined && hasText(only)) return only
  }
  return null
}

function hasText(part: Element): boolean {
  let length = 0
  for (const node of nodesOf(part, isSeen)) {
    if (node.nodeName === '#text' && 'value' in node) length += node.value.trim().length
    if (length >= LEAST_MAIN) return true
  }
  return false
}

/** The page's title: its one <h1>, where no other heading stands before it and it has no number. */
export function onlyTitle(part: Parent): Element | null {
  let title: Element | null = null
  for (const node of nodesOf(part, isSeen)) {
    if (!isElement(node) || !/^h[1-6]$/.test(node.tagName)) continue
    if (node.tagName === 'h1') {
      if (title !== null) return null
      title = node
    } else if (title === null) return null
  }
  if (title === null) return null
  let words = ''
  for (const node of nodesOf(title, isSeen))
    if (node.nodeName === '#text' && 'value' in node) words += node.value
  return /^\s*(?:[（(]?[一二三四五六七八九十\d]+[、.．）)]|第[一二三四五六七八九十\d]+[章节部条篇])/.test(
    words,
  )
    ? null
    : title
}

/** Whether a table holds figures and names, to be told row by row, or only arranges the page. */
export function isRowByRow(table: Element): boolean {
  let cells = 0
  let mostCells = 0
  let length = 0
  let blocks = 0
  for (const node of nodesOf(table)) {
    if (node.nodeName === '#text' && 'value' in node) length += node.value.trim().length
    if (isElement(node)) {
      if (node.tagName === 'table') return false
      if (node.tagName === 'tr') cells = 0
      else if (node.tagName === 'td' || node.tagName === 'th') {
        cells += 1
        length = 0
        blocks = 0
      } else if (/^(?:p|div|br|li|h[1-6])$/.test(node.tagName)) blocks += 1
    }
    if (length > LONGEST_CELL || blocks > MOST_BLOCKS_IN_CELL) return false
    mostCells = Math.max(mostCells, cells)
  }
  return mostCells > 1
}
