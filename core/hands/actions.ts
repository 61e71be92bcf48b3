/**
 * What a key, a clicker, a pedal or a gamepad can do. Each action says which windows carry it out, how a held or
 * stuck key is kept from running away, and what does it until the user binds something else.
 */
import * as z from 'zod'
import type { WindowKind } from '../contract/contract.ts'

/** The actions. Settings and windows speak of them by these names. */
export const Action = z.enum([
  'play-pause',
  'play',
  'pause',
  'pace-up',
  'pace-down',
  'pace-up-fine',
  'pace-down-fine',
  'slow',
  'hurry',
  'to-time',
  'next-paragraph',
  'previous-paragraph',
  'next-section',
  'previous-section',
  'next-page',
  'previous-page',
  'nudge-forward',
  'nudge-back',
  'undo-jump',
  'restart',
  'mark',
  'clicker-next',
  'clicker-previous',
  'next-cue',
  'previous-cue',
  'next-text',
  'previous-text',
  'next-slide',
  'previous-slide',
  'rejoin',
  'slides',
  'black',
  'standby',
  'freeze',
  'larger',
  'smaller',
  'looks',
  'text-only',
  'full-screen',
  'keys',
  'message-1',
  'message-2',
  'message-3',
  'message-4',
  'message-5',
  'control',
  'card',
  'swap-displays',
  'accept',
  'escape',
])
export type Action = z.infer<typeof Action>

/** A moment of an action: it begins, goes on (a held key repeats), ends. */
export const Phase = z.enum(['press', 'repeat', 'release'])
export type Phase = z.infer<typeof Phase>

/** What a hand has asked for. */
export const HandAsked = z.object({ action: Action, phase: Phase })
export type HandAsked = z.infer<typeof HandAsked>

/** How an action takes a key that is held or stuck. Times in ms on the window's own clock. */
export interface Holding {
  /**
   * `once`: one press, one deed. `steps`: a held key does it again and again. `held`: it lasts as long as the key is
   * down, and is told again meanwhile so that whoever carries it out can let go when nothing more comes.
   */
  readonly way: 'once' | 'steps' | 'held'
  /** A held key does it, or tells of it, at most this often. */
  readonly every: number
  /** And at most so many times, the press counted, until it is let go: a key under a book does not run away. */
  readonly atMost: number
  /**
   * Presses nearer than this to the one before are the contact bouncing and are dropped; and no more than `atMost` of
   * them count at once, then one more each `every`. 0: each press counts, as those of a jog, whose notches come fast.
   */
  readonly apart: number
}

/** What is known of an action. */
export interface ActionRule extends Holding {
  /** The windows that carry it out, the one that is asked first coming first. */
  readonly windows: readonly WindowKind[]
  /** Only the window that has the focus can do it (its full screen, its own list of keys): it is not forwarded. */
  readonly own?: true
  /** What does it until the user binds something else (bindings.ts tells how inputs are written). */
  readonly inputs: readonly string[]
  /** What does it in the console, where the same input does something else in the other windows. */
  readonly consoleInputs?: readonly string[]
}

/** A contact bounces for 5 to 25 ms; two presses of a person are 80 and more apart. */
const BOUNCE = 35

const ONCE = { way: 'once', every: 250, atMost: 8, apart: BOUNCE } as const
/** A jump that the eye can follow. */
const JUMPS = { way: 'steps', every: 250, atMost: 8, apart: BOUNCE } as const
const STEPS = { way: 'steps', every: 90, atMost: 8, apart: 0 } as const
const FINE_STEPS = { way: 'steps', every: 90, atMost: 20, apart: 0 } as const
const NUDGES = { way: 'steps', every: 90, atMost: 40, apart: 0 } as const
/** At most half a minute: nobody hurries longer, but a thing may lie on the pedal. */
const HELD = { way: 'held', every: 400, atMost: 75, apart: 0 } as const

