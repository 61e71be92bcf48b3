/** A picture that is kept with the speech, by its id. */
import { useEffect, useState } from 'react'
import type { SlidePictureRef } from '#core/deck/deck.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import styles from './slide.module.css'

/** Pictures that have been fetched; an id names the same bytes for ever. */
const known = new Map<string, string>()
/** The oldest is let go beyond so many: a page may stand open for days. */
const MOST_KNOWN = 60
/** A picture that could not be fetched is asked for again after this long, ms. */
const AGAIN = 500

/** Draws the picture whole, as large as its frame; nothing while it is not there. */
export function DeckPicture({ picture: { id, alt } }: { picture: SlidePictureRef }) {
  const source = useSource(id)
  return source === undefined ? null : <img className={styles['picture']} src={source} alt={alt} />
}

function useSource(id: string): string | undefined {
  const host = useHost()
  const [fetched, setFetched] = useState<{ id: string; source: string } | null>(null)
  useEffect(() => {
    if (known.has(id)) return undefined
    let wanted = true
    const fetchPicture = async () => {
      const picture = await host.link.client.deck.picture({ id })
      if (picture === null) return
      const source = `data:${picture.type};base64,${picture.content}`
      const oldest = known.keys().next()
      if (known.size >= MOST_KNOWN && oldest.done !== true) known.delete(oldest.value)
      known.set(id, source)
      if (wanted) setFetched({ id, source })
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    // The line was down: the hall must not be left without its picture when it is up again.
    const attempt = () => {
      fetchPicture().catch(() => {
        if (wanted) timer = setTimeout(attempt, AGAIN)
      })
    }
    attempt()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [host, id])
  return known.get(id) ?? (fetched?.id === id ? fetched.source : undefined)
}
