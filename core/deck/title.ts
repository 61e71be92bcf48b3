/** The first slide: the speech's title, its second half after a dash, who speaks and the day where they are known. */
import type { Draft, Material } from './draft.ts'
import { shortened } from './key-line.ts'
import { LINE_UNITS, TITLE_UNITS } from './limits.ts'
import { unitsOf } from './phrases.ts'
import { trimmed, withoutGaps, worded } from './wording.ts'

/** Title and what stands below it. */
export interface TitleWords {
  readonly title: string
  /** 在全区大会上的讲话, of 砥砺奋进——在全区大会上的讲话; null where the title has no second half. */
  readonly below: string | null
}

/** A day as a speech is dated: 2013年12月4日, March 4, 2025. */
const DAY =
  /\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|[二〇○零一]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s\d{4}\b/u

/** Words of the title as the hall sees them. */
export function titleWords({
  speech,
  language,
}: Pick<Material, 'speech' | 'language'>): TitleWords {
  const line = withoutGaps(worded(speech.title, language))
  const halves = /^(.{2,}?)(?:——|--)(.{2,})$/u.exec(line)
  const [, first, second] = halves ?? []
  const title = trimmed(first ?? line)
  return {
    title: shortened(title === '' ? line : title, TITLE_UNITS),
    below: second === undefined ? null : shortened(trimmed(second), LINE_UNITS * 2),
  }
}

/** The title slide, there from the first word on. */
export function titleSlide(material: Material): Draft {
  const { title, below } = titleWords(material)
  const { speaker, date } = material.speech
  const lines = [below, shown(speaker), shown(dayOf(date))].filter((line) => line !== null)
  return {
    kind: 'title',
    title,
    number: '',
    lines: lines.map((text) => ({ role: 'body', text, offset: null })),
    start: 0,
    end: 0,
    rank: 'part',
    returns: false,
    section: null,
  }
}

/** The day alone, of (2013年12月4日 上午); what the person wrote otherwise as it is written. */
const dayOf = (date: string | null): string | null =>
  date === null ? null : (DAY.exec(date)?.[0] ?? date)

/** What stands below a title in one line; null where there is nothing, or too much for it. */
function shown(text: string | null): string | null {
  const line = text?.trim() ?? ''
  return line === '' || unitsOf(line) > LINE_UNITS ? null : line
}
