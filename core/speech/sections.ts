/** Paragraphs become blocks, headings the tree of sections, the last words to the audience the closing. */
import { closingOf } from './closing.ts'
import type { Draft } from './draft.ts'
import type { Paragraph } from './paragraphs.ts'
import { withoutMark } from './salutation.ts'
import { joinSpans } from './spans.ts'
import { type HeadingAt, sectionTree } from './section-tree.ts'
import type { Block, Speech } from './speech.ts'
import { CERTAIN, leastSure } from './sureness.ts'

/** What the paragraphs of a speech make. */
export type Structure = Pick<Speech, 'blocks' | 'sections' | 'salutation' | 'closing'>

/** Builds blocks and sections. */
export function structureOf(draft: Draft, paragraphs: readonly Paragraph[]): Structure {
  const blocks: Block[] = []
  const headings: HeadingAt[] = []
  for (const { kind, spans, level, number, judged } of paragraphs) {
    const { text, pieces } = joinSpans(draft.source, spans, draft.language)
    if (kind === 'heading' && level !== null)
      headings.push({ block: blocks.length, level, number, text })
    blocks.push({
      id: `b${blocks.length}`,
      kind,
      text,
      pieces,
      section: headings.length === 0 ? null : headings.length - 1,
      ...judged,
    })
  }
  const first = blocks.find((block) => block.kind === 'salutation')
  const salutation = first === undefined ? null : withoutMark(first.text)
  const { from: closingFrom, sure } = closingOf(blocks, salutation, draft.language)
  const told = blocks.map((block, index): Block => {
    if (index < closingFrom) return block
    // Where the closing begins is one decision, about its first block.
    const judged = index === closingFrom ? { sure, doubt: 'closing' as const } : CERTAIN
    return { ...block, kind: 'closing', section: null, ...leastSure([block, judged]) }
  })
  const closing = told.slice(closingFrom).map((block) => block.text)
  return {
    blocks: told,
    sections: sectionTree(headings, closingFrom),
    salutation,
    closing: closing.length === 0 ? null : closing.join('\n'),
  }
}
