/** A slide a section and a sub-section, and the topics they set. */
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
        number: section.number === '' ? named(section.heading).number : section.number,
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
    const { headline, key } = keyLineOf(
      section.number === '' ? named(section.heading).heading : section.heading,
      language,
    )
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

/** SECTION I – REVIEW OF THE ECONOMY: a number that is written out, and the heading after it. */
const NAMED =
  /^((?:section|part|chapter)\s+(?:[ivxlc]+|\d+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten))\s*(?:[:.\-–—]+\s*)+(\S.*)$/iu

function named(heading: string): { number: string; heading: string } {
  const [, number = '', rest = heading] = NAMED.exec(heading) ?? []
  return { number, heading: rest }
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

/** How many lines of body of so many units a text takes. */
export const bodyLines = (text: string, units: number): number => linesOf(text, units).length
