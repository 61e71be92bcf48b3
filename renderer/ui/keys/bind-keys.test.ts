import { describe, expect, it, vi } from 'vitest'
import { bindKeys, type KeyBinding } from './bind-keys.ts'

/** A key press as a browser gives it; `key` says what the input method made of it. */
class KeyPress extends Event {
  readonly key: string
  readonly code: string
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly keyCode: number
  readonly shiftKey: boolean
  readonly #at: number | undefined
  constructor(
    code: string,
    init: {
      key?: string
      repeat?: boolean
      composing?: boolean
      shift?: boolean
      control?: boolean
      at?: number
    } = {},
  ) {
    super('keydown', { cancelable: true })
    this.code = code
    this.key = init.key ?? code
    this.repeat = init.repeat ?? false
    this.isComposing = init.composing ?? false
    this.keyCode = this.isComposing ? 229 : 0
    this.shiftKey = init.shift ?? false
    this.#at = init.at
    this.#control = init.control ?? false
  }
  readonly #control: boolean
  override get timeStamp() {
    return this.#at ?? super.timeStamp
  }
  getModifierState(modifier: string) {
    return (modifier === 'Shift' && this.shiftKey) || (modifier === 'Control' && this.#control)
  }
}

/** An element of which only its kind is known. */
class FakeElement extends EventTarget {
  readonly kind: string
  constructor(kind: string) {
    super()
    this.kind = kind
  }
  closest(selector: string) {
    return selector.split(', ').some((part) => part.startsWith(this.kind)) ? this : null
  }
}

vi.stubGlobal('Element', FakeElement)

function press(
  binding: Partial<KeyBinding>,
  events: readonly KeyPress[],
  target = new EventTarget(),
) {
  const run = vi.fn<() => void>()
  const unbind = bindKeys(target, [{ keys: ['Space'], run, ...binding }])
  for (const event of events) target.dispatchEvent(event)
  return { run, unbind, target }
}

describe('keys', () => {
  it('act by the place of the key, whatever it types', () => {
    const { run } = press({ keys: ['KeyB'] }, [
      new KeyPress('KeyB', { key: 'b' }),
      new KeyPress('KeyB', { key: 'и' }),
    ])
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('act while a Chinese input method is composing', () => {
    const { run } = press({}, [
      new KeyPress('Space', { key: 'Process', composing: true }),
      new KeyPress('Space', { key: 'Process' }),
    ])
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('do nothing else', () => {
    const event = new KeyPress('Space', { key: ' ' })
    press({}, [event])
    expect(event.defaultPrevented).toBe(true)
    const other = new KeyPress('KeyQ')
    press({}, [other])
    expect(other.defaultPrevented).toBe(false)
  })

  it('want exactly the modifiers that were named', () => {
    const events = () => [
      new KeyPress('ArrowUp'),
      new KeyPress('ArrowUp', { shift: true }),
      new KeyPress('ArrowUp', { control: true }),
    ]
    expect(press({ keys: ['ArrowUp'] }, events()).run).toHaveBeenCalledTimes(1)
    expect(press({ keys: ['Shift+ArrowUp'] }, events()).run).toHaveBeenCalledTimes(1)
    expect(press({ keys: ['[Shift]+ArrowUp'] }, events()).run).toHaveBeenCalledTimes(2)
  })

  it('held down act once', () => {
    const { run } = press({}, [new KeyPress('Space'), new KeyPress('Space', { repeat: true })])
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('held down act again at the pace they may', () => {
    const held = Array.from(
      { length: 30 },
      (_, n) => new KeyPress('Space', { repeat: n > 0, at: n * 10 }),
    )
    expect(press({ repeatEvery: 100 }, held).run).toHaveBeenCalledTimes(3)
  })

  it('pressed anew act at once', () => {
    const fast = [0, 20, 40].map((at) => new KeyPress('Space', { at }))
    expect(press({ repeatEvery: 100 }, fast).run).toHaveBeenCalledTimes(3)
  })

  it('typed into a field are the field’s', () => {
    for (const kind of ['input', 'textarea', 'select', '[contenteditable]', '[role="combobox"]']) {
      const event = new KeyPress('KeyB', { key: 'b' })
      expect(press({ keys: ['KeyB'] }, [event], new FakeElement(kind)).run).not.toHaveBeenCalled()
      expect(event.defaultPrevented).toBe(false)
    }
  })

  it('that press a focused button are the button’s, others are not', () => {
    const button = new FakeElement('button')
    expect(press({}, [new KeyPress('Space')], button).run).not.toHaveBeenCalled()
    expect(press({ keys: ['Enter'] }, [new KeyPress('Enter')], button).run).not.toHaveBeenCalled()
    expect(press({ keys: ['KeyB'] }, [new KeyPress('KeyB')], button).run).toHaveBeenCalledTimes(1)
  })

  it('let go do nothing', () => {
    const { run, unbind, target } = press({}, [])
    unbind()
    target.dispatchEvent(new KeyPress('Space'))
    expect(run).not.toHaveBeenCalled()
  })
})
