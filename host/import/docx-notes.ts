/** Footnotes, endnotes and comments of a Word document, by the marks that stand in its text. */
import type { DocxPackage } from './docx-package.ts'
import type { NoteMark } from './docx-words.ts'
import { childrenOf, type XmlElement } from './xml-tree.ts'

/** A note with what it is called by. */
export interface Note {
  readonly label: string
  readonly element: XmlElement
}

/** The notes of a document. */
export interface Notes {
  /** The note of a mark, each once, in the order of the marks; null where there is none (any more). */
  readonly take: (mark: NoteMark) => Note | null
}

/** Reads the parts that notes stand in. */
export function notesOf({ footnotes, endnotes, comments }: DocxPackage): Notes {
  const parts = {
    footnote: byId(footnotes, 'w:footnote'),
    endnote: byId(endnotes, 'w:endnote'),
    comment: byId(comments, 'w:comment'),
  }
  let counted = 0
  return {
    take({ kind, id }) {
      const element = parts[kind].get(id)
      if (element === undefined) return null
      parts[kind].delete(id)
      if (kind === 'comment') {
        const author = element.attributes.get('w:author') ?? ''
        return { label: author === '' ? '' : `${author}：`, element }
      }
      counted += 1
      return { label: `[${counted}] `, element }
    },
  }
}

const byId = (part: XmlElement | null, name: string): Map<string, XmlElement> =>
  new Map(
    (part === null ? [] : childrenOf(part, name)).map((one) => [
      one.attributes.get('w:id') ?? '',
      one,
    ]),
  )
