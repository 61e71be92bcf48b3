/** The button that opens the page of keys and devices. */
import { useTranslation } from 'react-i18next'
import { OpenWindowButton } from '../windows/OpenWindowButton.tsx'

/** `className`: of the button, as the page's other buttons. */
export function OpenHands({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('hands')
  return (
    <OpenWindowButton kind="hands" className={className}>
      {t('list.more')}
    </OpenWindowButton>
  )
}
