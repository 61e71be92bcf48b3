/** Lists of an English text that are not counted aloud: after a colon, and sentences in a row that open alike. */
import { announcementIn } from './announcement.ts'
import type { Stretch } from './clauses.ts'
import type { Draft, Material, Passage } from './draft.ts'
import { englishSentence } from './english.ts'
import { type Room, roomOf } from './limits.ts'
import { unitsOf } from './phrases.ts'
import { shared } from './points.ts'
import type { TopicFinder } from './topics.ts'
import { balanced, hasGap, trimmed } from './wording.ts'

const FEWEST = 3
const MOST = 6

interface Item {
  readonly text: string
  readonly start: number
}

interface List {
  readonly items: readonly Item[]
  readonly end: number
  /** What the words before the list announce: Four things. */
  readonly title: string | null
}

/** Finds the lists of a speech. */
export function englishLists(material: Material, topicAt: TopicFinder): Draft[] {
  const room = roomOf('en')
  return material.passages.flatMap((passage) =>
    passage.block.kind === 'heading'
      ? []
      : [
          ...passage.sentences.flatMap((each) => afterColon(passage, each, room)),
          ...alike(passage, room),
        ].flatMap((list) => slidesOf(list, topicAt, room)),
  )
}

function slidesOf({ items, end, title }: List, topicAt: TopicFinder, room: Room): Draft[] {
  const topic = topicAt(items[0]?.start ?? 0)
  // Outside of all sections nothing says what the list is of.
  if (title === null && topic.start < 0) return []
  const lines = items.map(({ text, start }) => ({ role: 'item' as const, text, offset: start }))
  return shared(lines, room).map((part, index, parts) => ({
    kind: 'points',
    title: title ?? topic.headline,
    number: '',
    lines: part,
    start: part[0]?.offset ?? 0,
    end: parts[index + 1]?.[0]?.offset ?? end,
    rank: 'pulled',
    returns: index === parts.length - 1,
    section: topic.section,
  }))
}

/** …will say four things: what is happening, where it is happening, what you should do, and when you should do it. */
function afterColon(passage: Passage, { start, end }: Stretch, room: Room): List[] {
  const words = passage.text.slice(start, end)
  const colon = words.indexOf(': ')
  if (colon < 0 || words.indexOf(': ', colon + 1) >= 0 || /["“”?(]/u.test(words)) return []
  const items: Item[] = []
  let at = colon + 2
  for (const part of words.slice(at).split(/(?<=[,;])\s/u)) {
    const joined = /^(?:and|or)\s+/iu.exec(part)?.[0].length ?? 0
    const text = capital(trimmed(part.slice(joined)))
    items.push({ text, start: passage.start + start + at + joined })
    at += part.length + 1
  }
  const last =
    words
      .slice(colon + 2)
      .split(/[,;]\s/u)
      .at(-1) ?? ''
  const said = announcementIn(words.slice(0, colon), 'en')
  const listed = items.length >= FEWEST && items.length <= MOST && /^(?:and|or)\s/iu.test(last)
  if (!listed || (said !== null && said.count !== items.length)) return []
  if (!items.every(({ text }) => fits(text, room.item))) return []
  return [{ items, end: passage.start + end, title: said?.name ?? null }]
}

/** Sentences in a row that open with the same two words: We will …. We will …. We will …. */
function alike(passage: Passage, room: Room): List[] {
  const lists: List[] = []
  let run: { item: Item; end: number; opening: string }[] = []
  const close = () => {
    const items = run.map(({ item }) => item)
    const whole = items.length >= FEWEST && items.length <= MOST
    if (whole && items.every(({ text }) => fits(text, room.item)))
      lists.push({ items, end: run.at(-1)?.end ?? 0, title: null })
    run = []
  }
  for (const { start, end } of passage.sentences) {
    const words = passage.text.slice(start, end)
    const text = englishSentence(words)
    const opening = text.split(' ').slice(0, 2).join(' ').toLowerCase()
    if (run[0] !== undefined && run[0].opening !== opening) close()
    const entry = {
      item: { text, start: passage.start + start },
      end: passage.start + end,
      opening,
    }
    if (/^(?:I |thank|it |this |that |he |she |they )/iu.test(text) || /[?"“”]/u.test(words))
      close()
    else run.push(entry)
  }
  close()
  return lists
}

const fits = (text: string, units: number): boolean =>
  unitsOf(text) <= units && unitsOf(text) >= 2 && !hasGap(text) && balanced(text)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
