/** The outline with the time each section takes; a section's level is changed here too. */
import { useTranslation } from 'react-i18next'
import type { EditorState } from '@codemirror/state'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import type { LineRole } from '#core/manuscript/manuscript.ts'
import type { SpeechPlan } from '#core/rundown/plan.ts'
import { SectionLevel } from '#core/speech/speech.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { AMOUNT_KEYS, amountOf } from '../amount.ts'
import { roleNow } from '../text/commands.ts'
import { byPointer, goToText } from '../text/go-to.ts'
import { setRole } from '../work/line-edits.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import styles from './SidePane.module.css'

/** The cursor is in the closing, which belongs to no section. */
const IN_CLOSING = -2

/** Which heading the cursor is in or under: its number among all, from 0; -1 before the first. */
function headingOfCursor(state: EditorState): number {
  if (roleNow(state).kind === 'closing') return IN_CLOSING
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

/** What can be done with an entry of the outline. */
interface Actions {
  readonly goToBlock: (block: number, focus: boolean) => void
  readonly goToSection: (section: number, focus: boolean) => void
  readonly tell: (section: number, role: LineRole | null) => void
}

/** The sections as the host knows them: at most a moment behind what is typed. */
export const Outline = memo(function Outline({
  open,
  plan,
}: {
  open: OpenSpeech
  plan: SpeechPlan
}) {
  const { t } = useTranslation('studio')
  const { store, sync } = useSpeechWork()
  const current = useWorkState(headingOfCursor)
  const { rundown, document, depths } = open
  const { sections } = document.speech
  const takes = new Map(plan.parts.map(({ part, naturalMs }) => [part, lengthText(naturalMs)]))

  const actions = useMemo((): Actions => {
    const { speech, revision } = document
    /** Where a block begins in the text as it is now. */
    const placeOf = (block: number): number => {
      const start = speech.blocks[block]?.pieces[0]?.start ?? 0
      return sync.placeNow(revision, start) ?? start
    }
    const goToBlock = (block: number, focus: boolean) => {
      const from = placeOf(block)
      const { doc } = store.get()
      goToText(store, { from, to: doc.lineAt(Math.min(from, doc.length)).to }, focus)
    }
    return {
      goToBlock,
      goToSection: (index, focus) => goToBlock(speech.sections[index]?.firstBlock ?? 0, focus),
      tell(index, role) {
        const section = speech.sections[index]
        if (section === undefined || role === null) return
        const from = placeOf(section.firstBlock)
        store.edit((state) => setRole(state, { from, to: from }, role))
      },
    }
  }, [store, sync, document])
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })

  const chosen = sections[current]
  return (
    <>
      <fieldset className={styles.levels} aria-label={t('outline.level')}>
        <button
          type="button"
          title={t('outline.higherKey')}
          disabled={chosen === undefined || chosen.level === 1}
          onClick={() => actions.tell(current, deeper(chosen?.level ?? 1, -1))}
        >
          {t('outline.higher')}
        </button>
        <button
          type="button"
          title={t('outline.deeperKey')}
          disabled={chosen === undefined || chosen.level === 4}
          onClick={() => actions.tell(current, deeper(chosen?.level ?? 4, 1))}
        >
          {t('outline.deeper')}
        </button>
        <button
          type="button"
          disabled={chosen === undefined}
          onClick={() => actions.tell(current, { kind: 'paragraph' })}
        >
          {t('outline.toParagraph')}
        </button>
      </fieldset>
      {sections.length === 0 ? <p className={styles.none}>{t('outline.none')}</p> : null}
      <ol className={styles.list}>
        <li>
          <button
            type="button"
            aria-current={current === -1 ? 'location' : undefined}
            onClick={(event) => actions.goToBlock(0, byPointer(event))}
          >
            <span className={styles.name}>{t('outline.opening')}</span>
            <span className={styles.time}>{takes.get('opening') ?? lengthText(0)}</span>
          </button>
        </li>
        {rundown.sections.map(({ index, section }) => (
          <Entry
            key={index}
            index={index}
            name={sectionName(section)}
            level={section.level}
            depth={depths[index] ?? section.level}
            time={takes.get(index) ?? ''}
            {...amountOf(open, index)}
            isCurrent={current === index}
            actions={latest}
          />
        ))}
        {rundown.closing.naturalMs > 0 ? (
          <li>
            <button
              type="button"
              aria-current={current === IN_CLOSING ? 'location' : undefined}
              onClick={(event) =>
                actions.goToBlock(sections.at(-1)?.endBlock ?? 0, byPointer(event))
              }
            >
              <span className={styles.name}>{t('outline.closing')}</span>
              <span className={styles.time}>{takes.get('closing') ?? lengthText(0)}</span>
            </button>
          </li>
        ) : null}
      </ol>
    </>
  )
})

/** One section. A long speech has a thousand: only those that changed are drawn anew. */
const Entry = memo(function Entry({
  index,
  name,
  level,
  depth,
  time,
  unit,
  amount,
  isCurrent,
  actions,
}: {
  index: number
  name: string
  level: SectionLevel
  depth: SectionLevel
  time: string
  unit: keyof typeof AMOUNT_KEYS
  amount: string
  isCurrent: boolean
  actions: { readonly current: Actions }
}) {
  const { t } = useTranslation('studio')
  const byKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (!event.altKey || by === 0) return
    event.preventDefault()
    actions.current.tell(index, deeper(level, by))
  }
  return (
    <li>
      <button
        type="button"
        data-level={depth}
        aria-current={isCurrent ? 'location' : undefined}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        onClick={(event) => actions.current.goToSection(index, byPointer(event))}
        onKeyDown={byKey}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.time}>{time}</span>
        <span className={styles.characters}>{t(AMOUNT_KEYS[unit], { amount })}</span>
      </button>
    </li>
  )
})
