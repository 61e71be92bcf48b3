/** Sentences and clauses of a paragraph. A mark inside a quotation, a book title or brackets never cuts. */

/** A stretch of a text, UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const PAIRS: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '）': '（',
  ')': '(',
  '」': '「',
  '』': '『',
  '】': '【',
}
const OPENERS = new Set(Object.values(PAIRS))
const PAIR_MARKS = /[“”‘’《》（）()「」『』【】"]/gu

/** How far up a closing mark looks for its partner: deeper nesting is a text gone wrong. */
const DEEPEST = 8

/**
 * Marks (with 1) every character that lies inside a pair of marks. A mark without its partner opens nothing: a
 * quotation that was never closed must not swallow the rest of the paragraph.
 */
export function insidePairs(text: string): Uint8Array {
  const inside = new Uint8Array(text.length)
  const open: { mark: string; at: number }[] = []
  const pairs: { from: number; to: number }[] = []
  for (const match of text.matchAll(PAIR_MARKS)) {
    const [mark] = match
    const partner = mark === '"' ? '"' : PAIRS[mark]
    const found = partner === undefined ? undefined : partnerOf(open, partner)
    if (found !== undefined) pairs.push({ from: found, to: match.index + 1 })
    else if (OPENERS.has(mark) || mark === '"') open.push({ mark, at: match.index })
  }
  // A pair within a pair has been closed before it: from the last, those that lie within another are passed over.
  let covered = text.length + 1
  for (const { from, to } of pairs.toReversed()) {
    if (from >= covered) continue
    inside.fill(1, from, to)
    covered = from
  }
  return inside
}

/** Takes the innermost open mark of that kind, and all that were opened within it, off the pile. */
function partnerOf(open: { mark: string; at: number }[], mark: string): number | undefined {
  for (let index = open.length - 1; index >= Math.max(0, open.length - DEEPEST); index--) {
    const entry = open[index]
    if (entry?.mark !== mark) continue
    open.length = index
    return entry.at
  }
  return undefined
}

const STOPS = /[。！？!?；;…]/u
const BREAKS = /[，,：:。！？!?；;…]/u

/** Sentences with their closing marks, in order; together they cover the text but for blanks at their starts. */
export function sentencesOf(text: string): Stretch[] {
  return cut(text, (at, inside) => stopAt(text, at, inside))
}

/** Clauses with the mark that ends each. Commas between digits do not cut. */
export function clausesOf(text: string): Stretch[] {
  return cut(text, (at, inside) => {
    const mark = text.charAt(at)
    if (inside[at] === 1) return closesSpeech(text, at, inside)
    if (!BREAKS.test(mark)) return latinStop(text, at)
    const number =
      /[,:]/u.test(mark) && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1))
    return !number
  })
}

function stopAt(text: string, at: number, inside: Uint8Array): boolean {
  if (inside[at] === 1) return closesSpeech(text, at, inside)
  return STOPS.test(text.charAt(at)) || latinStop(text, at)
}

/** A quotation that ends in a full stop ends the sentence it stands in: …：“……。” */
function closesSpeech(text: string, at: number, inside: Uint8Array): boolean {
  return text.charAt(at) === '”' && inside[at + 1] !== 1 && /[。！？!?.]/u.test(text.charAt(at - 1))
}

/** A Latin full stop ends a sentence before a blank and a capital, but not after an initial or a short title. */
function latinStop(text: string, at: number): boolean {
  if (text.charAt(at) !== '.') return false
  const after = text.slice(at + 1, at + 4)
  if (after !== '' && !/^["”’')]?\s+\S?/u.test(after)) return false
  return !/(?:^|[\s.])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|vs|Jr|Sr)$/u.test(
    text.slice(Math.max(0, at - 4), at),
  )
}

function cut(text: string, endsAt: (at: number, inside: Uint8Array) => boolean): Stretch[] {
  const inside = insidePairs(text)
  const found: Stretch[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (!endsAt(at, inside)) continue
    // Marks that follow close what has ended: ？！ 。” ……
    while (
      at + 1 < text.length &&
      /[。！？!?；;…”’]/u.test(text.charAt(at + 1)) &&
      inside[at + 1] !== 1
    )
      at++
    push(text, start, at + 1, found)
    start = at + 1
  }
  push(text, start, text.length, found)
  return found
}

function push(text: string, from: number, end: number, found: Stretch[]): void {
  let start = from
  while (start < end && /\s/u.test(text.charAt(start))) start++
  if (start < end) found.push({ start, end })
}
