/**
 * Sentences that can stand on a wall by themselves: what is asked for, promised or stated outright. What leans on the words
 * before it, tells a story or asks is left to the ear.
 */
import { clausesOf, type Stretch } from './clauses.ts'
import type { Material, Passage } from './draft.ts'
import { englishClaim } from './english.ts'
import { waits } from './key-line.ts'
import { roomOf } from './limits.ts'
import { unitsOf } from './phrases.ts'
import { balanced, hasGap, trimmed, worded } from './wording.ts'

/** A sentence worth showing: its words on the slide, where it stands in the script, and how much it says. */
export interface Claim {
  readonly text: string
  /** Offsets into `Script.text`, and the end of its paragraph. */
  readonly start: number
  readonly end: number
  readonly section: number | null
  /** The higher, the more it is the point of its paragraph. */
  readonly weight: number
}

/** What weighs less than this is no claim; `FAIR` is one for want of a better, `STRONG` is one beyond doubt. */
const LIGHTEST = 1
export const FAIR = 2
export const STRONG = 3
/** Units of a claim; a shorter one is an exclamation. */
const SHORTEST = 6

/** All claims of a speech in order. Linear in its length. */
export function claimsOf({ passages, language }: Material): Claim[] {
  if (language !== 'zh' && language !== 'en') return []
  return passages.flatMap((passage) =>
    passage.block.kind === 'heading' || passage.block.kind === 'salutation'
      ? []
      : passage.sentences.flatMap((sentence, index) => {
          const words = passage.text.slice(sentence.start, sentence.end)
          const said = language === 'en' ? englishSaid(words) : chineseSaid(words)
          const weight = said === null ? 0 : said.weight + (index === 0 ? 1 : 0)
          if (said !== null && weight >= (language === 'zh' ? FAIR : LIGHTEST))
            return [claimAt(passage, sentence, said.text, weight)]
          return language === 'zh' ? askedWithin(passage, sentence) : []
        }),
  )
}

/** A sentence without a mark before such a word has no such clause: most have none. */
const MAY_ASK =
  /[，,：:、”]\s*(?:[我大同各全]|要|必|务|应|坚|切|努|始|进|严|做|抓|确|绝|决|积|充|不|主|推|加|深|着|落|完|强)/u

/** Clauses of a long sentence that say what is to be done: ……，必须坚定政治信仰，严守政治纪律，……. */
function askedWithin(passage: Passage, sentence: Stretch): Claim[] {
  const words = passage.text.slice(sentence.start, sentence.end)
  if (!MAY_ASK.test(words)) return []
  const most = roomOf('zh').headline
  const clauses = clausesOf(words)
  const claims: Claim[] = []
  for (let index = 1; index < clauses.length; index++) {
    const clause = clauses[index]
    const first = clause === undefined ? '' : words.slice(clause.start, clause.end)
    const said = trimmed(first).replace(ADDRESSED, '')
    if (clause === undefined || !DOES_WITHIN.test(said)) continue
    let taken = ''
    let best: string | null = null
    let last = index
    for (; last < clauses.length; last++) {
      const next = clauses[last]
      taken += words.slice(next?.start, next?.end)
      const claim = trimmed(worded(taken, 'zh')).replace(ADDRESSED, '')
      if (unitsOf(claim) > most || TELLS.test(claim) || /[你您他她]/u.test(claim)) break
      if (standsAlone(claim) && !ENDS_OPEN.test(claim)) best = claim
    }
    if (best === null) continue
    const place = { start: sentence.start + clause.start, end: sentence.end }
    claims.push(claimAt(passage, place, best, ASKS_WITHIN.test(said) ? STRONG : FAIR))
    index = Math.max(index, last - 1)
  }
  return claims
}

const claimAt = (passage: Passage, { start }: Stretch, text: string, weight: number): Claim => ({
  text,
  start: passage.start + start,
  end: passage.end,
  section: passage.block.section,
  weight,
})

