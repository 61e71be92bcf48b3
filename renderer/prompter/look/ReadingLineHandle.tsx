/** A handle at the reading line, to drag it with while looks are being chosen. By keyboard there is the drawer's slider. */
import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCurrentLook, useLook } from './look-context.tsx'
import { movedInText, turnAround } from './orientation.ts'
import styles from './ReadingLineHandle.module.css'

/** As far up and down as a look allows, and in steps that can be told again. */
const RANGE = { highest: 0.1, lowest: 0.8, step: 0.005 } as const

/** Stands over the stage, as high as it. */
export function ReadingLineHandle() {
  const { t } = useTranslation('look')
  const current = useCurrentLook()
  const place = useLook()?.readingLine ?? 0
  const drag = useRef<{ x: number; y: number; from: number } | null>(null)
  const move = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current
    const rail = event.currentTarget.parentElement
    if (held === null || rail === null) return
    const turn = turnAround(event.currentTarget)
    const { y } = movedInText(turn, event.clientX - held.x, event.clientY - held.y)
    const wanted = Math.round((held.from + y / rail.clientHeight) / RANGE.step) * RANGE.step
    current.change({ readingLine: Math.min(RANGE.lowest, Math.max(RANGE.highest, wanted)) })
  }
  return (
    <div className={styles['rail']} aria-hidden="true">
      <div
        className={styles['handle']}
        style={{ top: `${100 * place}%` }}
        title={t('line.handle')}
        data-testid="reading-line-handle"
        onPointerDown={(event) => {
          if (event.button !== 0 || !event.isPrimary) return
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = { x: event.clientX, y: event.clientY, from: place }
        }}
        onPointerMove={move}
        onPointerUp={() => {
          drag.current = null
        }}
        onPointerCancel={() => {
          drag.current = null
        }}
      >
        <span>⇕</span>
      </div>
    </div>
  )
}
