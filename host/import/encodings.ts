/** The encodings a text file may be in: how it reads in each, and which of them make sense. */
import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { type ModelLanguage, plausibility } from './plausible-text.ts'

/** An encoding by the name that the studio shows. */
interface Encoding {
  readonly name: string
  /** As iconv-lite calls it. */
  readonly iconv: string
  readonly languages: readonly ModelLanguage[]
  /** What jschardet calls it and those it contains. */
  readonly guesses: readonly string[]
}

const EVERY: readonly ModelLanguage[] = ['zh-Hans', 'zh-Hant', 'ja', 'ko', 'latin', 'cyrillic']

/** In the order of how often a file comes in them: of two that fit alike the first is taken. */
const ENCODINGS: readonly Encoding[] = [
  { name: 'UTF-8', iconv: 'utf-8', languages: EVERY, guesses: ['UTF-8'] },
  // GBK and GB 2312 are parts of it.
  {
    name: 'GB18030',
    iconv: 'gb18030',
    languages: ['zh-Hans'],
    guesses: ['GB18030', 'GB2312', 'GBK'],
  },
  { name: 'Big5', iconv: 'big5', languages: ['zh-Hant'], guesses: ['Big5'] },
  { name: 'Shift_JIS', iconv: 'shift_jis', languages: ['ja'], guesses: ['SHIFT_JIS', 'CP932'] },
  { name: 'EUC-KR', iconv: 'euc-kr', languages: ['ko'], guesses: ['EUC-KR', 'CP949'] },
  { name: 'EUC-JP', iconv: 'euc-jp', languages: ['ja'], guesses: ['EUC-JP'] },
  { name: 'UTF-16 LE', iconv: 'utf-16le', languages: EVERY, guesses: ['UTF-16LE'] },
  { name: 'UTF-16 BE', iconv: 'utf-16be', languages: EVERY, guesses: ['UTF-16BE'] },
  {
    name: 'Windows-1252',
    iconv: 'windows-1252',
    languages: ['latin'],
    guesses: ['windows-1252', 'ISO-8859-1', 'ISO-8859-2'],
  },
  {
    name: 'Windows-1251',
    iconv: 'windows-1251',
    languages: ['cyrillic'],
    guesses: ['windows-1251'],
  },
  { name: 'KOI8-R', iconv: 'koi8-r', languages: ['cyrillic'], guesses: ['KOI8-R'] },
]

/** A text file's beginning in one encoding. */
export interface EncodingPreview {
  /** As in `EncodingFound.name`. */
  readonly name: string
  /** The first characters, about 300. */
  readonly preview: string
}

/** An encoding with how likely it is. */
export interface Candidate {
  readonly name: string
  /** Log of the likelihood of the sample; only differences mean something. */
  readonly likelihood: number
  /** Of a character beyond ASCII: about -7 for a text, below -12 for nonsense. */
  readonly each: number
}

const PREVIEW = 300
/** Characters below this make no sense to anybody who looks at them. */
const NONSENSE = -15.5
/** This much is judged, bytes; the lines that say something about the encoding. */
const SAMPLE = 12 * 1024
/** jschardet's word counts so much, times its confidence: it settles what the models leave open. */
const GUESS_WEIGHT = 4
/** Chinese is what most files here are in: so much the others must be better. */
const CHINESE_BONUS = 2
/** Cyrillic is rare here, and its letters are few: two of them are soon found by chance. */
const CYRILLIC_MALUS = 8
/** A character that is not in the encoding; a good text has none, a broken one a few. */
const BAD = -25
/** A candidate may have one bad character in so many. */
const MOST_BAD = 50

