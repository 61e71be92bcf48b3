/** The gaps still to be filled in, each with what stands around it; one is filled, or all alike. */
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goToText } from '../text/go-to.ts'
import { alike, fillGaps, type Gap, gapsOf } from '../work/gap-edits.ts'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import type { Anchor } from '../work/work-store.ts'
import { MoreOf } from './MoreOf.tsx'
import styles from './SidePane.module.css'
import { WordsAround } from './WordsAround.tsx'

/** Characters shown on either side of a gap. */
const AROUND = 12

/** The list. `work` is the state that it shows. */
export function Placeholders({ work }: { work: Anchor }) {
  const { t } = useTranslation('studio')
  const { store } = useSpeechWork()
  const [chosen, setChosen] = useState<number | null>(null)
  const gaps = gapsOf(work.state)
  if (gaps.length === 0) return <p className={styles.none}>{t('placeholders.none')}</p>

  const now = ({ from, to }: Gap) => ({ from: work.place(from), to: work.place(to) })
  // The field to fill in has the focus, not the text.
  const choose = (index: number) => {
    const gap = gaps[index]
    if (gap === undefined) return
    setChosen(index)
    goToText(store, now(gap), false)
  }
  const fill = (filled: readonly Gap[], text: string) => {
    store.edit((state) => {
      const still = filled.filter((gap) => {
        const { from, to } = now(gap)
        return state.sliceDoc(from, to) === gap.text
      })
      return still.length === 0 ? null : fillGaps(still.map(now), text)
    })
  }
  return (
    <>
      <p className={styles.hint}>{t('placeholders.hint')}</p>
      <ol className={styles.list}>
        <MoreOf count={gaps.length}>
          {(shown) =>
            gaps.slice(0, shown).map((gap, index) => (
              <li key={`${index}-${gap.text}`} data-open={chosen === index}>
                <button
                  type="button"
                  aria-expanded={chosen === index}
                  onClick={() => choose(index)}
                >
                  <WordsAround
                    work={work}
                    place={gap}
                    words={<mark className={styles.gap}>{gap.text}</mark>}
                    around={AROUND}
                  />
                </button>
                {chosen === index ? (
                  <FillForm key={gap.text} gap={gap} same={alike(work.state, gap)} onFill={fill} />
                ) : null}
              </li>
            ))
          }
        </MoreOf>
      </ol>
    </>
  )
}

function FillForm({
  gap,
  same,
  onFill,
}: {
  gap: Gap
  same: readonly Gap[]
  onFill: (gaps: readonly Gap[], text: string) => void
}) {
  const { t } = useTranslation('studio')
  const [text, setText] = useState('')
  const field = useRef<InputRef>(null)
  useEffect(() => field.current?.focus(), [])
  const empty = text.trim() === ''
  return (
    <form
      className={styles.fill}
      onSubmit={(event) => {
        event.preventDefault()
        if (!empty) onFill([gap], text)
        setText('')
      }}
    >
      <Input
        ref={field}
        size="small"
        aria-label={t('placeholders.fillWith')}
        placeholder={t('placeholders.fillWith')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.answers}>
        <Button size="small" htmlType="submit" disabled={empty}>
          {t('placeholders.fill')}
        </Button>
        {same.length > 1 ? (
          <Button size="small" disabled={empty} onClick={() => onFill(same, text)}>
            {t('placeholders.fillAlike', { count: same.length })}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
