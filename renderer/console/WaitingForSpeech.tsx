/** What the console shows while no speech is open: where one comes from, and what works already. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '#renderer/bridge/react.tsx'
import { type Opening, openWindows } from '#renderer/ui/windows/open-windows.ts'
import { OpeningNotice } from '#renderer/ui/windows/OpeningNotice.tsx'
import styles from './Console.module.css'

/** Leads to the studio, where speeches are opened. */
export function WaitingForSpeech() {
  const { t } = useTranslation('console')
  const host = useHost()
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  return (
    <section className={styles.waiting}>
      <h2>{t('waiting.title')}</h2>
      <p>{t('waiting.text')}</p>
      <button type="button" onClick={() => void openWindows(host, ['studio']).then(setOpenings)}>
        {t('waiting.studio')}
      </button>
      <output>
        <OpeningNotice openings={openings} onUp={() => setOpenings([])} />
      </output>
    </section>
  )
}
