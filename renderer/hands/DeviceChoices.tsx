/** What a clicker's keys do, ready-made bindings for kinds of devices, and the switches on the devices themselves. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClickerMode } from '#core/hands/clicker.ts'
import { DEVICE_PRESETS, type DevicePresetId } from '#core/hands/device-presets.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import type { BindingDesk } from './binding-desk.ts'
import styles from './Hands.module.css'

const MODE_KEYS = {
  together: 'clicker.together',
  slides: 'clicker.slides',
  text: 'clicker.text',
} as const satisfies Record<ClickerMode, string>
const MODE_IS_KEYS = {
  together: 'clicker.togetherIs',
  slides: 'clicker.slidesIs',
  text: 'clicker.textIs',
} as const satisfies Record<ClickerMode, string>

/** The clicker setting, with what each choice means. */
export function ClickerChoice({ clicker }: { clicker: ClickerMode }) {
  const { t } = useTranslation('hands')
  const host = useHost()
  return (
    <fieldset className={styles['clicker']}>
      <legend>{t('clicker.heading')}</legend>
      {ClickerMode.options.map((mode) => (
        <div key={mode} className={styles['mode']}>
          <input
            type="radio"
            id={`clicker-${mode}`}
            aria-describedby={`clicker-${mode}-is`}
            name="clicker"
            value={mode}
            checked={clicker === mode}
            // The line is down: the setting stays as it is, and the page says that it is.
            onChange={() =>
              void host.link.client.settings.update({ clicker: mode }).catch(() => undefined)
            }
          />
          <span>
            <label htmlFor={`clicker-${mode}`}>{t(MODE_KEYS[mode])}</label>
            <span id={`clicker-${mode}-is`} className={styles['quiet']}>
              {t(MODE_IS_KEYS[mode])}
            </span>
          </span>
        </div>
      ))}
      <p className={styles['quiet']}>{t('clicker.others')}</p>
    </fieldset>
  )
}

const PRESET_KEYS = {
  'clicker-arrows': 'presets.clickerArrows',
  'clicker-tab-enter': 'presets.clickerTabEnter',
  'clicker-volume': 'presets.clickerVolume',
  'pedals-pages': 'presets.pedalsPages',
  'pedals-letters': 'presets.pedalsLetters',
  'pedals-function': 'presets.pedalsFunction',
  'jog-arrows': 'presets.jogArrows',
} as const satisfies Record<DevicePresetId, string>

/** Binds all keys of a kind of device at once. */
export function DevicePresets({ desk }: { desk: BindingDesk }) {
  const { t } = useTranslation('hands')
  const [id, setId] = useState<DevicePresetId>('clicker-arrows')
  const preset = DEVICE_PRESETS.find((one) => one.id === id)
  return (
    <section className={styles['presets']} aria-labelledby="presets-heading">
      <h2 id="presets-heading">{t('presets.heading')}</h2>
      <label>
        <span>{t('presets.choose')}</span>
        <select
          value={id}
          onChange={(event) =>
            setId(DEVICE_PRESETS.find((one) => one.id === event.target.value)?.id ?? id)
          }
        >
          {DEVICE_PRESETS.map((one) => (
            <option key={one.id} value={one.id}>
              {t(PRESET_KEYS[one.id])}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        onClick={() => {
          if (preset !== undefined) desk.applyPreset(preset, t(PRESET_KEYS[preset.id]))
        }}
      >
        {t('presets.apply')}
      </button>
    </section>
  )
}

/** What to set on the devices themselves. */
export function DeviceNotes() {
  const { t } = useTranslation('hands')
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading">{t('notes.heading')}</h2>
      <ul className={styles['notes']}>
        <li>{t('notes.clicker')}</li>
        <li>{t('notes.pedal')}</li>
        <li>{t('notes.gamepad')}</li>
        <li>{t('notes.jog')}</li>
        <li>{t('notes.keyboard')}</li>
      </ul>
    </section>
  )
}
