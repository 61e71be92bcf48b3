/** Stage directions in brackets: what the hall or the speaker did, not what was said. */
import { cut, type Draft, dropEmptied } from '../draft.ts'
import type { Span } from '../speech.ts'

const HAN =
  '(?:全场|现场|台下|众人?)?(?:热烈|长时间|经久不息|雷鸣般|一片)*的?(?:掌声|鼓掌|笑声|大笑|欢呼|(?:全体)?起立|鞠躬|敬礼|奏乐|停顿|翻页)[^（(【[\\]】）)]{0,8}'
// The first words are never anything else in brackets; the others only when they stand there alone.
const ENGLISH =
  '(?:(?:loud |sustained )?(?:applause|laughter|laughs|crosstalk|inaudible|standing ovation|boos|booing)\\b[^（(【[\\]】）)]{0,40}|(?:cheers|cheering|chanting|pauses?|gestures|music(?: plays)?)[.,]?)'
const DIRECTION = new RegExp(
  `[（(【[][ \\u3000]{0,4}(?:${HAN}|${ENGLISH})[ \\u3000]{0,4}[）)】\\]]`,
  'giu',
)

const BRACKET = /[（(【[]/

/** Sets stage directions aside, wherever they stand. */
export function setStageDirectionsAside(draft: Draft): void {
  for (const line of draft.lines) {
    const found = line.spans.flatMap((span) => directionsIn(draft, span))
    if (found.length > 0) cut(draft, line, found, 'stage-direction')
  }
  dropEmptied(draft)
}

function directionsIn(draft: Draft, span: Span): Span[] {
  const text = draft.source.slice(span.start, span.end)
  // Most spans have no brackets at all, and the search for letters of either case is slow.
  if (!BRACKET.test(text)) return []
  return [...text.matchAll(DIRECTION)].map((found) => {
    const start = span.start + found.index
    return { start, end: start + found[0].length }
  })
}
