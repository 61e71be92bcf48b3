/** How the opening of a file goes: progress, a question where a speech is being given, or what went wrong. */
import { Alert, Button, Space, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureSentence } from './FailureSentence.tsx'
import type { Opener, Opening } from './opening.ts'
import styles from './OpeningStatus.module.css'

/** Progress is worth showing after this long, and giving up worth offering after that long, ms. */
const SLOW = 400
const VERY_SLOW = 4000

/** The opening's part of the page; nothing while all is well. `speechOpen`: there is a speech that stays. */
export function OpeningStatus({ opener, speechOpen }: { opener: Opener; speechOpen: boolean }) {
  const { opening } = opener
  return (
    // One region that is always there, so that screen readers hear what comes into it.
    <div className={styles.status} aria-live="polite">
      {opening.step === 'failed' ? (
        <FailureNotice opener={opener} opening={opening} speechOpen={speechOpen} />
      ) : null}
      {opening.step === 'asking' ? <Question opener={opener} name={opening.name} /> : null}
      {opening.step === 'reading' || opening.step === 'sending' ? (
        <Progress key={opening.name} opener={opener} opening={opening} />
      ) : null}
    </div>
  )
}

function FailureNotice({
  opener,
  opening,
  speechOpen,
}: {
  opener: Opener
  opening: Extract<Opening, { step: 'failed' }>
  speechOpen: boolean
}) {
  const { t } = useTranslation('studio')
  const name = opening.name === '' ? t('open.sampleName') : opening.name
  return (
    <Alert
      type="warning"
      showIcon
      title={t('failure.title', { name })}
      description={
        <FailureSentence failure={opening.failure} found={opening.found} unchanged={speechOpen} />
      }
      action={<Button onClick={opener.dismiss}>{t('failure.dismiss')}</Button>}
    />
  )
}

function Question({ opener, name }: { opener: Opener; name: string }) {
  const { t } = useTranslation('studio')
  return (
    <Alert
      type="warning"
      showIcon
      title={t('replace.title')}
      description={t('replace.text', { name: name === '' ? t('open.sampleName') : name })}
      action={
        <Space orientation="vertical">
          <Button onClick={() => opener.answer(false)}>{t('replace.keep')}</Button>
          <Button onClick={() => opener.answer(true)}>{t('replace.goOn')}</Button>
        </Space>
      }
    />
  )
}

function Progress({
  opener,
  opening,
}: {
  opener: Opener
  opening: Extract<Opening, { step: 'reading' | 'sending' }>
}) {
  const { t } = useTranslation('studio')
  const slow = useAfter(SLOW)
  const verySlow = useAfter(VERY_SLOW)
  if (!slow) return null
  const name = opening.name === '' ? t('open.sampleName') : opening.name
  return (
    <p className={styles.progress}>
      <Spin size="small" /> {t('open.progress', { name })}
      {verySlow && opening.step === 'reading' ? (
        <Button onClick={opener.dismiss}>{t('open.cancel')}</Button>
      ) : null}
    </p>
  )
}

/** True once the component has been there for so long, ms. */
function useAfter(ms: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return over
}
