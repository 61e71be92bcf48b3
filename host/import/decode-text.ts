/**
 * Text of unknown encoding: a byte order mark is believed, then strict UTF-8, then Chinese GB18030 (with GBK and
 * GB 2312, which it contains) where it makes plausible Chinese, then what jschardet says.
 */
import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import type { ImportResult } from './importer.ts'

/** Encodings that jschardet may propose and that are believed, with the name the studio shows. */
const BELIEVED: Readonly<Record<string, string>> = {
  Big5: 'Big5',
  SHIFT_JIS: 'Shift_JIS',
  'EUC-JP': 'EUC-JP',
  'EUC-KR': 'EUC-KR',
  'windows-1252': 'Windows-1252',
  'ISO-8859-2': 'ISO-8859-2',
  'windows-1251': 'Windows-1251',
  'KOI8-R': 'KOI8-R',
}
/** East Asian encodings whose bytes are often valid GB18030 too: believed over it when jschardet is this sure. */
const RIVALS: readonly string[] = ['Big5', 'SHIFT_JIS', 'EUC-JP', 'EUC-KR']
const SURE = 0.9

/** jschardet and the plausibility check look at this many bytes or characters. */
const SAMPLE = 64 * 1024

/** Decodes a text file's bytes; `not-text` where they are no text. The byte order mark is not part of the text. */
export function decodeText(content: Uint8Array): ImportResult {
  const marked = byMark(content)
  if (marked !== null) return marked
  if (isBinary(content)) return { ok: false, reason: 'not-text' }
  const utf8 = strictUtf8(content) ?? damagedUtf8(content)
  if (utf8 !== null) return { ok: true, text: utf8, encoding: 'UTF-8' }

  const guess = jschardet.detect(Buffer.from(content.subarray(0, SAMPLE)))
  const rival = RIVALS.includes(guess.encoding ?? '') && guess.confidence >= SURE
  if (!rival) {
    const chinese = iconv.decode(content, 'gb18030')
    if (looksChinese(chinese)) return { ok: true, text: chinese, encoding: 'GB18030' }
  }
  const name = guess.encoding === null ? undefined : BELIEVED[guess.encoding]
  if (name === undefined) return { ok: false, reason: 'not-text' }
  return { ok: true, text: iconv.decode(content, name), encoding: name }
}

function byMark(content: Uint8Array): ImportResult | null {
  const [first, second, third] = content
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const rest = content.subarray(3)
    if (isBinary(rest)) return { ok: false, reason: 'not-text' }
    return { ok: true, text: new TextDecoder('utf-8').decode(rest), encoding: 'UTF-8 (BOM)' }
  }
  const little = first === 0xff && second === 0xfe
  if (!little && !(first === 0xfe && second === 0xff)) return null
  const text = iconv.decode(content.subarray(2), little ? 'utf-16le' : 'utf-16be')
  // Media files can begin with these two bytes; text has neither NULs nor many places that don't decode.
  if (text.includes('\0') || oddShare(text) > 0.01) return { ok: false, reason: 'not-text' }
  return { ok: true, text, encoding: little ? 'UTF-16 LE' : 'UTF-16 BE' }
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
  const sample = text.slice(0, SAMPLE)
  let odd = 0
  for (const character of sample)
    if (character === '\uFFFD' || /[\uD800-\uDFFF\p{Co}\p{Cn}]/u.test(character)) odd += 1
  return sample.length === 0 ? 0 : odd / sample.length
}

/** What Chinese text is made of, besides ASCII: ideographs, its punctuation, full-width forms, circled numbers, dashes. */
const CHINESE = /[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF\u2460-\u24FF\u2010-\u2026\u00B7\u00D7]/u

function looksChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  let wide = 0
  let chinese = 0
  let ideographs = 0
  for (const character of sample) {
    if (character <= '\u007F') continue
    if (character === '\uFFFD') return false
    wide += 1
    if (CHINESE.test(character)) chinese += 1
    if (character >= '\u4E00' && character <= '\u9FFF') ideographs += 1
  }
  return ideographs > 0 && chinese >= wide * 0.97
}
