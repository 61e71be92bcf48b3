/** What is hard to say: characters that no bundled font draws, rare ones, and those with several readings in names. */
import { DRAWN, GB_2312 } from './character-tables.ts'
import { type HanSet, hanSet } from './han-set.ts'
import { NAMES, PHRASES, SURNAMES } from './hard-names.ts'
import type { Block, Speech } from './speech.ts'

/** A stretch of a block that a speaker may stumble over. */
export interface HardWord {
  /** Index into `Speech.blocks`, and offsets in that block's text. */
  readonly block: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** How it is said, syllables with their tones, divided by spaces; '' where nobody knows. */
  readonly suggested: string
  /** It shows in a font of the machine, if that has it; hardly anybody knows it; it is said otherwise than it looks. */
  readonly why: 'no-glyph' | 'rare' | 'several-readings'
}

/** A library of readings. Answers are syllables with tone marks, divided by spaces. */
export interface Readings {
  /** How a text is said, its set phrases regarded; '' for what it does not know. */
  readonly of: (text: string) => string
  /** How a surname is said. */
  readonly ofSurname: (surname: string) => string
}

/** A text with more characters outside GB 2312 than this part is in traditional characters: those are not rare there. */
const TRADITIONAL_FROM = 0.03
/** Listed at most: more is no help. */
const MOST = 500

const TITLE =
  '同志|先生|女士|书记|主任|[县市省区州镇乡村部局厅处科校院所会社行台队站]长|主席|总理|总统|教授|博士|院士|老师|医生|经理|董事长|总裁|代表|委员|同学|师傅|烈士|将军|支书'
const NAMED = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[和与请由让向是对及])[${SURNAMES}](?![委长级内外域位划人何])(?=\\p{Script=Han}{1,2}(?:${TITLE}))|` +
    `(?<=${TITLE})[${SURNAMES}](?=\\p{Script=Han}{1,2}(?:[^\\p{Script=Han}]|同志|$))|` +
    // 仇书记: of these no word before a title begins with the same character.
    `(?<=^|[^\\p{Script=Han}]|[和与请由让向是对及])[单仇盖朴缪牟翟](?=(?:${TITLE})(?![期远久满]))`,
  'gu',
)
/** 单县长 is a 县长 named 单. */
const KNOWN = new RegExp(`(?!单县长(?![期远]))(?:${[...NAMES.keys(), ...PHRASES].join('|')})`, 'gu')
const HAN = /\p{Script=Han}/u

let sets: { readonly drawn: HanSet; readonly common: HanSet } | null = null
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The hard words of a speech in order, without those that a reading stands above already. Linear in the text. In other
 * languages than Chinese only what no font draws: a reading of 拼音 would be wrong there.
 */
export function hardWords(speech: Speech, readings: Readings): HardWord[] {
  sets ??= { drawn: hanSet(DRAWN), common: hanSet(GB_2312) }
  const chinese = speech.language === 'zh'
  const rare = chinese && !isTraditional(speech, sets.common)
  const found: HardWord[] = []
  for (const [block, one] of speech.blocks.entries()) {
    if (found.length >= MOST) break
    const hard = [
      ...charactersIn(one.text, sets, rare, chinese ? readings : null),
      ...(chinese ? [...knownIn(one.text, readings), ...surnamesIn(one.text, readings)] : []),
    ].toSorted((left, right) => left.start - right.start || right.end - left.end)
    let end = 0
    for (const word of hard) {
      if (word.start < end || isRead(one, word)) continue
      found.push({ block, ...word })
      end = word.end
    }
  }
  return found.slice(0, MOST)
}

type Found = Omit<HardWord, 'block'>

function isTraditional({ blocks }: Speech, common: HanSet): boolean {
  let han = 0
  let other = 0
  for (const { text } of blocks) {
    for (const character of text) {
      if (!HAN.test(character)) continue
      han += 1
      if (!common(character.codePointAt(0) ?? 0)) other += 1
    }
  }
  return other > TRADITIONAL_FROM * han
}

function charactersIn(
  text: string,
  { drawn, common }: { readonly drawn: HanSet; readonly common: HanSet },
  rare: boolean,
  readings: Readings | null,
): Found[] {
  const found: Found[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    const point = character.codePointAt(0) ?? 0
    if (point >= 0x2e80 && HAN.test(character)) {
      const why = drawn(point) ? (rare && !common(point) ? 'rare' : null) : 'no-glyph'
      if (why !== null && point !== 0x3007)
        found.push({ start, end, text: character, suggested: readings?.of(character) ?? '', why })
    }
    start = end
  }
  return found
}

function knownIn(text: string, readings: Readings): Found[] {
  const known = [...text.matchAll(KNOWN)]
  if (known.length === 0) return []
  // 美丽水乡, 从中牟取: no name begins in the middle of a word.
  const begins = new Set<number>()
  for (const { index } of words.segment(text)) begins.add(index)
  return known
    .filter(({ index }) => begins.has(index))
    .map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      text: word,
      suggested: NAMES.get(word) ?? readings.of(word),
      why: 'several-readings',
    }))
}

/** Surnames before a given name and a title (解晓东同志), or behind a title (县长解晓东). */
function surnamesIn(text: string, readings: Readings): Found[] {
  const names = [...text.matchAll(NAMED)]
  if (names.length === 0) return []
  // 任何同志, 单位领导: a word of the dictionary begins there, and no name.
  const alone = new Set<number>()
  for (const { segment, index } of words.segment(text)) if (segment.length === 1) alone.add(index)
  return names.flatMap(({ 0: surname, index }): Found[] => {
    const suggested = readings.ofSurname(surname)
    if (!alone.has(index) || suggested === readings.of(surname)) return []
    return [{ start: index, end: index + 1, text: surname, suggested, why: 'several-readings' }]
  })
}

const isRead = ({ emphasis = [] }: Block, { start, end }: Found): boolean =>
  emphasis.some((mark) => mark.as.kind === 'reading' && mark.start < end && mark.end > start)
