/** The display of each window to choose from a list: what dragging does, for the keyboard and for who can't see the picture. */
import { useTranslation } from 'react-i18next'
import { type DisplaysTold, PlacedWindow } from '#core/contract/displays-told.ts'
import { WINDOW_KEYS } from '#renderer/ui/windows/OpeningNotice.tsx'
import styles from './displays.module.css'
import { nameOf } from './DisplaysPicture.tsx'
import { sizeOf } from './picture-scale.ts'

/** Without a display: the audience is an ordinary window, or waits; the others are behind the audience. */
const NONE = ''

/** `onAssign` with null: the audience is to be an ordinary window. */
export function WindowSelects({
  told,
  numbers,
  onAssign,
}: {
  told: DisplaysTold
  numbers: ReadonlyMap<number, number>
  onAssign: (window: PlacedWindow, displayId: number | null) => void
}) {
  const { t } = useTranslation(['room', 'common'])
  const own = told.displays
    .filter(({ mirrors }) => mirrors === null)
    .toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0))
  const without = (window: PlacedWindow) => {
    if (window !== 'audience') return t('displays.behind')
    return told.audience === 'waiting' ? t('displays.waiting') : t('displays.ordinary')
  }
  return (
    <div className={styles['selects']}>
      {PlacedWindow.options.map((window) => (
        <label key={window}>
          <span>{t(WINDOW_KEYS[window], { ns: 'common' })}</span>
          <select
            value={told.places[window] ?? NONE}
            onChange={({ target: { value } }) =>
              onAssign(window, value === NONE ? null : Number(value))
            }
          >
            {window === 'audience' || told.places[window] === null ? (
              <option value={NONE} disabled={window !== 'audience'}>
                {without(window)}
              </option>
            ) : null}
            {own.map((display) => (
              <option key={display.id} value={display.id}>
                {t('displays.option', {
                  number: numbers.get(display.id) ?? 0,
                  name: nameOf(display, t('displays.unnamed')),
                  size: sizeOf(display),
                })}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
