/** Fields of a Word document: their code is not shown, their result is, a table of contents is no part of a speech. */

/** The fields that are open at a place. They may reach over many paragraphs. */
export interface Fields {
  /** Opens a field whose result comes next. */
  readonly open: (code: string) => void
  readonly close: () => void
  /** Adds to the code of the innermost field. */
  readonly code: (text: string) => void
  /** A begin, separate or end. Returns what a field shows that has no result of its own. */
  readonly mark: (type: string) => string
  /** Whether what stands here is the code of a field. */
  readonly inCode: () => boolean
  /** Whether what stands here is code, or the number of a page. */
  readonly isUnseen: () => boolean
  /** Whether what stands here belongs to a table of contents or an index. */
  readonly inContents: () => boolean
}

interface Field {
  code: string
  hasResult: boolean
}

const CONTENTS = /^\s*(?:TOC|INDEX|TOA|RD)\b/i
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|SECTION)\b/i

/** No fields yet. */
export function fieldsOf(): Fields {
  const open: Field[] = []
  return {
    open: (code) => void open.push({ code, hasResult: true }),
    close: () => void open.pop(),
    code(text) {
      const field = open.at(-1)
      if (field !== undefined && !field.hasResult) field.code += text
    },
    mark(type) {
      if (type === 'begin') open.push({ code: '', hasResult: false })
      const field = open.at(-1)
      if (type === 'separate' && field !== undefined) field.hasResult = true
      if (type !== 'end') return ''
      open.pop()
      return field === undefined || field.hasResult ? '' : equationText(field.code)
    },
    inCode: () => open.some((field) => !field.hasResult),
    isUnseen: () => open.some((field) => !field.hasResult || PAGE_NUMBER.test(field.code)),
    inContents: () => open.some((field) => CONTENTS.test(field.code)),
  }
}

/**
 * What an EQ field draws: Word's circled characters `\o\ac(○,7)` and its older phonetic guides `\o\ad(\s\up 9(pīn),拼)`, of
 * which the last argument is the text.
 */
function equationText(code: string): string {
  const drawn = /^\s*EQ\b.*\\o.*?\((.*)\)\s*$/is.exec(code)?.[1]
  if (drawn === undefined) return ''
  const text = drawn.slice(Math.max(drawn.lastIndexOf(','), drawn.lastIndexOf(';')) + 1).trim()
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0
  const circled = /[○〇◯]/.test(drawn) && number >= 1 && number <= 20
  return circled ? String.fromCodePoint(0x245f + number) : text
}
