/** A page behind the privacy lock shows the lock, and nothing of any speech stays in its memory. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { LockScreen } from './LockScreen.tsx'

/** The page, or the lock. */
export function PrivacyGate({ children }: { children: ReactNode }) {
  const locked = useReadable(useHost().privacy)?.locked
  const before = useRef(locked)
  useEffect(() => {
    // Loaded anew: of what the page knew nothing is left, or it asks again for what it was not told.
    if (before.current !== undefined && locked !== undefined && before.current !== locked)
      location.reload()
    before.current = locked
  }, [locked])
  return locked === true ? <LockScreen /> : children
}