interface Said {
  readonly text: string
  readonly weight: number
}

/** What leans on the words before it, speaks to one person, or only leads over. */
const LEANS =
  /^(?:这|那|其(?!实)|它|他|她|此|该|而|但|却|也|又|并|就(?!业)|我|你|您|各位|同志|大家|今天|现在|下面|下一步|刚才|首先|其次|再次|最后|第|谢谢|为此|因此|所以|总之|当然|同时|不过|然而|可以说|应该说|俗话|常言|正如|比如|例如|据|有的|有人|有些|有一|一个|一位|一方面|另一方面|如果|虽然|尽管|因为|由于|即使|只是|可是|于是|后来|当年|记得|回顾|一年来|近年来|[一二三四五六七八九十]{1,2}[是要，,、：:]|\p{P})/u
/** Whom it is said to is known to the hall: 我们要……, 同志们要……. */
const ADDRESSED =
  /^(?:我们|大家|同志们|全体同志|各级各部门|各部门|各单位)(?:都|一定|就|更)?(?=要|必须|应当|应该|务必|坚决|坚持)/u
const JOINED = /^(?:同时|此外|另外|因此|所以|总之|特别是|尤其是|为此|当前|接下来)[，,]\s*/u
const ASKS =
  /^(?:要(?![不是想求])|必须|务必|应当|坚持|坚决|坚定|全面|切实|加强|加快|推动|推进|牢记|努力|始终|深入|大力|着力|进一步|严格|做到|做好|抓好|抓住|抓实|抓牢|确保|让(?!我|你|人)|把|绝不|决不|不能|不得|不要|持续|完善|建立|健全|强化|落实|提高|提升|统筹|发挥|树立|勇于|敢于|善于|争取|力争)/u
/** Within a sentence only what can't be anything else than a demand. */
const ASKS_WITHIN =
  /^(?:要(?![想是求不的知明说让])|必须|务必|应当|坚决|切实|努力|始终|进一步|严格(?!的)|做到|抓好|抓住|抓实|抓牢|确保|绝不|决不)/u
const STATES =
  /关键(?:在|看|是)|根本(?:在|是)|核心(?:在|是)|离不开|(?:就)?是.{0,14}(?:关键|根本|基础|核心|保障|重要|头等大事|前提|生命线|底线|大事|责任|任务|使命|目标|主题|灵魂|法宝|民生|要求)/u
const WISHES = /^(?:希望|愿|祝愿|期待|相信)/u
/** Within a long sentence what may well be one of several things to do. */
const DOES_WITHIN = new RegExp(
  `${ASKS_WITHIN.source}|^(?:积极|充分|不断|全力|主动|推动|加强|深入|全面|大力|坚持|着力|落实|完善|强化)(?!的|性)`,
  'u',
)
/** What was cut off before it had said what it began. */
const ENDS_OPEN =
  /(?:下|上|中|里|时|后|前|来说|来讲|来看|告诉.{0,4}|表示|认为|知道|看到|觉得|发现|方式|情况|过程)$/u
/** What points at words that the wall does not show: 必须紧扣这两个方面. */
const POINTS_BACK =
  /[这那](?:[一二两三四五六七八九十几]?(?:个|些|项|种|类|件|条|点|方面|问题|工作)|样|里)|上述|以上|前面|刚才/u
/** Someone tells what happened to them. */
const TELLS = /我(?!们|国|市|省|区|县|镇|乡|村|校|院|局|司|军|党)|说[：:“]|[？?]$/u

