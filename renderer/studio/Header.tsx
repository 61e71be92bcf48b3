/** The head of the studio: which file is open, opening another one, and the interface's language. */
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { InterfaceLanguage } from '#core/contract/settings.ts'
import type { SpeechDocument } from '#core/contract/contract.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { RecordControl } from '#renderer/ui/takes/RecordControl.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'
import { PrivacyDialog } from './privacy/PrivacyDialog.tsx'
import { OpenWindowButton } from '#renderer/ui/windows/OpenWindowButton.tsx'
import styles from './Header.module.css'

/** The words for each language, which are the same in both. */
const LANGUAGE_KEYS = {
  'zh-CN': 'language.zh',
  en: 'language.en',
} as const satisfies Record<InterfaceLanguage, string>

/** `document` is null while no speech is open: then the page below has the buttons. */
export function Header({
  document,
  onChoose,
  onPaste,
  onSample,
  onEncoding,
  onLock,
}: {
  document: SpeechDocument | null
  onChoose: () => void
  onPaste: () => void
  onEncoding: () => void
  onSample: () => void
  onLock: () => void
}) {
  const { t, i18n } = useTranslation(['studio', 'editor', 'common', 'privacy'])
  const host = useHost()
  const lockSet = useReadable(host.privacy)?.set ?? false
  const [privacyOpen, setPrivacyOpen] = useState(false)
  const entries = [
    ...(document === null ? [] : [{ key: 'sample', label: t('open.sample'), onChoose: onSample }]),
    { key: 'privacy', label: t('privacy:menu'), onChoose: () => setPrivacyOpen(true) },
    ...(lockSet ? [{ key: 'lock', label: t('privacy:lockNow'), onChoose: onLock }] : []),
  ]
  return (
    <header className={styles.header}>
      <span className={styles.product}>{t('common:product')}</span>
      {document === null ? (
        <span className={styles.file} />
      ) : (
        <>
          <span className={styles.file}>
            <h1 className={styles.name} title={document.source.fileName}>
              {document.source.fileName}
            </h1>
            {document.source.encoding === null ? null : (
              <button
                type="button"
                className={styles.encoding}
                title={t('editor:encoding.change')}
                onClick={onEncoding}
              >
                {t('header.encoding', { encoding: document.source.encoding.name })}
              </button>
            )}
          </span>
          <Button onClick={onChoose}>{t('open.choose')}</Button>
          <Button type="text" onClick={onPaste}>
            {t('editor:paste.button')}
          </Button>
          <RecordControl />
          <OpenWindowButton kind="rehearsal" className={styles.rehearsal}>
            {t('common:window.rehearsal')}
          </OpenWindowButton>
        </>
      )}
      <HeaderMenu entries={entries} />
      <PrivacyDialog open={privacyOpen} onClose={() => setPrivacyOpen(false)} />
      <Segmented
        aria-label={t('language.label')}
        options={InterfaceLanguage.options.map((language) => ({
          value: language,
          label: <span lang={language}>{t(LANGUAGE_KEYS[language])}</span>,
        }))}
        value={InterfaceLanguage.catch('zh-CN').parse(i18n.language)}
        onChange={(language) => {
          // The line is down: the settings stay as they are, and the page says that it is.
          host.link.client.settings.update({ language }).catch(() => undefined)
        }}
      />
    </header>
  )
}
