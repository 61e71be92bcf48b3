/** The lines of a slide: words, order, the moment at which each comes on. */
import { Button, Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_LINE, type SlideEdit, type SlideEditLine } from '#core/deck/edits.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import { type Layout, layoutOf, rowsOf } from './layouts.ts'
import {
  addRow,
  changeLine,
  cueRow,
  hasRoom,
  LONGEST_NUMBER,
  markLine,
  moveRow,
  removeRow,
} from './slide-lines.ts'
import styles from './SlideEditor.module.css'
import { placeOfWords, wordsAt } from './text-places.ts'
import type { TypedFields } from './typed-fields.ts'

/** What the words of a line are, for each role. */
const LINE_ROLE_KEYS = {
  body: 'slides.role.body',
  item: 'slides.role.item',
  quotation: 'slides.role.quotation',
  source: 'slides.role.source',
  figure: 'slides.role.figure',
  label: 'slides.role.label',
} as const satisfies Record<SlideEditLine['role'], string>

/** Layouts whose lines come on one by one if the person likes. */
const ONE_BY_ONE: ReadonlySet<Layout> = new Set(['list', 'agenda', 'figure', 'points', 'quotation'])

interface LinesProps {
  readonly fields: TypedFields
  readonly onChange: (edit: SlideEdit) => void
  readonly onSplit: (row: number) => void
}

/** The rows, and a button for one more. */
export function LineFields({ fields, onChange, onSplit }: LinesProps) {
  const { t } = useTranslation('studio')
  const list = useId()
  const { shown: edit } = fields
  const rows = rowsOf(edit)
  const add = (after: number) => {
    onChange(addRow(fields.give(), after))
    // The new field is there after the change was drawn.
    requestAnimationFrame(() => {
      const row = document.getElementById(list)?.children[after + 1]
      row?.querySelector('textarea')?.focus()
    })
  }
  return (
    <fieldset className={styles.lines}>
      <legend>{t('slides.lines.legend')}</legend>
      <ol id={list} className={styles.rows}>
        {rows.map((_, row) => (
          <Row
            key={row}
            row={row}
            rows={rows.length}
            fields={fields}
            onChange={onChange}
            onSplit={onSplit}
            onEnter={() => {
              if (hasRoom(edit)) add(row)
            }}
          />
        ))}
      </ol>
      <Button size="small" disabled={!hasRoom(edit)} onClick={() => add(rows.length - 1)}>
        {t('slides.lines.add')}
      </Button>
    </fieldset>
  )
}

function Row({
  row,
  rows,
  fields,
  onChange,
  onSplit,
  onEnter,
}: LinesProps & { row: number; rows: number; onEnter: () => void }) {
  const { t } = useTranslation('studio')
  const { shown: edit, give } = fields
  const layout = layoutOf(edit)
  const size = layout === 'figure' ? 2 : 1
  const lines = rowsOf(edit)[row] ?? []
  const change = (make: (now: SlideEdit) => SlideEdit) => onChange(make(give()))
  const number = { number: row + 1 }
  return (
    <li className={styles.row}>
      {lines.map((line, within) => (
        <LineField
          key={within}
          line={line}
          index={row * size + within}
          layout={layout}
          fields={fields}
          onChange={change}
          onEnter={onEnter}
        />
      ))}
      <div className={styles.tools}>
        {ONE_BY_ONE.has(layout) ? <Moment row={row} edit={edit} onChange={change} /> : null}
        <span className={styles.spring} />
        <Button
          size="small"
          type="text"
          disabled={row === 0}
          aria-label={t('slides.lines.upLabel', number)}
          onClick={() => change((now) => moveRow(now, row, -1))}
        >
          {t('slides.lines.up')}
        </Button>
        <Button
          size="small"
          type="text"
          disabled={row === rows - 1}
          aria-label={t('slides.lines.downLabel', number)}
          onClick={() => change((now) => moveRow(now, row, 1))}
        >
          {t('slides.lines.down')}
        </Button>
        {row === 0 ? null : (
          <Button
            size="small"
            type="text"
            title={t('slides.split.tooltip')}
            aria-label={t('slides.split.label', number)}
            onClick={() => {
              give()
              onSplit(row)
            }}
          >
            {t('slides.split.button')}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          aria-label={t('slides.lines.removeLabel', number)}
          onClick={() => change((now) => removeRow(now, row))}
        >
          {t('slides.lines.remove')}
        </Button>
      </div>
    </li>
  )
}

function LineField({
  line,
  index,
  layout,
  fields: { bind },
  onChange,
  onEnter,
}: {
  line: SlideEditLine
  index: number
  layout: Layout
  fields: TypedFields
  onChange: (make: (now: SlideEdit) => SlideEdit) => void
  onEnter: () => void
}) {
  const { t } = useTranslation('studio')
  const { role, text, mark } = line
  return (
    <div className={styles.field}>
      {layout === 'list' || layout === 'agenda' ? (
        <Input
          className={styles.mark}
          aria-label={t('slides.role.mark')}
          placeholder={t('slides.role.mark')}
          maxLength={LONGEST_NUMBER}
          {...bind(`mark ${index}`, mark ?? '', (edit, given) => markLine(edit, index, given))}
        />
      ) : null}
      {layout === 'quotation' ? (
        <select
          className={styles.choice}
          aria-label={t('slides.role.choice')}
          value={role}
          onChange={({ target }) =>
            onChange((now) =>
              changeLine(now, index, { role: target.value === 'source' ? 'source' : 'quotation' }),
            )
          }
        >
          <option value="quotation">{t('slides.role.quotation')}</option>
          <option value="source">{t('slides.role.source')}</option>
        </select>
      ) : null}
      <Input.TextArea
        aria-label={t(LINE_ROLE_KEYS[role])}
        placeholder={t(LINE_ROLE_KEYS[role])}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={LONGEST_LINE}
        spellCheck={false}
        {...bind(
          `line ${index}`,
          text,
          (edit, given) => changeLine(edit, index, { text: given }),
          onEnter,
        )}
      />
    </div>
  )
}

/** When a row comes on: with the slide, or when some words are said. */
function Moment({
  row,
  edit,
  onChange,
}: {
  row: number
  edit: SlideEdit
  onChange: (make: (now: SlideEdit) => SlideEdit) => void
}) {
  const { t } = useTranslation('studio')
  const { store } = useSpeechWork()
  const cursor = useWorkState(({ selection }) => selection.main.head)
  const state = store.get()
  const [line] = rowsOf(edit)[row] ?? []
  const at = line?.at ?? null
  const now = at !== null && at > edit.at ? at : null
  const found = now ?? placeOfWords(state, line?.text ?? '', edit.at + 1)
  return (
    <select
      className={styles.choice}
      aria-label={t('slides.moment.label', { number: row + 1 })}
      value={now === null ? 'with' : 'words'}
      onChange={({ target: { value } }) => {
        const place = value === 'with' ? null : value === 'cursor' ? cursor : found
        onChange((latest) => cueRow(latest, row, place))
      }}
    >
      <option value="with">{t('slides.moment.with')}</option>
      {found === null ? null : (
        <option value="words">{t('slides.moment.words', { words: wordsAt(state, found) })}</option>
      )}
      {cursor > edit.at && cursor !== found ? (
        <option value="cursor">
          {t('slides.moment.cursor', { words: wordsAt(state, cursor) })}
        </option>
      ) : null}
    </select>
  )
}
