/** What an English sentence claims, as a slide shows it: whole, or cut only where a second main clause begins. */
import { unitsOf } from './phrases.ts'
import { balanced, hasGap, trimmed, worded } from './wording.ts'

/** Words that only lead over from what was said before. */
const LEAD_OVER =
  /^(?:(?:and|but|so|yet)\b,?\s+|(?:now|today|tonight|finally|first|firstly|second|secondly|third|thirdly|next|lastly|indeed|of course|in fact|in short|above all|my friends|my fellow [a-z]+|ladies and gentlemen|friends|colleagues),\s+)+/iu
/** What begins a clause that can't stand by itself. */
const SUBORDINATE =
  /^(?:when|whenever|if|as|while|although|though|even|after|before|since|because|until|unless|in|on|at|for|from|with|by|to|during|under|over|through|instead|despite|like|unlike|having|being|given|whether|where|what|not|among|between|within|without|of|over|\w+ing)\b/iu
/** Where a sentence may end early: what follows is a clause of its own, or hangs on the whole of what went before. */
const NEXT_CLAUSE =
  /[,;:]\s+(?:(?:and|but|so|or|yet)\s+(?=(?:we|it|they|he|she|you|I|the|our|their|this|that|there|these|those|every|no|nobody|everyone|each|all)\b)|(?=(?:because|which|so that|while|whereas|where|although|though|since|even if|unless|as|including|especially|particularly|from)\b))|;\s+|\s+[—–]+\s+|—|:\s+/u
/** A claim has so many words at least. */
const FEWEST_WORDS = 3
/** A sentence of so many units need not be cut: two lines. */
const COMFORTABLE = 40

/** A sentence without what leads over to it and without its full stop, its first letter a capital. */
export function englishSentence(sentence: string): string {
  const text = trimmed(worded(sentence, 'en').replace(LEAD_OVER, ''))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * The claim of an English sentence in at most `units`: all of it, or its first main clause. Null where it is too long and
 * has no place where it can be cut without doubt.
 */
export function englishClaim(sentence: string, units: number): string | null {
  const text = englishSentence(sentence)
  if (text.split(' ').length < FEWEST_WORDS || hasGap(text)) return null
  const whole = unitsOf(text) <= units && balanced(text) ? text : null
  if (whole !== null && unitsOf(text) <= COMFORTABLE) return whole
  return firstClause(text, units) ?? whole
}

function firstClause(text: string, units: number): string | null {
  const cut = NEXT_CLAUSE.exec(text)
  if (cut === null) return null
  const claim = trimmed(text.slice(0, cut.index))
  const alone =
    claim.split(' ').length >= FEWEST_WORDS &&
    unitsOf(claim) <= units &&
    !SUBORDINATE.test(claim) &&
    // A comma before the cut may be that of a list: then what was cut off is its end.
    !/,/u.test(claim) &&
    balanced(claim)
  return alone ? claim : null
}
