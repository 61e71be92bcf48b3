/** The button that opens the operator's copy of the prompter. */
import { useTranslation } from 'react-i18next'
import { OpenWindowButton } from '#renderer/ui/windows/OpenWindowButton.tsx'
import styles from './StatusBar.module.css'

/** A button of the head of the console. */
export function PrompterCopy() {
  const { t } = useTranslation('console')
  return (
    <OpenWindowButton kind="prompter" copy className={styles.copy} title={t('copy.hint')}>
      {t('copy.open')}
    </OpenWindowButton>
  )
}
