/** What stands in the margin beside a line: a slide that comes there, or a pause. */
import type { ScriptClock } from '#core/pace/clock.ts'
import { pausesOf } from '#core/pace/pauses.ts'
import { blockAt, type Script } from '#core/speech/script.ts'
import type { ScriptMs } from '#core/time.ts'

/** A mark, and the character whose line it stands beside. */
export interface MarginMark {
  /** Offset in the script, UTF-16 units. */
  readonly at: number
  readonly kind: 'slide' | 'pause'
  /** The slide's number, or how long the pause is. */
  readonly text: string
}

/** Marks of one kind in one line are joined; where lines are not known, those that are this near, characters. */
const NEAR = 24

/**
 * The marks of a script by rising offset. `cues`: when each slide comes on, by its index; the first is there when the speech
 * begins, and nothing changes. Empty where they are not wanted.
 */
export function marginMarks(
  script: Script,
  clock: ScriptClock,
  cues: readonly ScriptMs[],
  { slideMarks, pauseMarks }: { readonly slideMarks: boolean; readonly pauseMarks: boolean },
): MarginMark[] {
  const slides = slideMarks
    ? cues.flatMap((cue, index): MarginMark[] =>
        index === 0 || cue >= clock.duration
          ? []
          : [{ at: Math.floor(clock.offsetAt(cue)), kind: 'slide', text: String(index + 1) }],
      )
    : []
  const pauses = pauseMarks
    ? pausesOf(script).map(({ offset, ms }): MarginMark => {
        const start = script.blocks[blockAt(script, offset)]?.start ?? 0
        // The words before the pause are what is read when it comes.
        return { at: Math.max(start, offset - 1), kind: 'pause', text: lengthText(ms) }
      })
    : []
  return [...slides, ...pauses].toSorted((one, other) => one.at - other.at)
}

/** 3″, 1′20″: as on a stopwatch, in any language. */
function lengthText(ms: number): string {
  const seconds = Math.round(ms / 100) / 10
  if (seconds < 60) return `${seconds}″`
  const rest = Math.round(seconds % 60)
  return `${Math.floor(seconds / 60)}′${rest === 0 ? '' : `${rest}″`}`
}

/** The marks from one offset to another, `to` included: what is silent at a block's end belongs to it. */
export function marksIn(marks: readonly MarginMark[], from: number, to: number): MarginMark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.at ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: MarginMark[] = []
  for (let mark = marks[low]; mark !== undefined && mark.at <= to; mark = marks[low]) {
    found.push(mark)
    low += 1
  }
  return found
}

/** Joins the marks of one kind that stand beside the same line. `lineStarts`: null where nobody knows them. */
export function joinedByLine(
  marks: readonly MarginMark[],
  lineStarts: readonly number[] | null,
): MarginMark[] {
  const lineOf = (at: number) => lineStarts?.findLastIndex((start) => start <= at) ?? 0
  const joined: MarginMark[] = []
  for (const kind of ['slide', 'pause'] as const) {
    const line: MarginMark[] = []
    const put = () => {
      const [first] = line
      if (first !== undefined)
        joined.push({ ...first, text: joinedText(line.map(({ text }) => text)) })
      line.length = 0
    }
    for (const mark of marks) {
      if (mark.kind !== kind) continue
      const first = line[0]
      const same =
        first !== undefined &&
        (lineStarts === null ? mark.at - first.at < NEAR : lineOf(mark.at) === lineOf(first.at))
      if (!same) put()
      line.push(mark)
    }
    put()
  }
  return joined.toSorted((one, other) => one.at - other.at)
}

const joinedText = (texts: readonly string[]): string =>
  texts.length > 2 ? `${texts[0] ?? ''}–${texts.at(-1) ?? ''}` : texts.join(' ')
