/**
 * Text of unknown encoding: a byte order mark is believed, then strict UTF-8, then what jschardet says, with Chinese
 * GB18030 (and GBK and GB 2312, which it contains) preferred where too little text is there to be sure.
 */
import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { NO_HINTS } from '#core/speech/hints.ts'
import type { Imported, ImportResult } from './importer.ts'
import { readsAsChinese } from './plausible-chinese.ts'

/** East Asian encodings that jschardet is believed on, with the names that the studio shows. */
const EAST_ASIAN: Readonly<Record<string, string>> = {
  Big5: 'Big5',
  CP932: 'Shift_JIS',
  SHIFT_JIS: 'Shift_JIS',
  'EUC-JP': 'EUC-JP',
  CP949: 'EUC-KR',
  'EUC-KR': 'EUC-KR',
}
/** The same for Cyrillic, where it is most of the letters. */
const CYRILLIC: Readonly<Record<string, string>> = {
  'Windows-1251': 'Windows-1251',
  'KOI8-R': 'KOI8-R',
}
/** With fewer characters beyond ASCII than this, jschardet mistakes a GBK heading for Korean or Japanese (measured). */
const ENOUGH_TO_TELL = 30

/** jschardet looks at this many bytes; 64 KB take it about 50 ms. */
const SAMPLE = 64 * 1024

/** Decodes a text file's bytes; `not-text` where they are no text. The byte order mark is not part of the text. */
export function decodeText(content: Uint8Array): ImportResult {
  const marked = byMark(content)
  if (marked !== null) return marked
  if (isBinary(content)) return { ok: false, reason: 'not-text' }
  const utf8 = strictUtf8(content) ?? damagedUtf8(content)
  if (utf8 !== null && !isChineseAfterAll(utf8, content)) return plain(utf8, 'UTF-8')
  const encoding = guessed(content)
  if (encoding === null) return { ok: false, reason: 'not-text' }
  return plain(iconv.decode(content, encoding), encoding)
}

const plain = (text: string, name: string): Imported => ({
  ok: true,
  text,
  encoding: { name, sure: true },
  hints: NO_HINTS,
  slides: [],
})

function guessed(content: Uint8Array): string | null {
  const sample = content.subarray(0, SAMPLE)
  const guess = jschardet.detect(Buffer.from(sample)).encoding ?? ''
  const high = sample.filter((code) => code >= 0x80).length
  const rival = EAST_ASIAN[guess]
  if (rival === undefined || high < ENOUGH_TO_TELL * 2) if (readsAsChinese(sample)) return 'GB18030'
  if (rival !== undefined) return rival
  const letters = sample.filter((code) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a).length
  // English, French, German, …: plain letters with some accents and curled quotation marks among them.
  if (high < letters / 2) return 'Windows-1252'
  return CYRILLIC[guess] ?? null
}

/**
 * A short GBK text can be valid UTF-8 by chance (谢谢 and 联通 are): two-byte sequences only, with no Latin letters between
 * them as in a text with accents, and all of them common Chinese characters in GBK.
 */
function isChineseAfterAll(utf8: string, content: Uint8Array): boolean {
  return (
    /[\u0080-\u07FF]/.test(utf8) && !/[A-Za-z\u0800-\uFFFF]/.test(utf8) && readsAsChinese(content)
  )
}

function byMark(content: Uint8Array): ImportResult | null {
  const [first, second, third] = content
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const rest = content.subarray(3)
    if (isBinary(rest)) return { ok: false, reason: 'not-text' }
    return plain(new TextDecoder('utf-8').decode(rest), 'UTF-8 (BOM)')
  }
  const little = first === 0xff && second === 0xfe
  if (!little && !(first === 0xfe && second === 0xff)) return null
  const text = iconv.decode(content.subarray(2), little ? 'utf-16le' : 'utf-16be')
  // Media files can begin with these two bytes; text has neither NULs nor many places that don't decode.
  if (text.includes('\0') || oddShare(text.slice(0, SAMPLE)) > 0.01)
    return { ok: false, reason: 'not-text' }
  return plain(text, little ? 'UTF-16 LE' : 'UTF-16 BE')
}

/** Control characters that no text has; tab, line ends, form feed, escape and DOS end of file are let through. */
const isControl = (code: number): boolean =>
  code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b

/** Documents that are made of text characters but are not the text. */
const MARKUP_HEADS: readonly string[] = ['%PDF-', '{\\rtf', '%!PS']

function isBinary(content: Uint8Array): boolean {
  const head = String.fromCharCode(...content.subarray(0, 8))
  if (MARKUP_HEADS.some((mark) => head.startsWith(mark))) return true
  let controls = 0
  for (const code of content) {
    if (code === 0) return true
    if (isControl(code)) controls += 1
  }
  return controls > content.length / 1000 + 1
}

function strictUtf8(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    return null
  }
}

/** UTF-8 with a few bad bytes (a broken copy, a cut end); null where it is more likely another encoding. */
function damagedUtf8(content: Uint8Array): string | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
  let bad = 0
  let good = 0
  for (const character of text) {
    if (character === '\uFFFD') bad += 1
    else if (character > '\u007F') good += 1
  }
  return bad * 50 <= good ? text : null
}

const oddShare = (text: string): number => {
  let odd = 0
  for (const character of text)
    if (character === '\uFFFD' || /[\uD800-\uDFFF\p{Co}\p{Cn}]/u.test(character)) odd += 1
  return text.length === 0 ? 0 : odd / text.length
}
