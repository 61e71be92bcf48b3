/** Reads a Word document made for a test. */
import { docxFile } from '../import/docx-file.ts'
import { type DocxParts, docxOf } from './docx-builder.ts'

/** Its lines, and its hints with the text that each is about. */
export async function readDocx(parts: DocxParts) {
  const result = await docxFile.read(docxOf(parts), {})
  if (!result.ok) throw new Error(`not read: ${result.reason}`)
  return {
    lines: result.text.replace(/\n$/, '').split('\n'),
    hints: result.hints.stretches.map(({ start, end, ...hint }) => ({
      text: result.text.slice(start, end),
      ...hint,
    })),
    linesAreParagraphs: result.hints.linesAreParagraphs,
  }
}
/** Its lines alone. */
export const docxLines = async (parts: DocxParts) => (await readDocx(parts)).lines
