/** How long the speech may take: a length, or from when to when. The one slot of the session, as everywhere. */
import { Button } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Hours, lengthOf } from '#core/rundown/hours.ts'
import { type TimeOfDay, timeOfDayAt } from '#core/time.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import {
  createPacingActions,
  LONGEST_SLOT,
  SHORTEST_SLOT,
} from '#renderer/ui/pace/pacing-actions.ts'
import { useCommand } from '#renderer/ui/session/commands.tsx'
import { clockText, hoursText, lengthText } from '#renderer/ui/time/duration.ts'
import { typedTimeOfDay } from '#renderer/ui/time/typed-time.ts'
import { DraftInput } from './DraftInput.tsx'
import { LengthField, useProblem } from './LengthField.tsx'
import { ProblemLine } from './ProblemLine.tsx'
import styles from './plan.module.css'

const MINUTE = 60_000
const DAY = 86_400_000
const within = (ms: number) => timeOfDayAt(((ms % DAY) + DAY) % DAY)

/** What was given of the two times of day, and what the other one is by the slot. */
function hoursWith(
  end: keyof Hours,
  given: TimeOfDay,
  other: TimeOfDay | null,
  slot: number | null,
): Hours | null {
  if (end === 'from') {
    const to = other ?? (slot === null ? null : within(given + slot))
    return to === null ? null : { from: given, to }
  }
  const from = other ?? (slot === null ? null : within(given - slot))
  return from === null ? null : { from, to: given }
}

/** `slot` in ms; null: none. `hours` null: it was not given by the clock. */
export function SlotFields({ slot, hours }: { slot: number | null; hours: Hours | null }) {
  const { t } = useTranslation('plan')
  const host = useHost()
  const send = useCommand()
  const [actions] = useState(() => createPacingActions(host, send))
  const { problem, setProblem } = useProblem()
  /** One of the two times, while there is nothing yet that the other could follow from. */
  const [half, setHalf] = useState<Partial<Hours>>({})
  const [said, setSaid] = useState('')
  const saidBy = useId()
  const shown = hours ?? { from: half.from ?? null, to: half.to ?? null }

  const give = (end: keyof Hours, text: string) => {
    if (text.trim() === '') {
      setHalf({})
      setSaid('')
      if (hours !== null) actions.setHours(null)
      return true
    }
    const time = typedTimeOfDay(text)
    if (time === null) {
      setSaid(t('slot.noTime', { typed: text }))
      return false
    }
    const next = hoursWith(
      end,
      time,
      end === 'from' ? shown.to : shown.from,
      hours === null ? slot : null,
    )
    if (next === null) {
      setHalf({ [end]: time })
      setSaid(t(end === 'from' ? 'slot.wantsTo' : 'slot.wantsFrom'))
      return true
    }
    const length = lengthOf(next)
    if (length > LONGEST_SLOT * MINUTE || length < SHORTEST_SLOT) {
      setSaid(
        t('slot.tooLong', {
          from: hoursText(next.from),
          to: hoursText(next.to),
          length: clockText(length),
        }),
      )
      return false
    }
    setHalf({})
    setSaid('')
    actions.setHours(next)
    return true
  }
  const chooseLength = (ms: number | null) => {
    setHalf({})
    setSaid('')
    actions.setSlot(ms === null ? null : ms / MINUTE)
  }

  return (
    <div className={styles['slotFields']}>
      <div className={styles['slotRow']}>
        <label className={styles['slotLabel']}>
          <span>{t('slot.length')}</span>
          <LengthField
            label={t('slot.length')}
            value={slot}
            text={lengthText}
            least={SHORTEST_SLOT}
            most={LONGEST_SLOT * MINUTE}
            placeholder={t('slot.example')}
            problem={problem}
            onProblem={setProblem}
            onChange={chooseLength}
          />
        </label>
        <span className={styles['slotHours']}>
          <HoursField
            label={t('slot.fromLabel')}
            before={t('slot.from')}
            example={t('slot.fromExample')}
            time={shown.from}
            saidBy={said === '' ? undefined : saidBy}
            onGive={(text) => give('from', text)}
          />
          <HoursField
            label={t('slot.toLabel')}
            before={t('slot.to')}
            example={t('slot.toExample')}
            time={shown.to}
            saidBy={said === '' ? undefined : saidBy}
            onGive={(text) => give('to', text)}
          />
        </span>
        {slot === null ? null : (
          <Button size="small" onClick={() => chooseLength(null)}>
            {t('slot.remove')}
          </Button>
        )}
      </div>
      <ProblemLine problem={problem} />
      <span role="alert" id={saidBy} className={styles['problem']}>
        {said}
      </span>
    </div>
  )
}

/** A time of day. What can't be taken stays as it was typed. */
function HoursField({
  label,
  before,
  example,
  time,
  saidBy,
  onGive,
}: {
  label: string
  before: string
  example: string
  time: TimeOfDay | null
  saidBy: string | undefined
  /** Answers whether it was taken. */
  onGive: (text: string) => boolean
}) {
  const [wrong, setWrong] = useState(false)
  const written = time === null ? '' : hoursText(time)
  const take = (typed: string): boolean => {
    const taken = typed.trim() === written || onGive(typed)
    setWrong(!taken)
    return taken
  }
  return (
    <label className={styles['slotLabel']}>
      <span>{before}</span>
      <DraftInput
        label={label}
        written={written}
        take={take}
        onDrop={() => setWrong(false)}
        className={styles['field']}
        aria-invalid={wrong}
        aria-describedby={wrong ? saidBy : undefined}
        inputMode="numeric"
        maxLength={12}
        size={5}
        data-by-hand
        placeholder={example}
      />
    </label>
  )
}
