/** The facts that the host is asked for again and again. */
import { useCallback, useEffect, useState } from 'react'
import type { RoomFacts } from '#core/room/facts.ts'
import { useHost } from '#renderer/bridge/react.tsx'

/** How often what can change without telling is looked at, ms. */
export const LOOK_EVERY = 2000

/** What the host has told of its machine, and when on this page's wall clock. */
export interface ToldFacts {
  readonly facts: RoomFacts
  readonly at: number
}

/** The host's facts, asked for every so many ms. `again` asks at once, and has the disk tried anew. */
export function useRoomFacts(every = LOOK_EVERY): {
  readonly told: ToldFacts | null
  readonly again: () => void
} {
  const host = useHost()
  const [told, setTold] = useState<ToldFacts | null>(null)
  const ask = useCallback(
    (again: boolean) => {
      if (host.link.status.get() !== 'open') return
      host.link.client.room.facts({ again }).then(
        (facts) => setTold({ facts, at: Date.now() }),
        // The line went down meanwhile; what was told before grows old by itself.
        () => undefined,
      )
    },
    [host],
  )
  useEffect(() => {
    const look = () => ask(false)
    look()
    const stop = host.link.status.subscribe(look)
    const timer = setInterval(look, every)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [host, ask, every])
  const again = useCallback(() => ask(true), [ask])
  return { told, again }
}
