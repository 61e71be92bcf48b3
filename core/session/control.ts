/** Who holds control: whose commands count. Rules L in SPEC.md. */
import * as z from 'zod'
import type { WindowKind } from '../contract/contract.ts'
import type { Command } from './state.ts'

/** `anyone`: everybody commands. `operator`: the speaker's windows can't. `speaker`: the staff's can't. */
export const Control = z.enum(['anyone', 'operator', 'speaker'])
export type Control = z.infer<typeof Control>

/** The side that a command comes from. */
export type Side = Exclude<Control, 'anyone'>

/** The side that a window is on: the prompter and its keys are the speaker's, all else is the staff's. */
export const sideOf = (window: WindowKind): Side =>
  window === 'prompter' || window === 'hands' ? 'speaker' : 'operator'

/** What the two sides say to each other moves neither text nor slides. */
const ALWAYS: ReadonlySet<Command['kind']> = new Set(['tell', 'acknowledge', 'take-back'])

/**
 * Whether a window may have an action done by a window of another kind: what the speaker's keys ask for is not done by the
 * operator's windows while the operator holds control, or it would come from them. The other way round it may: a clicker at the
 * operator's machine is still the speaker's, and who holds control is asked when the prompter commands (L5).
 */
export const mayPassOn = (control: Control, from: WindowKind, to: WindowKind): boolean =>
  control !== 'operator' || sideOf(from) === 'operator' || sideOf(to) === 'speaker'

/**
 * Whether a side may give a command. The operator can always take control, the speaker only where the operator does not
 * hold it (L2, L3).
 */
export function mayCommand(control: Control, side: Side, command: Command): boolean {
  if (control === 'anyone' || control === side || ALWAYS.has(command.kind)) return true
  if (command.kind === 'ease') return command.factor === 1
  // What the hall must not see is gone at once, whoever holds control.
  if (command.kind === 'set-screen' && command.screen === 'black') return side === 'operator'
  return command.kind === 'set-control' && side === 'operator'
}
