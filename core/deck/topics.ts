/** What the speech is about at a place: a section, or a paragraph that says so itself. */

/** A topic as a slide shows it. */
export interface Topic {
  readonly start: number
  /** Where it ends of itself; a section ends where the next begins. */
  readonly end: number
  /** Number of the section below the top ones, or word that counts the point; else empty. */
  readonly number: string
  readonly headline: string
  readonly key: string | null
  /** Index into `Speech.sections`, or null outside of all sections. */
  readonly section: number | null
}

/** Finds the topic at an offset into the script. */
export type TopicFinder = (offset: number) => Topic

/**
 * Finds the topic of the paragraph, where it has one, and otherwise of the section. `whole` is the topic of the speech,
 * before its first section.
 */
export function topicFinder(
  whole: Topic,
  sections: readonly Topic[],
  paragraphs: readonly Topic[],
): TopicFinder {
  const outer = byStart(sections)
  const inner = byStart(paragraphs)
  return (offset) => {
    const paragraph = lastBefore(inner, offset)
    const section = lastBefore(outer, offset) ?? whole
    const within = paragraph !== undefined && offset < paragraph.end
    return within && paragraph.start >= section.start ? paragraph : section
  }
}

const byStart = (topics: readonly Topic[]): Topic[] =>
  topics.toSorted((one, other) => one.start - other.start)

function lastBefore(sorted: readonly Topic[], offset: number): Topic | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return sorted[low - 1]
}
