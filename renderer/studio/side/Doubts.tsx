/** What the program was not sure of: what it took it for, and buttons that put it right at once. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LineRole } from '#core/manuscript/manuscript.ts'
import type { Doubt } from '#core/speech/speech.ts'
import { byPointer, goToText } from '../text/go-to.ts'
import { type OpenDoubt, openDoubts } from '../work/asides.ts'
import { confirm, join, setAside, setRole, takeBack } from '../work/line-edits.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import { confirmTitle } from '../work/whole-edits.ts'
import type { Anchor, WorkEdit } from '../work/work-store.ts'
import { answersTo, type Answer } from './answers.ts'
import styles from './SidePane.module.css'

const QUESTION_KEYS = {
  'heading-or-paragraph': 'doubts.headingOrParagraph',
  level: 'doubts.level',
  'joined-or-apart': 'doubts.joinedOrApart',
  'spoken-or-not': 'doubts.spokenOrNot',
  title: 'doubts.title',
  salutation: 'doubts.salutation',
  closing: 'doubts.closing',
} as const satisfies Record<Doubt, string>

const ANSWER_KEYS = {
  'level-1': 'tools.level1',
  'level-2': 'tools.level2',
  'level-3': 'tools.level3',
  'level-4': 'tools.level4',
  heading: 'doubts.asHeading',
  paragraph: 'doubts.asParagraph',
  salutation: 'doubts.asSalutation',
  closing: 'doubts.asClosing',
  spoken: 'doubts.asSpoken',
  'set-aside': 'doubts.asSetAside',
  join: 'doubts.join',
  'go-there': 'doubts.goThere',
  'other-title': 'doubts.otherTitle',
} as const satisfies Record<Answer, string>

/** What a line is taken for now. */
const TAKEN_KEYS = {
  heading: 'doubts.isHeading',
  paragraph: 'doubts.isParagraph',
  salutation: 'doubts.isSalutation',
  closing: 'doubts.isClosing',
  'set-aside': 'doubts.isSetAside',
} as const satisfies Record<LineRole['kind'], string>

/** Characters of a stretch that are shown. */
const SHOWN = 100

/** The list. `work` is the state that it shows. */
export function Doubts({ work }: { work: Anchor }) {
  const { t } = useTranslation('editor')
  const doubts = openDoubts(work.state)
  if (doubts.length === 0) return <p className={styles.none}>{t('doubts.none')}</p>
  return (
    <>
      <p className={styles.hint}>{t('doubts.hint')}</p>
      <ol className={styles.list}>
        {doubts.map((doubt) => (
          <Question key={`${doubt.doubt}-${doubt.from}`} work={work} doubt={doubt} />
        ))}
      </ol>
    </>
  )
}

function Question({ work, doubt }: { work: Anchor; doubt: OpenDoubt }) {
  const { t } = useTranslation('editor')
  const { store } = useSpeechWork()
  const { role, from, to } = doubt
  const now = () => ({ from: work.place(from), to: work.place(to) })
  const words =
    role === null
      ? fieldsNow(work.state).head.title
      : work.state.sliceDoc(from, Math.min(to, from + SHOWN))
  const answer = (given: Answer) => {
    if (given === 'go-there') goToText(store, now(), true)
    else if (given === 'other-title') document.getElementById('speech-title')?.focus()
    else store.edit(editOf(given, now()))
  }
  return (
    <li className={styles.question}>
      <p>{t(QUESTION_KEYS[doubt.doubt])}</p>
      <button
        type="button"
        onClick={(event) => {
          if (role !== null) goToText(store, now(), byPointer(event))
        }}
      >
        <span className={styles.name}>{words}</span>
        {role === null ? null : (
          <span className={styles.characters}>{t(TAKEN_KEYS[role.kind])}</span>
        )}
      </button>
      <div className={styles.answers}>
        <Button
          size="small"
          onClick={() =>
            store.edit((state) => (role === null ? confirmTitle(state) : confirm(state, now())))
          }
        >
          {t('doubts.right')}
        </Button>
        {answersTo(doubt).map((given) => (
          <Button key={given} size="small" onClick={() => answer(given)}>
            {t(ANSWER_KEYS[given])}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** What an answer does to the stretch it is about. */
function editOf(
  answer: Exclude<Answer, 'go-there' | 'other-title'>,
  stretch: { from: number; to: number },
): WorkEdit {
  const tell =
    (role: LineRole): WorkEdit =>
    (state) =>
      setRole(state, stretch, role)
  switch (answer) {
    case 'level-1':
      return tell({ kind: 'heading', level: 1 })
    case 'level-2':
      return tell({ kind: 'heading', level: 2 })
    case 'level-3':
      return tell({ kind: 'heading', level: 3 })
    case 'level-4':
      return tell({ kind: 'heading', level: 4 })
    case 'heading':
      return (state) => {
        // Of the level of the heading before it: the toolbar and the outline change it from there.
        let level: 1 | 2 | 3 | 4 = 1
        fieldsNow(state).roles.between(0, stretch.from, (at, _to, { line: { role } }) => {
          if (at < stretch.from && role.kind === 'heading') level = role.level
        })
        return setRole(state, stretch, { kind: 'heading', level })
      }
    case 'paragraph':
      return tell({ kind: 'paragraph' })
    case 'salutation':
      return tell({ kind: 'salutation' })
    case 'closing':
      return tell({ kind: 'closing' })
    case 'spoken':
      return (state) => takeBack(state, stretch)
    case 'set-aside':
      return (state) => setAside(state, stretch)
    case 'join':
      return (state) => join(state, stretch.from)
    default:
      return answer satisfies never
  }
}
