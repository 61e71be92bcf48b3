/** How much text there is, in the unit its language is spoken in: characters, or words between white space. */
import { paceUnit } from '#core/pace/reference.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'

/** Number and unit of what is spoken in a section (index into `Speech.sections`), or in the whole speech. */
export function amountOf(
  { document: { speech }, rundown }: OpenSpeech,
  section?: number,
): { readonly unit: 'characters' | 'words'; readonly amount: string } {
  const part = section === undefined ? undefined : rundown.sections[section]
  if (paceUnit(speech.language) === 'han') {
    const { characters } = part ?? rundown.whole
    return { unit: 'characters', amount: grouped(characters) }
  }
  const blocks = speech.blocks.slice(part?.section.firstBlock, part?.section.endBlock)
  const words = blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  return { unit: 'words', amount: grouped(words) }
}

/** Thousands set off by commas, in both languages. */
const NUMBERS = new Intl.NumberFormat('en')
export const grouped = (count: number) => NUMBERS.format(count)

/** The words for an amount. */
export const AMOUNT_KEYS = {
  characters: 'amount.characters',
  words: 'amount.words',
} as const
