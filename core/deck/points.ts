/** Points that the speaker counts aloud: 一要 二要 三要, 一是 二是 三是, 第一 第二, 首先 其次 最后. */
import { announcementIn } from './announcement.ts'
import { type Draft, type DraftLine, type Material, sentenceOver } from './draft.ts'
import type { Topic, TopicFinder } from './topics.ts'
import { claimOf, keyLineOf } from './key-line.ts'
import { type Room, roomOf } from './limits.ts'
import { LAST, type Marker, markersIn } from './markers.ts'
import { bodyLines } from './sections.ts'

/** Points further apart than this in the mean, ms of script time, get a slide each instead of a list. */
const SPOKEN_AT_LENGTH = 75_000

/** A list found in the text: its markers in order, counted from one without a gap. */
type List = readonly Marker[]

/** What the points of a speech give: slides, and the topics that points spoken at length set. */
export interface Points {
  readonly slides: readonly Draft[]
  readonly topics: readonly Topic[]
}

/** Finds the lists of a speech. `topicAt` tells what the speech is about at a place. */
export function pointSlides(material: Material, topicAt: TopicFinder): Points {
  const slides: Draft[] = []
  const topics: Topic[] = []
  for (const list of listsOf(material)) {
    const first = list[0]
    if (first === undefined) continue
    if (atLength(list, material)) {
      const parts = list.flatMap((marker) => longPoint(marker, material, topicAt))
      // A list of which a point can't be told is left out whole: what is missing would be a mistake.
      if (parts.length < list.length) continue
      slides.push(...parts)
      topics.push(...parts.map(topicOf))
      continue
    }
    slides.push(...listSlides(list, material, topicAt(startOf(first))))
  }
  return { slides, topics }
}

const startOf = (marker: Marker): number => marker.passage.start + marker.at

const topicOf = (draft: Draft): Topic => ({
  start: draft.start,
  end: draft.end,
  number: draft.number,
  headline: draft.title,
  key: draft.lines[0]?.text ?? null,
  section: draft.section,
})

/** Lists in order of their first point. A list within another's points is left out. */
function listsOf({ passages, language }: Material): List[] {
  const open = new Map<string, Marker[]>()
  const done: Marker[][] = []
  const close = (family: string) => {
    const list = open.get(family)
    if (list !== undefined && list.length > 1) done.push(list)
    open.delete(family)
  }
  for (const passage of passages) {
    if (passage.block.kind === 'heading') {
      for (const family of open.keys()) close(family)
      continue
    }
    for (const marker of markersIn(passage, language)) {
      const list = open.get(marker.family)
      if (marker.rank === 1) {
        close(marker.family)
        open.set(marker.family, [marker])
      } else if (list !== undefined && nextOf(list, marker.rank) && follows(list, marker)) {
        list.push(marker)
      }
    }
  }
  for (const family of open.keys()) close(family)
  return withoutNested(done)
}

const nextOf = (list: readonly Marker[], rank: number): boolean =>
  rank === LAST ? list.length > 1 : list.length === rank - 1

/** A point in a later paragraph counts only where the points before it also open theirs. */
function follows(list: readonly Marker[], marker: Marker): boolean {
  const last = list.at(-1)
  if (last?.passage === marker.passage) return true
  return marker.at === 0 && list.every((earlier) => earlier.at === 0)
}

function withoutNested(lists: readonly List[]): List[] {
  const sorted = lists.toSorted((one, other) => edge(one, 0) - edge(other, 0))
  const kept: List[] = []
  let covered = -1
  for (const list of sorted) {
    if (edge(list, 0) <= covered) continue
    kept.push(list)
    covered = edge(list, -1)
  }
  return kept
}

function edge(list: List, index: number): number {
  const marker = list.at(index)
  return marker === undefined ? 0 : startOf(marker)
}

function atLength(list: List, { clock }: Material): boolean {
  const opens = list.every((marker) => marker.at === 0)
  const apart = clock.timeAt(edge(list, -1)) - clock.timeAt(edge(list, 0))
  return opens || apart / (list.length - 1) > SPOKEN_AT_LENGTH
}

/** The sentence a marker opens, up to the next marker of its list. */
function sentenceAfter(marker: Marker, next: Marker | undefined): string {
  const { passage, after } = marker
  const sentence = sentenceOver(passage, after)
  const until = next?.passage === passage ? next.at : passage.text.length
  return passage.text.slice(after, Math.min(sentence?.end ?? until, until))
}

/** A point with a slide of its own. None where it can't be told without doubt. */
function longPoint(marker: Marker, { language }: Material, topicAt: TopicFinder): Draft[] {
  const sentence = sentenceAfter(marker, undefined)
  const claim = claimOf(sentence, language, roomOf(language).item)
  if (claim === null) return []
  const { headline, key } = keyLineOf(sentence, language)
  const start = startOf(marker)
  return [
    {
      kind: 'points',
      title: headline === claim ? headline : claim,
      number: marker.word,
      lines: headline === claim && key !== null ? [{ role: 'body', text: key, offset: null }] : [],
      start,
      end: marker.passage.end,
      rank: 'part',
      returns: true,
      section: topicAt(start).section,
    },
  ]
}

/** A list on as few slides as hold it, its points evenly shared; none where a point can't be told without doubt. */
function listSlides(list: List, material: Material, topic: Topic): Draft[] {
  const room = roomOf(material.language)
  const lines: DraftLine[] = []
  for (const [index, marker] of list.entries()) {
    const text = claimOf(sentenceAfter(marker, list[index + 1]), material.language, room.item)
    if (text === null) return []
    lines.push({ role: 'item', text, mark: marker.word, offset: startOf(marker) })
  }
  const last = list.at(-1)
  const title = announcedTitle(list, material) ?? topic.headline
  return shared(lines, room).map((part, index, parts) => ({
    kind: 'points',
    title,
    number: '',
    lines: part,
    start: part[0]?.offset ?? 0,
    end: parts[index + 1]?.[0]?.offset ?? last?.passage.end ?? 0,
    rank: 'pulled',
    returns: false,
    section: topic.section,
  }))
}

/** 三点希望, where the sentence before the first point announces just as many. */
function announcedTitle(list: List, { language }: Material): string | null {
  const first = list[0]
  if (first === undefined) return null
  const before = first.passage.text.slice(Math.max(0, first.at - 60), first.at)
  const said = announcementIn(before, language)
  return said !== null && said.named && said.count === list.length ? said.name : null
}

/** Shares lines out over as few slides as hold them. */
export function shared(lines: readonly DraftLine[], room: Room): DraftLine[][] {
  const heights = lines.map(({ text }) => bodyLines(text, room.line))
  for (let slides = 1; slides < lines.length; slides++) {
    const parts: DraftLine[][] = []
    let fits = true
    for (let part = 0; part < slides; part++) {
      const from = Math.round((part * lines.length) / slides)
      const to = Math.round(((part + 1) * lines.length) / slides)
      fits &&= heights.slice(from, to).reduce((sum, height) => sum + height, 0) <= room.lines
      parts.push(lines.slice(from, to))
    }
    if (fits) return parts
  }
  return lines.map((line) => [line])
}
