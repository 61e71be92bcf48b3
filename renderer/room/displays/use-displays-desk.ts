/** Which desk the page of the room works on. */
import { useState } from 'react'
import { useHost } from '#renderer/bridge/react.tsx'
import { type DisplaysDesk, hostDesk } from './displays-desk.ts'

/** The desk of this page: the one over the host, in Electron and in browser mode alike. */
export function useDisplaysDesk(): DisplaysDesk {
  const host = useHost()
  const [desk] = useState(() => hostDesk(host))
  return desk
}
