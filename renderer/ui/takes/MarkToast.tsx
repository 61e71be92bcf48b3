/** What became of a mark, over the page for some seconds: quiet, and nothing moves. */
import { useTranslation } from 'react-i18next'
import type { Marked } from './mark-here.ts'
import styles from './takes.module.css'

const MARKED_KEYS = {
  marked: 'takes.marked',
  'not-recording': 'takes.notRecording',
  'no-line': 'link.undelivered',
} as const satisfies Record<Marked, string>

/** `marked` null: nothing is said. */
export function MarkToast({ marked }: { marked: Marked | null }) {
  const { t } = useTranslation('common')
  return marked === null ? null : <output className={styles.toast}>{t(MARKED_KEYS[marked])}</output>
}
