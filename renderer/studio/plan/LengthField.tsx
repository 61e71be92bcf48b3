/** A field for a length of time. What is no length stays as it was typed, and is told; what was set before holds. */
import { type KeyboardEvent, useId, useState } from 'react'
import { typedLength } from '#renderer/ui/time/typed-time.ts'
import { DraftInput } from './DraftInput.tsx'
import styles from './plan.module.css'

/** A length that can't be taken, as it was typed. */
export interface Problem {
  readonly typed: string
  readonly why: 'unclear' | 'short' | 'long'
}

/** Longest that can be given, ms. */
const LONGEST = 86_400_000

/** `value` null: the field is empty. `onChange` is given null where it is emptied. Lengths in ms, whole seconds. */
export function LengthField({
  label,
  value,
  text,
  least = 0,
  most = LONGEST,
  byHand = true,
  column,
  problem,
  placeholder,
  onChange,
  onProblem,
  onKeyDown,
}: {
  label: string
  value: number | null
  /** How a length is written. */
  text: (ms: number) => string
  least?: number
  most?: number
  /** Set by a person: stands out. */
  byHand?: boolean
  /** Name of its column, where it is in a table that is gone through by arrow keys. */
  column?: string
  /** What was told of it last, and the id of the element that says it. */
  problem: { readonly found: Problem; readonly saidBy: string } | null
  placeholder?: string
  onChange: (ms: number | null) => void
  onProblem: (problem: Problem | null) => void
  /** Is given every key, and whether something has been typed that is not set yet. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>, typing: boolean) => void
}) {
  const take = (typed: string): boolean => {
    const reject = (why: Problem['why']) => {
      onProblem({ typed, why })
      return false
    }
    const given = typedLength(typed)
    if (given.kind === 'unclear') return reject('unclear')
    const ms = given.kind === 'nothing' ? null : given.ms
    if (ms !== null && ms < least) return reject('short')
    if (ms !== null && ms > most) return reject('long')
    onProblem(null)
    // What is shared out and typed as it stands is by hand from now on.
    if (ms !== value || !byHand) onChange(ms)
    return true
  }
  return (
    <DraftInput
      label={label}
      written={value === null ? '' : text(value)}
      take={take}
      onDrop={() => onProblem(null)}
      onKeyDown={onKeyDown}
      className={styles['field']}
      aria-invalid={problem !== null}
      aria-describedby={problem?.saidBy}
      maxLength={20}
      size={6}
      data-by-hand={byHand || undefined}
      data-column={column}
      placeholder={placeholder}
    />
  )
}

/** What was told of a field, and an id for the element that says it. */
export function useProblem() {
  const saidBy = useId()
  const [found, setFound] = useState<Problem | null>(null)
  return { problem: found === null ? null : { found, saidBy }, setProblem: setFound }
}