const BOTH = ['prompter', 'console'] as const
const PROMPTER = ['prompter'] as const
const CONSOLE = ['console'] as const

/** All that is known of each action. */
const ACTION_RULES = {
  'play-pause': {
    ...ONCE,
    windows: BOTH,
    // A clicker's start key sends F5, or Shift and F5 to start at the present slide.
    inputs: ['key:Space', 'key:F5', 'key:Shift+F5', 'pad:button:0', 'pad:button:9'],
  },
  play: { ...ONCE, windows: BOTH, inputs: [] },
  pause: { ...ONCE, windows: BOTH, inputs: ['pad:button:1'] },
  'pace-up': {
    ...STEPS,
    windows: BOTH,
    inputs: ['key:ArrowUp', 'pad:button:12'],
    consoleInputs: ['key:Equal', 'key:Shift+Equal', 'key:NumpadAdd'],
  },
  'pace-down': {
    ...STEPS,
    windows: BOTH,
    inputs: ['key:ArrowDown', 'pad:button:13'],
    consoleInputs: ['key:Minus', 'key:Shift+Minus', 'key:NumpadSubtract'],
  },
  'pace-up-fine': { ...FINE_STEPS, windows: BOTH, inputs: ['key:Shift+ArrowUp'] },
  'pace-down-fine': { ...FINE_STEPS, windows: BOTH, inputs: ['key:Shift+ArrowDown'] },
  slow: { ...HELD, windows: BOTH, inputs: ['key:KeyZ', 'pad:button:6'] },
  hurry: { ...HELD, windows: BOTH, inputs: ['key:KeyX', 'pad:button:7'] },
  'to-time': { ...ONCE, windows: BOTH, inputs: ['key:KeyT'] },
  'next-paragraph': { ...JUMPS, windows: PROMPTER, inputs: ['key:ArrowRight', 'pad:button:15'] },
  'previous-paragraph': { ...JUMPS, windows: PROMPTER, inputs: ['key:ArrowLeft', 'pad:button:14'] },
  'next-section': {
    ...JUMPS,
    windows: BOTH,
    inputs: ['key:BracketRight', 'key:Shift+ArrowRight', 'key:Shift+PageDown'],
  },
  'previous-section': {
    ...JUMPS,
    windows: BOTH,
    inputs: ['key:BracketLeft', 'key:Shift+ArrowLeft', 'key:Shift+PageUp'],
  },
  'next-page': { ...JUMPS, windows: PROMPTER, inputs: ['key:KeyN'] },
  'previous-page': { ...JUMPS, windows: PROMPTER, inputs: ['key:KeyP'] },
  'nudge-forward': { ...NUDGES, windows: PROMPTER, inputs: ['key:KeyJ', 'pad:axis:1+'] },
  'nudge-back': { ...NUDGES, windows: PROMPTER, inputs: ['key:KeyK', 'pad:axis:1-'] },
  'undo-jump': { ...ONCE, windows: BOTH, inputs: ['key:Backspace', 'pad:button:2'] },
  restart: { ...ONCE, windows: PROMPTER, inputs: ['key:Home'] },
  // "Stumbled here", in the take that is being recorded.
  mark: { ...ONCE, windows: BOTH, inputs: ['key:KeyM', 'pad:button:11'] },
  // What a clicker's two keys do is a setting of its own (clicker.ts).
  'clicker-next': { ...JUMPS, windows: BOTH, inputs: ['key:PageDown', 'pad:button:5'] },
  'clicker-previous': { ...JUMPS, windows: BOTH, inputs: ['key:PageUp', 'pad:button:4'] },
  'next-cue': { ...JUMPS, windows: BOTH, inputs: [] },
  'previous-cue': { ...JUMPS, windows: BOTH, inputs: [] },
  'next-text': { ...JUMPS, windows: PROMPTER, inputs: [] },
  'previous-text': { ...JUMPS, windows: PROMPTER, inputs: [] },
  'next-slide': {
    ...JUMPS,
    windows: BOTH,
    inputs: [],
    consoleInputs: ['key:ArrowRight'],
  },
  'previous-slide': {
    ...JUMPS,
    windows: BOTH,
    inputs: [],
    consoleInputs: ['key:ArrowLeft'],
  },
  rejoin: { ...ONCE, windows: BOTH, inputs: ['key:KeyR'] },
  slides: { ...ONCE, windows: BOTH, inputs: ['key:KeyV'] },
  // A clicker's black key types B or a full stop.
  black: { ...ONCE, windows: BOTH, inputs: ['key:KeyB', 'key:Period', 'pad:button:3'] },
  standby: { ...ONCE, windows: BOTH, inputs: ['key:KeyS'] },
  freeze: { ...ONCE, windows: BOTH, inputs: ['key:KeyG'] },
  larger: {
    ...STEPS,
    windows: PROMPTER,
    inputs: ['key:Equal', 'key:Shift+Equal', 'key:NumpadAdd'],
  },
  smaller: {
    ...STEPS,
    windows: PROMPTER,
    inputs: ['key:Minus', 'key:Shift+Minus', 'key:NumpadSubtract'],
  },
  looks: { ...ONCE, windows: PROMPTER, own: true, inputs: ['key:KeyL'] },
  'text-only': { ...ONCE, windows: PROMPTER, inputs: ['key:KeyO'] },
  'full-screen': {
    ...ONCE,
    windows: ['prompter', 'audience'],
    own: true,
    inputs: ['key:KeyF'],
  },
  keys: { ...ONCE, windows: BOTH, own: true, inputs: ['key:KeyH', 'key:Slash', 'key:Shift+Slash'] },
  // The five messages that are always needed, in the order of their buttons.
  'message-1': { ...ONCE, windows: CONSOLE, own: true, inputs: ['key:Digit1'] },
  'message-2': { ...ONCE, windows: CONSOLE, own: true, inputs: ['key:Digit2'] },
  'message-3': { ...ONCE, windows: CONSOLE, own: true, inputs: ['key:Digit3'] },
  'message-4': { ...ONCE, windows: CONSOLE, own: true, inputs: ['key:Digit4'] },
  'message-5': { ...ONCE, windows: CONSOLE, own: true, inputs: ['key:Digit5'] },
  control: { ...ONCE, windows: BOTH, own: true, inputs: ['key:KeyC'] },
  card: { ...ONCE, windows: BOTH, own: true, inputs: ['key:F1'] },
  // With Shift: no clicker sends it, and nobody comes upon it while typing blindly.
  // And of these windows alone: from the speaker's it would put the script before the hall.
  'swap-displays': {
    ...ONCE,
    windows: ['console', 'room'],
    own: true,
    inputs: ['key:Shift+KeyD'],
  },
  accept: { ...ONCE, windows: PROMPTER, own: true, inputs: ['key:Enter', 'key:NumpadEnter'] },
  escape: { ...ONCE, windows: BOTH, inputs: ['key:Escape'] },
} as const satisfies Readonly<Record<Action, ActionRule>>

/** What is known of an action, as its plain type. */
export const ruleOf = (action: Action): ActionRule => ACTION_RULES[action]

/** The actions that a kind of window carries out: a page must have a handler for each of its own. */
export type ActionOf<Kind extends WindowKind> = {
  [One in Action]: Kind extends (typeof ACTION_RULES)[One]['windows'][number] ? One : never
}[Action]

/** Whether a kind of window carries an action out. */
export function carriesOut<Kind extends WindowKind>(
  kind: Kind,
  action: Action,
): action is ActionOf<Kind> {
  return ruleOf(action).windows.includes(kind)
}

/** The actions that somebody carries out, in the order in which they are listed. */
export const OFFERED: readonly Action[] = Action.options.filter(
  (action) => ruleOf(action).windows.length > 0,
)
