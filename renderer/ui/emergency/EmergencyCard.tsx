/** The emergency card: the five things that save the day, with the keys as they are bound now. */
import { useTranslation } from 'react-i18next'
import type { Action } from '#core/hands/actions.ts'
import { useKeyHints } from '../hands/key-hints.ts'
import { ACTION_KEYS } from '../hands/action-words.ts'
import styles from './EmergencyCard.module.css'

/** What goes wrong, in the order in which it embarrasses. */
const TROUBLES = ['wrong', 'astray', 'text', 'projector', 'program'] as const
type Trouble = (typeof TROUBLES)[number]

const TROUBLE_KEYS = {
  wrong: 'emergency.wrong',
  astray: 'emergency.astray',
  text: 'emergency.text',
  projector: 'emergency.projector',
  program: 'emergency.program',
} as const satisfies Record<Trouble, string>

const REMEDY_KEYS = {
  wrong: 'emergency.wrongRemedy',
  astray: 'emergency.astrayRemedy',
  text: 'emergency.textRemedy',
  projector: 'emergency.projectorRemedy',
  program: 'emergency.programRemedy',
} as const satisfies Record<Trouble, string>

/** The list; its heading is the caller's. */
export function EmergencyCard() {
  const { t } = useTranslation(['common', 'hands'])
  const hints = useKeyHints()
  // Without a key of its own the action's name stands for it.
  const keyOf = (action: Action) => hints(action).first ?? t(ACTION_KEYS[action], { ns: 'hands' })
  const keys = {
    black: keyOf('black'),
    standby: keyOf('standby'),
    rejoin: keyOf('rejoin'),
    undo: keyOf('undo-jump'),
    play: keyOf('play-pause'),
  }
  return (
    <ol className={styles['card']}>
      {TROUBLES.map((trouble) => (
        <li key={trouble}>
          <strong>{t(TROUBLE_KEYS[trouble])}</strong>
          <span>{t(REMEDY_KEYS[trouble], keys)}</span>
        </li>
      ))}
    </ol>
  )
}
