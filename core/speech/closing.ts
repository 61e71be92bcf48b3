/** The closing: the last words to the audience. */
import { onlyThanks, returningWords, endsWithThanks } from './salutation.ts'
import type { Block, SpeechLanguage, Sureness } from './speech.ts'
import { SURENESS } from './sureness.ts'

/** Where the closing begins, and how sure that is. */
export interface Closing {
  /** Index of its first block; the number of blocks when the speech just ends. */
  readonly from: number
  readonly sure: Sureness
}

/** Paragraphs that may still follow the one that returns to the audience, below sections. */
const AFTER_RETURN = 2
/** An address that names its audience in more paragraphs does so throughout. */
const OFTEN = 3
/** The closing is at most this share of the paragraphs of the body, where thanks do not count. */
const LARGEST = 0.34

/** Finds the closing. A speech of one paragraph has none: something must have been said before. */
export function closingOf(
  blocks: readonly Block[],
  salutation: string | null,
  language: SpeechLanguage,
): Closing {
  const none = { from: blocks.length, sure: 1 }
  const isBody = (index: number): boolean => index > 0 && blocks[index]?.kind === 'paragraph'
  const textAt = (index: number): string => blocks[index]?.text ?? ''
  const body = blocks.findIndex((block) => block.kind !== 'salutation')
  if (body < 0) return none
  let thanks = blocks.length
  while (thanks - 1 > body && isBody(thanks - 1) && onlyThanks(textAt(thanks - 1), language)) {
    thanks -= 1
  }
  const thanked = thanks < blocks.length
  const paragraphs = thanks - body
  const turnsOften =
    blocks.filter(
      ({ kind, text }) =>
        kind === 'paragraph' && returningWords(text, salutation, language) === 'audience',
    ).length > OFTEN
  const hasSections = blocks.some((block) => block.kind === 'heading')
  // Where the address turns to its audience again and again, only the last time is the end.
  const reach = (hasSections || thanked) && !turnsOften ? AFTER_RETURN : 0
  const weights: { readonly index: number; readonly words: 'end' | 'audience' | 'any' }[] = []
  for (let index = thanks - 1; index >= thanks - 1 - reach && index > body; index -= 1) {
    if (!isBody(index)) break
    const words = returningWords(textAt(index), salutation, language)
    if (words !== null) weights.push({ index, words })
  }
  // The first that returns with words no other paragraph begins with, else the last of all.
  const certain = weights.filter(({ words }) => words !== 'any').at(-1)
  const found = certain ?? weights.find(({ index }) => index === thanks - 1)
  if (found !== undefined && allowed(thanks - found.index, paragraphs, thanked)) {
    const far = thanks - 1 - found.index
    const sure =
      found.words === 'end'
        ? SURENESS['closing thanks']
        : found.words === 'audience'
          ? SURENESS['closing returns to the audience']
          : SURENESS['closing in the words of any paragraph']
    return { from: found.index, sure: Math.max(0.55, sure - 0.1 * far) }
  }
  if (thanked) return { from: thanks, sure: SURENESS['closing thanks'] }
  const last = blocks.length - 1
  if (last > body + 1 && isBody(last) && endsWithThanks(textAt(last), language)) {
    return { from: last, sure: SURENESS['closing in the words of any paragraph'] }
  }
  return none
}

/** One paragraph may always close; more only with thanks behind them, or where they are a small part of the body. */
const allowed = (closing: number, paragraphs: number, thanked: boolean): boolean =>
  closing < paragraphs && (closing <= (thanked ? 2 : 1) || closing <= LARGEST * paragraphs)
