/**
 * Which input does what: the defaults of the actions and the user's changes to them. An input is written as text:
 * `key:PageDown`, `key:Shift+ArrowUp` (the place of the key, `KeyboardEvent.code`, after its modifiers in the order
 * Control, Alt, Shift, Meta), `pad:button:0`, `pad:axis:1+` (of a gamepad, by its standard mapping where it has one).
 */
import * as z from 'zod'
import type { WindowKind } from '../contract/contract.ts'
import { Action, OFFERED, ruleOf } from './actions.ts'

const KEY = /^key:(Control\+)?(Alt\+)?(Shift\+)?(Meta\+)?[A-Za-z][A-Za-z0-9]{0,30}$/
const PAD = /^pad:(button:\d{1,2}|axis:\d{1,2}[+-])$/

/** An input as text. */
export const Input = z
  .string()
  .refine((text) => KEY.test(text) || PAD.test(text), { message: 'not an input' })

/** The user's changes: what an input does in every window, or null where it is to do nothing. */
export const Bindings = z
  .record(Input, Action.nullable())
  .refine((changes) => Object.keys(changes).length <= 500, { message: 'too many bindings' })
export type Bindings = Readonly<z.infer<typeof Bindings>>

/** What an input does where nothing was changed; in the console some do something else. */
interface Default {
  readonly everywhere: Action | null
  readonly console: Action | null
}

const DEFAULTS: ReadonlyMap<string, Default> = (() => {
  const found = new Map<string, Default>()
  for (const action of OFFERED) {
    const { inputs, consoleInputs = [] } = ruleOf(action)
    for (const input of inputs)
      found.set(input, { console: null, ...found.get(input), everywhere: action })
    for (const input of consoleInputs)
      found.set(input, { everywhere: null, ...found.get(input), console: action })
  }
  return found
})()

const NOTHING: Default = { everywhere: null, console: null }
const byDefault = (input: string): Default => DEFAULTS.get(input) ?? NOTHING
const change = (changes: Bindings, input: string): Action | null | undefined =>
  Object.hasOwn(changes, input) ? changes[input] : undefined

/** What an input does in a window that has the focus; null where nothing. */
export function actionFor(changes: Bindings, input: string, kind: WindowKind): Action | null {
  const changed = change(changes, input)
  if (changed !== undefined) return changed !== null && isOffered(changed) ? changed : null
  const { everywhere, console } = byDefault(input)
  return kind === 'console' ? (console ?? everywhere) : everywhere
}

const isOffered = (action: Action) => OFFERED.includes(action)

/** All inputs that do something in a window, with what they do. */
export function boundInputs(changes: Bindings, kind: WindowKind): ReadonlyMap<string, Action> {
  const found = new Map<string, Action>()
  for (const input of new Set([...DEFAULTS.keys(), ...Object.keys(changes)])) {
    const action = actionFor(changes, input, kind)
    if (action !== null) found.set(input, action)
  }
  return found
}

/** The inputs that do an action in a window, the defaults first. */
export function inputsOf(changes: Bindings, action: Action, kind: WindowKind): string[] {
  const { inputs, consoleInputs = [] } = ruleOf(action)
  const first = kind === 'console' ? [...consoleInputs, ...inputs] : inputs
  return [...new Set([...first, ...Object.keys(changes)])].filter(
    (input) => actionFor(changes, input, kind) === action,
  )
}

/** What a change came to: the bindings after it, and the actions that lost an input by it. */
export interface Changed {
  readonly changes: Bindings
  /** The newer binding wins; these had the input before, and are to be named to the user. */
  readonly lost: readonly { readonly action: Action; readonly input: string }[]
}

/** The actions that an input does in any window, apart from one. */
function others(changes: Bindings, input: string, but: Action): Action[] {
  const here = [actionFor(changes, input, 'prompter'), actionFor(changes, input, 'console')].filter(
    (action) => action !== null && action !== but,
  )
  return [...new Set(here)].filter((action) => action !== null)
}

/** Binds an input to an action in every window, whatever it did before. */
export function bind(changes: Bindings, input: string, action: Action): Changed {
  const lost = others(changes, input, action).map((other) => ({ action: other, input }))
  const rest = without(changes, [input])
  const { everywhere, console } = byDefault(input)
  const asDefault = everywhere === action && (console === null || console === action)
  return { changes: asDefault ? rest : { ...rest, [input]: action }, lost }
}

/** Takes an input away from whatever it does. */
export function unbind(changes: Bindings, input: string): Bindings {
  const rest = without(changes, [input])
  return DEFAULTS.has(input) ? { ...rest, [input]: null } : rest
}

/** Puts an action back to its default inputs, which others may have got meanwhile and lose again. */
export function reset(changes: Bindings, action: Action): Changed {
  const { inputs, consoleInputs = [] } = ruleOf(action)
  const own = [...inputs, ...consoleInputs]
  const lost = own.flatMap((input) => {
    const taker = change(changes, input) ?? null
    return taker === null || taker === action ? [] : [{ action: taker, input }]
  })
  const given = Object.keys(changes).filter((input) => changes[input] === action)
  return { changes: without(changes, [...own, ...given]), lost }
}

/** Whether an action has other inputs than its defaults. */
export function isChanged(changes: Bindings, action: Action): boolean {
  return Object.keys(reset(changes, action).changes).length !== Object.keys(changes).length
}

function without(changes: Bindings, inputs: readonly string[]): Bindings {
  return Object.fromEntries(Object.entries(changes).filter(([input]) => !inputs.includes(input)))
}

/** Why an input can't be bound: the system or the browser keeps it, or it only changes other keys. */
export type Refusal = 'system' | 'modifier'

const MODIFIERS = /^key:.*(Control|Shift|Alt|Meta|OS)(Left|Right)$/
/** Those that never reach a page, or by which a person must always be able to leave. */
const SYSTEM =
  /^key:(.*Meta\+.*|.*F11|.*F12|Alt\+(Shift\+)?(F4|Tab|Space)|Control\+(Alt\+)?(Shift\+)?(KeyN|KeyT|KeyW|KeyQ|Tab|F4|Delete)|.*ContextMenu|.*PrintScreen|.*Power|.*Sleep)$/

/** Why an input can't be bound; null where it can. */
export function refusal(input: string): Refusal | null {
  if (!Input.safeParse(input).success || SYSTEM.test(input)) return 'system'
  return MODIFIERS.test(input) ? 'modifier' : null
}

/** A key as a page or Electron tells of it. */
export interface KeyPressed {
  /** The place of the key; '' from some devices, which then tell only what it means. */
  readonly code: string
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

/** A pressed key as an input; null where the device tells too little of it to be known again. */
export function inputOfKey({ code, key, control, alt, shift, meta }: KeyPressed): string | null {
  const name = code === '' || code === 'Unidentified' ? key : code
  const held = `${control ? 'Control+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${meta ? 'Meta+' : ''}`
  // A modifier does not hold itself.
  const input = /^(Control|Alt|Shift|Meta)(Left|Right)$/.test(name)
    ? `key:${name}`
    : `key:${held}${name}`
  return Input.safeParse(input).success && name !== 'Process' && name !== 'Unidentified'
    ? input
    : null
}
