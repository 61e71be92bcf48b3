import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WindowKind } from '../contract/contract.ts'
import { Action, OFFERED, ruleOf } from './actions.ts'
import {
  actionFor,
  bind,
  Bindings,
  boundInputs,
  Input,
  inputsOf,
  isChanged,
  refusal,
  reset,
  unbind,
} from './bindings.ts'
import { DEVICE_PRESETS, withPreset } from './device-presets.ts'

const anyInput = fc.oneof(
  fc.constantFrom('PageDown', 'PageUp', 'Space', 'ArrowRight', 'KeyQ', 'F5').map((k) => `key:${k}`),
  fc.constantFrom('key:Shift+KeyQ', 'pad:button:0', 'pad:axis:1+', 'key:Equal'),
)
const anyAction = fc.constantFrom(...OFFERED)
const anyChanges: fc.Arbitrary<Bindings> = fc.dictionary(
  anyInput,
  fc.oneof(anyAction, fc.constant(null)),
)

describe('bindings', () => {
  it('begin with the defaults, of which none does two things in one window', () => {
    for (const kind of WindowKind.options) {
      const claimed = OFFERED.flatMap((action) => {
        const { inputs, consoleInputs = [] } = ruleOf(action)
        return kind === 'console' ? [...consoleInputs] : [...inputs]
      })
      expect(claimed.length).toBe(new Set(claimed).size)
      for (const input of claimed) expect(Input.safeParse(input).success).toBe(true)
    }
    expect(actionFor({}, 'key:Space', 'prompter')).toBe('play-pause')
    expect(actionFor({}, 'key:PageDown', 'audience')).toBe('clicker-next')
    expect(actionFor({}, 'key:ArrowRight', 'prompter')).toBe('next-paragraph')
    expect(actionFor({}, 'key:ArrowRight', 'console')).toBe('next-slide')
    expect(actionFor({}, 'key:KeyQ', 'prompter')).toBeNull()
  })

  it('name those that lose an input to a newer binding, and the newer wins in every window', () => {
    const { changes, lost } = bind({}, 'key:ArrowRight', 'black')
    expect(lost).toEqual([
      { action: 'next-paragraph', input: 'key:ArrowRight' },
      { action: 'next-slide', input: 'key:ArrowRight' },
    ])
    for (const kind of WindowKind.options)
      expect(actionFor(changes, 'key:ArrowRight', kind)).toBe('black')
    expect(inputsOf(changes, 'next-paragraph', 'prompter')).not.toContain('key:ArrowRight')
    expect(inputsOf(changes, 'black', 'prompter')).toContain('key:ArrowRight')
  })

  it('taken away do nothing, and come back when their action is reset', () => {
    const changes = unbind({}, 'key:Space')
    expect(actionFor(changes, 'key:Space', 'prompter')).toBeNull()
    expect(isChanged(changes, 'play-pause')).toBe(true)
    expect(reset(changes, 'play-pause')).toEqual({ changes: {}, lost: [] })
    expect(unbind({}, 'key:KeyQ')).toEqual({})
  })

  it('reset of an action takes its keys back from whoever got them, and says so', () => {
    const changes = bind(bind({}, 'key:Space', 'black').changes, 'key:KeyQ', 'play-pause').changes
    const { changes: after, lost } = reset(changes, 'play-pause')
    expect(after).toEqual({})
    expect(lost).toEqual([{ action: 'black', input: 'key:Space' }])
  })

  it('refuse what the system keeps, and keys that only change others', () => {
    for (const input of ['key:F11', 'key:Meta+KeyA', 'key:Control+KeyW', 'key:Alt+F4', 'nonsense'])
      expect(refusal(input)).toBe('system')
    for (const input of ['key:ShiftLeft', 'key:Shift+ShiftRight', 'key:Control+ControlLeft'])
      expect(refusal(input)).toBe('modifier')
    for (const input of ['key:F5', 'key:Tab', 'key:Escape', 'key:Alt+ArrowUp', 'pad:axis:3-'])
      expect(refusal(input)).toBeNull()
    for (const action of OFFERED)
      for (const input of ruleOf(action).inputs) expect(refusal(input)).toBeNull()
  })

  it('whatever was changed: a bound input does just that everywhere, and nothing else changes', () => {
    fc.assert(
      fc.property(anyChanges, anyInput, anyAction, (changes, input, action) => {
        const after = bind(changes, input, action)
        expect(Bindings.safeParse(after.changes).success).toBe(true)
        for (const kind of WindowKind.options) {
          expect(actionFor(after.changes, input, kind)).toBe(action)
          const [was, is] = [boundInputs(changes, kind), boundInputs(after.changes, kind)]
          const rest = (map: ReadonlyMap<string, Action>) =>
            Object.fromEntries([...map].filter(([other]) => other !== input))
          expect(rest(is)).toEqual(rest(was))
        }
        for (const { action: loser } of after.lost)
          expect(inputsOf(after.changes, loser, 'prompter')).not.toContain(input)
      }),
    )
  })

  it('whatever was changed: reset gives an action its defaults and no more', () => {
    fc.assert(
      fc.property(anyChanges, anyAction, (changes, action) => {
        const after = reset(changes, action).changes
        for (const kind of WindowKind.options)
          expect(new Set(inputsOf(after, action, kind))).toEqual(
            new Set(inputsOf({}, action, kind)),
          )
        expect(isChanged(after, action)).toBe(false)
      }),
    )
  })

  it('of a device bind what they say', () => {
    for (const preset of DEVICE_PRESETS) {
      const { changes } = withPreset({}, preset)
      for (const [input, action] of preset.bindings) {
        expect(refusal(input)).toBeNull()
        expect(OFFERED).toContain(action)
        for (const kind of WindowKind.options) expect(actionFor(changes, input, kind)).toBe(action)
      }
    }
  })

  it('hold only what is an action', () => {
    expect(Bindings.safeParse({ 'key:KeyQ': 'explode' }).success).toBe(false)
    expect(Bindings.safeParse({ '': 'black' }).success).toBe(false)
    expect(Action.safeParse('constructor').success).toBe(false)
    expect(actionFor({}, 'constructor', 'prompter')).toBeNull()
  })
})
