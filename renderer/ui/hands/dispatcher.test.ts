import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WindowKind } from '#core/contract/contract.ts'
import type { HandAsked, Phase } from '#core/hands/actions.ts'
import { bind, type Bindings } from '#core/hands/bindings.ts'
import { type ClickerMode, clickerKeysIn } from '#core/hands/clicker.ts'
import type { Control } from '#core/session/control.ts'
import { createDispatcher, type Handlers } from './dispatcher.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page that does some actions itself; `done` has what it did, `passed` what it passed on. */
function pageWith(kind: WindowKind, own: readonly (keyof Handlers)[]) {
  const done: string[] = []
  const passed: HandAsked[] = []
  const settings: { bindings: Bindings; clicker: ClickerMode; control: Control } = {
    bindings: {},
    clicker: 'together',
    control: 'anyone',
  }
  const handlers = Object.fromEntries(
    own.map((action) => [action, (phase: Phase) => void done.push(`${action} ${phase}`)]),
  )
  const dispatcher = createDispatcher({
    kind,
    bindings: () => settings.bindings,
    clicker: () => settings.clicker,
    handlers: () => handlers,
    forward: (asked) => void passed.push(asked),
    clickerKeys: (input) => clickerKeysIn(settings.control, input),
    refused: () => void done.push('refused'),
  })
  const press = (input: string) => {
    dispatcher.heard(input, 'press', performance.now())
    dispatcher.heard(input, 'release', performance.now())
    vi.advanceTimersByTime(200)
  }
  return { dispatcher, done, passed, settings, press }
}

describe('a page', () => {
  it('does what it can itself, and passes on what it can’t', () => {
    const { done, passed, press } = pageWith('console', ['play-pause'])
    press('key:Space')
    press('key:BracketRight')
    press('key:KeyQ')
    expect(done).toEqual(['play-pause press'])
    expect(passed).toEqual([{ action: 'next-section', phase: 'press' }])
  })

  it('passes on nothing that only the window with the focus can do', () => {
    const { passed, press } = pageWith('console', [])
    press('key:KeyF')
    press('key:KeyH')
    expect(passed).toEqual([])
  })

  it('takes the bindings and the clicker as they are set now', () => {
    const { done, settings, press } = pageWith('prompter', ['next-cue', 'next-slide', 'black'])
    press('key:PageDown')
    settings.clicker = 'slides'
    press('key:PageDown')
    settings.bindings = bind({}, 'key:PageDown', 'black').changes
    press('key:PageDown')
    expect(done).toEqual(['next-cue press', 'next-slide press', 'black press'])
  })

  it('L1: while one side holds control a clicker’s keys are not the operator’s', () => {
    const { done, passed, settings, press } = pageWith('console', [
      'next-cue',
      'play-pause',
      'black',
    ])
    settings.control = 'operator'
    press('key:PageDown')
    press('key:KeyB')
    press('key:Space')
    expect(done).toEqual(['refused', 'black press', 'play-pause press'])
    settings.control = 'speaker'
    press('key:PageDown')
    expect(done).toHaveLength(3)
    expect(passed).toEqual([{ action: 'next-cue', phase: 'press' }])
  })

  it('is told again and again that a key is held, but not for ever', () => {
    const { dispatcher, done } = pageWith('prompter', ['slow'])
    dispatcher.heard('key:KeyZ', 'press', 0)
    // What the keyboard repeats meanwhile adds nothing.
    dispatcher.heard('key:KeyZ', 'repeat', 10)
    vi.advanceTimersByTime(1000)
    expect(done).toEqual(['slow press', 'slow repeat', 'slow repeat'])
    vi.advanceTimersByTime(60_000)
    expect(done.at(-1)).toBe('slow release')
    expect(done.length).toBeLessThan(80)
    dispatcher.heard('key:KeyZ', 'release', performance.now())
    expect(done.filter((one) => one.endsWith('release'))).toHaveLength(1)
  })

  it('lets go of what is held at once, and when it ends', () => {
    const { dispatcher, done } = pageWith('prompter', ['slow', 'hurry'])
    dispatcher.heard('key:KeyZ', 'press', 0)
    dispatcher.heard('key:KeyZ', 'release', 100)
    dispatcher.heard('key:KeyX', 'press', 200)
    dispatcher.releaseAll()
    vi.advanceTimersByTime(5000)
    expect(done).toEqual(['slow press', 'slow release', 'hurry press', 'hurry release'])
  })

  it('steps the slower the less a stick is pushed', () => {
    const steps = (amount: number) => {
      const { dispatcher, done } = pageWith('prompter', ['nudge-forward'])
      dispatcher.heard('pad:axis:1+', 'press', 0, amount)
      for (let now = 16; now < 1000; now += 16)
        dispatcher.heard('pad:axis:1+', 'repeat', now, amount)
      return done.length
    }
    expect(steps(1)).toBeGreaterThan(8)
    expect(steps(0.1)).toBeLessThan(steps(0.5))
    expect(steps(0.5)).toBeLessThan(steps(1))
  })
})

describe('what another window passes on', () => {
  it('is done here, held back as here, and never passed round', () => {
    const { dispatcher, done, passed } = pageWith('prompter', ['next-paragraph'])
    dispatcher.take({ action: 'next-paragraph', phase: 'press' }, 0)
    dispatcher.take({ action: 'next-paragraph', phase: 'press' }, 10)
    for (let now = 300; now < 9000; now += 300)
      dispatcher.take({ action: 'next-paragraph', phase: 'repeat' }, now)
    dispatcher.take({ action: 'restart', phase: 'press' }, 9000)
    expect(done).toHaveLength(8)
    expect(passed).toEqual([])
  })

  it('and held there is let go here when it is not told again', () => {
    const { dispatcher, done } = pageWith('prompter', ['slow'])
    dispatcher.take({ action: 'slow', phase: 'press' }, 0)
    vi.advanceTimersByTime(400)
    dispatcher.take({ action: 'slow', phase: 'repeat' }, 400)
    vi.advanceTimersByTime(1000)
    expect(done).toEqual(['slow press', 'slow repeat'])
    vi.advanceTimersByTime(5000)
    expect(done.at(-1)).toBe('slow release')
  })
})
