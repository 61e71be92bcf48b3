/** The agenda: shown when the address itself announces how many points it has. */
import { announcementIn } from './announcement.ts'
import type { Draft, Material } from './draft.ts'
import type { Topic } from './topics.ts'
import { BODY_LINES } from './limits.ts'
import { bodyLines } from './sections.ts'

/** How far before the first point it may be announced, in paragraphs. */
const REACH = 3

/**
 * The agenda slide; null where no points are announced, where another number of sections follows than was announced,
 * or where they don't fit on one slide.
 */
export function agendaSlide(material: Material, topics: readonly Topic[]): Draft | null {
  const { speech, passages, language } = material
  const tops = speech.sections.flatMap((section, index) =>
    section.parent === null ? [{ section, topic: topics[index] }] : [],
  )
  const first = tops[0]?.section.firstBlock ?? 0
  if (tops.length < 2) return null
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const passage = passages[at]
    for (const sentence of passage?.sentences.toReversed() ?? []) {
      const words = passage?.text.slice(sentence.start, sentence.end) ?? ''
      const said = announcementIn(words, language)
      if (passage === undefined || said?.count !== tops.length) continue
      const lines = tops.map(({ section, topic }) => ({
        role: 'body' as const,
        text: topic?.headline ?? '',
        mark: section.number,
        offset: null,
      }))
      if (lines.reduce((sum, { text }) => sum + bodyLines(text), 0) > BODY_LINES) return null
      return {
        kind: 'agenda',
        title: said.name,
        number: '',
        lines,
        start: passage.start + sentence.start,
        end: passage.end,
        rank: 'part',
        returns: false,
        section: null,
      }
    }
  }
  return null
}
