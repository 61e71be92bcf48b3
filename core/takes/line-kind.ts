/** What kind of sentence a sentence is: said from somebody else, enumerated, or plain. */
import type { LineKind } from './take.ts'

/** Quotations in their marks; English is also typed with straight ones. */
const QUOTED = /“[^“”]+”|「[^「」]+」|"[^"]+"/gu
/** Shorter than this with its marks, characters, it is a turn of phrase. */
const SHORTEST_QUOTATION = 10

/** A sentence that begins with its number: 一是、二要、第三、（1）、①, first, secondly, 2. */
const NUMBERED =
  /^\s*(?:[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十]+[，,、是]|[（(][\d一二三四五六七八九十]+[）)]|[①-⑳]|\d{1,2}[.、．]\s*\D|(?:first|second|third|fourth|fifth|finally)(?:ly)?,)/iu
/** Marks between the items of an enumeration. */
const BETWEEN = /[、；]/gu
/** So many of them make a list. */
const MANY = 3

const lengthOf = (text: string) => text.replace(/\s/gu, '').length

/** The kind of a sentence: quoted by half or more; numbered or with four items or more; else prose. */
export function lineKind(text: string): LineKind {
  const quoted = [...text.matchAll(QUOTED)]
    .map(([words]) => lengthOf(words))
    .filter((length) => length >= SHORTEST_QUOTATION)
    .reduce((one, other) => one + other, 0)
  if (quoted > 0 && quoted * 2 >= lengthOf(text)) return 'quotation'
  const between = text.match(BETWEEN)?.length ?? 0
  return NUMBERED.test(text) || between >= MANY ? 'list' : 'prose'
}
