/**
 * Numbering styles: how a heading says its level. The four levels are those of GB/T 9704-2012, 7.3.3 (一、 · （一） ·
 * 1. · （1）), full and half width.
 */
import type { SectionLevel } from './speech.ts'

/** A number at the beginning of a text. */
export interface Mark {
  readonly level: SectionLevel
  /** As written, with its marks. */
  readonly number: string
  /** Length of the number with the white space after it. */
  readonly length: number
  /** Its value, 0 when it can't be told. */
  readonly value: number
}

interface Style {
  readonly level: SectionLevel
  /** Group 1 is the number with its marks, group 2 its value. */
  readonly pattern: RegExp
}

const HAN_NUMBER = '[一二三四五六七八九十百]{1,4}'

/** Tried in order. A style for another tradition (第一部分, I., Article 1) is one more row. */
const STYLES: readonly Style[] = [
  {
    level: 1,
    // Not 一、二季度 and 一、二、三产业: there the number is part of the sentence.
    pattern: new RegExp(
      `^((${HAN_NUMBER})[、．])(?!${HAN_NUMBER}(?:[、季月线级期楼类产等届号批次年天周步]|个|方面|把手))\\s*`,
    ),
  },
  { level: 2, pattern: new RegExp(`^([（(]\\s*(${HAN_NUMBER})\\s*[）)]、?)\\s*`) },
  { level: 3, pattern: /^(([0-9０-９]{1,2})[.．、])(?![0-9０-９])\s*/ },
  { level: 4, pattern: /^([（(]\s*([0-9０-９]{1,2})\s*[）)]、?)\s*/ },
]

/** The number a text begins with, or null. Looks at the first characters only. */
export function markOf(text: string): Mark | null {
  const head = text.slice(0, 40)
  for (const { level, pattern } of STYLES) {
    const found = pattern.exec(head)
    const number = found?.[1]
    if (found !== null && number !== undefined) {
      return { level, number, length: found[0].length, value: valueOf(found[2] ?? '') }
    }
  }
  return null
}

const HAN_DIGITS = '零一二三四五六七八九'

/** Value of a number of at most two figures, Han or Arabic; 0 when it is neither. */
function valueOf(number: string): number {
  const digits = number.replace(/[０-９]/g, (figure) =>
    String.fromCharCode(figure.charCodeAt(0) - 0xff10 + 0x30),
  )
  if (/^\d+$/.test(digits)) return Number(digits)
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(number)
  if (tens !== null) {
    const high = tens[1] === undefined ? 1 : HAN_DIGITS.indexOf(tens[1])
    return high * 10 + (tens[2] === undefined ? 0 : HAN_DIGITS.indexOf(tens[2]))
  }
  return number.length === 1 ? Math.max(0, HAN_DIGITS.indexOf(number)) : 0
}
