/** What is really on the hall's screens, as the audience windows themselves have told. */
import { useEffect, useState } from 'react'
import type { HallStatus } from '#core/contract/contract.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'

/** The hall's screens as last told; null while the line to the host is down, or nothing was told yet. */
export function useHallStatus(): HallStatus | null {
  const host = useHost()
  const link = useReadable(host.link.status)
  const [status, setStatus] = useState<HallStatus | null>(null)
  useEffect(
    () => host.link.follow((client, signal) => client.hall.watch(undefined, { signal }), setStatus),
    [host],
  )
  // What was told before the line was lost may not be true any more.
  return link === 'open' ? status : null
}
