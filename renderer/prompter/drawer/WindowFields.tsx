/** What concerns this window: full screen, the operator's copy, a preset of its own. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenLook } from '#core/prompter/presets.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type Opening, openWindows } from '#renderer/ui/windows/open-windows.ts'
import { OpeningNotice } from '#renderer/ui/windows/OpeningNotice.tsx'
import { useCurrentLook } from '../look/look-context.tsx'
import { sourceOf } from '../look/preset-desk.ts'
import { usePresetName } from './PresetFields.tsx'
import styles from './drawer.module.css'

/** Buttons, and what became of the window that was asked for. */
export function WindowFields({
  chosen,
  onFullScreen,
}: {
  chosen: ChosenLook
  onFullScreen: () => void
}) {
  const { t } = useTranslation('look')
  const nameOf = usePresetName()
  const host = useHost()
  const current = useCurrentLook()
  const bound = useReadable(current.bound)
  const presets = useReadable(host.settings)?.presets ?? []
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  const source = sourceOf(chosen, presets)
  return (
    <section className={styles['group']} aria-labelledby="look-window">
      <h3 id="look-window">{t('window.heading')}</h3>
      <div className={styles['deeds']}>
        <button type="button" onClick={onFullScreen}>
          {t('window.fullScreen')}
        </button>
        {current.own ? null : (
          <button
            type="button"
            onClick={() =>
              void openWindows(host, ['prompter'], { again: true, copy: true }).then(setOpenings)
            }
          >
            {t('window.copy')}
          </button>
        )}
        {current.own || source === null ? null : bound === null ? (
          <button type="button" onClick={() => current.bind(source.preset.id)}>
            {t('window.bind', { name: nameOf(source.preset) })}
          </button>
        ) : (
          <button type="button" onClick={() => current.bind(null)}>
            {t('window.unbind')}
          </button>
        )}
      </div>
      <output className={styles['said']}>
        <OpeningNotice openings={openings} onUp={() => setOpenings([])} />
      </output>
      {current.own ? null : <p className={styles['hint']}>{t('window.hint')}</p>}
    </section>
  )
}
