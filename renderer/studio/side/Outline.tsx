/** The outline with the time each section takes; a section's level is changed here too. */
import { useTranslation } from 'react-i18next'
import type { EditorState } from '@codemirror/state'
import type { KeyboardEvent } from 'react'
import type { LineRole } from '#core/manuscript/manuscript.ts'
import { SectionLevel } from '#core/speech/speech.ts'
import type { Rate } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'
import { clockText } from '#renderer/ui/time/duration.ts'
import { AMOUNT_KEYS, amountOf } from '../amount.ts'
import { byPointer, goToText } from '../text/go-to.ts'
import { setRole } from '../work/line-edits.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import styles from './SidePane.module.css'

/** Which heading the cursor is in or under: its number among all, from 0; -1 before the first. */
function headingOfCursor(state: EditorState): number {
  let count = -1
  const { head } = state.selection.main
  fieldsNow(state).roles.between(0, head, (from, _to, { line: { role } }) => {
    if (role.kind === 'heading' && from <= head) count += 1
  })
  return count
}

/** The role of a heading that is so many levels deeper (or higher); null beyond the levels that there are. */
function deeper(level: SectionLevel, by: number): LineRole | null {
  const wanted = SectionLevel.safeParse(level + by)
  return wanted.success ? { kind: 'heading', level: wanted.data } : null
}

/** The sections as the host knows them: at most a moment behind what is typed. */
export function Outline({ open, rate }: { open: OpenSpeech; rate: Rate }) {
  const { t } = useTranslation('studio')
  const { store, sync } = useSpeechWork()
  const current = useWorkState(headingOfCursor)
  const { rundown, document, depths } = open
  const { sections, blocks } = document.speech

  /** Where a block begins in the text as it is now. */
  const placeOf = (block: number): number => {
    const start = blocks[block]?.pieces[0]?.start ?? 0
    return sync.placeNow(document.revision, start) ?? start
  }
  const goToBlock = (block: number, focus: boolean) => {
    const from = placeOf(block)
    const { to } = store.get().doc.lineAt(Math.min(from, store.get().doc.length))
    goToText(store, { from, to }, focus)
  }
  const tell = (index: number, role: LineRole | null) => {
    const section = sections[index]
    if (section === undefined || role === null) return
    const from = placeOf(section.firstBlock)
    store.edit((state) => setRole(state, { from, to: from }, role))
  }
  const byKey = (event: KeyboardEvent, index: number) => {
    const section = sections[index]
    if (!event.altKey || section === undefined) return
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    tell(index, deeper(section.level, by))
  }

  const timeOf = (naturalMs: number) => clockText(naturalMs / rate)
  const chosen = sections[current]
  return (
    <>
      <fieldset className={styles.levels} aria-label={t('outline.level')}>
        <button
          type="button"
          title={t('outline.higherKey')}
          disabled={chosen === undefined || chosen.level === 1}
          onClick={() => tell(current, deeper(chosen?.level ?? 1, -1))}
        >
          {t('outline.higher')}
        </button>
        <button
          type="button"
          title={t('outline.deeperKey')}
          disabled={chosen === undefined || chosen.level === 4}
          onClick={() => tell(current, deeper(chosen?.level ?? 4, 1))}
        >
          {t('outline.deeper')}
        </button>
        <button
          type="button"
          disabled={chosen === undefined}
          onClick={() => tell(current, { kind: 'paragraph' })}
        >
          {t('outline.toParagraph')}
        </button>
      </fieldset>
      {sections.length === 0 ? <p className={styles.none}>{t('outline.none')}</p> : null}
      <ol className={styles.list}>
        <li>
          <button
            type="button"
            aria-current={current < 0 ? 'location' : undefined}
            onClick={(event) => goToBlock(0, byPointer(event))}
          >
            <span className={styles.name}>{t('outline.opening')}</span>
            <span className={styles.time}>{timeOf(rundown.opening.naturalMs)}</span>
          </button>
        </li>
        {rundown.sections.map(({ index, section, naturalMs }) => (
          <li key={index}>
            <button
              type="button"
              data-level={depths[index]}
              aria-current={current === index ? 'location' : undefined}
              aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
              onClick={(event) => goToBlock(section.firstBlock, byPointer(event))}
              onKeyDown={(event) => byKey(event, index)}
            >
              <span className={styles.name}>{sectionName(section)}</span>
              <span className={styles.time}>{timeOf(naturalMs)}</span>
              <span className={styles.characters}>
                <Amount open={open} section={index} />
              </span>
            </button>
          </li>
        ))}
        {rundown.closing.naturalMs > 0 ? (
          <li>
            <button
              type="button"
              onClick={(event) => goToBlock(sections.at(-1)?.endBlock ?? 0, byPointer(event))}
            >
              <span className={styles.name}>{t('outline.closing')}</span>
              <span className={styles.time}>{timeOf(rundown.closing.naturalMs)}</span>
            </button>
          </li>
        ) : null}
      </ol>
    </>
  )
}

function Amount({ open, section }: { open: OpenSpeech; section: number }) {
  const { t } = useTranslation('studio')
  const { unit, amount } = amountOf(open, section)
  return t(AMOUNT_KEYS[unit], { amount })
}
