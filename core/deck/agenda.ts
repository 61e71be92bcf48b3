/** The agenda: shown when the address itself announces how many points it has. */
import { announcementIn } from './announcement.ts'
import type { Draft, Material } from './draft.ts'
import type { Topic } from './topics.ts'
import { AGENDA_LINES, AGENDA_POINTS, BODY_LINES, LATIN_LINE_UNITS, roomOf } from './limits.ts'
import { bodyLines } from './sections.ts'

/** How far before the first point it may be announced, in paragraphs. */
const REACH = 3
/** Units of a line in one of two columns, and lines in it. */
const COLUMN_UNITS = 10
const COLUMN_LINES = 6

/**
 * The agenda slide; null where no points are announced, where another number of sections follows than was announced,
 * or where they fit on one slide in no way: large, smaller, or in two columns.
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
      if (
        !fits(
          lines.map(({ text }) => text),
          roomOf(language).line,
        )
      )
        return null
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

/** Whether an agenda's points fit: in lines of the usual size, in more and smaller ones, or in two columns. */
function fits(points: readonly string[], units: number): boolean {
  const lines = (wide: number) => points.map((text) => bodyLines(text, wide))
  const sum = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0)
  if (sum(lines(units)) <= BODY_LINES || sum(lines(LATIN_LINE_UNITS)) <= AGENDA_LINES) return true
  if (points.length > AGENDA_POINTS) return false
  const narrow = lines(COLUMN_UNITS)
  const half = Math.ceil(points.length / 2)
  return Math.max(sum(narrow.slice(0, half)), sum(narrow.slice(half))) <= COLUMN_LINES
}
