/**
 * Makes core/speech/character-tables.ts: which characters the bundled fonts draw (read from the fonts themselves), and which
 * Han characters are common (GB 2312). Run it after a change of the fonts: node scripts/hard-characters.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { ROOT } from './places.mjs'

const FONTS = ['noto-sans-sc', 'noto-serif-sc']
const TABLES = join(ROOT, 'core', 'speech', 'character-tables.ts')
const HAN = /\p{Script=Han}/u

/** The names of tables that WOFF2 knows by number; only where they stand matters, and `cmap` is the first. */
const CMAP = 0
const GLYF = 10
const LOCA = 11

/**
 * Code points of a WOFF2 font: W3C WOFF File Format 2.0, sections 4 and 5; OpenType `cmap`, formats 4 and 12.
 * @param {string} file
 */
function codePointsOf(file) {
  const font = readFileSync(file)
  const tables = font.readUInt16BE(12)
  const packed = font.readUInt32BE(20)
  let at = 48
  const number = () => {
    let value = 0
    for (;;) {
      const byte = font.readUInt8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  let offset = 0
  /** @type {{ offset: number, length: number } | null} */
  let cmap = null
  for (let index = 0; index < tables; index += 1) {
    const flags = font.readUInt8(at++)
    const known = flags & 63
    const name = known === 63 ? font.toString('latin1', at, (at += 4)) : known
    const length = number()
    const version = flags >> 6
    // Outlines are packed in a way of their own unless they say not; of the others, only those that say so.
    const transformed = known === GLYF || known === LOCA ? version === 0 : version !== 0
    const stored = transformed ? number() : length
    if (name === CMAP) cmap = { offset, length }
    offset += stored
  }
  if (cmap === null) throw new Error(`${file} has no cmap`)
  const data = brotliDecompressSync(font.subarray(at, at + packed))
  return charactersOf(data.subarray(cmap.offset, cmap.offset + cmap.length))
}

/**
 * The code points of a `cmap` table that have a glyph.
 * @param {Buffer} table
 */
function charactersOf(table) {
  /** @type {Set<number>} */
  const found = new Set()
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = table.readUInt32BE(4 + 8 * index + 4)
    const format = table.readUInt16BE(at)
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(at + 12); group += 1) {
        const start = table.readUInt32BE(at + 16 + 12 * group)
        const end = table.readUInt32BE(at + 20 + 12 * group)
        for (let point = start; point <= end; point += 1) found.add(point)
      }
    } else if (format === 4) {
      const count = table.readUInt16BE(at + 6) / 2
      const ends = at + 14
      const starts = ends + 2 * count + 2
      for (let part = 0; part < count; part += 1) {
        const start = table.readUInt16BE(starts + 2 * part)
        const end = table.readUInt16BE(ends + 2 * part)
        const delta = table.readUInt16BE(starts + 2 * (count + part))
        const place = starts + 2 * (2 * count + part)
        const range = table.readUInt16BE(place)
        for (let point = start; point <= end && point !== 0xffff; point += 1) {
          const raw = range === 0 ? point : table.readUInt16BE(place + range + 2 * (point - start))
          if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) found.add(point)
        }
      }
    }
  }
  return found
}

/**
 * What a page draws with a font of fontsource: characters that a file has and its stylesheet asks it for.
 * @param {string} font
 */
function drawnBy(font) {
  const folder = join(ROOT, 'node_modules', '@fontsource-variable', font)
  const css = readFileSync(join(folder, 'wght.css'), 'utf8')
  /** @type {Set<number>} */
  const drawn = new Set()
  for (const [, file = '', ranges = ''] of css.matchAll(
    /url\(\.\/([^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g,
  )) {
    const has = codePointsOf(join(folder, file))
    for (const range of ranges.split(',')) {
      const [from = '', to = from] = range.trim().slice(2).split('-')
      const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
      for (let point = start; point <= end; point += 1) if (has.has(point)) drawn.add(point)
    }
  }
  return drawn
}

/** The 6,763 Han characters of GB 2312, levels 1 and 2. */
function commonCharacters() {
  const decoder = new TextDecoder('gb2312', { fatal: true })
  /** @type {Set<number>} */
  const common = new Set()
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      // The end of row 0xd7 is empty in the standard.
      if (row === 0xd7 && cell > 0xf9) continue
      common.add(decoder.decode(new Uint8Array([row, cell])).codePointAt(0) ?? 0)
    }
  }
  return common
}

/**
 * Runs of code points: gap before and length, in base 36, each divided by a comma, runs by spaces.
 * @param {Iterable<number>} points
 */
function runsOf(points) {
  const sorted = [...points].toSorted((one, other) => one - other)
  const runs = []
  let end = 0
  for (let index = 0; index < sorted.length;) {
    const start = sorted[index] ?? 0
    let next = start
    while (sorted[index] === next) {
      next += 1
      index += 1
    }
    const length = next - start
    runs.push((start - end).toString(36) + (length === 1 ? '' : `,${length.toString(36)}`))
    end = next
  }
  return runs.join(' ')
}

/** The tables as they stand in the file. */
export function characterTables() {
  const [first, ...others] = FONTS.map(drawnBy)
  if (first === undefined) throw new Error('no fonts')
  const both = [...first].filter((point) => others.every((font) => font.has(point)))
  const isHan = (/** @type {number} */ point) => HAN.test(String.fromCodePoint(point))
  return {
    common: runsOf(commonCharacters()),
    drawn: runsOf(both.filter(isHan)),
    drawnOthers: runsOf(both.filter((point) => !isHan(point))),
  }
}

/** The text of the file. */
export function tablesFile() {
  const { common, drawn, drawnOthers } = characterTables()
  return `/** Sets of characters as runs (see han-set.ts). Made by scripts/hard-characters.mjs; do not edit. */

/** The 6,763 of GB 2312. */
export const GB_2312 =
  '${common}'

/** The Han characters that both bundled fonts draw. */
export const DRAWN =
  '${drawn}'

/** The other characters that both bundled fonts draw: letters, digits, marks, signs. */
export const DRAWN_OTHERS =
  '${drawnOthers}'
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(TABLES, tablesFile())
