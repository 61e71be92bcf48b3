/** What a presentation clicker's two keys do, as the user has set it. */
import * as z from 'zod'
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
