/** The list of keys of a window as they are bound now: what can be done, and what does it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Action, carriesOut, OFFERED, ruleOf } from '#core/hands/actions.ts'
import { inputsOf } from '#core/hands/bindings.ts'
import type { WindowKind } from '#core/contract/contract.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { ACTION_KEYS } from './action-words.ts'
import { useInputName } from './input-names.ts'
import styles from './KeyList.module.css'

/** Actions that stand in one line, the most needed first. */
const LINES: readonly (readonly Action[])[] = [
  ['play-pause'],
  ['pace-up', 'pace-down'],
  ['pace-up-fine', 'pace-down-fine'],
  ['slow', 'hurry'],
  ['to-time'],
  ['previous-paragraph', 'next-paragraph'],
  ['previous-section', 'next-section'],
  ['previous-page', 'next-page'],
  ['nudge-back', 'nudge-forward'],
  ['undo-jump'],
  ['restart'],
  ['mark'],
  ['clicker-previous', 'clicker-next'],
  ['previous-slide', 'next-slide'],
  ['rejoin'],
  ['black'],
  ['standby'],
  ['freeze'],
  ['smaller', 'larger'],
  ['looks'],
  ['text-only'],
  ['full-screen'],
  ['keys'],
  ['escape'],
  ['accept'],
  ['message-1'],
  ['message-2'],
  ['message-3'],
  ['message-4'],
  ['message-5'],
  ['control'],
  ['card'],
  ['swap-displays'],
  ['play', 'pause'],
  ['previous-cue', 'next-cue'],
  ['previous-text', 'next-text'],
  ['slides'],
]

/** The lines of a window: what it does itself or passes on. */
const linesOf = (kind: WindowKind) =>
  LINES.map((line) =>
    line.filter(
      (action) =>
        OFFERED.includes(action) && (ruleOf(action).own !== true || carriesOut(kind, action)),
    ),
  ).filter((line) => line.length > 0)

/** Without gamepads: whoever has one looks at the page of devices. `children`: more lines, at the end. */
export function KeyList({ kind, children }: { kind: WindowKind; children?: ReactNode }) {
  const { t } = useTranslation('hands')
  const host = useHost()
  const bindings = useReadable(host.settings)?.bindings ?? {}
  const name = useInputName()
  const keysOf = (action: Action) =>
    inputsOf(bindings, action, kind).filter((input) => input.startsWith('key:'))
  return (
    <dl className={styles['list']}>
      {linesOf(kind).map((line) => {
        const groups = line.map((action) => ({ action, keys: keysOf(action) }))
        return (
          <div key={line.join(' ')}>
            <dt>
              {groups.every(({ keys }) => keys.length === 0) ? (
                <span className={styles['none']}>{t('list.none')}</span>
              ) : (
                groups.map(({ action, keys }) => (
                  <span key={action}>
                    {keys.length === 0 ? (
                      <span className={styles['none']}>{t('list.none')}</span>
                    ) : (
                      keys.map((input) => <kbd key={input}>{name(input)}</kbd>)
                    )}
                  </span>
                ))
              )}
            </dt>
            <dd>{line.map((action) => t(ACTION_KEYS[action])).join(t('list.join'))}</dd>
          </div>
        )
      })}
      {children}
    </dl>
  )
}
