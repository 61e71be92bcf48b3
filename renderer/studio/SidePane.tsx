/** The left column: the outline with times, the placeholders still to be filled in, and what is not spoken. */
import { Tabs } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rate } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { sectionName } from '#renderer/ui/speech/section-name.ts'
import { clockText } from '#renderer/ui/time/duration.ts'
import { AMOUNT_KEYS, amountOf } from './amount.ts'
import { goTo, placeId } from './place.ts'
import styles from './SidePane.module.css'
import { REASON_KEYS } from './TextPane.tsx'

/** Three lists that lead into the text. `rate` is the pace the times are worked out for. */
export const SidePane = memo(function SidePane({ open, rate }: { open: OpenSpeech; rate: Rate }) {
  const { t } = useTranslation('studio')
  const { placeholders, setAside } = open.document.speech
  return (
    <Tabs
      className={styles.tabs ?? ''}
      size="small"
      items={[
        { key: 'outline', label: t('outline.tab'), children: <Outline open={open} rate={rate} /> },
        {
          key: 'placeholders',
          label: t('placeholders.tab', { count: placeholders.length }),
          children: <Placeholders open={open} />,
        },
        {
          key: 'set-aside',
          label: t('setAside.tab', { count: setAside.length }),
          children: <NotSpoken open={open} />,
        },
      ]}
    />
  )
})

function Outline({ open, rate }: { open: OpenSpeech; rate: Rate }) {
  const { t } = useTranslation('studio')
  const { rundown, document, depths } = open
  const { sections } = document.speech
  if (sections.length === 0) return <p className={styles.none}>{t('outline.none')}</p>
  const timeOf = (naturalMs: number) => clockText(naturalMs / rate)
  return (
    <ol className={styles.list}>
      <li>
        <button type="button" onClick={() => goTo(placeId.block(0))}>
          <span className={styles.name}>{t('outline.opening')}</span>
          <span className={styles.time}>{timeOf(rundown.opening.naturalMs)}</span>
        </button>
      </li>
      {rundown.sections.map(({ index, section, naturalMs }) => (
        <li key={index}>
          <button
            type="button"
            data-level={depths[index]}
            onClick={() => goTo(placeId.block(section.firstBlock))}
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
          <button type="button" onClick={() => goTo(placeId.block(sections.at(-1)?.endBlock ?? 0))}>
            <span className={styles.name}>{t('outline.closing')}</span>
            <span className={styles.time}>{timeOf(rundown.closing.naturalMs)}</span>
          </button>
        </li>
      ) : null}
    </ol>
  )
}

function Amount({ open, section }: { open: OpenSpeech; section: number }) {
  const { t } = useTranslation('studio')
  const { unit, amount } = amountOf(open, section)
  return t(AMOUNT_KEYS[unit], { amount })
}

function Placeholders({ open }: { open: OpenSpeech }) {
  const { t } = useTranslation('studio')
  const { placeholders, sections } = open.document.speech
  if (placeholders.length === 0) return <p className={styles.none}>{t('placeholders.none')}</p>
  return (
    <>
      <p className={styles.hint}>{t('placeholders.hint')}</p>
      <ol className={styles.list}>
        {placeholders.map((gap, index) => {
          const section = gap.section === null ? undefined : sections[gap.section]
          return (
            <li key={index}>
              <button type="button" onClick={() => goTo(placeId.placeholder(index))}>
                <span className={styles.name}>{gap.context}</span>
                {section === undefined ? null : (
                  <span className={styles.characters}>{sectionName(section)}</span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}

function NotSpoken({ open }: { open: OpenSpeech }) {
  const { t } = useTranslation('studio')
  const { setAside } = open.document.speech
  if (setAside.length === 0) return <p className={styles.none}>{t('setAside.none')}</p>
  return (
    <>
      <p className={styles.hint}>{t('setAside.hint')}</p>
      <ol className={styles.list}>
        {setAside.map((aside, index) => (
          <li key={index}>
            <button type="button" onClick={() => goTo(placeId.setAside(index))}>
              <span className={styles.name}>{aside.text}</span>
              <span className={styles.characters}>{t(REASON_KEYS[aside.reason])}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
