/** All actions with what does them; each can be bound, and put back. */
import { useTranslation } from 'react-i18next'
import { type Action, OFFERED } from '#core/hands/actions.ts'
import { type Bindings, inputsOf, isChanged } from '#core/hands/bindings.ts'
import { ACTION_KEYS } from '#renderer/ui/hands/action-words.ts'
import { useInputName } from '#renderer/ui/hands/input-names.ts'
import type { BindingDesk } from './binding-desk.ts'
import styles from './Hands.module.css'

/** The table. */
export function BindingTable({ bindings, desk }: { bindings: Bindings; desk: BindingDesk }) {
  const { t } = useTranslation('hands')
  return (
    <section aria-labelledby="bindings-heading">
      <header className={styles['sectionHead']}>
        <h2 id="bindings-heading">{t('bindings.heading')}</h2>
        <button
          type="button"
          aria-disabled={Object.keys(bindings).length === 0}
          onClick={() => {
            if (Object.keys(bindings).length > 0) desk.resetAll()
          }}
        >
          {t('bindings.resetAll')}
        </button>
      </header>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('bindings.action')}</th>
            <th scope="col">{t('bindings.inputs')}</th>
            <th scope="col">{t('bindings.change')}</th>
          </tr>
        </thead>
        <tbody>
          {OFFERED.map((action) => (
            <Row key={action} action={action} bindings={bindings} desk={desk} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({
  action,
  bindings,
  desk,
}: {
  action: Action
  bindings: Bindings
  desk: BindingDesk
}) {
  const { t } = useTranslation('hands')
  const name = t(ACTION_KEYS[action])
  const waiting = desk.waiting === action
  return (
    <tr data-action={action} data-waiting={waiting}>
      <th scope="row">{name}</th>
      <td>
        <Inputs action={action} bindings={bindings} desk={desk} />
      </td>
      <td>
        {waiting ? (
          <span className={styles['waiting']}>
            <output>{t('bindings.press')}</output>
            <button type="button" onClick={desk.cancel}>
              {t('bindings.cancel')}
            </button>
          </span>
        ) : (
          <span className={styles['buttons']}>
            <button
              type="button"
              aria-label={t('bindings.bindTo', { action: name })}
              onClick={() => desk.wait(action)}
            >
              {t('bindings.bind')}
            </button>
            {isChanged(bindings, action) ? (
              <button
                type="button"
                aria-label={t('bindings.resetOf', { action: name })}
                onClick={() => desk.reset(action)}
              >
                {t('bindings.reset')}
              </button>
            ) : null}
          </span>
        )}
      </td>
    </tr>
  )
}

/** The inputs of an action, with a word where they do it in the console only, or everywhere but there. */
function Inputs({
  action,
  bindings,
  desk,
}: {
  action: Action
  bindings: Bindings
  desk: BindingDesk
}) {
  const { t } = useTranslation('hands')
  const name = useInputName()
  const everywhere = inputsOf(bindings, action, 'prompter')
  const console = inputsOf(bindings, action, 'console')
  const all = [...new Set([...everywhere, ...console])]
  if (all.length === 0) return <span className={styles['quiet']}>{t('list.none')}</span>
  return (
    <ul className={styles['inputs']}>
      {all.map((input) => {
        const shown = !everywhere.includes(input)
          ? t('bindings.inConsole', { input: name(input) })
          : !console.includes(input)
            ? t('bindings.notConsole', { input: name(input) })
            : name(input)
        return (
          <li key={input}>
            <kbd>{shown}</kbd>
            <button
              type="button"
              aria-label={t('bindings.remove', { input: name(input) })}
              title={t('bindings.remove', { input: name(input) })}
              onClick={() => desk.remove(input)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
