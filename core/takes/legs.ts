/** What the tape did in a take, leg by leg: it moves at one rate, or stands. Rules K in SPEC.md. */
import { reduce } from '../session/reduce.ts'
import type { SessionState } from '../session/state.ts'
import { sessionPosition } from '../session/transport.ts'
import { type HostMs, hostMs, type ScriptMs } from '../time.ts'
import type { Take, TakeStretch, TakeText } from './take.ts'

/** A stretch of time in which the tape moved at one rate, or stood. */
export interface Leg {
  /** Index into `Take.stretches`, and when it began on that stretch's clock. */
  readonly stretch: number
  readonly since: HostMs
  /** Take time at which it begins, and how long it lasts, ms. */
  readonly at: number
  readonly ms: number
  /** The same where it stands. */
  readonly from: ScriptMs
  readonly to: ScriptMs
  readonly moves: boolean
  /** The hand moves the text: it stands while it is being read. */
  readonly byHand: boolean
}

type Found = Omit<Leg, 'at' | 'stretch'>

/** The legs of a take, in order of take time (K1 to K3). */
export function legsOf({ stretches, texts }: Take): Leg[] {
  const legs: Leg[] = []
  let at = 0
  for (const [stretch, recorded] of stretches.entries()) {
    for (const found of counted(followed(recorded, texts[recorded.text]))) {
      legs.push({ ...found, stretch, at })
      at += found.ms
    }
  }
  return legs
}

/** Everything from the start of a stretch to its stop. */
function followed(stretch: TakeStretch, text: TakeText | undefined): Found[] {
  const legs: Found[] = []
  const { documentId, revision } = text ?? {}
  let state = stretch.start
  let now = stretch.from
  for (const { command, at } of stretch.records) {
    legs.push(...between(state, now, at))
    state = reduce(state, command, at)
    now = hostMs(Math.max(now, at))
    // Beyond here the places are those of another text (K4).
    if (state.loaded?.documentId !== documentId || state.loaded?.revision !== revision) return legs
  }
  legs.push(...between(state, now, stretch.until))
  return legs
}

/** What a state does between two instants: it moves, then stands; nothing before the run and at its end. */
function between(state: SessionState, from: HostMs, until: HostMs): Found[] {
  const { loaded, startedAt, transport, pacing } = state
  if (loaded === null || startedAt === null || until <= from) return []
  const begin = sessionPosition(state, from)
  const end = sessionPosition(state, until)
  const byHand = pacing.mode === 'by-hand'
  const whole = until - from
  const moved = transport.playing ? Math.min(whole, (end - begin) / transport.rate) : 0
  const legs: Found[] = []
  if (moved > 0)
    legs.push({ since: from, ms: moved, from: begin, to: end, moves: true, byHand: false })
  // What arithmetic leaves over of a tape that moved all the time is no standing.
  const stood = whole - moved
  if (stood > HARDLY && end < loaded.duration - NEXT_TO)
    legs.push({ since: hostMs(from + moved), ms: stood, from: end, to: end, moves: false, byHand })
  return legs
}

/** Ms that are nothing but rounding. */
const HARDLY = 1e-6

/** Script ms before a place that are as good as there: arithmetic brings a tape to it not quite. */
export const NEXT_TO = 1

/** Without the standing before the first and after the last movement (K1). */
function counted(legs: readonly Found[]): readonly Found[] {
  const counts = ({ moves, byHand }: Found) => moves || byHand
  return joined(legs.slice(Math.max(0, legs.findIndex(counts)), legs.findLastIndex(counts) + 1))
}

/** A standing is one, whatever was done meanwhile about the hall, the pace, a message. */
function joined(legs: readonly Found[]): Found[] {
  const found: Found[] = []
  for (const leg of legs) {
    const last = found.at(-1)
    const goesOn =
      last !== undefined &&
      !last.moves &&
      !leg.moves &&
      last.to === leg.from &&
      last.byHand === leg.byHand
    if (goesOn) found[found.length - 1] = { ...last, ms: last.ms + leg.ms }
    else found.push(leg)
  }
  return found
}

/** Take time of an instant of a stretch; of one that is not counted, the nearest that is. */
export function takeTimeAt(legs: readonly Leg[], stretch: number, instant: HostMs): number {
  const before = legs.findLast(
    (leg) => leg.stretch < stretch || (leg.stretch === stretch && leg.since <= instant),
  )
  if (before === undefined) return 0
  const into = before.stretch < stretch ? before.ms : Math.min(before.ms, instant - before.since)
  return before.at + into
}

/** Ms that a take took (K1). */
export function takeLength(take: Take): number {
  const last = legsOf(take).at(-1)
  return last === undefined ? 0 : last.at + last.ms
}
