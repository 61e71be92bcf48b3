/**
 * Paragraphs that open with a short sentence saying what they are about, as reports are written: 持续推进政府职能转变。……
 * Only where most paragraphs of a section are written that way is it a habit and not chance.
 */
import type { Draft, Material, Passage } from './draft.ts'
import type { Topic } from './topics.ts'
import { waits } from './key-line.ts'
import { LINE_UNITS } from './limits.ts'
import { unitsOf } from './phrases.ts'
import { balanced, hasGap, trimmed, worded } from './wording.ts'

/** A topic sentence has so many units at least, and its paragraph goes on for so many characters. */
const SHORTEST = 5
const GOES_ON = 40
/** How many paragraphs of a section must open that way, and what part of all. */
const FEWEST = 2
const HABIT = 0.6

/** What a topic sentence does not begin with: it would be about something said before, or to the audience. */
const NOT_A_TOPIC =
  /^(?:这|那|其|它|他|她|此|该|而|但|却|也|又|并|就(?!业)|我|你|您|各位|同志|大家|今天|现在|下面|首先|其次|最后|第|谢谢|为此|因此|所以|总之|当然|同时|不过|然而|可以说|应该说|俗话|回顾|展望|一年来)/u

const DASH = /^[—－-]{1,3}/u

/** Slides and topics of the paragraphs that open with a topic sentence. */
export function topicSentenceSlides({ passages, language }: Material): {
  slides: Draft[]
  topics: Topic[]
} {
  if (language !== 'zh') return { slides: [], topics: [] }
  const slides: Draft[] = []
  for (const own of paragraphsBySection(passages).values()) {
    const found = own.flatMap((passage) => topicOf(passage))
    const long = own.filter(({ text }) => text.length > GOES_ON)
    if (found.length < FEWEST || found.length < long.length * HABIT) continue
    slides.push(...found)
  }
  return {
    slides,
    topics: slides.map(({ start, end, title, section }) => ({
      start,
      end,
      number: '',
      headline: title,
      key: null,
      section,
    })),
  }
}

/** The paragraphs of each section, those that begin with a dash apart: they are a list of their own. */
function paragraphsBySection(passages: readonly Passage[]): Map<string, Passage[]> {
  const sections = new Map<string, Passage[]>()
  for (const passage of passages) {
    const { kind, section } = passage.block
    if (kind !== 'paragraph' || section === null) continue
    const key = `${section}${DASH.test(passage.text) ? '—' : ''}`
    const own = sections.get(key)
    if (own === undefined) sections.set(key, [passage])
    else own.push(passage)
  }
  return sections
}

function topicOf(passage: Passage): Draft[] {
  const first = passage.sentences[0]
  const words = passage.text.slice(first?.start ?? 0, first?.end ?? 0)
  const title = trimmed(worded(words, 'zh').replace(DASH, ''))
  const units = unitsOf(title)
  const says =
    words.endsWith('。') &&
    units >= SHORTEST &&
    units <= LINE_UNITS &&
    passage.text.length - words.length >= GOES_ON &&
    !/[，：；]/u.test(title) &&
    !NOT_A_TOPIC.test(title) &&
    !waits(title) &&
    !hasGap(title) &&
    balanced(title)
  if (!says) return []
  return [
    {
      kind: 'points',
      title,
      number: '',
      lines: [],
      start: passage.start,
      end: passage.end,
      rank: 'part',
      returns: true,
      section: passage.block.section,
    },
  ]
}
