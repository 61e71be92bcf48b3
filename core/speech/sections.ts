/** Paragraphs become blocks, headings the tree of sections, the last words to the audience the closing. */
import { closingOf } from './closing.ts'
import type { Draft } from './draft.ts'
import type { Paragraph } from './paragraphs.ts'
import { withoutMark } from './salutation.ts'
import { joinSpans } from './spans.ts'
import type { Block, Section, Speech } from './speech.ts'
import { CERTAIN, leastSure } from './sureness.ts'

/** What the paragraphs of a speech make. */
export type Structure = Pick<Speech, 'blocks' | 'sections' | 'salutation' | 'closing'>

/** Builds blocks and sections. */
export function structureOf(draft: Draft, paragraphs: readonly Paragraph[]): Structure {
  const blocks: Block[] = []
  const sections: Section[] = []
  let current: number | null = null
  for (const { kind, spans, level, number, judged } of paragraphs) {
    const { text, pieces } = joinSpans(draft.source, spans, draft.language)
    if (kind === 'heading' && level !== null) {
      let parent: number | null = current
      while (parent !== null) {
        const above: Section | undefined = sections[parent]
        if (above === undefined || above.level < level) break
        parent = above.parent
      }
      current = sections.length
      const claim = text
        .slice(number.length)
        .trim()
        .replace(/[。．.：:]$/u, '')
        .replace(/^【\s*([^【】]+?)\s*】$/u, '$1')
      const firstBlock = blocks.length
      sections.push({ level, number, heading: claim, parent, firstBlock, endBlock: firstBlock + 1 })
    }
    blocks.push({
      id: `b${blocks.length}`,
      kind,
      text,
      pieces,
      section: current,
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
    sections: ended(sections, closingFrom),
    salutation,
    closing: closing.length === 0 ? null : closing.join('\n'),
  }
}

/** A section ends where the next of its own level or a higher one begins, the last ones where the closing does. */
function ended(sections: readonly Section[], end: number): Section[] {
  const open: number[] = []
  const ends = sections.map(() => end)
  for (const [index, section] of sections.entries()) {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if ((sections[top]?.level ?? 0) < section.level) break
      ends[top] = section.firstBlock
      open.pop()
    }
    open.push(index)
  }
  return sections.map((section, index) => ({ ...section, endBlock: ends[index] ?? end }))
}
