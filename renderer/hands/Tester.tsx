/** The tester: what a device has just sent, live, and what that does. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actionFor, type Bindings } from '#core/hands/bindings.ts'
import { afterClicker, type ClickerMode } from '#core/hands/clicker.ts'
import type { Action } from '#core/hands/actions.ts'
import { useReadable } from '#renderer/bridge/react.tsx'
import { ACTION_KEYS } from '#renderer/ui/hands/action-words.ts'
import { useInputName } from '#renderer/ui/hands/input-names.ts'
import { useHands } from '#renderer/ui/hands/use-hands.ts'
import type { Heard, Listening } from './listening.ts'
import styles from './Hands.module.css'

/** The tester. Keys only show here unless the person wants them to act as well. */
export function Tester({
  listening,
  bindings,
  clicker,
}: {
  listening: Listening
  bindings: Bindings
  clicker: ClickerMode
}) {
  const { t } = useTranslation('hands')
  const heard = useReadable(listening.heard)
  const [act, setAct] = useState(false)
  const name = useInputName()
  const last = heard.at(-1)
  return (
    <section className={styles['tester']} aria-labelledby="tester-heading">
      <h2 id="tester-heading">{t('tester.heading')}</h2>
      <div className={styles['last']} data-held={last?.held ?? false}>
        {last === undefined ? (
          <p>{t('tester.waiting')}</p>
        ) : last.input === null ? (
          <p>{t('tester.unknown', { key: last.code })}</p>
        ) : (
          <>
            <output className={styles['name']}>{name(last.input)}</output>
            <dl>
              <div>
                <dt>{t('tester.code')}</dt>
                <dd>
                  <code>{last.input.replace(/^\w+:/, '')}</code>
                </dd>
              </div>
              <div>
                <dt>{t('tester.state')}</dt>
                <dd data-state={last.held ? 'down' : 'up'}>
                  {t(last.held ? 'tester.down' : 'tester.up')}
                  {last.repeats > 0 ? ` · ${t('tester.repeats', { count: last.repeats })}` : ''}
                </dd>
              </div>
              <div>
                <dt>{t('tester.does')}</dt>
                <dd>
                  <Does input={last.input} bindings={bindings} clicker={clicker} />
                </dd>
              </div>
            </dl>
            {last.composing ? <p>{t('tester.composing')}</p> : null}
          </>
        )}
      </div>
      <Recent heard={heard.slice(0, -1)} />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={act}
          onChange={({ target }) => {
            listening.letPass(target.checked)
            setAct(target.checked)
          }}
        />
        {t('tester.act')}
      </label>
      <p className={styles['quiet']}>{t(act ? 'tester.actOn' : 'tester.actOff')}</p>
      {act ? <Acting /> : null}
    </section>
  )
}

/** Keys of this page act as in a window that has nothing of its own: all is passed on. */
function Acting() {
  useHands<'hands'>({})
  return null
}

function Recent({ heard }: { heard: readonly Heard[] }) {
  const { t } = useTranslation('hands')
  const name = useInputName()
  return (
    <ol className={styles['recent']} aria-label={t('tester.recent')}>
      {heard.toReversed().map((one) => (
        <li key={one.id}>
          <kbd>{one.input === null ? one.code : name(one.input)}</kbd>
        </li>
      ))}
    </ol>
  )
}

/** What an input does, in the console too where it does something else there. */
function Does({
  input,
  bindings,
  clicker,
}: {
  input: string
  bindings: Bindings
  clicker: ClickerMode
}) {
  const { t } = useTranslation('hands')
  const here = actionFor(bindings, input, 'prompter')
  const there = actionFor(bindings, input, 'console')
  const words = (action: Action) => {
    const really = afterClicker(action, clicker)
    const own = t(ACTION_KEYS[action])
    return really === action ? own : `${own} → ${t(ACTION_KEYS[really])}`
  }
  if (here === null && there === null) return <span>{t('tester.nothing')}</span>
  return (
    <>
      <span>{here === null ? t('tester.nothing') : words(here)}</span>
      {there === null || there === here ? null : (
        <span className={styles['there']}>{`${words(there)}${t('tester.inConsole')}`}</span>
      )}
    </>
  )
}
