/** Locks when nobody has touched the studio for as long as was set. */
import { useEffect } from 'react'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'

/** `flush`: what was typed last is with the host before its page forgets it. */
export function useIdleLock(flush: () => Promise<void>): void {
  const host = useHost()
  const minutes = useReadable(host.privacy)?.after ?? null
  useEffect(() => {
    if (minutes === null) return undefined
    let timer = 0
    const lock = () => {
      const { privacy } = host.link.client
      // Without a line there is nothing to hide from: it is tried again after the next touch.
      flush()
        .then(() => privacy.lock())
        .catch(() => undefined)
    }
    const touched = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(lock, minutes * 60_000)
    }
    touched()
    window.addEventListener('pointermove', touched)
    window.addEventListener('pointerdown', touched)
    window.addEventListener('keydown', touched)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('pointermove', touched)
      window.removeEventListener('pointerdown', touched)
      window.removeEventListener('keydown', touched)
    }
  }, [host, minutes, flush])
}
