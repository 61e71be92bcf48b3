/** A 16:9 picture as wide as its parent; everything in it is measured in 1920ths of that width. */
import type { ReactNode } from 'react'
import styles from './slide.module.css'

/** Holds one `SlideView` or `StandbyView` and scales it to the parent's width. */
export function SlideBox({ children }: { children: ReactNode }) {
  return <div className={styles['box']}>{children}</div>
}
