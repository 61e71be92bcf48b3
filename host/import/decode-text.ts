/**
 * Text of unknown encoding: a byte order mark is believed, then UTF-8 that could hardly be so by chance, then the encoding in
 * which it makes most sense (encodings.ts).
 */
import { NO_HINTS } from '#core/speech/hints.ts'
import { candidates, decodeAs, isControl } from './encodings.ts'
import type { Imported, ImportResult, ReadOptions } from './importer.ts'

/** Characters looked at for what no text has. */
const LOOKED_AT = 64 * 1024
/** The likeliest encoding is sure if the next one is less likely by this, as logs go (a factor of 20,000). */
const SURE_BY = 10
/** Characters below this are nonsense in the likeliest encoding, and the file is no text at all; see plausible-text.ts. */
const NONSENSE = -13.5
/** Below this it is text, but an odd one. */
const ODD = -10.5

/** Decodes a text file's bytes; `not-text` where they are no text. The byte order mark is not part of the text. */
export function decodeText(content: Uint8Array, options: ReadOptions = {}): ImportResult {
  if (options.encoding !== undefined) {
    const text = decodeAs(options.encoding, content)
    // Chosen by the person, so it is sure.
    if (text !== null) return plain(text, options.encoding, true)
  }
  return (
    byMark(content) ??
    byUtf8(content) ??
    byPlausibility(content) ?? { ok: false, reason: 'not-text' }
  )
}

const plain = (text: string, name: string, sure: boolean): Imported => ({
  ok: true,
  text,
  encoding: { name, sure },
  hints: NO_HINTS,
  slides: [],
})

function byMark(content: Uint8Array): ImportResult | null {
  const [first, second, third] = content
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const rest = content.subarray(3)
    if (isBinary(rest)) return { ok: false, reason: 'not-text' }
    return plain(new TextDecoder('utf-8').decode(rest), 'UTF-8 (BOM)', true)
  }
  const little = first === 0xff && second === 0xfe
  if (!little && !(first === 0xfe && second === 0xff)) return null
  const name = little ? 'UTF-16 LE' : 'UTF-16 BE'
  const text = decodeAs(name, content) ?? ''
  // Media files can begin with these two bytes; text has neither NULs nor many places that don't decode.
  if (text.includes('\0') || oddShare(text.slice(0, LOOKED_AT)) > 0.01)
    return { ok: false, reason: 'not-text' }
  return plain(text, name, true)
}

/** UTF-8, with a few bad bytes too (a broken copy, a cut end); null where it may be another encoding. */
function byUtf8(content: Uint8Array): ImportResult | null {
  if (isBinary(content)) return null
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
  let bad = 0
  let good = 0
  let long = 0
  for (const character of text)
    if (character === '\uFFFD') bad += 1
    else if (character > '\u007F') {
      good += 1
      if (character > '\u07FF') long += 1
    }
  if (bad * 50 > good) return null
  // Three bytes that fit together are no chance; pairs can be (谢谢 and 联通 in GBK are UTF-8 as well).
  const byChance =
    (good > 0 && good < 30 && long === 0) ||
    (good <= 3 && content.length % 2 === 0) ||
    content.some(isControl)
  if (byChance) {
    const likeliest = candidates(content)[0]?.name
    // Plain ASCII is the same in nearly all encodings: then it is UTF-8, and there is nothing to ask.
    const isAnother =
      likeliest !== 'UTF-8' &&
      (likeliest === undefined || bad > 0 || decodeAs(likeliest, content) !== text)
    if (isAnother) return null
  }
  return plain(text, 'UTF-8', true)
}

function byPlausibility(content: Uint8Array): ImportResult | null {
  const [best, next] = candidates(content)
  if (best === undefined || best.each < NONSENSE) return null
  const isWide = best.name.startsWith('UTF-16')
  if (!isWide && isBinary(content)) return null
  const text = decodeAs(best.name, content)
  if (text === null || (isWide && hasControls(text))) return null
  const clear = next === undefined || best.likelihood - next.likelihood > SURE_BY
  return plain(text, best.name, clear && best.each > ODD)
}

const hasControls = (text: string): boolean =>
  Array.from(text.slice(0, LOOKED_AT)).some((character) => isControl(character.charCodeAt(0)))

function isBinary(content: Uint8Array): boolean {
  let controls = 0
  for (const code of content) {
    if (code === 0) return true
    if (isControl(code)) controls += 1
  }
  return controls > content.length / 1000 + 1
}

const oddShare = (text: string): number => {
  let odd = 0
  for (const character of text)
    if (character === '\uFFFD' || /[\uD800-\uDFFF\p{Co}\p{Cn}]/u.test(character)) odd += 1
  return text.length === 0 ? 0 : odd / text.length
}
