/** The button that opens the page of keys and devices, and a word where the browser held it back. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '#renderer/bridge/react.tsx'
import { type Opening, openWindows } from '../windows/open-windows.ts'
import { OpeningNotice } from '../windows/OpeningNotice.tsx'

/** `className`: of the button, as the page's other buttons. */
export function OpenHands({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('hands')
  const host = useHost()
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  const open = async () => setOpenings(await openWindows(host, ['hands'], { again: true }))
  const notOpened = openings.filter(({ outcome }) => outcome !== 'opened')
  return (
    <>
      <button type="button" className={className} onClick={() => void open()}>
        {t('list.more')}
      </button>
      <OpeningNotice openings={notOpened} onUp={() => setOpenings([])} />
    </>
  )
}
