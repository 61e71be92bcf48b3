/** The rehearsal page: the takes of the open speech, and what they tell. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeAbout } from '#core/contract/takes.ts'
import { LinkNotice } from '#renderer/ui/link/LinkNotice.tsx'
import { RecordControl } from '#renderer/ui/takes/RecordControl.tsx'
import { useTakesTold } from '#renderer/ui/takes/takes-told.ts'
import { useOpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { CompareView } from './compare/CompareView.tsx'
import { OneTake } from './OneTake.tsx'
import styles from './Rehearsal.module.css'
import { TakeList } from './TakeList.tsx'

/** What is shown beside the list. `all`: the takes side by side. */
type Shown = { readonly kind: 'all' } | { readonly kind: 'take'; readonly id: string }

/** The whole page. */
export function Rehearsal() {
  const { t } = useTranslation('rehearsal')
  const told = useTakesTold()
  const open = useOpenSpeech()
  const [asked, setAsked] = useState<Shown | null>(null)
  useEffect(() => {
    document.title = t('page')
  }, [t])

  const takes = told?.takes ?? []
  const shown = shownOf(asked, takes)
  const take = shown?.kind === 'take' ? takes.find(({ id }) => id === shown.id) : undefined
  return (
    <div className={styles.page}>
      <LinkNotice />
      <header className={styles.head}>
        <h1>{t('heading')}</h1>
        <p>{open === null || open === 'coming' ? null : open.document.speech.title}</p>
        <RecordControl />
      </header>
      {told === null ? (
        <main />
      ) : told.documentId === null ? (
        <main className={styles.nothing}>
          <p>{t('noSpeech')}</p>
        </main>
      ) : (
        <div className={styles.columns}>
          <nav className={styles.list} aria-label={t('list.heading')}>
            <TakeList takes={takes} recording={told.recording} shown={shown} onShow={setAsked} />
          </nav>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where nothing in it takes the focus the arrow keys must still scroll it */}
          <main className={styles.main} tabIndex={0}>
            {takes.length === 0 ? (
              <div className={styles.nothing}>
                <p>{t('list.none')}</p>
                <p>{t('list.how')}</p>
              </div>
            ) : shown?.kind === 'all' ? (
              <CompareView takes={takes} open={open === 'coming' ? null : open} />
            ) : take === undefined ? null : (
              <OneTake key={`${take.id} ${take.durationMs}`} about={take} />
            )}
          </main>
        </div>
      )}
    </div>
  )
}

/** What was asked for as long as it is there, else the last take. */
function shownOf(asked: Shown | null, takes: readonly TakeAbout[]): Shown | null {
  const isThere =
    asked !== null && (asked.kind === 'all' || takes.some(({ id }) => id === asked.id))
  if (isThere) return asked
  const last = takes.at(-1)
  return last === undefined ? null : { kind: 'take', id: last.id }
}
