/** How far the slides can be read on the hall's screen. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { heightFor, legibilityAt } from '#core/deck/legibility.ts'
import styles from './DeckSettings.module.css'
import { type HallSize, keepHallSize, keptHallSize, screenHeight } from './hall-size.ts'

/** Inputs for screen and last row, and one line that says what it comes to. */
export function Legibility() {
  const { t } = useTranslation('studio')
  const [size, setSize] = useState(keptHallSize)
  const { unit, screen, row } = size
  const change = (part: Partial<HallSize>) => {
    const next = { ...size, ...part }
    setSize(next)
    keepHallSize(next)
  }
  const { usual, smallest, usualReach, smallestReach } = legibilityAt(screenHeight(size))
  const reach = smallestReach >= row ? 'all' : usualReach >= row ? 'most' : 'few'
  return (
    <fieldset className={styles.legibility}>
      <legend>{t('slides.legibility.legend')}</legend>
      <div className={styles.sizes}>
        <label>
          {t('slides.legibility.screen')}
          <Metres
            value={screen}
            step={unit === 'metres' ? 0.1 : 1}
            onGiven={(given) => change({ screen: given })}
          />
        </label>
        <select
          aria-label={t('slides.legibility.unit')}
          value={unit}
          onChange={({ target }) =>
            change(
              target.value === 'inches'
                ? { unit: 'inches', screen: 86 }
                : { unit: 'metres', screen: 2 },
            )
          }
        >
          <option value="metres">{t('slides.legibility.metres')}</option>
          <option value="inches">{t('slides.legibility.inches')}</option>
        </select>
        <label>
          {t('slides.legibility.row')}
          <Metres value={row} step={1} onGiven={(given) => change({ row: given })} />
          {t('slides.legibility.rowUnit')}
        </label>
      </div>
      <output className={styles.reach} data-reach={reach}>
        {t(REACH_KEYS[reach], {
          usual: Math.round(usual),
          smallest: Math.round(smallest),
          usualReach: Math.floor(usualReach),
          smallestReach: Math.floor(smallestReach),
          needed: (Math.ceil(heightFor(row) * 10) / 10).toFixed(1),
        })}
      </output>
    </fieldset>
  )
}

const REACH_KEYS = {
  all: 'slides.legibility.all',
  most: 'slides.legibility.most',
  few: 'slides.legibility.few',
} as const

function Metres({
  value,
  step,
  onGiven,
}: {
  value: number
  step: number
  onGiven: (value: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="number"
      min={0}
      max={1000}
      step={step}
      value={typed ?? String(value)}
      onChange={({ target }) => {
        setTyped(target.value)
        const given = target.valueAsNumber
        if (given > 0 && given <= 1000) onGiven(given)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
