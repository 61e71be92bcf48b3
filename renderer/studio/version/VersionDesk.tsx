/** Where a newer version is compared: above the speech, or in its place while it is looked over. */
import { Button, Tooltip } from 'antd'
import { createContext, type ReactNode, useContext, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SPEECH_ENDINGS } from '#core/contract/file-formats.ts'
import { type NewerVersion, useNewerVersion } from './newer-version.ts'
import styles from './VersionReview.module.css'
import { VersionReview } from './VersionReview.tsx'
import { VersionStatus } from './VersionStatus.tsx'

const VersionContext = createContext<NewerVersion | null>(null)

/** Shows the comparison in place of what is below it, which stays as it is. */
export function VersionDesk({ children }: { children: ReactNode }) {
  const version = useNewerVersion()
  const { now } = version
  return (
    <VersionContext.Provider value={version}>
      <div className={styles.status} aria-live="polite">
        <VersionStatus version={version} />
      </div>
      {now.step === 'review' ? (
        // The page's main part for as long: the speech's own is hidden.
        <main className={styles.place}>
          <VersionReview review={now.review} version={version} />
        </main>
      ) : null}
      <div className={styles.speech} hidden={now.step === 'review'}>
        {children}
      </div>
    </VersionContext.Provider>
  )
}

/** Chooses a newer file of the open speech. */
export function VersionButton() {
  const { t } = useTranslation('studio')
  const version = useContext(VersionContext)
  const chooser = useRef<HTMLInputElement>(null)
  if (version === null) return null
  return (
    <>
      <Tooltip title={t('version.tooltip')}>
        <Button size="small" onClick={() => chooser.current?.click()}>
          {t('version.button')}
        </Button>
      </Tooltip>
      <input
        ref={chooser}
        type="file"
        accept={SPEECH_ENDINGS.join(',')}
        hidden
        data-testid="version-chooser"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) version.compare(file)
          // The same file chosen again is a change again.
          event.target.value = ''
        }}
      />
    </>
  )
}
