/** The list of keys, below the reading line. */
import { useTranslation } from 'react-i18next'
import { DOES_KEYS, KEY_LINES, NAMED_KEYS, type KeyName } from './control/prompter-keys.ts'
import styles from './Prompter.module.css'

const isNamed = (key: string): key is KeyName => key in NAMED_KEYS

/** All keys with what they do. */
export function KeysPanel() {
  const { t } = useTranslation('prompter')
  return (
    <section className={styles['panel']} aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t('keys.heading')}</h2>
      <dl>
        {KEY_LINES.map(({ shown, does }) => (
          <div key={does}>
            <dt>
              {shown.map((key) => (
                <kbd key={key}>{isNamed(key) ? t(NAMED_KEYS[key]) : key}</kbd>
              ))}
            </dt>
            <dd>{t(DOES_KEYS[does])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
