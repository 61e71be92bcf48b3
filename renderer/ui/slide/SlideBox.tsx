/** A picture of 16:9 or 4:3 as wide as its parent; everything in it is measured in px of its sheet. */
import type { ReactNode } from 'react'
import { CANVASES, CanvasProvider, type Ratio } from './canvas.ts'
import styles from './slide.module.css'

/** Holds one `SlideView` or `StandbyView` and scales it to the parent's width. */
export function SlideBox({ ratio = 'wide', children }: { ratio?: Ratio; children: ReactNode }) {
  return (
    <CanvasProvider value={CANVASES[ratio]}>
      <div className={styles['box']} data-ratio={ratio}>
        {children}
      </div>
    </CanvasProvider>
  )
}
