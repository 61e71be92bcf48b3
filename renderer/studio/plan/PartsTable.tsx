/** The parts of the speech with what they take and what they are planned for; gone through by arrow keys like a sheet. */
import { Button } from 'antd'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartId, SpeechPlan } from '#core/rundown/plan.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { byPointer, goToText } from '../text/go-to.ts'
import { FREE, freeParts, setPart } from '../work/rundown-edits.ts'
import { type OpenWork, useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import { LengthField, useProblem } from './LengthField.tsx'
import { ProblemLine } from './ProblemLine.tsx'
import { HARDLY, isKept, type PlanRow, planRows } from './plan-view.ts'
import styles from './plan.module.css'
import { useAmount } from './use-amount.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { lineOfBlock, placeOfPart, useRundown } from './use-rundown.ts'

/** Rows shown at first, and more with each click. */
const SHOWN = 150

const EDGE_KEYS = { opening: 'parts.opening', closing: 'parts.closing' } as const

/** What can be done with a part. */
interface Actions {
  readonly set: (part: PartId, change: Partial<typeof FREE>) => void
  readonly go: (part: PartId, focus: boolean) => void
}
const NO_ACTIONS: Actions = { set: () => undefined, go: () => undefined }

/** Where the closing begins in the text as it is now. */
const closingStart = (open: OpenSpeech, work: OpenWork): number =>
  lineOfBlock(work, open, open.document.speech.sections.at(-1)?.endBlock ?? 0)

/** Enter and ↓ go to the same column of the next row, ↑ to the one before. */
function onSheetKey(event: KeyboardEvent<HTMLInputElement>): void {
  const { currentTarget, key, altKey, ctrlKey, metaKey } = event
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' || key === 'Enter' ? 1 : 0
  if (by === 0 || altKey || ctrlKey || metaKey) return
  const { column = '' } = currentTarget.dataset
  const sheet = currentTarget.closest('table')
  const fields = [...(sheet?.querySelectorAll<HTMLInputElement>(`[data-column="${column}"]`) ?? [])]
  event.preventDefault()
  fields[fields.indexOf(currentTarget) + by]?.focus()
}

/** The table. */
export function PartsTable({ open, plan }: { open: OpenSpeech; plan: SpeechPlan }) {
  const { t } = useTranslation('plan')
  const work = useSpeechWork()
  const { store } = work
  const { parts } = useRundown()
  const amountText = useAmount(open.document.speech.language)
  const [shown, setShown] = useState(SHOWN)
  const rows = useMemo(() => planRows(plan, open), [plan, open])
  const latest = useRef<Actions>(NO_ACTIONS)
  useEffect(() => {
    latest.current = {
      set: (part, change) =>
        store.edit((state) => setPart(state, placeOfPart(work, open, part), change)),
      go: (part, focus) => {
        const { doc } = store.get()
        const at = placeOfPart(work, open, part)
        const from = at === 'opening' ? 0 : at === 'closing' ? closingStart(open, work) : at
        goToText(store, { from, to: doc.lineAt(from).to }, focus)
      },
    }
  }, [work, open, store])
  const settings = new Map(parts.toReversed().map((set) => [set.at, set]))
  const { language } = open.document.speech
  return (
    <section className={styles['section']}>
      <table className={styles['parts']}>
        <caption>{t('parts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parts.name')}</th>
            <th scope="col">{t('parts.natural')}</th>
            <th scope="col">{t('parts.planned')}</th>
            <th scope="col">{t('parts.over')}</th>
            <th scope="col">{t('parts.minimum')}</th>
            <th scope="col">{t('parts.locked')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => {
            const set = settings.get(placeOfPart(work, open, row.part)) ?? FREE
            return (
              <PartRow
                key={row.part}
                row={row}
                byHand={set.plannedMs}
                minimumMs={set.minimumMs}
                locked={set.locked}
                language={language}
                actions={latest}
              />
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('parts.total')}</th>
            <td>{lengthText(plan.naturalMs)}</td>
            <td>{lengthText(plan.plan.whole)}</td>
            <OverPlan
              overMs={plan.naturalMs - plan.plan.whole}
              toCut={plan.toCut}
              amountText={amountText}
            />
          </tr>
        </tfoot>
      </table>
      {rows.length > shown ? (
        <Button size="small" type="text" onClick={() => setShown(shown + SHOWN)}>
          {t('parts.more', { count: rows.length - shown })}
        </Button>
      ) : null}
      <div className={styles['below']}>
        <p className={styles['hint']}>{t('parts.hint')}</p>
        {parts.some(isKept) ? (
          <Button size="small" onClick={() => store.edit(freeParts)}>
            {t('parts.free')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

/** One part. A long speech has a thousand: only those that changed are drawn anew. */
const PartRow = memo(function PartRow({
  row,
  byHand,
  minimumMs,
  locked,
  language,
  actions,
}: {
  row: PlanRow
  byHand: number | null
  minimumMs: number
  locked: boolean
  language: SpeechLanguage
  actions: { readonly current: Actions }
}) {
  const { t } = useTranslation('plan')
  const amountText = useAmount(language)
  const undoKeys = useUndoKeys()
  const onKey = (event: KeyboardEvent<HTMLInputElement>, typing: boolean) => {
    onSheetKey(event)
    undoKeys(event, typing)
  }
  const planned = useProblem()
  const minimum = useProblem()
  const part = row.name ?? (typeof row.part === 'string' ? t(EDGE_KEYS[row.part]) : '')
  const kept = isKept({ plannedMs: byHand, locked })
  const onSet = (change: Partial<typeof FREE>) => actions.current.set(row.part, change)
  // Its items, minimums and what is kept in it come before what was typed.
  const raised = byHand !== null && row.plannedMs - byHand >= 1000
  return (
    <>
      <tr data-depth={row.depth}>
        <th scope="row" aria-label={part}>
          <button
            type="button"
            title={part}
            onClick={(event) => actions.current.go(row.part, byPointer(event))}
          >
            <span className={styles['name']}>{part}</span>
          </button>
        </th>
        <td>{lengthText(row.naturalMs)}</td>
        <td>
          <LengthField
            label={t('parts.plannedOf', { part })}
            value={byHand ?? row.plannedMs}
            text={lengthText}
            byHand={byHand !== null}
            column="planned"
            problem={planned.problem}
            onProblem={planned.setProblem}
            onKeyDown={onKey}
            onChange={(ms) => onSet({ plannedMs: ms, ...(ms === null ? { locked: false } : {}) })}
          />
        </td>
        <OverPlan overMs={row.overMs} toCut={row.toCut} amountText={amountText} />
        <td>
          <LengthField
            label={t('parts.minimumOf', { part })}
            value={minimumMs === 0 ? null : minimumMs}
            text={lengthText}
            column="minimum"
            placeholder="—"
            problem={minimum.problem}
            onProblem={minimum.setProblem}
            onKeyDown={onKey}
            onChange={(ms) => onSet({ minimumMs: ms ?? 0 })}
          />
        </td>
        <td>
          <label className={styles['lock']}>
            <input
              type="checkbox"
              aria-label={t('parts.lockedOf', { part })}
              checked={kept}
              onChange={({ target }) =>
                onSet(target.checked ? { locked: true } : { locked: false, plannedMs: null })
              }
            />
            <span aria-hidden="true">{t(kept ? 'parts.isLocked' : 'parts.isElastic')}</span>
          </label>
        </td>
      </tr>
      <tr className={styles['told']}>
        <td colSpan={6}>
          <ProblemLine problem={planned.problem} />
          <ProblemLine problem={minimum.problem} />
          {raised ? (
            <span className={styles['problem']}>
              {t('parts.atLeast', { time: lengthText(row.plannedMs) })}
            </span>
          ) : null}
        </td>
      </tr>
    </>
  )
})

/** How a part stands to its plan, as a cell. */
function OverPlan({
  overMs,
  toCut,
  amountText,
}: Pick<PlanRow, 'overMs' | 'toCut'> & { amountText: (amount: number) => string }) {
  const { t } = useTranslation('plan')
  return (
    <td className={styles['over']}>
      {overMs >= HARDLY ? (
        <>
          <span data-over>{t('parts.longer', { time: lengthText(overMs) })}</span>
          {toCut > 0 ? <span>{t('parts.cut', { amount: amountText(toCut) })}</span> : null}
        </>
      ) : null}
      {overMs <= -HARDLY ? <span>{t('parts.shorter', { time: lengthText(-overMs) })}</span> : null}
    </td>
  )
}
