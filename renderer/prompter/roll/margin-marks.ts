/** What stands in the margin beside a line: a slide that comes there, a pause, a timed item, a paragraph that is skipped. */
import type { ScriptClock } from '#core/pace/clock.ts'
import { pausesOf } from '#core/pace/pauses.ts'
import type { Stretch } from '#core/rundown/stretches.ts'
import type { Track } from '#core/session/transport.ts'
import { blockAt, type Script } from '#core/speech/script.ts'
import type { ScriptMs } from '#core/time.ts'

/** What is told of the script beside its text: what the tape runs along, and when each slide comes on. */
export interface ToldOfScript extends Track {
  readonly cues: readonly ScriptMs[]
}

/** Whether the same is told. */
export function isSameTold(one: ToldOfScript, other: ToldOfScript): boolean {
  const numbers = ({ cues, skips, items }: ToldOfScript): readonly number[] => [
    cues.length,
    ...cues,
    skips.length,
    ...skips.flatMap(({ from, to }) => [from, to]),
    ...items.flatMap(({ position, ms }) => [position, ms]),
  ]
  if (one === other) return true
  const [first, second] = [numbers(one), numbers(other)]
  return first.length === second.length && first.every((value, index) => value === second[index])
}

/** What a mark is for. `skip`: the paragraph is skipped. */
export type MarkKind = 'slide' | 'pause' | 'item' | 'skip'
const MARK_KINDS = ['slide', 'pause', 'item', 'skip'] as const satisfies readonly MarkKind[]

/** Beside a paragraph that the tape goes over. */
const SKIP_SIGN = '↷'

/** A mark, and the character whose line it stands beside. */
export interface MarginMark {
  /** Offset in the script, UTF-16 units. */
  readonly at: number
  readonly kind: MarkKind
  /** The slide's number, how long the pause or the item is; a sign for what is skipped. */
  readonly text: string
}

/** Marks of one kind in one line are joined; where lines are not known, those that are this near, characters. */
const NEAR = 24

/**
 * The marks of a script by rising offset. The first slide is there when the speech begins, and nothing changes. Slides and
 * pauses are left out where they are not wanted; what is skipped is always shown: the speaker must not begin to read it.
 */
export function marginMarks(
  script: Script,
  clock: ScriptClock,
  { cues, skips, items }: Pick<ToldOfScript, 'cues' | 'skips' | 'items'>,
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
  const stands = items.map(({ position, ms }): MarginMark => {
    // Before a paragraph: beside its first line; at the end of the script beside the last.
    const at = Math.min(script.text.length - 1, Math.ceil(clock.offsetAt(position)))
    return { at: Math.max(0, at), kind: 'item', text: lengthText(ms) }
  })
  const skipped = script.blocks.flatMap(({ start }): MarginMark[] =>
    isSkipped(skips, clock.timeAt(start)) ? [{ at: start, kind: 'skip', text: SKIP_SIGN }] : [],
  )
  return [...slides, ...pauses, ...stands, ...skipped].toSorted((one, other) => one.at - other.at)
}

/** Whether the tape goes over what begins at a position. */
const isSkipped = (skips: readonly Stretch[], position: ScriptMs): boolean =>
  skips.some(({ from, to }) => from <= position && position < to)

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
  for (const kind of MARK_KINDS) {
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
