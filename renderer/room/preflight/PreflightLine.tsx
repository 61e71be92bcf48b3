/** One line of the pre-flight: its state by shape and word, what was found, and what can be done from here. */
import { useTranslation } from 'react-i18next'
import type { Line, LineId, LineState, Remedy } from '#core/room/line.ts'
import {
  CHECK_LINE_KEYS,
  CHECK_REMEDY_KEYS,
  CHECK_STATE_KEYS,
} from '#renderer/ui/preflight/finding-words.ts'
import styles from './preflight.module.css'

/** The shape of each state. */
const MARKS = { right: '✓', watch: '!', wrong: '✕', unknown: '?' } as const satisfies Record<
  LineState,
  string
>

const CHECK_GOOD_KEYS = {
  front: 'preflight.good.front',
  test: 'preflight.good.test',
  time: 'preflight.good.time',
  power: 'preflight.good.power',
  awake: 'preflight.good.awake',
  look: 'preflight.good.look',
  clock: 'preflight.good.clock',
} as const

const CHECK_BAD_KEYS = {
  front: 'preflight.bad.front',
  test: 'preflight.bad.test',
  time: 'preflight.bad.time',
  power: 'preflight.bad.power',
  clock: 'preflight.bad.clock',
} as const

const isGood = (id: LineId): id is keyof typeof CHECK_GOOD_KEYS =>
  Object.hasOwn(CHECK_GOOD_KEYS, id)
const isBad = (id: LineId): id is keyof typeof CHECK_BAD_KEYS => Object.hasOwn(CHECK_BAD_KEYS, id)

/** `answered`: a person has said something about it; `onAnswer(null)` takes that back. */
export function PreflightLine({
  line: { id, state, remedy, asks },
  words,
  answered,
  onRemedy,
  onAnswer,
}: {
  line: Line
  words: string
  answered: boolean
  onRemedy: (remedy: Remedy) => void
  onAnswer: (good: boolean | null) => void
}) {
  const { t } = useTranslation('room')
  const asking = asks !== null && state !== 'right'
  return (
    <li className={styles['line']} data-line={id} data-state={state}>
      <span className={styles['state']}>
        <span className={styles['mark']} aria-hidden="true">
          {MARKS[state]}
        </span>
        <span>{t(CHECK_STATE_KEYS[state])}</span>
      </span>
      <strong className={styles['name']}>{t(CHECK_LINE_KEYS[id])}</strong>
      <span className={styles['words']}>{words}</span>
      <span className={styles['buttons']}>
        {asking && isGood(id) ? (
          <button type="button" onClick={() => onAnswer(true)}>
            {t(CHECK_GOOD_KEYS[id])}
          </button>
        ) : null}
        {asking && isBad(id) ? (
          <button type="button" onClick={() => onAnswer(false)}>
            {t(CHECK_BAD_KEYS[id])}
          </button>
        ) : null}
        {remedy === null ? null : (
          <button type="button" onClick={() => onRemedy(remedy)}>
            {t(CHECK_REMEDY_KEYS[remedy])}
          </button>
        )}
        {answered && !asking ? (
          <button type="button" data-quiet="" onClick={() => onAnswer(null)}>
            {t('preflight.takeBack')}
          </button>
        ) : null}
      </span>
    </li>
  )
}
