/** What is hard to say: rare characters, and names with readings of their own; each can carry its reading in the prompter. */
import { Button, Input } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HardWord, Readings } from '#core/speech/hard-characters.ts'
import { pinyinReadings } from '#renderer/ui/reading/pinyin.ts'
import { MoreOf } from '../side/MoreOf.tsx'
import styles from '../side/SidePane.module.css'
import { WordsAround } from '../side/WordsAround.tsx'
import { goToText } from '../text/go-to.ts'
import { LONGEST_READING } from '../work/mark-edits.ts'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import type { Anchor } from '../work/work-store.ts'
import { type HardGroup, hardGroups, readAs } from './hard-groups.ts'

const WHY_KEYS = {
  'no-glyph': 'why.noGlyph',
  rare: 'why.rare',
  'several-readings': 'why.severalReadings',
} as const satisfies Record<HardWord['why'], string>

/** Characters shown on either side of a word. */
const AROUND = 8

/** The readings once they are loaded; null before, and where they can't be. */
function useReadings(): { readonly readings: Readings | null; readonly failed: boolean } {
  const [loaded, setLoaded] = useState<Readings | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    pinyinReadings()
      .then((readings) => {
        if (wanted) setLoaded(readings)
      })
      .catch(() => {
        if (wanted) setFailed(true)
      })
    return () => {
      wanted = false
    }
  }, [])
  return { readings: loaded, failed }
}

/** The list. `work` is the state that it shows. */
export function HardWords({ work }: { work: Anchor }) {
  const { t } = useTranslation('reading')
  const { store } = useSpeechWork()
  const { readings, failed } = useReadings()
  const groups = useMemo(
    () => (readings === null ? null : hardGroups(work.state, readings)),
    [work.state, readings],
  )
  if (groups === null) return <p className={styles.none}>{failed ? t('failed') : t('looking')}</p>
  if (groups.length === 0) return <p className={styles.none}>{t('none')}</p>

  const give = ({ text, places }: HardGroup, said: string) => {
    store.edit((state) => {
      const now = places
        .map(({ from, to }) => ({ from: work.place(from), to: work.place(to) }))
        .filter(({ from, to }) => state.sliceDoc(from, to) === text)
      return now.length === 0 ? null : readAs(state, now, said)
    })
  }
  return (
    <>
      <p className={styles.hint}>{t('hint')}</p>
      <ol className={styles.list} aria-label={t('tab')}>
        <MoreOf count={groups.length}>
          {(shown) =>
            groups
              .slice(0, shown)
              .map((group) => (
                <Entry
                  key={`${group.text} ${group.suggested}`}
                  work={work}
                  group={group}
                  onGive={(said) => give(group, said)}
                />
              ))
          }
        </MoreOf>
      </ol>
    </>
  )
}

function Entry({
  work,
  group,
  onGive,
}: {
  work: Anchor
  group: HardGroup
  onGive: (said: string) => void
}) {
  const { t } = useTranslation('reading')
  const { store } = useSpeechWork()
  const [said, setSaid] = useState(group.suggested)
  const [next, setNext] = useState(0)
  const place = group.places[next % group.places.length] ?? { from: 0, to: 0 }
  const goThere = () => {
    goToText(store, { from: work.place(place.from), to: work.place(place.to) }, false)
    // Each click shows the word at its next place.
    setNext((next + 1) % group.places.length)
  }
  const empty = said.trim() === ''
  return (
    <li className={styles.question}>
      <button type="button" onClick={goThere}>
        <WordsAround
          work={work}
          place={place}
          words={<strong>{work.state.sliceDoc(place.from, place.to)}</strong>}
          around={AROUND}
        />
        <span className={styles.characters}>
          {t(WHY_KEYS[group.why])}
          {group.places.length > 1 ? t('places', { count: group.places.length }) : ''}
        </span>
      </button>
      <form
        className={styles.fill}
        onSubmit={(event) => {
          event.preventDefault()
          if (!empty) onGive(said.trim())
        }}
      >
        <Input
          size="small"
          aria-label={t('readingOf', { word: group.text })}
          placeholder={t('example')}
          value={said}
          maxLength={LONGEST_READING}
          onChange={(event) => setSaid(event.target.value)}
        />
        <div className={styles.answers}>
          <Button size="small" htmlType="submit" disabled={empty}>
            {t('give')}
          </Button>
        </div>
      </form>
    </li>
  )
}
