/** Makes the deck of a speech. What goes on a slide, and what stays off it: docs/decisions/0301-how-slides-are-chosen.md */
import type { ScriptClock } from '../pace/clock.ts'
import type { Script } from '../speech/script.ts'
import type { Speech } from '../speech/speech.ts'
import { type ScriptMs, scriptMs } from '../time.ts'
import { agendaSlide } from './agenda.ts'
import { askedSlides } from './asked.ts'
import { sentencesOf } from './clauses.ts'
import { closingSlides } from './closing.ts'
import type { Deck, Slide, SlideLine } from './deck.ts'
import type { Draft, DraftLine, Material } from './draft.ts'
import { englishLists } from './english-lists.ts'
import { type Topic, topicFinder } from './topics.ts'
import { figureSlides } from './figures.ts'
import { shortened } from './key-line.ts'
import { HEADLINE_UNITS } from './limits.ts'
import { parallelSlides } from './parallels.ts'
import { pointSlides } from './points.ts'
import { quotationSlides } from './quotations.ts'
import { sectionSlides, sectionTopics, topOf } from './sections.ts'
import { type Placed, timelineOf } from './timeline.ts'
import { topicSentenceSlides } from './topic-sentences.ts'
import { titleSlide, titleWords } from './title.ts'

/**
 * The slides of a speech in the order of their cues: strictly rising, the first at 0. Never fails and never shows a
 * gap's marks; a speech without sections has at least its title. Linear in the length of the script.
 */
export function deckOf(speech: Speech, script: Script, clock: ScriptClock): Deck {
  const material: Material = {
    speech,
    script,
    clock,
    language: speech.language,
    passages: script.blocks.map((entry) => ({
      ...entry,
      text: entry.block.text,
      sentences: sentencesOf(entry.block.text),
    })),
  }
  const { title } = titleWords(material)
  const closing = closingSlides(material)
  const sections = sectionTopics(material)
  const whole: Topic = {
    start: -1,
    end: Infinity,
    number: '',
    headline: title,
    key: null,
    section: null,
  }
  const outer = [...sections, ...closing.slice(0, 1).map(({ start }) => ({ ...whole, start }))]
  const sentences = topicSentenceSlides(material)
  const points = pointSlides(material, topicFinder(whole, outer, sentences.topics))
  const topicAt = topicFinder(whole, outer, [...sentences.topics, ...points.topics])
  const agenda = agendaSlide(material, sections)
  const parts = [
    titleSlide(material),
    ...askedSlides(material),
    ...sectionSlides(material),
    ...sentences.slides,
    ...closing,
  ]
  if (agenda !== null) parts.push(agenda)
  const drafts = [
    ...parts,
    ...points.slides.filter(({ rank }) => rank === 'part'),
    ...apart([
      points.slides.filter(({ rank }) => rank === 'pulled'),
      quotationSlides(material, topicAt),
      parallelSlides(material, topicAt),
      material.language === 'en' ? englishLists(material, topicAt) : [],
      figureSlides(material, topicAt),
    ]),
  ]
  const placed = timelineOf(drafts, material, topicAt)
  const edgeAt = edgeFinder(material, sections)
  const slides = placed.map((entry, index) =>
    slideOf(entry, placed[index + 1]?.position ?? Number.POSITIVE_INFINITY, clock, edgeAt),
  )
  return { title, theme: 'party', slides }
}

/** Keeps of overlapping slides the one of the earlier group: points before quotations before figures. */
function apart(groups: readonly (readonly Draft[])[]): Draft[] {
  const all = groups
    .flatMap((group, order) => group.map((draft) => ({ draft, order })))
    .toSorted((one, other) => one.draft.start - other.draft.start || one.order - other.order)
  const kept: { draft: Draft; order: number }[] = []
  for (const entry of all) {
    let last = kept.at(-1)
    while (last !== undefined && last.draft.end > entry.draft.start && last.order > entry.order) {
      kept.pop()
      last = kept.at(-1)
    }
    if (last === undefined || last.draft.end <= entry.draft.start) kept.push(entry)
  }
  return kept.map(({ draft }) => draft)
}

function slideOf(
  { draft, offset, position }: Placed,
  until: number,
  clock: ScriptClock,
  edgeAt: EdgeFinder,
): Slide {
  return {
    id: `${draft.kind}-${offset}`,
    kind: draft.kind,
    title: draft.title,
    number: draft.number,
    lines: draft.lines.flatMap((line) => lineOf(line, position, until, clock)),
    section: edgeAt(draft.section),
    cue: { offset, position: scriptMs(position) },
    source: 'outline',
    picture: null,
  }
}

/** A line whose time comes only after its slide has gone is never seen, so it is not on it. */
function lineOf(line: DraftLine, from: number, until: number, clock: ScriptClock): SlideLine[] {
  const { role, text, mark, offset } = line
  const cue: ScriptMs | null =
    offset === null ? null : scriptMs(Math.max(from, clock.timeAt(offset)))
  if (cue !== null && cue >= until) return []
  return [{ role, text, cue, ...(mark === undefined ? {} : { mark }) }]
}

type EdgeFinder = (section: number | null) => Slide['section']

/** What stands at the edge of a section's slides: its top section, and which of how many that is. */
function edgeFinder(material: Material, sections: readonly Topic[]): EdgeFinder {
  const tops = material.speech.sections.flatMap(({ parent }, index) =>
    parent === null ? [index] : [],
  )
  const places = new Map(tops.map((top, place) => [top, place]))
  return (section) => {
    if (section === null) return null
    const top = topOf(material, section)
    const heading = shortened(sections[top]?.headline ?? '', HEADLINE_UNITS)
    return { index: places.get(top) ?? 0, of: tops.length, heading }
  }
}
