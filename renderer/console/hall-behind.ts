/** Whether what is really on the hall's screen is what was asked for. */
import { useEffect, useRef, useState } from 'react'
import type { HallReport, HallStatus } from '#core/contract/contract.ts'
import { showing } from '#core/deck/showing.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost } from '#renderer/bridge/react.tsx'

/** A screen that is not what was asked for this long, ms, is worth a word: painting and telling take a moment. */
const BEHIND_AFTER = 1500
const LOOK_EVERY = 250

/** True when the hall's screen has not been what it should be for a while. */
export function useHallBehind(status: HallStatus | null): boolean {
  const host = useHost()
  const report = status?.report ?? null
  const since = useRef<number | null>(null)
  const [behind, setBehind] = useState(false)
  useEffect(() => {
    const look = () => {
      if (report === null || !differs(host, report)) since.current = null
      else since.current ??= performance.now()
      setBehind(since.current !== null && performance.now() - since.current > BEHIND_AFTER)
    }
    look()
    const timer = setInterval(look, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [host, report])
  return behind
}

/** Whether a report is another picture than the one that the state and the position ask for. */
function differs(host: Host, report: HallReport): boolean {
  const state = host.session.get()
  if (state === null) return false
  const wanted = showing(state, host.deck.get()?.deck ?? null, host.position())
  // A still that was edited since is what it was when it was taken.
  if (wanted.screen === 'freeze') return report.screen !== 'freeze'
  return (
    report.screen !== wanted.screen ||
    report.slide !== wanted.slide ||
    (wanted.slide !== null && report.shown !== wanted.shown)
  )
}
