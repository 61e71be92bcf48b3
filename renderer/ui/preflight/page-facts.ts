/** What this page can see by itself: its screen, the battery, which windows of this browser hold the screen awake. */
import { useCallback, useEffect, useState } from 'react'
import * as z from 'zod'
import { windowsAwake } from '#renderer/bridge/awake.ts'
import type { PreflightFacts } from '#core/room/preflight.ts'
import { LOOK_EVERY } from './room-facts.ts'

/** The page's part of the facts, and when they were looked at, ms since 1970. */
export interface PageFacts extends Pick<PreflightFacts, 'screen' | 'battery'> {
  readonly awakeWindows: number
  readonly now: number
}

const Battery = z.object({ charging: z.boolean(), level: z.number().min(0).max(1) })

/** Not every browser has it, and none has to. */
async function batteryNow(): Promise<PageFacts['battery']> {
  const getBattery: unknown = Reflect.get(navigator, 'getBattery')
  if (typeof getBattery !== 'function') return null
  try {
    const battery: unknown = await Reflect.apply(getBattery, navigator, [])
    if (typeof battery !== 'object' || battery === null) return null
    const charging: unknown = Reflect.get(battery, 'charging')
    const level: unknown = Reflect.get(battery, 'level')
    const read = Battery.safeParse({ charging, level })
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Whether there are other screens than this one; only some browsers say. */
function screenNow(): PageFacts['screen'] {
  const extended: unknown = Reflect.get(screen, 'isExtended')
  const px = (size: number) => Math.round(size * devicePixelRatio)
  return {
    size: `${px(screen.width)}×${px(screen.height)}`,
    extended: typeof extended === 'boolean' ? extended : null,
  }
}

/** The page's facts, looked at every so many ms and when `again` is called. */
export function usePageFacts(every = LOOK_EVERY): {
  readonly page: PageFacts
  readonly again: () => void
} {
  const [page, setPage] = useState<PageFacts>(() => ({
    screen: screenNow(),
    battery: null,
    awakeWindows: 0,
    now: Date.now(),
  }))
  const look = useCallback(() => {
    const read = async () => {
      const [battery, awakeWindows] = await Promise.all([batteryNow(), windowsAwake()])
      setPage({ screen: screenNow(), battery, awakeWindows, now: Date.now() })
    }
    read().catch(() => undefined)
  }, [])
  useEffect(() => {
    look()
    const timer = setInterval(look, every)
    return () => clearInterval(timer)
  }, [look, every])
  return { page, again: look }
}
