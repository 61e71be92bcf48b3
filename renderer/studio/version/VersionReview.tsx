/** A newer version beside the speech, paragraph by paragraph: what it changes, what is kept, what is to be chosen. */
import { Button, Radio } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice, VersionEntry } from '#core/version/compare.ts'
import type { Loss } from '#core/version/take.ts'
import { MoreOf } from '../side/MoreOf.tsx'
import notation from '../text/notation.module.css'
import { differenceOf } from './difference.ts'
import type { NewerVersion, Review } from './newer-version.ts'
import styles from './VersionReview.module.css'

/** What happened to a paragraph, in words. */
const KIND_KEYS = {
  newer: 'version.kind.changed',
  both: 'version.kind.both',
  mine: 'version.kind.mine',
  added: 'version.kind.added',
  removed: 'version.kind.removed',
  own: 'version.kind.own',
} as const
type Kind = keyof typeof KIND_KEYS

const LOSS_KEYS = {
  notation: 'version.loss.notation',
  mark: 'version.loss.mark',
  slide: 'version.loss.slide',
  times: 'version.loss.times',
} as const satisfies Record<Loss['what'], string>

const kindOf = (entry: VersionEntry): Kind | null => {
  if (entry.kind === 'same') return null
  if (entry.kind === 'changed') return entry.by
  if (entry.kind === 'added') return 'added'
  return entry.byHand ? 'own' : 'removed'
}

/** The whole review: what is different, what finds no place, and the two ways out. */
export function VersionReview({ review, version }: { review: Review; version: NewerVersion }) {
  const { t } = useTranslation('studio')
  const { comparison, fileName, losses } = review
  const different = useMemo(
    () =>
      comparison.entries.flatMap((entry, index) => {
        const kind = kindOf(entry)
        return kind === null ? [] : [{ entry, index, kind }]
      }),
    [comparison],
  )
  const counts = [...Map.groupBy(different, ({ kind }) => kind)]
  const same = comparison.entries.length - different.length
  return (
    <section className={styles.review} aria-labelledby="version-title">
      <header className={styles.head}>
        <h2 id="version-title">{t('version.title', { name: fileName })}</h2>
        <p>
          {different.length === 0 ? t('version.nothing') : null}
          {counts.map(([kind, of]) => (
            <span key={kind} className={styles.count}>
              {t(KIND_KEYS[kind])} {of.length}
            </span>
          ))}
          <span className={styles.quiet}>{t('version.same', { count: same })}</span>
        </p>
        <p className={styles.quiet}>{t('version.kept')}</p>
      </header>
      <ol className={styles.entries}>
        <MoreOf count={different.length}>
          {(shown) =>
            different
              .slice(0, shown)
              .map(({ entry, index, kind }) => (
                <Entry
                  key={index}
                  review={review}
                  entry={entry}
                  index={index}
                  kind={kind}
                  onChoose={(choice) => version.choose(index, choice)}
                />
              ))
          }
        </MoreOf>
      </ol>
      <Losses losses={losses} />
      <footer className={styles.foot}>
        <Button size="large" onClick={version.dismiss}>
          {t('version.leave')}
        </Button>
        <Button type="primary" size="large" onClick={version.take}>
          {t('version.take')}
        </Button>
      </footer>
    </section>
  )
}

function Entry({
  review: { comparison, choices, losses },
  entry,
  index,
  kind,
  onChoose,
}: {
  review: Review
  entry: VersionEntry
  index: number
  kind: Kind
  onChoose: (choice: Choice) => void
}) {
  const { t } = useTranslation('studio')
  const mine = entry.mine.map((at) => comparison.mine[at]?.text ?? '').join('\n')
  const newer = entry.newer.map((at) => comparison.newer[at]?.text ?? '').join('\n')
  const choice = choices.get(index) ?? entry.choice
  return (
    <li className={styles.entry} data-kind={kind}>
      <div className={styles.line}>
        <strong className={styles.kind}>{t(KIND_KEYS[kind])}</strong>
        <Radio.Group
          size="small"
          optionType="button"
          buttonStyle="solid"
          value={choice}
          aria-label={t('version.choice')}
          onChange={({ target }) => onChoose(target.value === 'mine' ? 'mine' : 'newer')}
          options={[
            { value: 'newer', label: t(NEWER_KEYS[entry.kind]) },
            { value: 'mine', label: t(MINE_KEYS[entry.kind]) },
          ]}
        />
      </div>
      <Difference mine={mine} newer={newer} losses={losses} entry={index} />
    </li>
  )
}

/** The two ways with a paragraph, said of what happened to it. */
const NEWER_KEYS = {
  same: 'version.use.newer',
  changed: 'version.use.newer',
  added: 'version.use.take',
  removed: 'version.use.remove',
} as const satisfies Record<VersionEntry['kind'], string>
const MINE_KEYS = {
  same: 'version.use.mine',
  changed: 'version.use.mine',
  added: 'version.use.ignore',
  removed: 'version.use.keep',
} as const satisfies Record<VersionEntry['kind'], string>

/** Both texts in one: what is gone struck through, what came underlined, what the person put in and stays set off. */
function Difference({
  mine,
  newer,
  losses,
  entry,
}: {
  mine: string
  newer: string
  losses: readonly Loss[]
  /** Number of the paragraph in the comparison. */
  entry: number
}) {
  const parts = useMemo(() => {
    const lost = losses.flatMap((loss) =>
      loss.what === 'notation' && loss.entry === entry ? [loss.text] : [],
    )
    return differenceOf(mine, newer, new Set(lost))
  }, [mine, newer, losses, entry])
  return (
    <p className={styles.difference}>
      {parts.map(({ is, text }, index) => {
        if (is === 'new') return <ins key={index}>{text}</ins>
        if (is === 'gone') return <del key={index}>{text}</del>
        return (
          <span key={index} className={is === 'kept' ? notation.notation : undefined}>
            {text}
          </span>
        )
      })}
    </p>
  )
}

/** Nothing is dropped silently: what the new text has no place for is named. */
function Losses({ losses }: { losses: readonly Loss[] }) {
  const { t } = useTranslation('studio')
  if (losses.length === 0) return null
  return (
    <section className={styles.losses} aria-labelledby="version-losses">
      <h2 id="version-losses">{t('version.losses', { count: losses.length })}</h2>
      <ul>
        {losses.map(({ what, text }, index) => (
          <li key={index}>{t(LOSS_KEYS[what], { text })}</li>
        ))}
      </ul>
    </section>
  )
}
