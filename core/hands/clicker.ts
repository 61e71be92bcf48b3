/** What a presentation clicker's two keys do, as the user has set it. */
import * as z from 'zod'
import type { Control } from '../session/control.ts'
import type { Action } from './actions.ts'

/**
 * `together`: the text goes to where the next slide comes on, and the slides come with it. `slides`: the hall's screen is
 * held on the next slide, the text rolls on. `text`: the next paragraph, or the next page where the prompter turns
 * pages.
 */
export const ClickerMode = z.enum(['together', 'slides', 'text'])
export type ClickerMode = z.infer<typeof ClickerMode>

const DOES = {
  together: { 'clicker-next': 'next-cue', 'clicker-previous': 'previous-cue' },
  slides: { 'clicker-next': 'next-slide', 'clicker-previous': 'previous-slide' },
  text: { 'clicker-next': 'next-text', 'clicker-previous': 'previous-text' },
} as const satisfies Record<ClickerMode, Record<'clicker-next' | 'clicker-previous', Action>>

/** The action that is really done: a clicker's as set, every other itself. */
export function afterClicker(action: Action, mode: ClickerMode): Action {
  return action === 'clicker-next' || action === 'clicker-previous' ? DOES[mode][action] : action
}

/**
 * The keys that presentation clickers send: next and previous, start (F5), black (B or a full stop), end (Escape). To a
 * computer they are keys like any other.
 */
const CLICKER_KEYS: ReadonlySet<string> = new Set([
  'key:PageDown',
  'key:PageUp',
  'key:F5',
  'key:Shift+F5',
  'key:KeyB',
  'key:Period',
  'key:Escape',
])

/** Whether presentation clickers or gamepads send this input. A keyboard may have sent a clicker's as well. */
export const isDevices = (input: string): boolean =>
  CLICKER_KEYS.has(input) || input.startsWith('pad:')

const BLACK_KEYS: ReadonlySet<string> = new Set(['key:KeyB', 'key:Period'])

/** What the operator's console does with a clicker's key, by who holds control (rules L). */
export type ClickerKeys = 'here' | 'refused' | 'passed-on'

/**
 * Decides it for an input that is heard in the console: while one side holds control a clicker is the speaker's, though its
 * key has come to the operator's window because that has the focus.
 */
export function clickerKeysIn(control: Control, input: string): ClickerKeys {
  // Black is the operator's way out, and whoever presses it in a hurry presses it here.
  if (control === 'anyone' || !CLICKER_KEYS.has(input) || BLACK_KEYS.has(input)) return 'here'
  return control === 'speaker' ? 'passed-on' : 'refused'
}
