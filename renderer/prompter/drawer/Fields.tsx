/** The drawer's plain fields: a slider, a choice of a few, a switch, a number. Large enough for a finger, and by keyboard. */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import styles from './drawer.module.css'

/** After the pointer has let a field go, the keys are the prompter's again. */
const letGo = (event: { readonly currentTarget: HTMLElement }) => event.currentTarget.blur()

/** A value on a range, changed while it slides. */
export function SliderField({
  label,
  value,
  shown,
  min,
  max,
  step,
  onChange,
}: {
  label: string
  value: number
  /** The value as it is read. */
  shown: string
  min: number
  max: number
  step: number
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <span className={styles['value']} aria-hidden="true">
        {shown}
      </span>
      <input
        id={id}
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        onPointerUp={letGo}
      />
    </div>
  )
}

/** One of a few. */
export function ChoiceField<Value extends string | number>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string
  value: Value
  choices: readonly { readonly value: Value; readonly label: ReactNode; readonly name?: string }[]
  onChange: (value: Value) => void
}) {
  return (
    <fieldset className={styles['choice']}>
      <legend>{label}</legend>
      <div className={styles['segments']}>
        {choices.map((one) => (
          <button
            key={one.value}
            type="button"
            aria-pressed={one.value === value}
            aria-label={one.name}
            title={one.name}
            onClick={() => onChange(one.value)}
          >
            {one.label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** On or off. */
export function SwitchField({
  label,
  value,
  onChange,
}: {
  label: string
  value: boolean
  onChange: (value: boolean) => void
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={value}
      className={styles['switch']}
      onClick={() => onChange(!value)}
    >
      <span>{label}</span>
      <span className={styles['track']} aria-hidden="true" />
    </button>
  )
}

/** A number that is typed; one that is out of its range is taken to the nearest that is in it when it is done. */
export function NumberField({
  label,
  unit,
  value,
  min,
  max,
  step,
  onChange,
}: {
  label: string
  unit: string
  value: number
  min: number
  max: number
  step: number
  onChange: (value: number) => void
}) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const take = (text: string) => {
    const number = Number(text)
    if (text.trim() !== '' && number >= min && number <= max) onChange(number)
  }
  const done = () => {
    const number = Number(typed)
    if (typed !== null && typed.trim() !== '' && Number.isFinite(number))
      onChange(Math.min(max, Math.max(min, number)))
    setTyped(null)
  }
  return (
    <div className={styles['number']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        value={typed ?? value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          take(event.currentTarget.value)
        }}
        onBlur={done}
        onKeyDown={leaveByKey}
      />
      <span aria-hidden="true">{unit}</span>
    </div>
  )
}

/** Enter and Escape leave a field: the keys are the prompter's again. */
export function leaveByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
}
