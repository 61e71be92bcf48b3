/** The operator's last deeds, each of which one key takes back for a while (rules U). */
import type { Command, SessionState } from '#core/session/state.ts'
import { type Deed, spokenSince, stillHolds, type Undo, undoOf } from '#core/session/undo.ts'
import type { HostMs } from '#core/time.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'

/** A deed can be taken back for this long, ms: as long as the hall and the speaker may take to notice. */
const UNDO_FOR = 20_000
/** So many deeds are kept. */
const KEPT = 20
/** Commands of one press follow each other within this, ms. */
const ONE_PRESS = 20
/** Jumps that follow each other within this, ms, are one search for a place; later it is another decision. */
const ONE_SEARCH = 1500
/** For so long, ms, the host may not have told yet what a deed led to. */
const ON_ITS_WAY = 1000

/** The deeds that can be taken back. */
export interface Deeds {
  /** The last one; null where there is none. */
  readonly last: Readable<Deed | null>
  /** Notes a command that is being given in this state. Those of one press are one deed. */
  readonly given: (before: SessionState, command: Command, now: HostMs) => void
  /** The host has told a state: a deed that somebody else's has come over is forgotten. */
  readonly told: (state: SessionState, now: HostMs) => void
  /** The commands that take the last deed back, which is forgotten by it. */
  readonly takeBack: (state: SessionState, now: HostMs) => readonly Command[]
  readonly forget: () => void
}

interface Entry {
  readonly undos: readonly Undo[]
  /** What the last of its commands led to. */
  readonly newest: Undo
  readonly at: HostMs
  /** How far the script had gone on between the jumps that are one deed, ms. */
  readonly spoken: number
}

/** Keeps deeds; `now`: the host's clock. */
export function keepDeeds(now: () => HostMs): Deeds {
  const last = writable<Deed | null>(null)
  let entries: readonly Entry[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When something was last taken back: the host may not have told yet. */
  let tookBackAt = Number.NEGATIVE_INFINITY

  const put = (next: readonly Entry[]) => {
    entries = next.slice(-KEPT)
    clearTimeout(timer)
    const [oldest] = entries
    if (oldest !== undefined) timer = setTimeout(prune, oldest.at + UNDO_FOR - now())
    last.set(entries.at(-1)?.newest.deed ?? null)
  }
  const prune = () => put(entries.filter(({ at }) => now() - at < UNDO_FOR))
  const isStale = ({ newest, at: given }: Entry, state: SessionState, at: HostMs) =>
    at - given > ON_ITS_WAY && at - tookBackAt > ON_ITS_WAY && !stillHolds(newest, state, at)
  const forgetStale = (state: SessionState, at: HostMs) => {
    const kept = entries.findLastIndex((entry) => !isStale(entry, state, at)) + 1
    if (kept < entries.length) put(entries.slice(0, kept))
  }

  return {
    last,
    given(before, command, at) {
      const undo = undoOf(before, command, at)
      if (undo === null) return
      const top = entries.at(-1)
      const earlier = entries.slice(0, -1)
      const isJump = top?.newest.deed === 'jump' && undo.deed === 'jump' && at - top.at < ONE_SEARCH
      if (top !== undefined && at - top.at < ONE_PRESS)
        put([
          ...earlier,
          { ...top, undos: isJump ? top.undos : [...top.undos, undo], newest: undo },
        ])
      // Several jumps in search of a place are one: going back undoes them all.
      else if (top !== undefined && isJump) {
        const spoken = top.spoken + (spokenSince(top.newest, before, at) ?? 0)
        put([...earlier, { ...top, newest: undo, at, spoken }])
      } else put([...entries, { undos: [undo], newest: undo, at, spoken: 0 }])
    },
    told: forgetStale,
    takeBack(state, at) {
      forgetStale(state, at)
      const top = entries.at(-1)
      put(entries.slice(0, -1))
      if (top === undefined) return []
      tookBackAt = at
      const spoken = top.spoken + (spokenSince(top.newest, state, at) ?? 0)
      return top.undos.toReversed().flatMap(({ back }) => back(at, spoken))
    },
    forget: () => put([]),
  }
}
