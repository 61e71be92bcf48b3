/** A take played again: what prompter and hall had at each moment of it. Rules Y in SPEC.md. */
import { type Showing, showing } from '../deck/showing.ts'
import { reduce } from '../session/reduce.ts'
import type { SessionState } from '../session/state.ts'
import { sessionPosition } from '../session/transport.ts'
import { type HostMs, hostMs, type ScriptMs, scriptMs } from '../time.ts'
import { type Leg, legsOf } from './legs.ts'
import { indexAt } from './take-text.ts'
import type { Take, TakeText } from './take.ts'

/** What there was at a moment. */
export interface Moment {
  /** The text that was being spoken from. */
  readonly text: TakeText
  readonly position: ScriptMs
  /** Script ms a ms, whether the tape moved or stood. */
  readonly rate: number
  readonly moves: boolean
  /** What the hall was to be shown, of `text.deck`. */
  readonly hall: Showing
  /** What the speaker was told and had not acknowledged; null: nothing. */
  readonly message: string | null
  /** Which sound was being recorded, and how far into it, ms; null: none. */
  readonly sound: { readonly number: number; readonly at: number } | null
}

/** A take that can be asked for any moment of it. */
export interface Replay {
  /** Ms of take time. */
  readonly length: number
  /** The moment at a take time; before the beginning it is the first one, after the end the last. Null of a take without any. */
  readonly at: (time: number) => Moment | null
}

/** A state, and from when on it was so. */
interface Known {
  readonly since: HostMs
  readonly state: SessionState
}

/** Prepares a take: what is asked of it afterwards is found by halving. */
export function replayOf(take: Take): Replay {
  const legs = legsOf(take)
  const last = legs.at(-1)
  const length = last === undefined ? 0 : last.at + last.ms
  const known = take.stretches.map(({ start, from, records }) => {
    const states: Known[] = [{ since: from, state: start }]
    let state = start
    for (const { command, at } of records) {
      state = reduce(state, command, at)
      states.push({ since: at, state })
    }
    return states
  })
  const begins = legs.map(({ at }) => at)
  const sinces = known.map((states) => states.map(({ since }) => since))

  const at = (time: number): Moment | null => {
    const wanted = Math.min(length, Math.max(0, time))
    const leg = legs[indexAt(begins, wanted)]
    if (leg === undefined) return null
    const text = take.texts[take.stretches[leg.stretch]?.text ?? -1]
    const instant = hostMs(leg.since + (wanted - leg.at))
    const state = known[leg.stretch]?.[indexAt(sinces[leg.stretch] ?? [], instant)]?.state
    if (text === undefined || state === undefined) return null
    // At the instant of a jump the tape is where it went to, and the leg there has begun.
    const position = leg.moves ? sessionPosition(state, instant) : leg.from
    const { message } = state
    return {
      text,
      position: scriptMs(position),
      rate: state.transport.rate,
      moves: leg.moves,
      hall: showing(state, text.deck, position),
      message: message === null || message.seenAt !== null ? null : message.text,
      sound: soundAt(take, leg, instant),
    }
  }
  return { length, at }
}

/** The sound that was being recorded in a leg: it goes on through stretches that follow each other without a stop. */
function soundAt(take: Take, { stretch }: Leg, instant: HostMs): Moment['sound'] {
  const number = take.sounds.findLastIndex(
    (one) => one.stretch < stretch || (one.stretch === stretch && one.from <= instant),
  )
  const sound = take.sounds[number]
  if (sound === undefined) return null
  for (let at = sound.stretch; at < stretch; at += 1)
    if (take.stretches[at]?.until !== take.stretches[at + 1]?.from) return null
  return { number, at: instant - sound.from }
}