function chineseSaid(words: string): Said | null {
  const text = trimmed(worded(words, 'zh')).replace(JOINED, '').replace(ADDRESSED, '')
  if (LEANS.test(text) || TELLS.test(text) || /[？?]\s*[”’]?$/u.test(words)) return null
  const claim = chineseClaim(text)
  if (claim === null) return null
  const wish = WISHES.test(claim)
  if (/[你您]/u.test(claim) && !wish) return null
  const units = unitsOf(claim)
  let weight = 0
  if (ASKS.test(claim)) weight += 3
  if (STATES.test(claim)) weight += 2
  if (wish) weight += 2
  if (claim.length >= text.length) weight += 1
  if (units >= 8 && units <= 20) weight += 1
  if (/\d/u.test(claim)) weight -= 1
  if (/了|也|过(?![程渡硬关])/u.test(claim)) weight -= 2
  // Only a part of what was said: it must be a demand or a statement, and not the half of a story.
  if (claim.length < text.length && ENDS_OPEN.test(claim)) return null
  if (claim.length < text.length && weight < STRONG && !STATES.test(claim)) return null
  return { text: claim, weight }
}

/** As many clauses from the first as can stand alone in a headline: two where they are short, as they often come in pairs. */
function chineseClaim(text: string): string | null {
  const most = roomOf('zh').headline
  if (unitsOf(text) <= most) return standsAlone(text) ? text : null
  let taken = ''
  let best: string | null = null
  for (const { start, end } of clausesOf(text)) {
    taken += text.slice(start, end)
    const claim = trimmed(taken)
    if (unitsOf(claim) > most) break
    if (standsAlone(claim)) best = claim
    if (unitsOf(claim) >= SHORTEST * 2 && best !== null) break
  }
  return best
}

function standsAlone(claim: string): boolean {
  const last = clausesOf(claim).at(-1)
  return (
    unitsOf(claim) >= SHORTEST &&
    !hasGap(claim) &&
    !POINTS_BACK.test(claim) &&
    balanced(claim) &&
    last !== undefined &&
    !waits(trimmed(claim.slice(last.start, last.end))) &&
    !/[：、]$/u.test(claim)
  )
}

/** What leans on the words before it, in English. */
const LEANS_EN =
  /^(?:this|that|these|those|it|he|she|they|his|her|him|its|their|them|there|here|then|such|so|also|too|both|neither|one|another|some|others|or|nor|however|therefore|thus|hence|moreover|furthermore|meanwhile|otherwise|instead|as|because|since|which|who|for example|for instance|in addition|first|second|third|fourth|finally|lastly|next|last|thank|thanks|good|please|welcome|you|let me|is|are|mr|madam|dear|only|not one|can’t|can't|nobody|again|yes|no|well|nor|at the same time|with (?:this|that|these)|sir)\b/iu
/** Someone speaks of himself, to someone, or quotes. */
const TELLS_EN =
  /\b(?:I(?! will\b| propose\b| shall\b)|me|my(?! administration| government)|mine|myself|I’\w+|I'\w+|you|your|yours)\b|["“”?]|\bsaid\b/u
const ASKS_EN =
  /\b(?:must|will|should|shall|need(?:s)? to|ha(?:ve|s) to|ought to|cannot|can no longer|never|let us|let’s|let's|want to)\b/iu
const STATES_EN = /\b(?:is|are|remains?|means|depends? on|begins?|starts?|matters?)\b/iu
/** Forms of narration. */
const TOLD_EN = /\b(?:was|were|had|went|came|did|told|asked|wrote|began|became|thought|saw)\b/u

function englishSaid(words: string): Said | null {
  const claim = englishClaim(words, roomOf('en').longHeadline - 8)
  if (claim === null || LEANS_EN.test(claim) || TELLS_EN.test(claim)) return null
  const units = unitsOf(claim)
  if (units < SHORTEST || !/^[\p{Lu}\d$]/u.test(claim)) return null
  let weight = 0
  if (ASKS_EN.test(claim)) weight += 2
  if (STATES_EN.test(claim)) weight += 1
  if (units >= 10 && units <= 30) weight += 1
  if (units > 40) weight -= 1
  if (TOLD_EN.test(claim)) weight -= 1
  if (/\d/u.test(claim)) weight -= 1
  return { text: claim, weight }
}
