/** One button of the console: words, a shape beside them, and its key in the tooltip. */
import { useTranslation } from 'react-i18next'
import styles from './Controls.module.css'

/**
 * `hint` is the key as a person knows it, `keys` as `aria-keyshortcuts` wants it (the hint where they are the same).
 * With `shapeOnly` the shape is all that is seen and the label is only read aloud.
 */
export function ActionButton({
  label,
  shape,
  shapeAfter = false,
  shapeOnly,
  hint,
  keys = hint,
  primary = false,
  pressed,
  disabled = false,
  once = false,
  onPress,
}: {
  label: string
  shape?: string
  shapeAfter?: boolean
  shapeOnly?: string
  hint?: string | undefined
  keys?: string | undefined
  primary?: boolean
  pressed?: boolean
  disabled?: boolean
  /** A double click is one press: the second would take back what the first has done. */
  once?: boolean
  onPress: () => void
}) {
  const { t } = useTranslation('console')
  const mark =
    shape === undefined ? null : (
      <span aria-hidden="true" className={styles.shape}>
        {shape}
      </span>
    )
  return (
    <button
      type="button"
      className={primary ? styles.primary : styles.button}
      title={hint === undefined ? undefined : t('key.tooltip', { label, key: hint })}
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      // Not `disabled`: a button that goes off while it has the focus would lose it.
      aria-disabled={disabled}
      onClick={({ detail }) => {
        if (!disabled && !(once && detail > 1)) onPress()
      }}
    >
      {shapeOnly ?? (
        <>
          {shapeAfter ? null : mark}
          <span>{label}</span>
          {shapeAfter ? mark : null}
        </>
      )}
    </button>
  )
}
