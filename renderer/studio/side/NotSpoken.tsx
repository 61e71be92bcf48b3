/** What is kept and not spoken, by its reason; one click takes any of it back in. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { byPointer, goToText } from '../text/go-to.ts'
import { REASON_KEYS } from '../text/editor-words.ts'
import { type Aside, asidesOf } from '../work/asides.ts'
import { takeBack } from '../work/line-edits.ts'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import type { Anchor } from '../work/work-store.ts'
import { MoreOf } from './MoreOf.tsx'
import styles from './SidePane.module.css'

/** Characters of a stretch that are shown. */
const SHOWN = 120

/** The list, grouped by reason in the order of first appearance. `work` is the state that it shows. */
export function NotSpoken({ work }: { work: Anchor }) {
  const { t } = useTranslation('studio')
  const { store } = useSpeechWork()
  const asides = asidesOf(work.state)
  if (asides.length === 0) return <p className={styles.none}>{t('setAside.none')}</p>
  const now = ({ from, to }: Aside) => ({ from: work.place(from), to: work.place(to) })
  return (
    <>
      <p className={styles.hint}>{t('setAside.hint')}</p>
      {[...Map.groupBy(asides, ({ reason }) => reason)].map(([reason, group]) => (
        <section key={reason}>
          <h2 className={styles.group}>
            {t('setAside.group', { reason: t(REASON_KEYS[reason]), count: group.length })}
          </h2>
          <ul className={styles.list}>
            <MoreOf count={group.length}>
              {(shown) =>
                group.slice(0, shown).map((aside) => (
                  <li key={aside.from} className={styles.withButton}>
                    <button
                      type="button"
                      onClick={(event) => goToText(store, now(aside), byPointer(event))}
                    >
                      <span className={styles.name}>
                        {work.state.sliceDoc(aside.from, Math.min(aside.to, aside.from + SHOWN))}
                      </span>
                    </button>
                    <Button
                      size="small"
                      onClick={() => store.edit((state) => takeBack(state, now(aside)))}
                    >
                      {t('setAside.takeBack')}
                    </Button>
                  </li>
                ))
              }
            </MoreOf>
          </ul>
        </section>
      ))}
    </>
  )
}
