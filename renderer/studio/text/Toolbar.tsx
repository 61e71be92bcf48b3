/** What can be done with the text, in words: what the line is, joining, what is put in, how words are said, search, undo. */
import { openSearchPanel } from '@codemirror/search'
import { redoDepth, undoDepth } from '@codemirror/commands'
import type { EditorState } from '@codemirror/state'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineRole } from '#core/manuscript/manuscript.ts'
import { join, type Stretch } from '../work/line-edits.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import { isOptional } from '../work/rundown-edits.ts'
import { chosenWords } from '../work/words-at.ts'
import type { WorkEdit } from '../work/work-store.ts'
import {
  chosen,
  insertNote,
  insertPause,
  insertSlide,
  isAside,
  isMarked,
  roleNow,
  splitHere,
  tellRole,
  toggleAside,
  toggleChosenOptional,
  toggleMark,
} from './commands.ts'
import { KEYS, keyText } from './editor-keys.ts'
import { ReadingForm } from './ReadingForm.tsx'
import styles from './Toolbar.module.css'

/** What a line can be told to be, with its words and key. */
const ROLES: readonly { readonly name: keyof typeof ROLE_KEYS; readonly role: LineRole }[] = [
  { name: 'level1', role: { kind: 'heading', level: 1 } },
  { name: 'level2', role: { kind: 'heading', level: 2 } },
  { name: 'level3', role: { kind: 'heading', level: 3 } },
  { name: 'level4', role: { kind: 'heading', level: 4 } },
  { name: 'paragraph', role: { kind: 'paragraph' } },
  { name: 'salutation', role: { kind: 'salutation' } },
  { name: 'closing', role: { kind: 'closing' } },
]
const ROLE_KEYS = {
  level1: 'tools.level1',
  level2: 'tools.level2',
  level3: 'tools.level3',
  level4: 'tools.level4',
  paragraph: 'tools.paragraph',
  salutation: 'tools.salutation',
  closing: 'tools.closing',
} as const

const nameOf = (role: LineRole): string =>
  role.kind === 'heading' ? `level${role.level}` : role.kind

/** The toolbar above the text. It acts where the cursor is, and takes no focus from the text when it is clicked. */
export function Toolbar() {
  const { t } = useTranslation(['editor', 'plan'])
  const { store } = useSpeechWork()
  const role = useWorkState((state) => nameOf(roleNow(state)))
  const aside = useWorkState(isAside)
  const optional = useWorkState((state) => isOptional(state, chosen(state)))
  const stressed = useWorkState((state) => isMarked(state, 'stress'))
  const whole = useWorkState((state) => isMarked(state, 'whole'))
  const read = useWorkState((state) => isMarked(state, 'reading'))
  const canUndo = useWorkState((state) => undoDepth(state) > 0)
  const canRedo = useWorkState((state) => redoDepth(state) > 0)
  const [reading, setReading] = useState<Stretch | null>(null)

  const act = (edit: WorkEdit) => () => void store.edit(edit)
  const note = insertNote(t('tools.noteWords'))
  const askReading = () => {
    const words = chosenWords(store.get())
    if (words.to > words.from) setReading(words)
  }

  // Two keys whose command needs the page: the editor's own keys have no words.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const view = store.view()
      if (view === null || !view.hasFocus || !(event.ctrlKey || event.metaKey) || !event.altKey)
        return
      if (event.code === 'KeyN') store.edit(note)
      else if (event.code === 'KeyR') askReading()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return (
    <div className={styles.frame}>
      <div className={styles.toolbar} role="toolbar" aria-label={t('tools.label')}>
        <Group label={t('tools.lineIs')}>
          {ROLES.map(({ name, role: told }) => (
            <Tool
              key={name}
              label={t(ROLE_KEYS[name])}
              shortcut={KEYS[name]}
              pressed={role === name}
              run={act(tellRole(told))}
            />
          ))}
        </Group>
        <Group label={t('tools.spoken')}>
          <Tool
            label={t(aside ? 'tools.takeBack' : 'tools.setAside')}
            shortcut={KEYS.aside}
            run={act(toggleAside)}
          />
          <Tool
            label={t('plan:optional.tool')}
            shortcut={KEYS.optional}
            pressed={optional === true}
            disabled={optional === null}
            run={act(toggleChosenOptional)}
          />
          <Tool
            label={t('tools.join')}
            shortcut={KEYS.join}
            run={act((state: EditorState) => join(state, state.selection.main.head))}
          />
          <Tool label={t('tools.split')} shortcut={KEYS.split} run={act(splitHere)} />
        </Group>
        <Group label={t('tools.putIn')}>
          <Tool label={t('tools.pause')} shortcut={KEYS.pause} run={act(insertPause)} />
          <Tool label={t('tools.note')} shortcut={KEYS.note} run={act(note)} />
          <Tool label={t('tools.slide')} shortcut={KEYS.slide} run={act(insertSlide)} />
        </Group>
        <Group label={t('tools.words')}>
          <Tool
            label={t('tools.stress')}
            shortcut={KEYS.stress}
            pressed={stressed}
            run={act(toggleMark('stress'))}
          />
          <Tool
            label={t('tools.reading')}
            shortcut={KEYS.reading}
            pressed={read}
            run={askReading}
          />
          <Tool
            label={t('tools.whole')}
            shortcut={KEYS.whole}
            pressed={whole}
            run={act(toggleMark('whole'))}
          />
        </Group>
        <Group label={t('tools.whatWasDone')}>
          <Tool
            label={t('tools.search')}
            shortcut={KEYS.search}
            run={() => {
              const view = store.view()
              if (view !== null) openSearchPanel(view)
            }}
          />
          <Tool
            label={t('tools.undo')}
            shortcut={KEYS.undo}
            disabled={!canUndo}
            run={() => void store.undo()}
          />
          <Tool
            label={t('tools.redo')}
            shortcut={KEYS.redo}
            disabled={!canRedo}
            run={() => void store.redo()}
          />
        </Group>
      </div>
      {reading === null ? null : (
        <ReadingForm
          key={`${reading.from}-${reading.to}`}
          words={reading}
          onDone={() => {
            setReading(null)
            store.view()?.focus()
          }}
        />
      )}
    </div>
  )
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset aria-label={label} className={styles.group}>
      {children}
    </fieldset>
  )
}

function Tool({
  label,
  shortcut,
  pressed,
  disabled = false,
  run,
}: {
  label: string
  shortcut: string
  pressed?: boolean
  disabled?: boolean
  run: () => void
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      title={`${label}  ${keyText(shortcut)}`}
      aria-pressed={pressed}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {label}
    </button>
  )
}
