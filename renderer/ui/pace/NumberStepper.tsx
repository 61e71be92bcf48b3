/** A whole number between − and +, that can be typed too. Quick presses add up though the answer is still on its way. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './pace.module.css'

/** An answer that has not come by then, ms, does not come. */
const ANSWER_WITHIN = 1500

/** `value` null: nothing is set, and a press begins at `from`. */
export function NumberStepper({
  label,
  less,
  more,
  value,
  from,
  min,
  max,
  step,
  onChange,
}: {
  label: string
  /** What − and + are called. */
  less: string
  more: string
  value: number | null
  from: number
  min: number
  max: number
  step: number
  onChange: (value: number) => void
}) {
  const [wish, setWish] = useState<number | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  /** Escape leaves the field with what it had. */
  const leaving = useRef(false)
  useEffect(() => {
    if (wish === null) return undefined
    const timer = setTimeout(() => setWish(null), ANSWER_WITHIN)
    return () => clearTimeout(timer)
  }, [wish])

  const now = wish ?? value
  const choose = (wanted: number) => {
    const next = Math.min(max, Math.max(min, Math.round(wanted)))
    setWish(next)
    onChange(next)
  }
  const press = (direction: 1 | -1) => {
    if (now === null) choose(from)
    else choose((direction > 0 ? Math.floor(now / step) + 1 : Math.ceil(now / step) - 1) * step)
  }
  const done = () => {
    const number = Number(typed)
    const meant = typed !== null && typed.trim() !== '' && !leaving.current
    if (meant && Number.isFinite(number)) choose(number)
    leaving.current = false
    setTyped(null)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    // The keys are the window's again after Enter and Escape.
    if (event.key === 'Escape') leaving.current = true
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    setTyped(null)
    press(event.key === 'ArrowUp' ? 1 : -1)
  }
  return (
    <span className={styles['stepper']}>
      <button
        type="button"
        aria-label={less}
        disabled={now !== null && now <= min}
        onClick={() => press(-1)}
      >
        −
      </button>
      <input
        type="text"
        inputMode="numeric"
        aria-label={label}
        value={typed ?? now ?? ''}
        placeholder="—"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={onKey}
      />
      <button
        type="button"
        aria-label={more}
        disabled={now !== null && now >= max}
        onClick={() => press(1)}
      >
        +
      </button>
    </span>
  )
}
