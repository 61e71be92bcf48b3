/** The colours of the stage: those that are known to be good, or one's own with their contrast checked. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contrast } from '#core/prompter/contrast.ts'
import {
  COLOUR_SCHEMES,
  type ColourScheme,
  COMFORTABLE_CONTRAST,
  LEAST_CONTRAST,
  type PrompterLook,
  type StageColours,
} from '#core/prompter/look.ts'
import { leaveByKey } from './Fields.tsx'
import styles from './drawer.module.css'

const SCHEME_KEYS = {
  'white-on-black': 'colour.whiteOnBlack',
  'yellow-on-black': 'colour.yellowOnBlack',
  'green-on-black': 'colour.greenOnBlack',
  'black-on-white': 'colour.blackOnWhite',
  'black-on-paper': 'colour.blackOnPaper',
} as const satisfies Record<ColourScheme, string>

const OWN_KEYS = {
  text: 'colour.text',
  ground: 'colour.ground',
  note: 'colour.note',
} as const satisfies Record<keyof StageColours, string>

const SCHEMES: readonly ColourScheme[] = [
  'white-on-black',
  'yellow-on-black',
  'green-on-black',
  'black-on-white',
  'black-on-paper',
]
const OWN = ['text', 'ground', 'note'] as const

/** Swatches, then one's own colours; what cannot be read is not taken, and says so. */
export function ColourFields({
  look,
  onChange,
}: {
  look: PrompterLook
  onChange: (part: Partial<PrompterLook>) => void
}) {
  const { t } = useTranslation('look')
  /** Chosen, but not to be read. */
  const [refused, setRefused] = useState<StageColours | null>(null)
  const { colours } = look
  const take = (next: StageColours) => {
    const readable = leastOf(next) >= LEAST_CONTRAST
    setRefused(readable ? null : next)
    if (readable) onChange({ colours: next })
  }
  const shown = refused ?? colours
  const least = leastOf(shown)
  return (
    <>
      <fieldset className={styles['choice']}>
        <legend>{t('colour.schemes')}</legend>
        <div className={styles['swatches']}>
          {SCHEMES.map((scheme) => {
            const { text, ground } = COLOUR_SCHEMES[scheme]
            return (
              <button
                key={scheme}
                type="button"
                style={{ background: ground, color: text }}
                aria-label={t(SCHEME_KEYS[scheme])}
                aria-pressed={refused === null && isSame(colours, COLOUR_SCHEMES[scheme])}
                title={t(SCHEME_KEYS[scheme])}
                onClick={() => take(COLOUR_SCHEMES[scheme])}
              >
                {t('colour.sample')}
              </button>
            )
          })}
        </div>
      </fieldset>
      <div className={styles['own']}>
        {OWN.map((part) => (
          <label key={part}>
            <input
              type="color"
              value={shown[part]}
              onChange={(event) => take({ ...shown, [part]: event.currentTarget.value })}
              onKeyDown={leaveByKey}
            />
            {t(OWN_KEYS[part])}
          </label>
        ))}
      </div>
      <output className={styles['contrast']} data-watch={least < COMFORTABLE_CONTRAST}>
        {t('colour.contrast', {
          text: ratio(contrast(shown.text, shown.ground)),
          note: ratio(contrast(shown.note, shown.ground)),
        })}{' '}
        {least < LEAST_CONTRAST
          ? t('colour.refused')
          : least < COMFORTABLE_CONTRAST
            ? t('colour.low')
            : null}
      </output>
    </>
  )
}

const leastOf = ({ text, ground, note }: StageColours) =>
  Math.min(contrast(text, ground), contrast(note, ground))

/** Never rounded up over a limit. */
const ratio = (value: number) => (Math.floor(value * 10) / 10).toFixed(1)

const isSame = (one: StageColours, other: StageColours) =>
  one.text === other.text && one.ground === other.ground && one.note === other.note