/** The encodings that a text may be in, the likeliest first. Empty for no text. */
export function candidates(content: Uint8Array): readonly Candidate[] {
  const pairs = content.subarray(0, SAMPLE)
  // Only UTF-16 has such bytes in its characters: then lines of bytes say nothing.
  const bytes = hasControls(pairs) ? pairs : sampleOf(content)
  const guess = bytes.length < 40 ? null : jschardet.detect(Buffer.from(bytes))
  const judged = ENCODINGS.flatMap((encoding) => {
    const isWide = encoding.iconv.startsWith('utf-16')
    if (isWide && content.length % 2 === 1) return []
    const one = judge(encoding, isWide ? pairs : bytes)
    if (one === null) return []
    const isGuess = encoding.guesses.includes(guess?.encoding ?? '')
    // A sample of other bytes is weighed by its length.
    const scale = isWide ? bytes.length / Math.max(1, pairs.length) : 1
    const bonus =
      (isGuess ? GUESS_WEIGHT * (guess?.confidence ?? 0) : 0) +
      (encoding.name === 'GB18030' ? CHINESE_BONUS : 0)
    return [{ ...one, likelihood: one.likelihood * scale + bonus }]
  })
  return judged.toSorted((one, other) => other.likelihood - one.likelihood)
}

/** A control character that no text has; tab, line ends, form feed, escape and DOS end of file are let through. */
export const isControl = (code: number): boolean =>
  code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b

const hasControls = (bytes: Uint8Array): boolean => bytes.some(isControl)

function judge({ name, iconv: as, languages }: Encoding, bytes: Uint8Array): Candidate | null {
  // The sample may end in the middle of a character.
  const text = decodedAs(as, bytes).replace(/\uFFFD$/, '')
  const bad = text.split('\uFFFD').length - 1
  if (bad * MOST_BAD > text.length) return null
  const sound = bad === 0 ? text : text.replaceAll('\uFFFD', '')
  const best = languages
    .map((language) => {
      const { total, each } = plausibility(sound, language)
      return { total: total - (language === 'cyrillic' ? CYRILLIC_MALUS : 0), each }
    })
    .reduce((one, other) => (other.total > one.total ? other : one))
  return { name, likelihood: best.total + bad * BAD, each: best.each }
}

/** The lines with bytes beyond ASCII: no encoding but UTF-16 has a line feed inside of a character. */
function sampleOf(content: Uint8Array): Uint8Array {
  const picked: Uint8Array[] = []
  let length = 0
  let start = 0
  while (start < content.length && length < SAMPLE) {
    const found = content.indexOf(0x0a, start)
    const end = Math.min(found < 0 ? content.length : found + 1, start + SAMPLE - length)
    const line = content.subarray(start, end)
    if (line.some((code) => code >= 0x80)) {
      picked.push(line)
      length += line.length
    }
    start = found < 0 ? content.length : found + 1
  }
  return Buffer.concat(picked)
}

const decodedAs = (as: string, bytes: Uint8Array): string =>
  as === 'utf-8' ? new TextDecoder(as).decode(bytes) : iconv.decode(bytes, as)

/** Decodes bytes in an encoding by the name that the studio shows; null where no encoding is called so. */
export function decodeAs(name: string, content: Uint8Array): string | null {
  const wanted = name.replace(/ \(BOM\)$/, '').toLowerCase()
  const known = ENCODINGS.find((encoding) => encoding.name.toLowerCase() === wanted)
  const as = known?.iconv ?? wanted
  if (known === undefined && !iconv.encodingExists(as)) return null
  return decodedAs(as, content).replace(/^\uFEFF/, '')
}

/** How a text file reads in the encodings that make sense of it, the likeliest first; empty where none does. */
export function readEncodings(content: Uint8Array): readonly EncodingPreview[] {
  const head = content.subarray(0, PREVIEW * 4)
  const plausible = candidates(content).filter(({ each }, at) => at === 0 || each > NONSENSE)
  return plausible.map(({ name }) => ({
    name,
    preview: (decodeAs(name, head) ?? '').slice(0, PREVIEW).replace(/\uFFFD$/, ''),
  }))
}
