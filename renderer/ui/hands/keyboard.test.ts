import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listenToKeyboard } from './keyboard.ts'

/** A key event as a browser gives it. */
class KeyHappened extends Event {
  readonly code: string
  readonly key: string
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly shiftKey: boolean
  readonly ctrlKey = false
  readonly altKey = false
  readonly metaKey = false
  constructor(
    type: 'keydown' | 'keyup',
    code: string,
    init: { key?: string; repeat?: boolean; shift?: boolean; composing?: boolean } = {},
  ) {
    super(type, { cancelable: true })
    this.code = code
    this.key = init.key ?? code
    this.repeat = init.repeat ?? false
    this.shiftKey = init.shift ?? false
    this.isComposing = init.composing ?? false
  }
  getModifierState(modifier: string) {
    return modifier === 'Shift' && this.shiftKey
  }
}

beforeEach(() => {
  vi.stubGlobal('KeyboardEvent', KeyHappened)
  vi.stubGlobal('Element', class extends EventTarget {})
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
})
afterEach(() => vi.unstubAllGlobals())

function keyboard(inputs: readonly string[]) {
  const target = new EventTarget()
  const heard: string[] = []
  // Of a window it needs what any target of events has.
  const listening = listenToKeyboard(target, (input, phase) => heard.push(`${input} ${phase}`))
  listening.bind(inputs)
  const send = (event: Event) => {
    target.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { heard, send, listening, target }
}

it('tells press, repeats and release of what is bound, and leaves the rest alone', () => {
  const { heard, send } = keyboard(['key:KeyZ'])
  expect(send(new KeyHappened('keydown', 'KeyZ'))).toBe(true)
  expect(send(new KeyHappened('keydown', 'KeyZ', { repeat: true }))).toBe(true)
  send(new KeyHappened('keyup', 'KeyZ'))
  expect(send(new KeyHappened('keydown', 'KeyQ'))).toBe(false)
  send(new KeyHappened('keyup', 'KeyQ'))
  expect(heard).toEqual(['key:KeyZ press', 'key:KeyZ repeat', 'key:KeyZ release'])
})

it('takes a key by its place while an input method has it', () => {
  const { heard, send } = keyboard(['key:Space'])
  send(new KeyHappened('keydown', 'Space', { key: 'Process', composing: true }))
  expect(heard).toEqual(['key:Space press'])
})

it('knows a key with a modifier from one without, and lets go of it whichever is let go first', () => {
  const { heard, send } = keyboard(['key:ArrowUp', 'key:Shift+ArrowUp'])
  send(new KeyHappened('keydown', 'ArrowUp', { shift: true }))
  send(new KeyHappened('keyup', 'ArrowUp'))
  send(new KeyHappened('keydown', 'ArrowUp'))
  expect(heard).toEqual([
    'key:Shift+ArrowUp press',
    'key:Shift+ArrowUp release',
    'key:ArrowUp press',
  ])
})

it('takes a key that tells no place by its meaning, and the digit block’s own where it is bound', () => {
  const { heard, send } = keyboard(['key:PageDown', 'key:Enter', 'key:NumpadEnter'])
  send(new KeyHappened('keydown', '', { key: 'PageDown' }))
  send(new KeyHappened('keydown', 'Numpad3', { key: 'PageDown' }))
  send(new KeyHappened('keydown', 'NumpadEnter', { key: 'Enter' }))
  expect(heard).toEqual(['key:PageDown press', 'key:PageDown press', 'key:NumpadEnter press'])
})

it('leaves a key to the element that has taken it, and never lets F5 load the page anew', () => {
  const { heard, send } = keyboard(['key:Escape'])
  const taken = new KeyHappened('keydown', 'Escape')
  taken.preventDefault()
  send(taken)
  expect(heard).toEqual([])
  expect(send(new KeyHappened('keydown', 'F5'))).toBe(true)
  expect(heard).toEqual([])
})

it('lets go of all keys when the window loses the focus', () => {
  const { heard, send, target } = keyboard(['key:KeyZ'])
  send(new KeyHappened('keydown', 'KeyZ'))
  target.dispatchEvent(new Event('blur'))
  expect(heard).toEqual(['key:KeyZ press', 'key:KeyZ release'])
  send(new KeyHappened('keyup', 'KeyZ'))
  expect(heard).toHaveLength(2)
})

it('whose letting go was lost is let go when it comes again as another input, bound or not', () => {
  const { heard, send } = keyboard(['key:KeyZ', 'key:Shift+KeyZ'])
  send(new KeyHappened('keydown', 'KeyZ'))
  send(new KeyHappened('keydown', 'KeyZ', { shift: true }))
  expect(heard).toEqual(['key:KeyZ press', 'key:KeyZ release', 'key:Shift+KeyZ press'])

  const unbound = keyboard(['key:KeyZ'])
  unbound.send(new KeyHappened('keydown', 'KeyZ'))
  unbound.send(new KeyHappened('keydown', 'KeyZ', { shift: true }))
  expect(unbound.heard).toEqual(['key:KeyZ press', 'key:KeyZ release'])
})

it('takes new bindings at once, and hears nothing after its end', () => {
  const { heard, send, listening } = keyboard(['key:KeyZ'])
  listening.bind(['key:KeyQ'])
  send(new KeyHappened('keydown', 'KeyZ'))
  send(new KeyHappened('keydown', 'KeyQ'))
  expect(heard).toEqual(['key:KeyQ press'])
  listening.dispose()
  send(new KeyHappened('keydown', 'KeyQ'))
  expect(heard).toEqual(['key:KeyQ press', 'key:KeyQ release'])
})
