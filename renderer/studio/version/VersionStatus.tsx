/** How the reading of a newer version goes, and that it was taken in. */
import { Alert, Button, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { FailureSentence } from '../FailureSentence.tsx'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import type { NewerVersion } from './newer-version.ts'

/** One line above the columns; nothing while there is nothing to say. */
export function VersionStatus({ version }: { version: NewerVersion }) {
  const { t } = useTranslation('studio')
  const { store } = useSpeechWork()
  const { now, dismiss } = version
  if (now.step === 'reading')
    return (
      <output>
        <Spin size="small" /> {t('open.progress', { name: now.fileName })}{' '}
        <Button onClick={dismiss}>{t('open.cancel')}</Button>
      </output>
    )
  if (now.step === 'failed')
    return (
      <Alert
        type="warning"
        showIcon
        title={t('failure.title', { name: now.fileName })}
        description={<FailureSentence failure={now.failure} found={now.found} unchanged />}
        action={<Button onClick={dismiss}>{t('failure.dismiss')}</Button>}
      />
    )
  if (now.step !== 'taken') return null
  return (
    <Alert
      type="success"
      showIcon
      title={t(now.same ? 'version.takenSame' : 'version.taken', { name: now.fileName })}
      action={
        <>
          <Button
            onClick={() => {
              store.undo()
              dismiss()
            }}
          >
            {t('version.undo')}
          </Button>
          <Button type="text" onClick={dismiss}>
            {t('failure.dismiss')}
          </Button>
        </>
      }
    />
  )
}
