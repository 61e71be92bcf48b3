/** Who is quoted in an English sentence: a person by full name, title or great fame, or a book, right before a verb of saying. */

const NAME = /(?:\p{Lu}[\p{L}’'-]*\.?)/u.source
const TITLE =
  '(?:President|Prime Minister|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Professor|General|Senator|Pope|King|Queen|Saint|St\\.|Chairman|Secretary|Justice)'
const FAMOUS =
  '(?:Lincoln|Churchill|Gandhi|Mandela|Confucius|Mencius|Laozi|Aristotle|Plato|Socrates|Seneca|Cicero|Shakespeare|Goethe|Einstein|Franklin|Jefferson|Roosevelt|Kennedy|Emerson|Twain|Darwin|Voltaire)'
const BOOK =
  '(?:[Tt]he Bible|[Ss]cripture|[Tt]he [Pp]salms?|[Tt]he Analects|[Tt]he Talmud|[Tt]he Koran)'
const SAYING =
  /\b(?:old|ancient|well-known|Chinese|English|African|Latin|Greek)\s+(saying|proverb)\b|\bas the (saying|proverb) goes\b/iu
const VERB =
  '(?:(?:once|famously|often|also|rightly|recently|has|had|himself|herself)\\s+){0,2}(?:said|says|say|wrote|writes|told|put it|reminded|reminds|declared|taught|teaches|tells|warned|observed|noted|remarked|written|urged)'
const SAID = new RegExp(
  `(?:^|[\\s,])(${TITLE}\\s+${NAME}(?:\\s+${NAME}){0,3}|${NAME}(?:\\s+(?:(?:of|the|de|von|van|da)\\s+)?${NAME}){1,3}|${FAMOUS}|${BOOK})\\s+${VERB}\\b`,
  'gu',
)
/** A capital at the start of a sentence is no name: When Benjamin Franklin wrote. */
const NO_NAME =
  /^(?:As|When|In|The|What|But|And|Yet|So|If|Because|While|Once|Our|My|His|Her|Then|Even|Perhaps|Long|Years|Today|It)\s+/u

/** The source that the words before a quotation name, and where it begins in them; null where it is not beyond doubt. */
export function englishSource(
  before: string,
): { readonly name: string; readonly at: number } | null {
  if (!/(?:[,:]|\bthat|\bgoes)\s*$/u.test(before)) return null
  const found = [...before.matchAll(SAID)]
  const match = found[0]
  if (match === undefined) {
    const saying = SAYING.exec(before)
    const word = saying?.[1] ?? saying?.[2]
    return saying === null || word === undefined
      ? null
      : { name: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(), at: saying.index }
  }
  if (found.length > 1) return null
  const [whole, words = ''] = match
  const name = /^the /iu.test(words) ? `The ${words.slice(4)}` : words.replace(NO_NAME, '')
  const named = name.includes(' ') || new RegExp(`^(?:${FAMOUS}|${BOOK})$`, 'u').test(name)
  return named ? { name, at: match.index + whole.indexOf(words) } : null
}
