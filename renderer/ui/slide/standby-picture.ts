/** The logo or picture of the standby screen, fetched and decoded before it is painted: never half of it, never a broken sign. */
import { useEffect, useState } from 'react'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import type { HostClient } from '#renderer/bridge/link.ts'

/** A picture that can be painted at once. */
export interface StandbyPicture {
  readonly source: string
  /** Its own size, px. */
  readonly width: number
  readonly height: number
}

/** Longer than this, ms, nothing waits for it: the title stands in until it is there. */
const LONGEST_WAIT = 1500
/** What could not be fetched because the line was down is asked for again after this long, ms. */
const AGAIN = 500

/** What holds: a picture, or (null) the title; 'coming' until that is known. While another is fetched the last one stays. */
export function useStandbyPicture(): StandbyPicture | null | 'coming' {
  const host = useHost()
  const settings = useReadable(host.settings)
  const [now, setNow] = useState<StandbyPicture | null | 'coming'>('coming')
  const id = settings === null ? undefined : settings.standbyPicture
  useEffect(() => {
    if (id === undefined) return undefined
    let wanted = true
    let again: ReturnType<typeof setTimeout> | undefined
    const late = setTimeout(
      () => setNow((before) => (before === 'coming' ? null : before)),
      LONGEST_WAIT,
    )
    const attempt = () => {
      standbyPicture(host.link.client, id).then(
        (picture) => {
          if (wanted) setNow(picture)
        },
        () => {
          if (wanted) again = setTimeout(attempt, AGAIN)
        },
      )
    }
    attempt()
    return () => {
      wanted = false
      clearTimeout(late)
      clearTimeout(again)
    }
  }, [host, id])
  return now
}

/** The picture with an id; null for none, and for one that is gone or can't be drawn. Rejects where the host is not reached. */
async function standbyPicture(
  client: HostClient,
  id: string | null,
): Promise<StandbyPicture | null> {
  if (id === null) return null
  const kept = await client.standby.picture({ id })
  if (kept === null) return null
  const image = new Image()
  image.src = `data:${kept.type};base64,${kept.content}`
  try {
    await image.decode()
  } catch {
    return null
  }
  const { naturalWidth: width, naturalHeight: height, src: source } = image
  return width > 0 && height > 0 ? { source, width, height } : null
}
