/** Opens the operator's copy of the prompter, and says so where the browser held it back. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '#renderer/bridge/react.tsx'
import { type Opening, openWindows } from '#renderer/ui/windows/open-windows.ts'
import { OpeningNotice } from '#renderer/ui/windows/OpeningNotice.tsx'
import styles from './StatusBar.module.css'

/** A button of the head of the console. */
export function PrompterCopy() {
  const { t } = useTranslation('console')
  const host = useHost()
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  const open = async () =>
    setOpenings(await openWindows(host, ['prompter'], { again: true, copy: true }))
  const notOpened = openings.filter(({ outcome }) => outcome !== 'opened')
  return (
    <>
      <button
        type="button"
        className={styles.copy}
        title={t('copy.hint')}
        onClick={() => void open()}
      >
        {t('copy.open')}
      </button>
      <OpeningNotice openings={notOpened} onUp={() => setOpenings([])} />
    </>
  )
}
