/** Lines of a Word document that look like headings: bold, centred, larger, or in the face of headings. */
import type { Span } from '#core/speech/speech.ts'
import type { LookSum } from './docx-words.ts'

/** A line with its look. */
export interface LineLook extends Span {
  readonly centred: boolean
  readonly look: LookSum
}

/** Longest line that is a heading by its look, UTF-16 units. */
const LONGEST = 120
/** A heading is larger than the body by this, half points (三号 to 小二 is 4). */
const LARGER = 3
/** If more of the text than this has a look, it is the body's. */
const MOST = 0.5
/** 公文 sets its headings in black faces and its titles in 小标宋, the body in 仿宋; neither is bold. */
const HEADING_FACE = /黑体|黑體|小标宋|大标宋|SimHei|Heiti|MS Gothic|ＭＳ ゴシック|맑은 고딕/i

/** The lines that stand out among the others. */
export function standingOut(lines: readonly LineLook[]): Span[] {
  const sizes = new Map<number, number>()
  const fonts = new Map<string, number>()
  let characters = 0
  let bold = 0
  let centred = 0
  for (const { look, centred: isCentred } of lines) {
    characters += look.characters
    bold += look.bold
    if (isCentred) centred += look.characters
    add(sizes, look.sizes)
    add(fonts, look.fonts)
  }
  const bodySize = most(sizes)
  const bodyInHeadingFace = HEADING_FACE.test(most(fonts) ?? '')
  const boldTells = bold <= characters * MOST
  const centringTells = centred <= characters * MOST
  return lines.flatMap(({ start, end, centred: isCentred, look }) => {
    if (look.characters === 0 || end - start > LONGEST) return []
    const size = only(look.sizes, look.characters)
    const font = only(look.fonts, look.characters)
    const stands =
      (boldTells && look.bold === look.characters) ||
      (centringTells && isCentred) ||
      (size !== undefined && bodySize !== undefined && size >= bodySize + LARGER) ||
      (!bodyInHeadingFace && font !== undefined && HEADING_FACE.test(font))
    return stands ? [{ start, end }] : []
  })
}

function add<Key>(sum: Map<Key, number>, more: ReadonlyMap<Key, number>): void {
  for (const [key, count] of more) sum.set(key, (sum.get(key) ?? 0) + count)
}

const most = <Key>(counts: ReadonlyMap<Key, number>): Key | undefined =>
  [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]

/** The key that all characters share. */
const only = <Key>(counts: ReadonlyMap<Key, number>, characters: number): Key | undefined =>
  [...counts].find(([, count]) => count === characters)?.[0]
