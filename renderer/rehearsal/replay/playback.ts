/** The clock of a replay: it plays at a speed, stands, and is put to a place. */
import { useEffect, useRef, useState } from 'react'

/** How fast a replay can go. */
export const SPEEDS = [1, 2, 4, 8] as const
export type Speed = (typeof SPEEDS)[number]

/** A replay's clock. Times are take time, ms. */
export interface Playback {
  readonly time: number
  readonly playing: boolean
  readonly speed: Speed
  readonly toggle: () => void
  readonly setSpeed: (speed: Speed) => void
  readonly seek: (time: number) => void
}

/** Since when it plays, from where. */
interface Anchor {
  readonly at: number
  readonly time: number
}

/** `length`: where it ends. `begin`: where it stands at first. Drawn anew each frame while it plays. */
export function usePlayback(length: number, begin: number): Playback {
  const [time, setTime] = useState(Math.min(length, begin))
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(1)
  const anchor = useRef<Anchor>({ at: 0, time })

  useEffect(() => {
    if (!playing) return undefined
    let frame = 0
    const draw = () => {
      const { at, time: from } = anchor.current
      const now = Math.min(length, from + (performance.now() - at) * speed)
      setTime(now)
      if (now >= length) setPlaying(false)
      else frame = requestAnimationFrame(draw)
    }
    frame = requestAnimationFrame(draw)
    return () => cancelAnimationFrame(frame)
  }, [playing, speed, length])

  const put = (to: number) => {
    anchor.current = { at: performance.now(), time: to }
    setTime(to)
  }
  return {
    time,
    playing,
    speed,
    toggle() {
      // At its end it begins again.
      put(!playing && time >= length ? 0 : time)
      setPlaying(!playing)
    },
    setSpeed(next) {
      put(time)
      setSpeed(next)
    },
    seek: (to) => put(Math.min(length, Math.max(0, to))),
  }
}
