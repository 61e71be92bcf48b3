/** One slide of a presentation, or its notes: the words of its placeholders and its largest picture. */
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** A shape with words in it. */
interface Shape {
  /** What the slide's layout keeps this place for; 'body' for a text box of its own. */
  readonly place: string
  readonly isPlaceholder: boolean
  readonly lines: readonly string[]
}

/** A picture on a slide: its relationship, and the area it takes, English Metric Units squared. */
export interface PlacedPicture {
  readonly relation: string
  readonly area: number
}

/** What is on a slide. */
export interface SlideContent {
  readonly title: string
  readonly lines: readonly string[]
  /** The largest first. */
  readonly pictures: readonly PlacedPicture[]
}

/** Places for what every slide repeats, and for the picture of the slide on its notes. */
const FURNITURE: ReadonlySet<string> = new Set(['dt', 'ftr', 'hdr', 'sldNum', 'sldImg'])
/** Fields that a program fills in by itself. */
const FURNITURE_FIELDS = /^(?:slidenum|datetime|header|footer)/i
/** UTF-16 units. */
const LONGEST_TITLE = 40
const TITLES: ReadonlySet<string> = new Set(['title', 'ctrTitle'])

/** Reads a slide (p:sld). */
export function slideContent(slide: XmlElement): SlideContent {
  const shapes = shapesOf(treeOf(slide))
  const titled = shapes.find((shape) => TITLES.has(shape.place))
  const lines = shapes.filter((shape) => shape !== titled).flatMap((shape) => shape.lines)
  const [first = ''] = lines
  // Without a place for a title, as other programs write it, the first short line is one.
  const isTitle = titled === undefined && first.length <= LONGEST_TITLE
  return {
    // A title over two lines is one title.
    title: titled?.lines.join(' ') ?? (isTitle ? first : ''),
    lines: isTitle ? lines.slice(1) : lines,
    pictures: picturesOf(treeOf(slide)).toSorted((one, other) => other.area - one.area),
  }
}

/** The paragraphs of a slide's notes (p:notes). */
export function notesLines(notes: XmlElement): string[] {
  const shapes = shapesOf(treeOf(notes))
  const body = shapes.filter((shape) => shape.isPlaceholder && shape.place === 'body')
  // Some programs give the notes no placeholder.
  return (body.length > 0 ? body : shapes).flatMap((shape) => shape.lines)
}

const treeOf = (slide: XmlElement): XmlElement | undefined =>
  childOf(childOf(slide, 'p:cSld'), 'p:spTree')

/** Whether it is shown to nobody. */
function isHidden(shape: XmlElement): boolean {
  const named = childrenOf(shape).find(({ name }) => /^p:nv\w*Pr$/.test(name))
  const hidden = childOf(named, 'p:cNvPr')?.attributes.get('hidden')
  return hidden === '1' || hidden === 'true'
}

/** Shapes in order, those in groups too; of alternatives for old programs only the first. */
function* elementsOf(tree: XmlElement | undefined): Generator<XmlElement> {
  for (const element of tree === undefined ? [] : childrenOf(tree)) {
    if (element.name === 'p:grpSp') yield* isHidden(element) ? [] : elementsOf(element)
    else if (element.name === 'mc:AlternateContent')
      yield* elementsOf(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'))
    else if (!isHidden(element)) yield element
  }
}

function shapesOf(tree: XmlElement | undefined): Shape[] {
  const shapes: Shape[] = []
  for (const element of elementsOf(tree)) {
    if (element.name === 'p:graphicFrame') {
      shapes.push({ place: 'tbl', isPlaceholder: false, lines: tableLines(element) })
      continue
    }
    if (element.name !== 'p:sp') continue
    const placeholder = childOf(childOf(childOf(element, 'p:nvSpPr'), 'p:nvPr'), 'p:ph')
    const place = placeholder?.attributes.get('type') ?? 'body'
    if (placeholder !== undefined && FURNITURE.has(place)) continue
    const body = childOf(element, 'p:txBody')
    if (body === undefined) continue
    const lines = childrenOf(body, 'a:p').flatMap(paragraphLines)
    if (lines.length > 0) shapes.push({ place, isPlaceholder: placeholder !== undefined, lines })
  }
  return shapes
}

/** A paragraph's words; more than one line where it has line breaks. */
function paragraphLines(paragraph: XmlElement): string[] {
  let text = ''
  for (const run of childrenOf(paragraph)) {
    if (run.name === 'a:br') text += '\n'
    else if (run.name === 'a:r') text += wordsOf(run)
    else if (run.name === 'a:fld' && !FURNITURE_FIELDS.test(run.attributes.get('type') ?? ''))
      text += wordsOf(run)
  }
  return text.split(/[\n\v]/).flatMap((line) => {
    const bare = line.replace(/[ \t\u00A0]+/g, ' ').trim()
    return bare === '' ? [] : [bare]
  })
}

const wordsOf = (run: XmlElement): string =>
  (childOf(run, 'a:t')?.children ?? []).filter((child) => typeof child === 'string').join('')

/** A table, a row a line. */
function tableLines(frame: XmlElement): string[] {
  const data = childOf(childOf(frame, 'a:graphic'), 'a:graphicData')
  const table = childOf(data, 'a:tbl')
  if (table === undefined) return []
  return childrenOf(table, 'a:tr').flatMap((row) => {
    const cells = childrenOf(row, 'a:tc').map((cell) => {
      const body = childOf(cell, 'a:txBody')
      return body === undefined ? '' : childrenOf(body, 'a:p').flatMap(paragraphLines).join(' ')
    })
    const line = cells.filter((cell) => cell !== '').join(' ')
    return line === '' ? [] : [line]
  })
}

function picturesOf(tree: XmlElement | undefined): PlacedPicture[] {
  const pictures: PlacedPicture[] = []
  for (const element of elementsOf(tree)) {
    // A shape may be filled with a picture, as a frame of it.
    const fill = childOf(element, 'p:blipFill') ?? childOf(childOf(element, 'p:spPr'), 'a:blipFill')
    const relation = childOf(fill, 'a:blip')?.attributes.get('r:embed')
    if (relation === undefined) continue
    const extent = childOf(childOf(childOf(element, 'p:spPr'), 'a:xfrm'), 'a:ext')?.attributes
    const area = Number(extent?.get('cx') ?? 0) * Number(extent?.get('cy') ?? 0)
    // A placeholder without a size of its own takes that of its layout, which is large.
    pictures.push({ relation, area: area > 0 ? area : Number.MAX_SAFE_INTEGER })
  }
  return pictures
}
