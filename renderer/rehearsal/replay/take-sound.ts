/** The sound of a take, in step with its replay. */
import { useEffect, useState } from 'react'
import type { Moment } from '#core/takes/replay.ts'
import type { Take } from '#core/takes/take.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import type { Playback } from './playback.ts'

/** Further off than this, s, the sound is put right: less is not heard, and putting it right is. */
const OFF = 0.35

/** Whether there is sound at a moment: it is heard, there is none here, it was not recorded, it can't be had. */
export type SoundNow = 'on' | 'not-here' | 'none' | 'failed'

/** The sounds of one take, got when they are first wanted. */
function createSounds(client: Host['link']['client'], take: Take, onFailed: () => void) {
  const asked = new Set<number>()
  const got = new Map<number, HTMLAudioElement>()
  const get = async (number: number) => {
    const found = await client.takes.sound({ id: take.id, sound: number })
    if (found === null) {
      onFailed()
      return
    }
    const bytes = Uint8Array.from(atob(found.content), (one) => one.charCodeAt(0))
    const audio = new Audio(URL.createObjectURL(new Blob([bytes], { type: found.type })))
    audio.preservesPitch = true
    audio.addEventListener('error', onFailed)
    got.set(number, audio)
  }
  return {
    /** Plays what belongs to a moment, and nothing else. */
    follow(sound: Moment['sound'], { playing, speed }: Pick<Playback, 'playing' | 'speed'>) {
      if (sound !== null && !asked.has(sound.number)) {
        asked.add(sound.number)
        // Asked for again at the next moment that has it: the line may be back.
        get(sound.number).catch(() => asked.delete(sound.number))
      }
      for (const [number, audio] of got) {
        if (number !== sound?.number || !playing) {
          audio.pause()
          continue
        }
        const wanted = sound.at / 1000
        audio.playbackRate = speed
        if (Math.abs(audio.currentTime - wanted) > OFF * speed) audio.currentTime = wanted
        if (audio.paused) audio.play().catch(onFailed)
      }
    },
    stop() {
      for (const audio of got.values()) audio.pause()
    },
  }
}

/** Plays the sound that belongs to a moment. */
export function useTakeSound(
  take: Take,
  sound: Moment['sound'],
  playback: Pick<Playback, 'playing' | 'speed'>,
): SoundNow {
  const { client } = useHost().link
  const [failed, setFailed] = useState(false)
  const [sounds] = useState(() => createSounds(client, take, () => setFailed(true)))
  // After each drawing, of which there is one a frame while it plays.
  useEffect(() => sounds.follow(sound, playback))
  useEffect(() => () => sounds.stop(), [sounds])
  if (take.sounds.length === 0) return 'none'
  if (failed) return 'failed'
  return sound === null ? 'not-here' : 'on'
}
