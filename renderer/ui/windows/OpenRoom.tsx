/** The button that opens the page of the room, and a word where the browser held it back. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '#renderer/bridge/react.tsx'
import { type Opening, openWindows } from './open-windows.ts'
import { OpeningNotice, WINDOW_KEYS } from './OpeningNotice.tsx'

/** `className`: of the button, as the page's other buttons. */
export function OpenRoom({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('common')
  const host = useHost()
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  const open = async () => setOpenings(await openWindows(host, ['room'], { again: true }))
  const notOpened = openings.filter(({ outcome }) => outcome !== 'opened')
  return (
    <>
      <button type="button" className={className} onClick={() => void open()}>
        {t(WINDOW_KEYS.room)}
      </button>
      <OpeningNotice openings={notOpened} onUp={() => setOpenings([])} />
    </>
  )
}
