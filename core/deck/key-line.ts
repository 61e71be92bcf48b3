/** What a heading says in the fewest words that keep it: a headline, and the key line that goes on from it. */
import type { SpeechLanguage } from '../speech/speech.ts'
import { clausesOf } from './clauses.ts'
import { englishClaim } from './english.ts'
import { BODY_LINES, roomOf } from './limits.ts'
import { linesOf, phrasesOf, unitsOf } from './phrases.ts'
import { balanced, hasGap, trimmed, withoutGaps, worded } from './wording.ts'

/** A heading as a slide shows it. */
export interface KeyLine {
  readonly headline: string
  /** The clauses after the headline, as many as fit in three lines of body; null where there is nothing to add. */
  readonly key: string | null
}

/** A noun at the end of 以…… that leaves the phrase waiting for its verb: 以“初心不改”的政治情怀. */
const MEANS =
  '情怀|精神|态度|姿态|作风|担当|决心|勇气|标准|要求|理念|思想|思维|手段|方式|力度|举措|措施|行动|目标|导向|主线|抓手|' +
  '契机|重点|核心|引领|指导|指引|中心|根本|基础|动力|突破口|载体|保障|平台|牵引|统领|纽带'

/** Clauses that only introduce the next one: they can't stand alone on a wall. */
const WAITING = [
  /^(?:在|当|从|自|随着|经过|通过|自从|到).*(?:中|时|上|下|后|前|里|来|起|间|方面|方向|以来|期间|同时|进程|背景)$/u,
  new RegExp(`^(?:要|必须|坚持|始终)?以.*(?:${MEANS})$`, 'u'),
  /^(?:为了|为(?:进一步|深入|切实|更好|全面|认真|确保|推动|加快|贯彻|落实)|由于|因为|虽然|尽管|如果|只有|只要|即使|不管|无论|除了|面对|对于|关于|按照|根据|依据|鉴于|作为|针对|本着|随着|基于|据|通过)/u,
  /^(?:同时|首先|其次|最后|此外|另外|总之|因此|所以|但是|然而|而且|并且|特别是|尤其是|具体来说|可以说|应该说|客观来讲)$/u,
  /(?:的|地|得|把|将|在|和|与|及|或|对|向|给|由|被|让|使|是|为|了解到|认为|指出|强调)$/u,
]

/** Whether a clause waits for the next one and can't stand alone. */
export const waits = (clause: string): boolean => WAITING.some((form) => form.test(clause))

/** Cuts a heading (without its number) into headline and key line. A heading is never empty afterwards. */
export function keyLineOf(heading: string, language: SpeechLanguage): KeyLine {
  const room = roomOf(language)
  const parts = inSpaces(language) ? spacedParts(heading, language) : chineseParts(heading)
  const first = Math.max(
    0,
    parts.findIndex((part) => !hasGap(part.text)),
  )
  let headline = parts[first]?.text ?? ''
  let next = first + 1
  for (; waits(headline) && next < parts.length; next++) {
    const joined = headline + (parts[next - 1]?.mark ?? '，') + (parts[next]?.text ?? '')
    if (unitsOf(joined) > room.headline || hasGap(joined)) break
    headline = joined
  }
  return {
    headline: shortened(withoutGaps(headline), room.longHeadline),
    key: keyFrom(parts.slice(next), room.line),
  }
}

interface Part {
  readonly text: string
  /** The mark that ended it, as it is put before the next part. */
  readonly mark: string
}

function chineseParts(heading: string): Part[] {
  // A blank between two halves of a heading stands for a comma: 坚定信心 砥砺前行
  const text = worded(
    heading.replace(/(?<=\p{Script=Han})[ \u{3000}]+(?=\p{Script=Han})/gu, '，'),
    'zh',
  )
  return clausesOf(text)
    .map(({ start, end }) => partOf(text.slice(start, end)))
    .filter((part) => part.text !== '')
}

/** Whether a language sets blanks between its words. */
const inSpaces = (language: SpeechLanguage): boolean => language === 'en' || language === 'ko'

/** Headings in English and Korean are cut only where they announce what follows, or where they are too long. */
function spacedParts(heading: string, language: SpeechLanguage): Part[] {
  const text = worded(heading, language)
  const split = text.split(/(?<=[^\s])(?::\s+|\s+[-–—]\s+|;\s+)/u)
  const parts = split.length > 1 && split.every((part) => part.length > 3) ? split : [text]
  return parts.flatMap((part): Part[] => {
    if (unitsOf(part) <= roomOf(language).longHeadline)
      return [{ text: trimmed(part), mark: ' – ' }]
    return clausesOf(part).map(({ start, end }) => ({
      text: trimmed(part.slice(start, end)),
      mark: ', ',
    }))
  })
}

function partOf(clause: string): Part {
  const mark = /[：；]$/u.exec(clause)?.[0] ?? '，'
  return { text: trimmed(clause), mark }
}

/** Clauses in order, as many as fit and end well; a gap or a torn pair of marks ends them. */
function keyFrom(parts: readonly Part[], units: number): string | null {
  let key: string | null = null
  let longer = ''
  let mark = ''
  for (const part of parts) {
    longer = longer === '' ? part.text : longer + mark + part.text
    if (hasGap(part.text) || !fitsBody(longer, BODY_LINES - 1, units)) break
    if (balanced(longer) && !leftWaiting(part.text)) key = longer
    mark = part.mark
  }
  return key
}

/** Whether a clause at the end leaves the reader waiting. One that follows others may begin as if it introduced. */
const leftWaiting = (clause: string): boolean =>
  /[的地得把将在和与及或对向给由被让使是为]$/u.test(clause)

/** Whether a text fits in a number of lines of body of so many units. */
export const fitsBody = (text: string, lines: number, units: number): boolean =>
  linesOf(text, units).length <= lines

/** Cuts a text that has no clause to be cut at between two phrases, and says so with an ellipsis. */
export function shortened(text: string, units: number): string {
  if (unitsOf(text) <= units) return text
  let out = ''
  for (const phrase of phrasesOf(text)) {
    if (unitsOf(out + phrase) > units - 1) break
    out += phrase
  }
  const kept =
    out === ''
      ? Array.from(text)
          .slice(0, Math.floor(units) - 1)
          .join('')
      : out
  return `${trimmed(kept)}…`
}

/**
 * The claim a sentence opens with: its first clause that can stand alone, with what it needs before it, in at most
 * `units`. Null where the sentence can't be cut without doubt.
 */
export function claimOf(sentence: string, language: SpeechLanguage, units: number): string | null {
  if (language === 'en') return englishClaim(sentence, units)
  const text = worded(sentence, language)
  let claim = ''
  let taken = ''
  for (const { start, end } of clausesOf(text)) {
    taken += text.slice(start, end)
    claim = trimmed(taken)
    if (unitsOf(claim) > units) return null
    if (unitsOf(claim) < 4 || waits(claim.split('，').at(-1) ?? claim)) continue
    return hasGap(claim) || !balanced(claim) ? null : claim
  }
  return claim === '' || hasGap(claim) || !balanced(claim) || waits(claim) ? null : claim
}
