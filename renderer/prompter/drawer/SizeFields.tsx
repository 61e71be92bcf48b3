/** How large the text is: by itself, by the lines on the screen, or from the distance to it. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  INCHES_RANGE,
  linesIn,
  METRES_RANGE,
  type Seen,
  sizeFrom,
} from '#core/prompter/distance.ts'
import { LINES_RANGE, type PrompterLook, SIZE_RANGE } from '#core/prompter/look.ts'
import { textSizeOn } from '../look/look-style.ts'
import { ChoiceField, NumberField, SliderField } from './Fields.tsx'
import styles from './drawer.module.css'

const SEEN_KEYS = {
  small: 'size.small',
  comfortable: 'size.comfortable',
  large: 'size.large',
} as const satisfies Record<Seen, string>

type Way = 'px' | 'lines' | 'distance'

/** A desk's distance, and a screen as it stands there, until somebody says otherwise. */
const USUAL = { metres: 1, inches: 24 }

/** `height`: of the stage, px. */
export function SizeFields({
  look,
  height,
  onChange,
}: {
  look: PrompterLook
  height: number
  onChange: (part: Partial<PrompterLook>) => void
}) {
  const { t } = useTranslation('look')
  const { size, lineHeight } = look
  const [far, setFar] = useState(false)
  const way: Way = far ? 'distance' : size.by
  const px = Math.round(textSizeOn({ width: 0, height }, look))
  const lines = size.by === 'lines' ? size.lines : linesIn(height, size.px, lineHeight)
  const choose = (next: Way) => {
    setFar(next === 'distance')
    if (next === 'px')
      onChange({ size: { by: 'px', px: within(px, SIZE_RANGE.smallest, SIZE_RANGE.largest) } })
    if (next === 'lines')
      onChange({
        size: {
          by: 'lines',
          lines: within(Math.round(lines), LINES_RANGE.fewest, LINES_RANGE.most),
        },
      })
  }
  return (
    <>
      <ChoiceField
        label={t('size.way')}
        value={way}
        choices={[
          { value: 'px', label: t('size.byPx') },
          { value: 'lines', label: t('size.byLines') },
          { value: 'distance', label: t('size.byDistance') },
        ]}
        onChange={choose}
      />
      {way === 'px' ? (
        <SliderField
          label={t('size.size')}
          value={px}
          shown={t('size.px', { px })}
          min={SIZE_RANGE.smallest}
          max={SIZE_RANGE.largest}
          step={2}
          onChange={(next) => onChange({ size: { by: 'px', px: next } })}
        />
      ) : null}
      {way === 'lines' ? (
        <SliderField
          label={t('size.lines')}
          value={lines}
          shown={t('size.linesShown', { lines })}
          min={LINES_RANGE.fewest}
          max={LINES_RANGE.most}
          step={1}
          onChange={(next) => onChange({ size: { by: 'lines', lines: next } })}
        />
      ) : null}
      {way === 'distance' ? (
        <FromDistance onSize={(next) => onChange({ size: { by: 'px', px: next } })}>
          {t('size.gives', { px, lines })}
        </FromDistance>
      ) : null}
      {way === 'px' ? (
        <p className={styles['hint']}>{t('size.linesGiven', { lines })}</p>
      ) : way === 'lines' ? (
        <p className={styles['hint']}>{t('size.pxGiven', { px })}</p>
      ) : null}
    </>
  )
}

/** Metres and inches, and how large it is to be seen; the size follows at once. `children`: what it gives. */
function FromDistance({ onSize, children }: { onSize: (px: number) => void; children: ReactNode }) {
  const { t } = useTranslation('look')
  const [away, setAway] = useState(USUAL)
  const [seen, setSeen] = useState<Seen>('comfortable')
  const take = (next: typeof USUAL, wanted: Seen) => {
    setAway(next)
    setSeen(wanted)
    const { width, height } = window.screen
    onSize(sizeFrom({ ...next, width, height }, wanted))
  }
  return (
    <>
      <div className={styles['pair']}>
        <NumberField
          label={t('size.distance')}
          unit={t('size.metres')}
          value={away.metres}
          min={METRES_RANGE.nearest}
          max={METRES_RANGE.farthest}
          step={0.1}
          onChange={(metres) => take({ ...away, metres }, seen)}
        />
        <NumberField
          label={t('size.diagonal')}
          unit={t('size.inches')}
          value={away.inches}
          min={INCHES_RANGE.smallest}
          max={INCHES_RANGE.largest}
          step={0.5}
          onChange={(inches) => take({ ...away, inches }, seen)}
        />
      </div>
      <ChoiceField
        label={t('size.seen')}
        value={seen}
        choices={(['small', 'comfortable', 'large'] as const).map((one) => ({
          value: one,
          label: t(SEEN_KEYS[one]),
        }))}
        onChange={(wanted) => take(away, wanted)}
      />
      <p className={styles['hint']}>
        <output>{children}</output> {t('size.glass')}
      </p>
    </>
  )
}

const within = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value))
