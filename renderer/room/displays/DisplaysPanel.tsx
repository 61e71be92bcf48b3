/** Which window is on which display: a picture of them, and what a person can do about it. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplaysTold } from '#core/contract/displays-told.ts'
import { displayNumbers } from '#core/displays/numbers.ts'
import { useReadable } from '#renderer/bridge/react.tsx'
import { useKeyHints } from '#renderer/ui/hands/key-hints.ts'
import { useHands } from '#renderer/ui/hands/use-hands.ts'
import { isLed } from '#renderer/ui/displays/own-window.ts'
import styles from './displays.module.css'
import type { DeskOutcome, DisplaysDesk } from './displays-desk.ts'
import { DisplaysPicture } from './DisplaysPicture.tsx'
import { OneDisplay } from './OneDisplay.tsx'
import { WindowSelects } from './WindowSelects.tsx'

/** What became of the last deed. */
type Told = DeskOutcome | 'identified'

const OUTCOME_KEYS = {
  taken: 'displays.outcome.taken',
  'unknown-display': 'displays.outcome.unknownDisplay',
  'nothing-to-swap': 'displays.outcome.nothingToSwap',
  'not-managed': 'displays.outcome.notManaged',
  failed: 'displays.outcome.failed',
  identified: 'displays.outcome.identified',
} as const satisfies Record<Exclude<Told, 'done'>, string>

/** How long it stands what became of a deed, ms. */
const TOLD_FOR = 8000

/** The panel of the room page. */
export function DisplaysPanel({ desk }: { desk: DisplaysDesk }) {
  const { t } = useTranslation('room')
  const told = useReadable(desk.told)
  const [outcome, setOutcome] = useState<Told>('done')
  useEffect(() => {
    if (outcome === 'done') return undefined
    const timer = setTimeout(() => setOutcome('done'), TOLD_FOR)
    return () => clearTimeout(timer)
  }, [outcome])
  const { hint, keys } = useKeyHints()('swap-displays')
  const identify = async () => {
    const identified = await desk.identify()
    setOutcome(identified === 'done' ? 'identified' : identified)
  }
  const swap = async () => setOutcome(await desk.swap())
  useHands<'room'>({ 'swap-displays': () => void swap() })
  return (
    <section className={styles['panel']} aria-labelledby="displays-heading">
      <header className={styles['head']}>
        <h2 id="displays-heading">{t('displays.heading')}</h2>
        {told?.managed === true ? (
          <span className={styles['buttons']}>
            <button type="button" onClick={() => void identify()}>
              {t('displays.identify')}
            </button>
            <button
              type="button"
              aria-keyshortcuts={keys}
              // A double click is one press: the second would put them back.
              onClick={({ detail }) => void (detail > 1 ? undefined : swap())}
            >
              {t('displays.swap')}
              {hint === undefined ? null : <kbd>{hint}</kbd>}
            </button>
          </span>
        ) : null}
      </header>
      {told === null ? null : told.managed ? (
        <Managed told={told} desk={desk} onOutcome={setOutcome} />
      ) : (
        <p className={styles['note']}>{t('displays.notManaged')}</p>
      )}
      <output className={styles['outcome']}>
        {outcome === 'done' ? null : <span>{t(OUTCOME_KEYS[outcome])}</span>}
      </output>
    </section>
  )
}

/** Whether a hall window that has lost its display is full screen again with nobody doing anything. */
const comesBackAlone = () => window.rostrumBridge !== undefined || isLed()

function Managed({
  told,
  desk,
  onOutcome,
}: {
  told: DisplaysTold
  desk: DisplaysDesk
  onOutcome: (outcome: DeskOutcome) => void
}) {
  const { t } = useTranslation('room')
  const numbers = displayNumbers(told.displays)
  const assign: Parameters<typeof DisplaysPicture>[0]['onAssign'] = (window, displayId) => {
    desk.assign(window, displayId).then(onOutcome, () => onOutcome('failed'))
  }
  const own = told.displays.filter(({ mirrors }) => mirrors === null)
  const mirrored = own.length < told.displays.length
  return (
    <>
      <DisplaysPicture told={told} numbers={numbers} onAssign={assign} />
      <WindowSelects told={told} numbers={numbers} onAssign={assign} />
      {own.length === 1 && own[0] !== undefined ? (
        <OneDisplay desk={desk} places={told.places} displayId={own[0].id} onOutcome={onOutcome} />
      ) : null}
      {told.audience === 'waiting' ? (
        <p className={styles['watch']}>
          {t(comesBackAlone() ? 'displays.note.waiting' : 'browser.waiting')}
        </p>
      ) : own.length > 1 ? null : (
        <p className={styles['note']}>
          {mirrored ? t('displays.note.mirrored') : t('displays.note.one')}
        </p>
      )}
    </>
  )
}
