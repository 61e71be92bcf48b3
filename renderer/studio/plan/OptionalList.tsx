/** Paragraphs that could go: what each brings, and a switch that skips it. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OptionalParagraph, SpeechPlan } from '#core/rundown/plan.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { MoreOf } from '../side/MoreOf.tsx'
import { chosen, toggleChosenOptional } from '../text/commands.ts'
import { byPointer, goToText } from '../text/go-to.ts'
import { isOptional, keepParagraph, setSkipped } from '../work/rundown-edits.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import styles from './plan.module.css'
import { useAmount } from './use-amount.ts'
import { lineOfBlock, useRundown } from './use-rundown.ts'

/** The list, in the order of the speech. */
export function OptionalList({ open, plan }: { open: OpenSpeech; plan: SpeechPlan }) {
  const { t } = useTranslation('plan')
  const work = useSpeechWork()
  const { store } = work
  const { optional } = useRundown()
  const amountText = useAmount(open.document.speech.language)
  const here = useWorkState((state) => isOptional(state, chosen(state)))
  const skippedAt = new Map(optional.toReversed().map(({ at, skipped }) => [at, skipped]))
  const entries = plan.optional.flatMap((one) => {
    const at = lineOfBlock(work, open, one.block)
    const skipped = skippedAt.get(at)
    // Taken off the list a moment ago, and the host's answer is on its way.
    return skipped === undefined ? [] : [{ ...one, at, skipped }]
  })
  const places = () => entries.map(({ block }) => lineOfBlock(work, open, block))
  return (
    <section className={styles['section']}>
      <h2>{t('optional.heading')}</h2>
      <p className={styles['hint']}>{t('optional.hint')}</p>
      <div className={styles['buttons']}>
        <Button
          size="small"
          disabled={here === null}
          title={here === null ? t('optional.notHere') : undefined}
          onClick={() => store.edit(toggleChosenOptional)}
        >
          {t(here === true ? 'optional.unmark' : 'optional.mark')}
        </Button>
        {entries.some(({ skipped }) => !skipped) && entries.length > 1 ? (
          <Button
            size="small"
            onClick={() => store.edit((state) => setSkipped(state, places(), true))}
          >
            {t('optional.skipAll')}
          </Button>
        ) : null}
        {entries.filter(({ skipped }) => skipped).length > 1 ? (
          <Button
            size="small"
            onClick={() => store.edit((state) => setSkipped(state, places(), false))}
          >
            {t('optional.takeAll')}
          </Button>
        ) : null}
      </div>
      <ul className={styles['list']}>
        <MoreOf count={entries.length}>
          {(shown) =>
            entries.slice(0, shown).map((entry) => (
              <Entry
                key={entry.block}
                entry={entry}
                words={open.document.speech.blocks[entry.block]?.text ?? ''}
                amount={amountText(entry.amount)}
                onGo={(focus) => {
                  const from = lineOfBlock(work, open, entry.block)
                  goToText(store, { from, to: store.get().doc.lineAt(from).to }, focus)
                }}
                onSkip={(skipped) =>
                  store.edit((state) =>
                    setSkipped(state, [lineOfBlock(work, open, entry.block)], skipped),
                  )
                }
                onKeep={() =>
                  store.edit((state) => keepParagraph(state, lineOfBlock(work, open, entry.block)))
                }
              />
            ))
          }
        </MoreOf>
      </ul>
    </section>
  )
}

/** First words of a paragraph, for labels. */
const LABEL = 20

function Entry({
  entry: { ms, skipped },
  words,
  amount,
  onGo,
  onSkip,
  onKeep,
}: {
  entry: OptionalParagraph
  words: string
  amount: string
  onGo: (focus: boolean) => void
  onSkip: (skipped: boolean) => void
  onKeep: () => void
}) {
  const { t } = useTranslation('plan')
  const first = words.slice(0, LABEL)
  return (
    <li data-skipped={skipped || undefined}>
      <button type="button" className={styles['words']} onClick={(event) => onGo(byPointer(event))}>
        {words}
      </button>
      <span className={styles['brings']}>
        {t(skipped ? 'optional.brought' : 'optional.brings', { time: lengthText(ms), amount })}
      </span>
      <label className={styles['skip']}>
        <input
          type="checkbox"
          aria-label={t('optional.skipOf', { words: first })}
          checked={skipped}
          onChange={({ target }) => onSkip(target.checked)}
        />
        <span aria-hidden="true">{t('optional.skip')}</span>
      </label>
      <Button size="small" aria-label={t('optional.keepOf', { words: first })} onClick={onKeep}>
        {t('optional.keep')}
      </Button>
    </li>
  )
}
