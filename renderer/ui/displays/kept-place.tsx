/** A page's window on its display, for React, and the number that it shows while displays are told apart. */
import { useEffect, useState } from 'react'
import type { PlacedWindow } from '#core/contract/displays-told.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import styles from './DisplayNumber.module.css'
import { keepPlace, type KeptPlace } from './keep-place.ts'

/** Keeps the window of this page as long as the component is there. */
export function useKeptPlace(kind: PlacedWindow | null): KeptPlace {
  const host = useHost()
  const [kept] = useState(() => keepPlace(host, kind))
  useEffect(() => kept.start(), [kept])
  return kept
}

/** The number of the display, large in the middle of the page; nothing while `hidden`. */
export function DisplayNumber({
  kept,
  hidden = false,
}: {
  readonly kept: KeptPlace
  readonly hidden?: boolean
}) {
  const number = useReadable(kept.number)
  if (number === null || hidden) return null
  return (
    <div className={styles.number} aria-hidden="true" data-testid="display-number">
      {number}
    </div>
  )
}
