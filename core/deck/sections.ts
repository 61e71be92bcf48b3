/** A slide a section and a sub-section, and the topics they set. */
import { LINE_UNITS } from './limits.ts'
import type { Draft, Material } from './draft.ts'
import type { Topic } from './topics.ts'
import { keyLineOf } from './key-line.ts'
import { linesOf } from './phrases.ts'

/** A divider for each top section, a key slide for each section below. */
export function sectionSlides(material: Material): Draft[] {
  return sectionTopics(material).flatMap((topic, index): Draft[] => {
    const section = material.speech.sections[index]
    const heading = section === undefined ? undefined : material.passages[section.firstBlock]
    if (section === undefined || heading === undefined) return []
    return [
      {
        kind: section.parent === null ? 'section' : 'subsection',
        title: topic.headline,
        number: section.number,
        lines: topic.key === null ? [] : [{ role: 'body', text: topic.key, offset: null }],
        start: heading.start,
        end: heading.end,
        rank: 'part',
        returns: false,
        section: index,
      },
    ]
  })
}

/** The topic of every section, by its index. */
export function sectionTopics({ speech, script, language }: Material): Topic[] {
  return speech.sections.map((section, index) => {
    const { headline, key } = keyLineOf(section.heading, language)
    const start = script.blocks[section.firstBlock]?.start ?? 0
    return {
      start,
      end: Infinity,
      number: section.parent === null ? '' : section.number,
      headline,
      key,
      section: index,
    }
  })
}

/** Index of the top section that a section belongs to. */
export function topOf({ speech }: Material, section: number): number {
  let at = section
  for (let parent = speech.sections[at]?.parent; parent !== null && parent !== undefined;) {
    at = parent
    parent = speech.sections[at]?.parent
  }
  return at
}

/** How many lines of body a text takes. */
export const bodyLines = (text: string): number => linesOf(text, LINE_UNITS).length
