/** The foot of the studio: how long the speech takes, what is left to fill in, its pace, and the start. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WindowKind } from '#core/contract/contract.ts'
import type { Rate } from '#core/time.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { lengthText, wholeMinutes } from '#renderer/ui/time/duration.ts'
import { type Opening, openWindows } from '#renderer/ui/windows/open-windows.ts'
import { OpeningNotice, WINDOW_KEYS } from '#renderer/ui/windows/OpeningNotice.tsx'
import styles from './Footer.module.css'
import { PaceControl } from './PaceControl.tsx'
import { standingOf } from './plan/plan-view.ts'
import { useAmount } from './plan/use-amount.ts'
import { SlotControl } from './SlotControl.tsx'
import { SaveState } from './SaveState.tsx'
import { openDoubts } from './work/asides.ts'
import { gapsOf } from './work/gap-edits.ts'
import { useSettledWork, useSpeechWork } from './work/SpeechWorkProvider.tsx'

/** The windows that can be opened singly. */
const SINGLE = [
  'prompter',
  'audience',
  'console',
  'room',
  'hands',
] as const satisfies readonly WindowKind[]

/** Sums up the open speech and starts it. */
export function Footer({
  open,
  rate,
  slot,
}: {
  open: OpenSpeech
  rate: Rate
  /** How long the speech may take, ms; null: nobody has said. */
  slot: number | null
}) {
  const { t } = useTranslation(['studio', 'editor', 'common', 'plan'])
  const host = useHost()
  const own = useReadable(host.session)?.own ?? null
  const send = useCommand()
  const [openings, setOpenings] = useState<readonly Opening[]>([])
  const [started, setStarted] = useState(false)
  const [busy, setBusy] = useState(false)
  const { speech } = open.document
  const plan = open.plan({ slot, start: rate, own })
  const standing = standingOf(plan)
  const amountText = useAmount(speech.language)
  const { sync } = useSpeechWork()
  const { state } = useSettledWork()
  const left = gapsOf(state).length
  const unsure = openDoubts(state).length

  const show = async (kinds: readonly WindowKind[], again: boolean) => {
    setBusy(true)
    // What was edited is on the prompter and on the wall from the first word.
    await sync.flush()
    setOpenings(await openWindows(host, kinds, { again }))
    setBusy(false)
  }
  const start = () => {
    setStarted(true)
    void show(['prompter', 'audience'], false)
    // A newly opened speech waits on standby (SPEC F7): starting it is what puts it on the wall. A black, or a standby
    // chosen during the run, was chosen by hand and stays.
    const session = host.session.get()
    if (session?.hall.screen === 'standby' && session.startedAt === null)
      send({ kind: 'set-screen', screen: 'slides' })
  }
  const single = (kind: WindowKind) => {
    setStarted(false)
    void show([kind], true)
  }

  return (
    <footer className={styles.footer}>
      <output className={styles.notice}>
        <OpeningNotice
          openings={openings}
          onUp={(kind) => setOpenings(openings.filter((opening) => opening.kind !== kind))}
        />
        {started && openings.length > 0 && left > 0 ? (
          <span>{t('start.placeholders', { count: left })}</span>
        ) : null}
      </output>
      <div className={styles.row}>
        <p className={styles.sum}>
          <strong>{t('sum.minutes', { count: wholeMinutes(plan.naturalMs) })}</strong>
          <span>{amountText(plan.amount)}</span>
          {standing.kind === 'over' ? (
            <span className={styles.left}>
              {t('plan:sum.over', { time: lengthText(standing.ms) })}
            </span>
          ) : null}
          {standing.kind === 'left' ? (
            <span>{t('plan:sum.left', { time: lengthText(standing.ms) })}</span>
          ) : null}
          {left > 0 ? (
            <span className={styles.left}>{t('sum.placeholders', { count: left })}</span>
          ) : (
            <span>{t('sum.complete')}</span>
          )}
          {unsure > 0 ? (
            <span className={styles.left}>{t('editor:doubts.left', { count: unsure })}</span>
          ) : null}
          <SaveState />
        </p>
        <PaceControl rate={rate} language={speech.language} />
        <SlotControl slot={slot} />
        <div className={styles.windows}>
          {SINGLE.map((kind) => (
            <Button key={kind} type="link" onClick={() => single(kind)}>
              {t(WINDOW_KEYS[kind], { ns: 'common' })}
            </Button>
          ))}
        </div>
        <Button
          type="primary"
          size="large"
          loading={busy}
          className={styles.start ?? ''}
          onClick={start}
        >
          {t('start.button')}
        </Button>
      </div>
    </footer>
  )
}
