/** How all slides look, how far they can be read, and whether they are made from the outline. */
import { Switch } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deck, Theme } from '#core/deck/deck.ts'
import { SlidePicture } from '#renderer/ui/picture/SlidePicture.tsx'
import { fieldsNow } from '../work/speech-work.ts'
import { useSpeechWork, useWorkState } from '../work/SpeechWorkProvider.tsx'
import { setFromOutline, setTheme } from '../work/whole-edits.ts'
import styles from './DeckSettings.module.css'
import { Legibility } from './Legibility.tsx'

const THEME_KEYS = {
  party: 'slides.theme.party',
  light: 'slides.theme.light',
  dark: 'slides.theme.dark',
  green: 'slides.theme.green',
} as const satisfies Record<Theme, string>

/** Four small previews to choose between, and what goes for all slides. */
export function DeckSettings({ deck }: { deck: Deck }) {
  const { t } = useTranslation('studio')
  const { store } = useSpeechWork()
  const name = useId()
  const theme = useWorkState((state) => fieldsNow(state).edits.theme)
  const fromOutline = useWorkState((state) => fieldsNow(state).edits.fromOutline)
  // A slide that is read tells more of a theme than a title does.
  const sample =
    deck.slides.find(({ kind, lines }) => kind === 'points' && lines.length > 1) ?? deck.slides[0]
  return (
    <div className={styles.settings}>
      <fieldset className={styles.themes}>
        <legend>{t('slides.theme.legend')}</legend>
        {Theme.options.map((one) => (
          <label key={one} data-chosen={one === theme ? '' : undefined}>
            <input
              type="radio"
              name={name}
              checked={one === theme}
              onChange={() => store.edit((state) => setTheme(state, one))}
            />
            {sample === undefined ? null : (
              <span className={styles.sample} aria-hidden="true">
                <SlidePicture slide={sample} deck={{ ...deck, theme: one }} />
              </span>
            )}
            <span>{t(THEME_KEYS[one])}</span>
          </label>
        ))}
      </fieldset>
      <Legibility />
      <label className={styles.switch}>
        <Switch
          size="small"
          checked={fromOutline}
          onChange={(on) => store.edit((state) => setFromOutline(state, on))}
        />
        <span>{t('slides.fromOutline.label')}</span>
      </label>
      <p className={styles.hint}>{t('slides.fromOutline.hint')}</p>
    </div>
  )
}
