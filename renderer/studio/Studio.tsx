/** The studio: open a speech, look it over, start. */
import { Spin } from 'antd'
import { useDeferredValue, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { LinkNotice } from '#renderer/ui/link/LinkNotice.tsx'
import { ResumeOffer } from '#renderer/ui/resume/ResumeOffer.tsx'
import { useLastUndelivered } from '#renderer/ui/session/commands.tsx'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { EmptyState } from './EmptyState.tsx'
import { useFileDrop } from './file-drop.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { useOpener } from './opening.ts'
import { OpeningStatus } from './OpeningStatus.tsx'
import { SidePane } from './SidePane.tsx'
import { SlidesPane } from './SlidesPane.tsx'
import styles from './Studio.module.css'
import { TextPane } from './TextPane.tsx'

/** Files that can be opened now, for the file chooser. */
const ACCEPTED = '.txt,.md,.markdown,text/plain,text/markdown'

/** The whole page. */
export function Studio() {
  const { t, i18n } = useTranslation(['studio', 'common'])
  const host = useHost()
  const session = useReadable(host.session)
  const open = useOpenSpeech()
  const opener = useOpener()
  const undelivered = useLastUndelivered()
  const chooser = useRef<HTMLInputElement>(null)
  const dragging = useFileDrop(opener.openFiles)
  const rate = session?.transport.rate
  // A long speech has hundreds of times to work out anew: the pace itself answers at once, the lists a moment later.
  const listRate = useDeferredValue(rate)

  useEffect(() => {
    document.title = t('page')
  }, [t])

  const choose = () => chooser.current?.click()
  const sample = () => opener.openSample(i18n.language === 'en' ? 'en' : 'zh-CN')

  return (
    <div className={styles.page}>
      <LinkNotice />
      <Header
        document={open === null || open === 'coming' ? null : open.document}
        onChoose={choose}
        onSample={sample}
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
      {open === null ? (
        <main className={styles.scroll}>
          <EmptyState onChoose={choose} onSample={sample} />
        </main>
      ) : open === 'coming' || rate === undefined || listRate === undefined ? (
        <main className={styles.coming}>
          <Spin delay={400} />
        </main>
      ) : (
        <>
          <div className={styles.offer}>
            <ResumeOffer />
            {undelivered ? <p role="alert">{t('common:link.undelivered')}</p> : null}
          </div>
          <div className={styles.columns}>
            <nav className={styles.side} aria-label={t('panes.side')}>
              <SidePane key={open.document.id} open={open} rate={listRate} />
            </nav>
            <main className={styles.text} aria-label={t('panes.text')}>
              <TextPane key={open.document.id} open={open} />
            </main>
            <aside className={styles.slides} aria-label={t('panes.slides')}>
              <SlidesPane key={open.document.id} open={open} rate={listRate} />
            </aside>
          </div>
          <Footer key={`foot-${open.document.id}`} open={open} rate={rate} />
        </>
      )}
      {dragging ? <div className={styles.drop}>{t('open.release')}</div> : null}
    </div>
  )
}
