/** To end by a given time: what would have to change, and one key (Enter) that does it. Nothing changes before. */
import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeOfDay } from '#core/on-time/time-of-day.ts'
import { paceAt, paceUnit } from '#core/pace/reference.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { type TimeOfDay, timeOfDayAt } from '#core/time.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { clockText } from '../time/duration.ts'
import { useTicking } from '../time/ticking.ts'
import { acceptanceOf, endingAt } from './finish-by.ts'
import styles from './finish-by.module.css'

/** Time of day by the machine's own clock, on which the given time is. */
function wallNow(): TimeOfDay {
  const day = new Date()
  return timeOfDayAt(((day.getHours() * 60 + day.getMinutes()) * 60 + day.getSeconds()) * 1000)
}

/** A field and a button; `send` gives the commands. */
export function FinishBy({
  session,
  language,
  send,
}: {
  session: SessionState
  language: SpeechLanguage
  send: (command: Command) => void
}) {
  const { t } = useTranslation('common')
  const host = useHost()
  const field = useId()
  const [given, setGiven] = useState('')
  const [accepted, setAccepted] = useState(false)
  const wanted = timeOfDay(given)
  const ending = () =>
    wanted === null ? null : endingAt(session, wanted, host.clock.now(), wallNow())
  const unit = t(paceUnit(language) === 'han' ? 'pacing.unitHan' : 'pacing.unitWords')
  const sentence = useTicking(() => {
    const found = ending()
    if (found === null) return given === '' ? '' : t('onTime.finish.noTime')
    if (accepted) return t('onTime.finish.accepted', { time: given })
    if (found.dueIn <= 0) return t('onTime.finish.passed')
    if (found.proposal === null) return t('onTime.finish.met')
    const pace = `${Math.round(paceAt(found.proposal.rate, language))} ${unit}`
    return found.proposal.over > 0
      ? t('onTime.finish.over', { pace, time: clockText(found.proposal.over) })
      : t('onTime.finish.faster', { pace })
  })
  const accept = (event: SyntheticEvent) => {
    event.preventDefault()
    const found = ending()
    if (found === null || found.dueIn <= 0) return
    for (const command of acceptanceOf(session, found, host.clock.now())) send(command)
    setAccepted(true)
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
          setAccepted(false)
        }}
      />
      <button type="submit" aria-disabled={wanted === null}>
        {t('onTime.finish.accept')}
      </button>
      <output>{sentence}</output>
    </form>
  )
}
