/** A picture of the displays as they stand, to scale, with the windows as chips that are dragged onto them. */
import { type CSSProperties, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type DisplaysTold, type DisplayTold, PlacedWindow } from '#core/contract/displays-told.ts'
import { WINDOW_KEYS } from '#renderer/ui/windows/OpeningNotice.tsx'
import styles from './displays.module.css'
import { type Box, pictureOf, sizeOf } from './picture-scale.ts'
import { type Drag, useDrag } from './use-drag.ts'

/** `numbers`: of the displays by their ids. `onAssign` with null: the audience is to be an ordinary window. */
export function DisplaysPicture({
  told,
  numbers,
  onAssign,
}: {
  told: DisplaysTold
  numbers: ReadonlyMap<number, number>
  onAssign: (window: PlacedWindow, displayId: number | null) => void
}) {
  const { t } = useTranslation(['room', 'common'])
  const scene = useRef<HTMLDivElement>(null)
  const { drag, chipProps } = useDrag(scene, (window, over) => {
    const to = over === 'none' ? null : over
    // The tray is for the audience alone; and where it is already, nothing happens.
    if (to === null && window !== 'audience') return
    if (to !== told.places[window] || (to === null && told.audience === 'waiting'))
      onAssign(window, to)
  })
  const { ratio, boxes } = pictureOf(told.displays)
  const chip = (window: PlacedWindow) => (
    <span
      key={window}
      className={styles['chip']}
      data-window={window}
      data-dragged={drag?.window === window}
      style={drag?.window === window ? movedBy(drag) : undefined}
      {...chipProps(window)}
    >
      {t(WINDOW_KEYS[window], { ns: 'common' })}
    </span>
  )
  const homeless = PlacedWindow.options.filter((window) => told.places[window] === null)
  return (
    <div ref={scene} className={styles['scene']} data-dragging={drag !== null}>
      <ol
        className={styles['picture']}
        aria-label={t('displays.picture')}
        // As wide as there is room for, and never higher than --most.
        style={{ aspectRatio: ratio, width: `min(100%, calc(var(--most) * ${ratio}))` }}
      >
        {told.displays
          .filter(({ mirrors }) => mirrors === null)
          .toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
          .map((display) => (
            <li
              key={display.id}
              className={styles['display']}
              data-drop={display.id}
              data-over={drag?.over === display.id}
              style={boxStyle(boxes.get(display.id))}
            >
              <div className={styles['face']}>
                <DisplayName told={told} display={display} number={numbers.get(display.id) ?? 0} />
                <span className={styles['chips']}>
                  {PlacedWindow.options
                    .filter((window) => told.places[window] === display.id)
                    .map(chip)}
                </span>
              </div>
            </li>
          ))}
      </ol>
      <div className={styles['tray']} data-drop="none" data-over={drag?.over === 'none'}>
        {homeless.length === 0 ? (
          <span className={styles['quiet']}>{t('displays.tray')}</span>
        ) : (
          homeless.map((window) => (
            <span key={window} className={styles['homeless']}>
              {chip(window)}
              <span>
                {window !== 'audience'
                  ? t('displays.behind')
                  : told.audience === 'waiting'
                    ? t('displays.waiting')
                    : t('displays.ordinary')}
              </span>
            </span>
          ))
        )}
      </div>
    </div>
  )
}

function DisplayName({
  told,
  display,
  number,
}: {
  told: DisplaysTold
  display: DisplayTold
  number: number
}) {
  const { t } = useTranslation('room')
  const mirrors = told.displays.filter((one) => one.mirrors === display.id)
  const facts = [
    sizeOf(display),
    ...(display.scale === 1 ? [] : [`${Math.round(display.scale * 100)}%`]),
    ...(display.internal ? [t('displays.internal')] : []),
    ...(display.primary ? [t('displays.primary')] : []),
    ...mirrors.map(({ label }) => t('displays.mirrored', { name: label })),
  ]
  return (
    <>
      <span className={styles['number']}>{number}</span>
      <span className={styles['name']}>{nameOf(display, t('displays.unnamed'))}</span>
      <span className={styles['facts']}>{facts.join(t('displays.join'))}</span>
    </>
  )
}

/** What a display is called; `unnamed` where the system has no name for it. */
export const nameOf = ({ label }: DisplayTold, unnamed: string): string =>
  label.trim() === '' ? unnamed : label

const boxStyle = (box: Box | undefined): CSSProperties =>
  box === undefined
    ? {}
    : {
        left: `${box.left}%`,
        top: `${box.top}%`,
        width: `${box.width}%`,
        height: `${box.height}%`,
      }

const movedBy = ({ dx, dy }: Drag): CSSProperties => ({ transform: `translate(${dx}px, ${dy}px)` })
