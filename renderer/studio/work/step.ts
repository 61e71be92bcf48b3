/** One step of the person's: a transaction that is undone by itself, not together with what was typed before or after. */
import { isolateHistory } from '@codemirror/commands'
import type { StateEffect, TransactionSpec } from '@codemirror/state'

/** Makes a transaction a step of its own. `what` is for the state's listeners: `line`, `mark`, `fill`, … */
export function step(
  what: string,
  spec: Pick<TransactionSpec, 'changes' | 'selection' | 'scrollIntoView'> & {
    readonly effects?: readonly StateEffect<unknown>[]
  },
): TransactionSpec {
  return { ...spec, userEvent: `step.${what}`, annotations: isolateHistory.of('full') }
}
