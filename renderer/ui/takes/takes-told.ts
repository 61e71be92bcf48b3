/** What the host tells of takes and of the pace that was learned, watched as long as somebody on the page wants to know. */
import { useState } from 'react'
import type { PaceTold, TakesTold } from '#core/contract/takes.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import type { Readable } from '#renderer/bridge/readable.ts'
import { watchedWhileWanted } from '../displays/displays-told.ts'

/** The takes as last told; null until they are. */
export const watchTakes = ({ link }: Pick<Host, 'link'>): Readable<TakesTold | null> =>
  watchedWhileWanted((onValue) =>
    link.follow((client, signal) => client.takes.watch(undefined, { signal }), onValue),
  )

/** The same for a component. */
export function useTakesTold(): TakesTold | null {
  const host = useHost()
  const [told] = useState(() => watchTakes(host))
  return useReadable(told)
}

/** What was learned of the speaker's pace, for a component; null until it is told. */
export function usePaceTold(): PaceTold | null {
  const { link } = useHost()
  const [told] = useState(() =>
    watchedWhileWanted<PaceTold>((onValue) =>
      link.follow((client, signal) => client.takes.learned(undefined, { signal }), onValue),
    ),
  )
  return useReadable(told)
}
