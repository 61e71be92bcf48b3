/** Paragraphs become blocks, headings the tree of sections, the last words to the audience the closing. */
import type { Draft } from './draft.ts'
import type { Paragraph } from './paragraphs.ts'
import { onlyThanks, returnsToAudience, withoutMark } from './salutation.ts'
import { joinSpans } from './spans.ts'
import type { Block, Section, Speech } from './speech.ts'

/** What the paragraphs of a speech make. */
export type Structure = Pick<Speech, 'blocks' | 'sections' | 'salutation' | 'closing'>

/** Paragraphs that may still follow the one that returns to the audience. */
const AFTER_RETURN = 2

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
  const closingFrom = closingStart(blocks, salutation, draft)
  const told = blocks.map((block, index): Block =>
    index < closingFrom ? block : { ...block, kind: 'closing', section: null },
  )
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

/** Index of the first closing block; the number of blocks when the speech just ends. */
function closingStart(blocks: readonly Block[], salutation: string | null, draft: Draft): number {
  const { language } = draft
  // Something must have been said before: a speech of one paragraph has no closing.
  const isBody = (index: number): boolean => index > 0 && blocks[index]?.kind === 'paragraph'
  const body = blocks.findIndex((block) => block.kind !== 'salutation')
  if (body < 0) return blocks.length
  const textAt = (index: number): string => blocks[index]?.text ?? ''
  let thanks = blocks.length
  while (thanks - 1 > body && isBody(thanks - 1) && onlyThanks(textAt(thanks - 1), language))
    thanks -= 1
  for (let index = thanks - 1; index >= thanks - 1 - AFTER_RETURN && index > body; index -= 1) {
    if (!isBody(index)) break
    if (returnsToAudience(textAt(index), salutation, language)) return index
  }
  return thanks
}
