/** What is noticed in a take: pauses, jumps, pace over time. Rules W in SPEC.md. */
import { type ScriptMs, scriptMs } from '../time.ts'
import type { Leg } from './legs.ts'

/** Something at a place of the script. */
interface Placed {
  /** Take time, ms. */
  readonly at: number
  /** Index into `Take.stretches`. */
  readonly stretch: number
}

/** The tape stood. */
export interface Standing extends Placed {
  readonly position: ScriptMs
  readonly ms: number
}

/** The text went on elsewhere. */
export interface Jump extends Placed {
  readonly kind: 'again' | 'skipped'
  readonly from: ScriptMs
  readonly to: ScriptMs
}

/** Shorter than this, ms, a standing is no pause. */
const SHORTEST_PAUSE = 1000
/** Jumps with less text than this between them, ms, are one. */
const ONE_JUMP = 2000
/** Less than this of the script, ms, is finding one's place. */
const LEAST_JUMP = 1500

/** The pauses of a take (W1). */
export function pausesIn(legs: readonly Leg[]): Standing[] {
  const standings: Standing[] = []
  for (const [index, { moves, byHand, at, stretch, from, ms }] of legs.entries()) {
    if (moves || byHand) continue
    const before = legs[index - 1]
    const last = standings.at(-1)
    const goesOn = before !== undefined && !before.moves && before.stretch === stretch
    // Where the text was moved while it stood, it is still one pause.
    if (goesOn && last !== undefined)
      standings[standings.length - 1] = { ...last, ms: last.ms + ms }
    else standings.push({ at, stretch, position: from, ms })
  }
  return standings.filter(({ ms }) => ms >= SHORTEST_PAUSE)
}

/** The jumps of a take (W2). A text that was edited between two stretches has other places: there are none over it. */
export function jumpsIn(legs: readonly Leg[], textOf: (stretch: number) => number): Jump[] {
  const found: Jump[] = []
  let open: Omit<Jump, 'kind'> | null = null
  /** Ms of text since the jump that is open. */
  let said = 0
  const close = () => {
    if (open === null) return
    const { from, to } = open
    if (Math.abs(to - from) >= LEAST_JUMP)
      found.push({ ...open, kind: to < from ? 'again' : 'skipped' })
    open = null
  }
  for (const [index, leg] of legs.entries()) {
    const before = legs[index - 1]
    if (before === undefined) continue
    const edited = textOf(before.stretch) !== textOf(leg.stretch)
    if (edited || leg.byHand || before.byHand) close()
    else if (leg.from !== before.to) {
      open ??= { at: leg.at, stretch: leg.stretch, from: before.to, to: leg.from }
      open = { ...open, to: leg.from }
      said = 0
    }
    if (leg.moves) said += leg.ms
    if (said >= ONE_JUMP) close()
  }
  close()
  return found
}

/** The pace in a stretch of take time. */
export interface PaceWindow {
  readonly at: number
  readonly ms: number
  /** Script ms a ms while the tape played; null where it stood all the time. */
  readonly rate: number | null
}

/** Ms of take time that a pace is given for. */
export const PACE_WINDOW = 15_000

/** The pace over time (W4). */
export function paceOver(legs: readonly Leg[]): PaceWindow[] {
  const last = legs.at(-1)
  if (last === undefined) return []
  const whole = last.at + last.ms
  const windows = Array.from({ length: Math.max(1, Math.ceil(whole / PACE_WINDOW)) }, () => ({
    script: 0,
    ms: 0,
  }))
  for (const { at, ms, from, to, moves } of legs) {
    if (!moves) continue
    for (let index = Math.floor(at / PACE_WINDOW); index < windows.length; index += 1) {
      const begin = Math.max(at, index * PACE_WINDOW)
      const within = Math.min(at + ms, (index + 1) * PACE_WINDOW) - begin
      const window = windows[index]
      if (within <= 0 || window === undefined) break
      window.ms += within
      window.script += ((to - from) * within) / ms
    }
  }
  return windows.map(({ script, ms }, index) => ({
    at: index * PACE_WINDOW,
    ms: Math.min(PACE_WINDOW, whole - index * PACE_WINDOW),
    rate: ms > 0 ? script / ms : null,
  }))
}

/** Ranges of a script, joined where they overlap: how much of one range they cover, ms. */
export function coveredOf(
  ranges: readonly (readonly [from: number, to: number])[],
  from: ScriptMs,
  to: ScriptMs,
): ScriptMs {
  let covered = 0
  let reached: number = from
  for (const [begin, end] of ranges.toSorted(([one], [other]) => one - other)) {
    const fresh = Math.min(end, to) - Math.max(begin, reached)
    if (fresh > 0) covered += fresh
    reached = Math.max(reached, Math.min(end, to))
  }
  return scriptMs(covered)
}
