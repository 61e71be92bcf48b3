/** Words of the text with a few characters of what stands around them in their line. */
import type { ReactNode } from 'react'
import type { Anchor } from '../work/work-store.ts'
import styles from './SidePane.module.css'

/** `around`: characters shown on either side. `words`: the words themselves, as they are to look. */
export function WordsAround({
  work: { state },
  place: { from, to },
  around,
  words,
}: {
  work: Anchor
  place: { readonly from: number; readonly to: number }
  around: number
  words: ReactNode
}) {
  const line = state.doc.lineAt(from)
  const start = Math.max(line.from, from - around)
  const end = Math.min(line.to, to + around)
  return (
    <span className={styles.name}>
      {start > line.from ? '…' : ''}
      {state.sliceDoc(start, from)}
      {words}
      {state.sliceDoc(to, end)}
      {end < line.to ? '…' : ''}
    </span>
  )
}
