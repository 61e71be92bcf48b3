/** Keys and devices: what they send, and what they do. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The whole page. */
export function Hands() {
  const { t } = useTranslation('hands')
  useEffect(() => {
    document.title = t('page')
  }, [t])
  return <main>{t('heading')}</main>
}
