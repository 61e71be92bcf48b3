/** The words of a Word paragraph: what is shown of its runs, with tracked changes taken as accepted. */
import type { SetAsideReason } from '#core/speech/speech.ts'
import { type CharacterLook, characterLook, over, type Styles } from './docx-styles.ts'
import type { Fields } from './docx-fields.ts'
import { symbolText } from './docx-symbols.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './xml-tree.ts'

/** A note whose mark stands in a paragraph. */
export interface NoteMark {
  readonly kind: 'footnote' | 'endnote' | 'comment'
  readonly id: string
}

/** A stretch of a paragraph that is not spoken, UTF-16 units, end exclusive. */
export interface Aside {
  readonly start: number
  readonly end: number
  readonly reason: SetAsideReason
}

/** How the characters of a paragraph look, white space aside. */
export interface LookSum {
  characters: number
  bold: number
  /** Characters by size (half points) and by font. */
  readonly sizes: Map<number, number>
  readonly fonts: Map<string, number>
}

/** A paragraph's words. */
export interface Words {
  /** Line feeds are line breaks inside of the paragraph. */
  text: string
  readonly asides: Aside[]
  readonly notes: NoteMark[]
  /** Contents of text boxes that are anchored here. */
  readonly boxes: XmlElement[]
  readonly look: LookSum
}

/** No words yet. */
export function noWords(): Words {
  const look = { characters: 0, bold: 0, sizes: new Map(), fonts: new Map() }
  return { text: '', asides: [], notes: [], boxes: [], look }
}

/** What inline content is read with. */
export interface WordsContext {
  readonly styles: Styles
  readonly fields: Fields
  /** The look that the paragraph gives its characters. */
  readonly base: CharacterLook
}

/** Containers whose content is shown as if they were not there; moved and inserted text among them. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'w:hyperlink w:smartTag w:sdtContent w:ins w:moveTo w:customXml w:bdo w:dir w:rubyBase'.split(
    ' ',
  ),
)

/** Adds the content of a paragraph, or of something inside of one, to its words. */
export function addWords(parent: XmlElement, words: Words, context: WordsContext): void {
  for (const child of childrenOf(parent)) {
    if (TRANSPARENT.has(child.name)) addWords(child, words, context)
    else if (child.name === 'w:r') addRun(child, words, context)
    else if (child.name === 'w:sdt') addControl(child, words, context)
    else if (child.name === 'w:fldSimple') {
      context.fields.open(child.attributes.get('w:instr') ?? '')
      addWords(child, words, context)
      context.fields.close()
    } else if (child.name === 'mc:AlternateContent')
      for (const branch of chosen(child)) addWords(branch, words, context)
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara')
      addText(mathText(child), words, context.base, context)
  }
}

/** A content control; the hint that it shows while nothing was filled in is no text of the speech. */
function addControl(control: XmlElement, words: Words, context: WordsContext): void {
  const content = childOf(control, 'w:sdtContent')
  if (content === undefined) return
  const start = words.text.length
  addWords(content, words, context)
  if (childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined)
    setAside(words, start, 'note')
}

function addRun(run: XmlElement, words: Words, context: WordsContext): void {
  const properties = childOf(run, 'w:rPr')
  const styleId = childOf(properties, 'w:rStyle')?.attributes.get('w:val')
  const look = over(
    over<CharacterLook>(context.base, context.styles.character(styleId)),
    characterLook(properties),
  )
  addRunContent(run, words, look, context)
}

