/** Web pages (.html, .htm), also those that Word and WPS save, and what is pasted from them. */
import iconv from 'iconv-lite'
import { NO_HINTS } from '#core/speech/hints.ts'
import { decodeText } from './decode-text.ts'
import { importHtml } from './html-text.ts'
import type { Imported, Importer } from './importer.ts'

/** Reads the text of a web page. */
export const htmlFile: Importer = {
  extensions: ['.html', '.htm', '.xhtml'],
  read(content, options) {
    const decoded = decodeText(content)
    if (!decoded.ok) return decoded
    const page = inEncoding(content, options.encoding) ?? asDeclared(content, decoded)
    return { ...page, ...importHtml(page.text) }
  },
}

/** A page says within this many bytes in which encoding it is: the standard's prescan looks no further either. */
const PRESCAN = 4096
/** GB 2312 and GBK are contained in GB18030, and named for it. */
const GB = /^(?:gb[-_]?2312(?:-80)?|gbk|gb18030|x-gbk|csgb2312)$/i

/**
 * What a page says of its encoding is believed where its bytes leave it open: pages that were saved as UTF-8 often go on
 * saying gb2312.
 */
function asDeclared(content: Uint8Array, found: Imported): Imported {
  if (found.encoding === null || found.encoding.name.startsWith('UTF-')) return found
  const head = new TextDecoder('latin1').decode(content.subarray(0, PRESCAN))
  const named = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (named === undefined || /^utf-?(?:8|16)/i.test(named)) return found
  const name = GB.test(named) ? 'GB18030' : named
  return inEncoding(content, name) ?? found
}

/** The page read in a named encoding; null where there is no such. */
function inEncoding(content: Uint8Array, name: string | undefined): Imported | null {
  if (name === undefined || !iconv.encodingExists(name)) return null
  const text = iconv.decode(content, name)
  return { ok: true, text, encoding: { name, sure: true }, hints: NO_HINTS, slides: [] }
}
