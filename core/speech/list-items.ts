/** Numbered paragraphs that are items of a list, not headings: only the two lower levels are ever used so. */
import { widthOf } from './characters.ts'
import type { Group } from './paragraphs.ts'
import { firstSentenceEndIn, lineEndOf } from './sentence.ts'
import type { SpeechLanguage } from './speech.ts'

/** A heading of a lower level says its claim in at most 40 字; an item without a body may be taken for one up to 20 字. */
const LONGEST_CLAIM = 80
const SHORT_CLAIM = 40

/** The groups whose number only counts items. Items that follow each other are judged together. */
export function listItems(groups: readonly Group[], language: SpeechLanguage): ReadonlySet<Group> {
  const items = new Set<Group>()
  let at = 0
  while (at < groups.length) {
    const level = groups[at]?.mark?.level ?? 0
    let end = at + 1
    if (level >= 3) {
      while (end < groups.length && groups[end]?.mark?.level === level) end += 1
      const run = groups.slice(at, end)
      const listed = run.some((group) => /[；;]$/u.test(group.text))
      const likely = run.filter((group, index) => {
        const bodyFollows =
          index === run.length - 1 && groups[end]?.mark === null && groups[end]?.depth === 0
        return isItem(group, bodyFollows, language)
      }).length
      if (listed || 2 * likely > run.length) for (const group of run) items.add(group)
    }
    at = end
  }
  return items
}

function isItem({ text, mark }: Group, bodyFollows: boolean, language: SpeechLanguage): boolean {
  const from = mark?.length ?? 0
  const end = firstSentenceEndIn(text, from, language)
  const width = widthOf(text.slice(from, end))
  if (width > LONGEST_CLAIM) return true
  if (language === 'en') {
    // 1. in English counts paragraphs: only a short line without a full stop is a heading. (1) with a short sentence
    // and the body behind it in the same paragraph heads a sub-section.
    const runsOn = mark?.level === 4 && end < text.length
    return !runsOn && (widthOf(text) > LONGEST_CLAIM || lineEndOf(text) === 'stop')
  }
  return end === text.length && lineEndOf(text) === 'stop' && width > SHORT_CLAIM && !bodyFollows
}
