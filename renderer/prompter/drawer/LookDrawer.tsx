/** The drawer in which a look is chosen and changed, beside the text, which shows at once what becomes of it. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Face, Marker, Mirror, PrompterLook } from '#core/prompter/look.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useCurrentLook } from '../look/look-context.tsx'
import { createPresetDesk } from '../look/preset-desk.ts'
import { ColourFields } from './ColourFields.tsx'
import { ChoiceField, SliderField, SwitchField } from './Fields.tsx'
import { PresetFields } from './PresetFields.tsx'
import { SizeFields } from './SizeFields.tsx'
import { WindowFields } from './WindowFields.tsx'
import styles from './drawer.module.css'

const FACE_KEYS = {
  hei: 'text.hei',
  song: 'text.song',
  kai: 'text.kai',
} as const satisfies Record<Face, string>

const MARKER_KEYS = {
  triangles: 'line.triangles',
  arrow: 'line.arrow',
  line: 'line.line',
  bar: 'line.bar',
  none: 'line.none',
} as const satisfies Record<Marker, string>

const LIT_KEYS = {
  none: 'line.litNone',
  phrase: 'line.litPhrase',
  sentence: 'line.litSentence',
} as const satisfies Record<PrompterLook['lit'], string>

const MIRROR_KEYS = {
  none: 'turn.none',
  horizontal: 'turn.horizontal',
  vertical: 'turn.vertical',
  both: 'turn.both',
} as const satisfies Record<Mirror, string>

const MIRROR_SHAPES = { none: 'A', horizontal: '↔', vertical: '↕', both: '↔↕' } as const

const SHOWN = ['slideMarks', 'pauseMarks', 'notes', 'readings', 'textOnly'] as const
const SHOWN_KEYS = {
  slideMarks: 'show.slideMarks',
  pauseMarks: 'show.pauseMarks',
  notes: 'show.notes',
  readings: 'show.readings',
  textOnly: 'show.textOnly',
} as const satisfies Record<(typeof SHOWN)[number], string>

const percent = (part: number) => `${Math.round(part * 100)}%`

/** `height`: of the stage, px. `onFullScreen`: goes to full screen and back. */
export function LookDrawer({
  height,
  onClose,
  onFullScreen,
}: {
  height: number
  onClose: () => void
  onFullScreen: () => void
}) {
  const { t } = useTranslation('look')
  const host = useHost()
  const current = useCurrentLook()
  const chosen = useReadable(current.chosen)
  const look = useReadable(current.look)
  const kept = useReadable(current.kept)
  const [desk] = useState(() => createPresetDesk({ current, host }))
  useEffect(() => desk.hush, [desk])
  if (chosen === null || look === null) return null
  // What there is to take back of a preset's deed would take this along.
  const change = (part: Partial<PrompterLook>) => {
    desk.hush()
    current.change(part)
  }
  return (
    <aside className={styles['drawer']} aria-labelledby="look-heading">
      <header>
        <h2 id="look-heading">{t('heading')}</h2>
        <button type="button" aria-label={t('close')} onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <output className={styles['kept']}>{kept ? null : t('notKept')}</output>
      {current.own ? (
        <p className={styles['hint']}>{t(current.copy ? 'copy' : 'device')}</p>
      ) : (
        <PresetFields chosen={chosen} desk={desk} />
      )}
      <section className={styles['group']} aria-labelledby="look-size">
        <h3 id="look-size">{t('size.heading')}</h3>
        <SizeFields look={look} height={height} onChange={change} />
      </section>
      <section className={styles['group']} aria-labelledby="look-text">
        <h3 id="look-text">{t('text.heading')}</h3>
        <ChoiceField
          label={t('text.face')}
          value={look.face}
          choices={(['hei', 'song', 'kai'] as const).map((face) => ({
            value: face,
            label: t(FACE_KEYS[face]),
          }))}
          onChange={(face) => change({ face })}
        />
        <SliderField
          label={t('text.weight')}
          value={look.weight}
          shown={String(look.weight)}
          min={300}
          max={900}
          step={100}
          onChange={(weight) => change({ weight })}
        />
        <SliderField
          label={t('text.lineHeight')}
          value={look.lineHeight}
          shown={look.lineHeight.toFixed(2)}
          min={1.2}
          max={2.4}
          step={0.05}
          onChange={(lineHeight) => change({ lineHeight })}
        />
        <SliderField
          label={t('text.margin')}
          value={look.margin}
          shown={percent(look.margin)}
          min={0.01}
          max={0.3}
          step={0.005}
          onChange={(margin) => change({ margin })}
        />
        <SliderField
          label={t('text.lineLength')}
          value={look.lineLength}
          shown={t('text.characters', { count: look.lineLength })}
          min={8}
          max={40}
          step={1}
          onChange={(lineLength) => change({ lineLength })}
        />
        <SliderField
          label={t('text.headingScale')}
          value={look.headingScale}
          shown={percent(look.headingScale)}
          min={1}
          max={1.8}
          step={0.05}
          onChange={(headingScale) => change({ headingScale })}
        />
      </section>
      <section className={styles['group']} aria-labelledby="look-colour">
        <h3 id="look-colour">{t('colour.heading')}</h3>
        <ColourFields look={look} onChange={change} />
      </section>
      <section className={styles['group']} aria-labelledby="look-line">
        <h3 id="look-line">{t('line.heading')}</h3>
        <SliderField
          label={t('line.place')}
          value={look.readingLine}
          shown={percent(look.readingLine)}
          min={0.1}
          max={0.8}
          step={0.01}
          onChange={(readingLine) => change({ readingLine })}
        />
        <ChoiceField
          label={t('line.marker')}
          value={look.marker}
          choices={(['triangles', 'arrow', 'line', 'bar', 'none'] as const).map((marker) => ({
            value: marker,
            label: t(MARKER_KEYS[marker]),
          }))}
          onChange={(marker) => change({ marker })}
        />
        <ChoiceField
          label={t('line.lit')}
          value={look.lit}
          choices={(['none', 'phrase', 'sentence'] as const).map((lit) => ({
            value: lit,
            label: t(LIT_KEYS[lit]),
          }))}
          onChange={(lit) => change({ lit })}
        />
        <SliderField
          label={t('line.dimming')}
          value={look.dimming}
          shown={percent(look.dimming)}
          min={0}
          max={0.8}
          step={0.02}
          onChange={(dimming) => change({ dimming })}
        />
      </section>
      <section className={styles['group']} aria-labelledby="look-show">
        <h3 id="look-show">{t('show.heading')}</h3>
        <ChoiceField
          label={t('show.motion')}
          value={look.motion}
          choices={[
            { value: 'roll', label: t('show.roll') },
            { value: 'pages', label: t('show.pages') },
          ]}
          onChange={(motion) => change({ motion })}
        />
        {SHOWN.map((part) => (
          <SwitchField
            key={part}
            label={t(SHOWN_KEYS[part])}
            value={look[part]}
            onChange={(shown) => change({ [part]: shown })}
          />
        ))}
      </section>
      {current.copy ? null : (
        <section className={styles['group']} aria-labelledby="look-turn">
          <h3 id="look-turn">{t('turn.heading')}</h3>
          <ChoiceField
            label={t('turn.mirror')}
            value={look.mirror}
            choices={(['none', 'horizontal', 'vertical', 'both'] as const).map((mirror) => ({
              value: mirror,
              label: MIRROR_SHAPES[mirror],
              name: t(MIRROR_KEYS[mirror]),
            }))}
            onChange={(mirror) => change({ mirror })}
          />
          <ChoiceField
            label={t('turn.rotation')}
            value={look.rotation}
            choices={([0, 90, 180, 270] as const).map((rotation) => ({
              value: rotation,
              label: `${rotation}°`,
            }))}
            onChange={(rotation) => change({ rotation })}
          />
        </section>
      )}
      <WindowFields chosen={chosen} onFullScreen={onFullScreen} />
    </aside>
  )
}
