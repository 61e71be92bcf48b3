/** To end by a given time: what would have to change, and one key (Enter) that does it. Nothing changes before. */
import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeOfDay } from '#core/on-time/time-of-day.ts'
import { paceAt, paceUnit } from '#core/pace/reference.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { type TimeOfDay, timeOfDayAt } from '#core/time.ts'
import { planningOf } from '#core/rundown/plan.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import type { OpenSpeech } from '../speech/open-speech.ts'
import { clockText } from '../time/duration.ts'
import { useTicking } from '../time/ticking.ts'
import { acceptanceOf, endingAt } from './finish-by.ts'
import styles from './finish-by.module.css'

/** Time of day by the machine's own clock, on which the given time is. */
function wallNow(): TimeOfDay {
  const day = new Date()
  return timeOfDayAt(((day.getHours() * 60 + day.getMinutes()) * 60 + day.getSeconds()) * 1000)
}

/** So much of a paragraph that it is known by, UTF-16 units. */
const KNOWN_BY = { zh: 8, other: 24 } as const

function beginning({ document: { speech } }: OpenSpeech, block: number): string {
  const text = speech.blocks[block]?.text ?? ''
  const most = speech.language === 'zh' ? KNOWN_BY.zh : KNOWN_BY.other
  return text.length <= most ? text : `${text.slice(0, most)}…`
}

/** A field and a button; `send` gives the commands. */
export function FinishBy({
  session,
  open,
  send,
}: {
  session: SessionState
  open: OpenSpeech
  send: (command: Command) => void
}) {
  const { t } = useTranslation('common')
  const { language } = open.document.speech
  const host = useHost()
  const field = useId()
  const [given, setGiven] = useState('')
  /** The slot that was asked for with the present end: in use once the host tells it. */
  const [asked, setAsked] = useState<number | null>(null)
  const accepted = asked !== null && session.pacing.slot === asked
  const wanted = timeOfDay(given)
  const ending = () =>
    wanted === null
      ? null
      : endingAt(
          session,
          wanted,
          host.clock.now(),
          wallNow(),
          open.plan(planningOf(session)).optional,
        )
  const unit = t(paceUnit(language) === 'han' ? 'pacing.unitHan' : 'pacing.unitWords')
  const sentence = useTicking(() => {
    const found = ending()
    if (found === null) return given === '' ? '' : t('onTime.finish.noTime')
    if (accepted) return t('onTime.finish.accepted', { time: given })
    if (found.dueIn <= 0) return t('onTime.finish.passed')
    if (found.proposal === null) return t('onTime.finish.met')
    const skips = found.skip
      .map(({ block }) => t('onTime.finish.words', { words: beginning(open, block) }))
      .join(t('onTime.finish.between'))
    const left = skips === '' ? '' : t('onTime.finish.skips', { skips })
    const pace = `${Math.round(paceAt(found.proposal.rate, language))} ${unit}`
    return found.proposal.over > 0
      ? `${left}${t('onTime.finish.over', { pace, time: clockText(found.proposal.over) })}`
      : `${left}${t('onTime.finish.faster', { pace })}`
  })
  const accept = (event: SyntheticEvent) => {
    event.preventDefault()
    const found = ending()
    if (found === null || found.dueIn <= 0) return
    const { slot, commands } = acceptanceOf(session, found, host.clock.now())
    for (const command of commands) send(command)
    setAsked(slot)
  }
  return (
    <form className={styles['form']} onSubmit={accept}>
      <label htmlFor={field}>{t('onTime.finish.label')}</label>
      <input
        id={field}
        value={given}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('onTime.finish.example')}
        maxLength={5}
        onChange={({ target }) => {
          setGiven(target.value)
          setAsked(null)
        }}
      />
      <button type="submit" aria-disabled={wanted === null}>
        {t('onTime.finish.accept')}
      </button>
      <output>{sentence}</output>
    </form>
  )
}
