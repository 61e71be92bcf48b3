/** A field whose words count when it is left or Enter is pressed; what can't be taken stays as it was typed, Escape drops it. */
import { type ComponentPropsWithoutRef, type KeyboardEvent, useState } from 'react'

type Own = 'value' | 'type' | 'aria-label' | 'onChange' | 'onFocus' | 'onBlur' | 'onKeyDown'

/** What else an input has goes to the input. */
export function DraftInput({
  label,
  written,
  take,
  onDrop,
  onKeyDown,
  ...rest
}: Omit<ComponentPropsWithoutRef<'input'>, Own> & {
  label: string
  /** What it says while nothing is being typed. */
  written: string
  /** Takes what was typed; answers whether it could be taken. */
  take: (typed: string) => boolean
  onDrop?: () => void
  /** Is given every key, and whether something has been typed that is not taken yet. */
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>, typing: boolean) => void) | undefined
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    if (typed !== null && take(typed)) setTyped(null)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') done()
    onKeyDown?.(event, typed !== null)
    if (event.key !== 'Escape') return
    setTyped(null)
    onDrop?.()
  }
  return (
    <input
      type="text"
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? written}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={done}
      onKeyDown={onKey}
      {...rest}
    />
  )
}
