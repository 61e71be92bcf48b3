/** The text of a take around the sentence that was being said, which is lit and kept in sight. */
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { indexAt } from '#core/takes/take-text.ts'
import type { TakeText } from '#core/takes/take.ts'
import type { ScriptMs } from '#core/time.ts'
import styles from './replay.module.css'

/** So many sentences before and after are shown. */
const AROUND = { before: 4, after: 8 } as const

/** `position`: where the tape was. */
export function ScriptThen({ text, position }: { text: TakeText; position: ScriptMs }) {
  const { t } = useTranslation('rehearsal')
  const starts = useMemo(() => text.lines.map(({ at }) => at), [text])
  const current = indexAt(starts, position)
  const lit = useRef<HTMLSpanElement>(null)
  const first = Math.max(0, current - AROUND.before)
  // After each drawing: the sentence may be the same one in another place.
  useEffect(() => {
    const element = lit.current
    const box = element?.parentElement
    if (element === null || box === null || box === undefined) return
    // Only the text is scrolled, not the page.
    box.scrollTop = element.offsetTop - box.clientHeight / 3
  })
  return (
    <section className={styles.script} aria-label={t('replay.script')} lang={text.language}>
      {text.lines.slice(first, current + AROUND.after).map(({ at, text: words }, index) => (
        <span
          key={at}
          ref={first + index === current ? lit : undefined}
          data-now={first + index === current || undefined}
        >
          {words}{' '}
        </span>
      ))}
    </section>
  )
}
