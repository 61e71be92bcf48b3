/** The operator's last deeds, each of which one key takes back for a while. */
import type { Command, SessionState } from '#core/session/state.ts'
import { type Deed, type Undo, undoOf } from '#core/session/undo.ts'
import type { HostMs } from '#core/time.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'

/** A deed can be taken back for this long, ms: as long as the hall and the speaker may take to notice. */
const UNDO_FOR = 20_000
/** So many deeds are kept. */
const KEPT = 20

/** The deeds that can be taken back. */
export interface Deeds {
  /** The last one; null where there is none. */
  readonly last: Readable<Deed | null>
  /** Notes a command that is being given in this state. Those of one instant are one deed. */
  readonly given: (before: SessionState, command: Command, now: HostMs) => void
  /** The commands that take the last deed back, which is forgotten by it. */
  readonly takeBack: (now: HostMs) => readonly Command[]
  readonly forget: () => void
}

interface Entry {
  readonly undos: readonly Undo[]
  readonly at: HostMs
}

/** Keeps deeds; `now`: the host's clock. */
export function keepDeeds(now: () => HostMs): Deeds {
  const last = writable<Deed | null>(null)
  let entries: readonly Entry[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const put = (next: readonly Entry[]) => {
    entries = next.slice(-KEPT)
    clearTimeout(timer)
    const [oldest] = entries
    if (oldest !== undefined) timer = setTimeout(prune, oldest.at + UNDO_FOR - now())
    last.set(entries.at(-1)?.undos.at(-1)?.deed ?? null)
  }
  const prune = () => put(entries.filter(({ at }) => now() - at < UNDO_FOR))

  return {
    last,
    given(before, command, at) {
      const undo = undoOf(before, command, at)
      if (undo === null) return
      const top = entries.at(-1)
      const earlier = entries.slice(0, -1)
      if (top?.at === at) put([...earlier, { undos: [...top.undos, undo], at }])
      // Several jumps in search of a place are one: going back undoes them all.
      else if (top?.undos.at(-1)?.deed === 'jump' && undo.deed === 'jump')
        put([...earlier, { ...top, at }])
      else put([...entries, { undos: [undo], at }])
    },
    takeBack(at) {
      const top = entries.at(-1)
      put(entries.slice(0, -1))
      return (top?.undos ?? []).toReversed().flatMap(({ back }) => back(at))
    },
    forget: () => put([]),
  }
}
