/** The button that opens the page of the room. */
import { useTranslation } from 'react-i18next'
import { WINDOW_KEYS } from './OpeningNotice.tsx'
import { OpenWindowButton } from './OpenWindowButton.tsx'

/** `className`: of the button, as the page's other buttons. */
export function OpenRoom({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('common')
  return (
    <OpenWindowButton kind="room" className={className}>
      {t(WINDOW_KEYS.room)}
    </OpenWindowButton>
  )
}
