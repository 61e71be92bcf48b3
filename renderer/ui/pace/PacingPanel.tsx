/** How the pace is kept: fixed, to time or by hand; the slot, the limits, how a pause stops. For prompter and console. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PACE_RANGE, paceAt, paceUnit } from '#core/pace/reference.ts'
import type { PacingMode } from '#core/session/pacing.ts'
import type { SessionState } from '#core/session/state.ts'
import { pace, type Rate } from '#core/time.ts'
import { onOtherDevice } from '#renderer/bridge/other-device.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { FinishBy } from '../on-time/FinishBy.tsx'
import type { OpenSpeech } from '../speech/open-speech.ts'
import { NumberStepper } from './NumberStepper.tsx'
import { PACE_STEP } from './pace-steps.ts'
import { LONGEST_SLOT, type PacingActions } from './pacing-actions.ts'
import styles from './pace.module.css'

/** The modes in words; the button that opens the panel says the present one. */
export const PACING_MODE_KEYS = {
  fixed: 'pacing.fixed',
  'to-time': 'pacing.toTime',
  'by-hand': 'pacing.byHand',
} as const satisfies Record<PacingMode, string>

const MODES: readonly PacingMode[] = ['fixed', 'to-time', 'by-hand']

/** `children`: a group of the window's own (the prompter: whether it rolls or comes by pages). */
export function PacingPanel({
  session,
  open,
  actions,
  children,
}: {
  session: SessionState
  open: OpenSpeech
  actions: PacingActions
  children?: ReactNode
}) {
  const { t } = useTranslation('common')
  const { language } = open.document.speech
  const { naturalMs } = open.rundown.whole
  const host = useHost()
  const settings = useReadable(host.settings)
  const coasts = settings?.pauseCoasts ?? false
  const always = settings?.onTimeAlways ?? false
  const { mode, target, slowest, fastest, slot, start } = session.pacing
  const unit = t(paceUnit(language) === 'han' ? 'pacing.unitHan' : 'pacing.unitWords')
  const shown = (at: Rate) => Math.round(paceAt(at, language))
  const steps = { less: t('pacing.less'), more: t('pacing.more') }
  return (
    <section className={styles['panel']} aria-label={t('pacing.heading')}>
      <fieldset>
        <legend>{t('pacing.mode')}</legend>
        {MODES.map((one) => (
          <Choice key={one} on={mode === one} onChoose={() => actions.setMode(one)}>
            {t(PACING_MODE_KEYS[one])}
          </Choice>
        ))}
      </fieldset>
      {children}
      <fieldset>
        <legend>{t('pacing.target')}</legend>
        <Choice
          on={mode === 'to-time' && target === 'section'}
          onChoose={() => actions.setTarget('section')}
        >
          {t('pacing.section')}
        </Choice>
        <Choice
          on={mode === 'to-time' && target === 'speech'}
          onChoose={() => actions.setTarget('speech')}
        >
          {t('pacing.speech')}
        </Choice>
      </fieldset>
      <fieldset>
        <legend>{t('pacing.slot')}</legend>
        <NumberStepper
          {...steps}
          label={t('pacing.slotMinutes')}
          value={slot === null ? null : Math.round(slot / 60_000)}
          from={Math.max(1, Math.round(naturalMs / start / 60_000))}
          min={1}
          max={LONGEST_SLOT}
          step={1}
          onChange={actions.setSlot}
        />
        <span>{t('pacing.minutes')}</span>
        <Choice on={slot === null} onChoose={() => actions.setSlot(null)}>
          {t('pacing.noSlot')}
        </Choice>
      </fieldset>
      <fieldset>
        <legend>{t('pacing.slowest')}</legend>
        <NumberStepper
          {...steps}
          label={t('pacing.slowestLabel')}
          value={shown(slowest)}
          from={shown(slowest)}
          min={PACE_RANGE.lowest}
          max={PACE_RANGE.highest}
          step={PACE_STEP}
          onChange={(wanted) => actions.setSlowest(pace(wanted))}
        />
        <span>{unit}</span>
      </fieldset>
      <fieldset>
        <legend>{t('pacing.fastest')}</legend>
        <NumberStepper
          {...steps}
          label={t('pacing.fastestLabel')}
          value={shown(fastest)}
          from={shown(fastest)}
          min={PACE_RANGE.lowest}
          max={PACE_RANGE.highest}
          step={PACE_STEP}
          onChange={(wanted) => actions.setFastest(pace(wanted))}
        />
        <span>{unit}</span>
      </fieldset>
      <FinishBy session={session} open={open} send={actions.send} />
      {/* What holds for every speech is set on the machine itself. */}
      {onOtherDevice() ? null : (
        <>
          <fieldset>
            <legend>{t('pacing.pause')}</legend>
            <Choice on={coasts} onChoose={() => actions.setCoasts(true)}>
              {t('pacing.coasts')}
            </Choice>
            <Choice on={!coasts} onChoose={() => actions.setCoasts(false)}>
              {t('pacing.stopsAtOnce')}
            </Choice>
          </fieldset>
          <fieldset>
            <legend>{t('onTime.heading')}</legend>
            <Choice on={always} onChoose={() => actions.setOnTimeAlways(true)}>
              {t('onTime.always')}
            </Choice>
            <Choice on={!always} onChoose={() => actions.setOnTimeAlways(false)}>
              {t('onTime.whenItMatters')}
            </Choice>
          </fieldset>
        </>
      )}
    </section>
  )
}

/** One of a few. */
export function Choice({
  on,
  onChoose,
  children,
}: {
  on: boolean
  onChoose: () => void
  children: ReactNode
}) {
  return (
    <button type="button" aria-pressed={on} onClick={onChoose}>
      {children}
    </button>
  )
}
