/** What the prompter shows while no speech is open: where one comes from. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onOtherDevice } from '#renderer/bridge/other-device.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type Opening, openWindows } from '#renderer/ui/windows/open-windows.ts'
import { OpeningNotice } from '#renderer/ui/windows/OpeningNotice.tsx'
import styles from './Prompter.module.css'

/** Leads to the studio; `coming` while the host has not told yet whether a speech is open. */
export function NoSpeech({ coming }: { coming: boolean }) {
  const { t } = useTranslation(['prompter', 'common'])
  const host = useHost()
  const status = useReadable(host.link.status)
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  if (coming)
    return (
      <output className={styles['empty']}>
        {status === 'open' ? t('empty.coming') : t('common:link.connecting')}
      </output>
    )
  return (
    <section className={styles['empty']}>
      <h1>{t('empty.title')}</h1>
      <p>{t(onOtherDevice() ? 'empty.device' : 'empty.text')}</p>
      {onOtherDevice() ? null : (
        <button type="button" onClick={() => void openWindows(host, ['studio']).then(setOpenings)}>
          {t('empty.studio')}
        </button>
      )}
      <output>
        <OpeningNotice openings={openings} onUp={() => setOpenings([])} />
      </output>
    </section>
  )
}
