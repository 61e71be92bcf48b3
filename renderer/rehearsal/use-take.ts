/** The whole of a take, as the host has it. */
import { useEffect, useState } from 'react'
import type { Take } from '#core/takes/take.ts'
import { useHost } from '#renderer/bridge/react.tsx'

/** What was got of a take: it, on its way, gone, or no line. */
export type Got = Take | 'coming' | 'gone' | 'no-line'

/** Asked for once: who shows it begins anew when it has gone on. */
export function useTake(id: string): Got {
  const { client } = useHost().link
  const [got, setGot] = useState<{ readonly id: string; readonly take: Got }>({
    id,
    take: 'coming',
  })
  useEffect(() => {
    let wanted = true
    const told = (take: Got) => {
      if (wanted) setGot({ id, take })
    }
    client.takes.get({ id }).then(
      (take) => told(take ?? 'gone'),
      () => told('no-line'),
    )
    return () => {
      wanted = false
    }
  }, [client, id])
  return got.id === id ? got.take : 'coming'
}
