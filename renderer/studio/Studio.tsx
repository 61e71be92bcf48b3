/** The studio: open a speech, put it right, start. */
import { Button, Spin } from 'antd'
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SPEECH_ENDINGS } from '#core/contract/file-formats.ts'
import { chosenRate } from '#core/session/transport.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { LinkNotice } from '#renderer/ui/link/LinkNotice.tsx'
import { ResumeOffer } from '#renderer/ui/resume/ResumeOffer.tsx'
import { useLastSent } from '#renderer/ui/session/commands.tsx'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { EmptyState } from './EmptyState.tsx'
import { useFileDrop } from '#renderer/ui/files/file-drop.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { type Pasted, useOpener } from './opening.ts'
import { OpeningStatus } from './OpeningStatus.tsx'
import { Overtaken } from './SaveState.tsx'
import { useIdleLock } from './privacy/idle-lock.ts'
import { SidePane } from './side/SidePane.tsx'
import { SlidesPane } from './slides/SlidesPane.tsx'
import { CameBack } from './source/CameBack.tsx'
import { EncodingCard } from './source/EncodingCard.tsx'
import { OldWord } from './source/OldWord.tsx'
import { SpeechHead } from './SpeechHead.tsx'
import styles from './Studio.module.css'
import { editorExtensions } from './text/editor.ts'
import { keyText } from './text/editor-keys.ts'
import { TextEditor } from './text/TextEditor.tsx'
import { Toolbar } from './text/Toolbar.tsx'
import { readClipboard, usePaste } from './use-paste.ts'
import { VersionDesk } from './version/VersionDesk.tsx'
import { SpeechWorkProvider } from './work/SpeechWorkProvider.tsx'

/** Files that can be opened, for the file chooser. */
const ACCEPTED = SPEECH_ENDINGS.join(',')

/** The whole page. */
export function Studio() {
  const { t, i18n } = useTranslation(['studio', 'editor', 'common'])
  const host = useHost()
  const session = useReadable(host.session)
  // After an edit the lists and slides are drawn anew in small pieces: who types is not held up by them.
  const open = useDeferredValue(useOpenSpeech())
  const flush = useRef<(() => Promise<void>) | null>(null)
  const onFlush = useCallback((now: (() => Promise<void>) | null) => {
    flush.current = now
  }, [])
  const opener = useOpener(async () => flush.current?.())
  const saved = useCallback(async () => flush.current?.(), [])
  useIdleLock(saved)
  const lock = async () => {
    await saved()
    await host.link.client.privacy.lock()
  }
  const sent = useLastSent()
  const chooser = useRef<HTMLInputElement>(null)
  const dragging = useFileDrop(opener.openFiles)
  const [choosesEncoding, setChoosesEncoding] = useState(false)
  const [pasteByKey, setPasteByKey] = useState(false)
  const rate = session === null ? undefined : chosenRate(session)
  // A long speech has hundreds of times to work out anew: the pace itself answers at once, the lists a moment later.
  const listRate = useDeferredValue(rate)

  useEffect(() => {
    document.title = t('page')
  }, [t])

  const openPasted = (pasted: Pasted) => {
    setPasteByKey(false)
    opener.openPasted(pasted, t('editor:paste.name'))
  }
  usePaste(open === null || pasteByKey, openPasted)
  const choose = () => chooser.current?.click()
  const sample = () => opener.openSample(i18n.language === 'en' ? 'en' : 'zh-CN')
  const paste = async () => {
    const pasted = await readClipboard()
    if (pasted === null) setPasteByKey(true)
    else openPasted(pasted)
  }

  const coming = (
    <main className={styles.coming}>
      <Spin delay={400} />
    </main>
  )
  return (
    <div className={styles.page}>
      <LinkNotice />
      <Header
        document={open === null || open === 'coming' ? null : open.document}
        onChoose={choose}
        onPaste={paste}
        onSample={sample}
        onEncoding={() => setChoosesEncoding(true)}
        // Without a line nothing is locked, and the page says that there is none.
        onLock={() => void lock().catch(() => undefined)}
      />
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED}
        hidden
        data-testid="file-chooser"
        onChange={(event) => {
          opener.openFiles([...(event.target.files ?? [])])
          // The same file chosen again is a change again.
          event.target.value = ''
        }}
      />
      <OpeningStatus opener={opener} speechOpen={open !== null} />
      {pasteByKey ? (
        <output className={styles.byKey}>
          {t('editor:paste.byKey', { key: keyText('Mod-v') })}{' '}
          <Button size="small" onClick={() => setPasteByKey(false)}>
            {t('failure.dismiss')}
          </Button>
        </output>
      ) : null}
      {open === null ? (
        <main className={styles.scroll}>
          <EmptyState onChoose={choose} onPaste={paste} onSample={sample} />
        </main>
      ) : open === 'coming' || session === null || rate === undefined || listRate === undefined ? (
        coming
      ) : (
        <SpeechWorkProvider
          key={open.document.id}
          document={open.document}
          extensions={editorExtensions}
          onFlush={onFlush}
          coming={coming}
        >
          <VersionDesk>
            <div className={styles.offer}>
              <ResumeOffer />
              {sent === 'no-line' ? <p role="alert">{t('common:link.undelivered')}</p> : null}
              {sent === 'locked' ? <p role="alert">{t('common:control.lockedBySpeaker')}</p> : null}
              <Overtaken />
              <CameBack document={open.document} />
              <OldWord key={open.document.source.fileId} document={open.document} />
              <EncodingCard asked={choosesEncoding} onClose={() => setChoosesEncoding(false)} />
            </div>
            <div className={styles.columns}>
              <nav className={styles.side} aria-label={t('panes.side')}>
                <SidePane open={open} rate={listRate} pacing={session.pacing} own={session.own} />
              </nav>
              <main className={styles.text}>
                <SpeechHead />
                <Toolbar />
                <TextEditor open={open} />
              </main>
              <aside className={styles.slides} aria-label={t('panes.slides')}>
                <SlidesPane open={open} rate={listRate} />
              </aside>
            </div>
            <Footer open={open} rate={rate} slot={session.pacing.slot} />
          </VersionDesk>
        </SpeechWorkProvider>
      )}
      {dragging ? <div className={styles.drop}>{t('open.release')}</div> : null}
    </div>
  )
}
