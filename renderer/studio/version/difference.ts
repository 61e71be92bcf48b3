/** Two versions of a paragraph as one text, for the eye. */
import { notationsIn } from '#core/speech/notation.ts'
import { wordChanges } from '#core/version/word-changes.ts'

/** A stretch of both: in both, only in the older, only in the newer; or a pause, a note, a slide that stays though the newer has none. */
export interface DifferencePart {
  readonly is: 'same' | 'gone' | 'new' | 'kept'
  readonly text: string
}

/**
 * What is gone and what came, character by character. Notations of the person are carried over by themselves and no
 * part of the comparison, as long as the newer text has none of its own. Those that are `lost`, as they are written,
 * are gone like other words.
 */
export function differenceOf(
  mine: string,
  newer: string,
  lost: ReadonlySet<string> = new Set(),
): DifferencePart[] {
  const own = newer === '' || notationsIn(newer).length > 0 ? [] : notationsIn(mine)
  const notations = own.filter(({ start, end }) => !lost.has(mine.slice(start, end)))
  let bare = ''
  let end = 0
  const kept = notations.map((notation) => {
    bare += mine.slice(end, notation.start)
    end = notation.end
    return { at: bare.length, text: mine.slice(notation.start, notation.end) }
  })
  bare += mine.slice(end)

  const parts: DifferencePart[] = []
  let at = 0
  for (const { value, added, removed } of wordChanges(bare, newer)) {
    if (added) {
      parts.push({ is: 'new', text: value })
      continue
    }
    const is = removed ? 'gone' : 'same'
    let from = 0
    while (kept[0] !== undefined && kept[0].at < at + value.length) {
      const [notation] = kept.splice(0, 1)
      if (notation === undefined) break
      if (notation.at > at + from) parts.push({ is, text: value.slice(from, notation.at - at) })
      parts.push({ is: 'kept', text: notation.text })
      from = notation.at - at
    }
    parts.push({ is, text: value.slice(from) })
    at += value.length
  }
  return [...parts, ...kept.map(({ text }) => ({ is: 'kept', text }) as const)]
}