function addRunContent(
  parent: XmlElement,
  words: Words,
  look: CharacterLook,
  context: WordsContext,
): void {
  const add = (text: string) => addText(text, words, look, context)
  const note = (kind: NoteMark['kind'], element: XmlElement) => {
    const id = element.attributes.get('w:id')
    if (id !== undefined && !context.fields.inCode()) words.notes.push({ kind, id })
  }
  for (const child of childrenOf(parent)) {
    switch (child.name) {
      case 'w:t':
        add(runText(child))
        break
      case 'w:tab':
      case 'w:ptab':
        add('\t')
        break
      case 'w:br':
      case 'w:cr':
        add('\n')
        break
      case 'w:noBreakHyphen':
        add('-')
        break
      case 'w:sym':
        add(symbolText(child))
        break
      case 'w:ruby': {
        const base = childOf(child, 'w:rubyBase')
        if (base !== undefined) addWords(base, words, context)
        break
      }
      case 'w:instrText':
        context.fields.code(textOf(child))
        break
      case 'w:fldChar':
        add(context.fields.mark(child.attributes.get('w:fldCharType') ?? ''))
        break
      case 'w:footnoteReference':
        note('footnote', child)
        break
      case 'w:endnoteReference':
        note('endnote', child)
        break
      case 'w:commentReference':
        note('comment', child)
        break
      case 'mc:AlternateContent':
        for (const branch of chosen(child)) addRunContent(branch, words, look, context)
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        words.boxes.push(...boxesIn(child))
        break
      default:
        break
    }
  }
}

/** White space at the ends counts only where it says so. */
function runText(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n\t]+/g, ' ')
  return element.attributes.get('xml:space') === 'preserve' ? text : text.replace(/^ +| +$/g, '')
}

function addText(text: string, words: Words, look: CharacterLook, { fields }: WordsContext): void {
  if (text === '' || fields.isUnseen()) return
  const start = words.text.length
  words.text += text
  if (fields.inContents()) setAside(words, start, 'front-matter')
  // Neither is seen as text to be said: one is not shown, the other is crossed out.
  else if (look.hidden === true || look.struck === true) setAside(words, start, 'note')
  else addLook(words.look, text, look)
}

function setAside(words: Words, start: number, reason: SetAsideReason): void {
  const end = words.text.length
  const last = words.asides.at(-1)
  if (last?.reason === reason && last.end === start)
    words.asides[words.asides.length - 1] = { start: last.start, end, reason }
  else if (end > start) words.asides.push({ start, end, reason })
}

function addLook(sum: LookSum, text: string, { bold, size, font }: CharacterLook): void {
  const characters = text.replace(/\s/g, '').length
  sum.characters += characters
  if (bold === true) sum.bold += characters
  if (size !== undefined) sum.sizes.set(size, (sum.sizes.get(size) ?? 0) + characters)
  if (font !== undefined) sum.fonts.set(font, (sum.fonts.get(font) ?? 0) + characters)
}

/** The one branch of alternatives that is read: the newest with words in it, else the fallback. */
export function chosen(alternatives: XmlElement): XmlElement[] {
  const choices = childrenOf(alternatives, 'mc:Choice')
  const branch = choices.find(hasWords) ?? childOf(alternatives, 'mc:Fallback')
  return branch === undefined ? [] : [branch]
}

const WORDS: ReadonlySet<string> = new Set(['w:t', 'w:txbxContent', 'w:p', 'w:sym'])

function hasWords(element: XmlElement): boolean {
  return childrenOf(element).some((child) => WORDS.has(child.name) || hasWords(child))
}

/** The text boxes in a drawing, old (VML) or new; the words of WordArt as a box of their own. */
function boxesIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [child]
    if (child.name === 'mc:AlternateContent') return chosen(child).flatMap(boxesIn)
    const art = child.name === 'v:textpath' ? child.attributes.get('string') : undefined
    return art === undefined ? boxesIn(child) : [boxOf(art)]
  })
}

function boxOf(text: string): XmlElement {
  const element = (name: string, children: XmlElement['children']): XmlElement => ({
    name,
    attributes: new Map([['xml:space', 'preserve']]),
    children,
  })
  return element('w:txbxContent', [element('w:p', [element('w:r', [element('w:t', [text])])])])
}

function mathText(element: XmlElement): string {
  return childrenOf(element)
    .map((child) => (child.name === 'm:t' ? textOf(child) : mathText(child)))
    .join('')
}
