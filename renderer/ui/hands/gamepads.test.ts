import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listenToGamepads, pressedOn } from './gamepads.ts'

/** A gamepad and the browser's part around it. */
class FakeBrowser extends EventTarget {
  readonly buttons = [0, 0]
  readonly axes = [0, 0]
  plugged = true
  focused = true

  install() {
    vi.useFakeTimers()
    vi.stubGlobal('window', this)
    vi.stubGlobal('document', { hasFocus: () => this.focused })
    vi.stubGlobal('navigator', { getGamepads: () => [null, this.plugged ? this.pad() : null] })
  }

  pad() {
    return {
      index: 1,
      buttons: this.buttons.map((value) => ({ pressed: value === 1, value })),
      axes: this.axes,
    }
  }
}

const browser = { now: new FakeBrowser() }
beforeEach(() => {
  browser.now = new FakeBrowser()
  browser.now.install()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function listening() {
  const heard: string[] = []
  const end = listenToGamepads((input, phase) => {
    if (phase !== 'repeat') heard.push(`${input} ${phase}`)
  })
  const look = () => vi.advanceTimersByTime(40)
  look()
  return { heard, look, end }
}

it('a button is pressed and let go; a trigger from halfway on', () => {
  const { heard, look } = listening()
  browser.now.buttons[0] = 1
  look()
  browser.now.buttons[1] = 0.6
  look()
  browser.now.buttons[0] = 0
  look()
  expect(heard).toEqual(['pad:button:0 press', 'pad:button:1 press', 'pad:button:0 release'])
})

it('a stick means nothing near its middle, and does not flicker at the edge', () => {
  const { heard, look } = listening()
  for (const value of [0.1, -0.28, 0.35, 0.25, 0.29, 0.1]) {
    browser.now.axes[1] = value
    look()
  }
  expect(heard).toEqual(['pad:axis:1+ press', 'pad:axis:1+ release'])
  expect(pressedOn({ buttons: [], axes: [0, -1] }, new Set())).toEqual([
    { input: 'pad:axis:1-', amount: 1 },
  ])
})

it('what is down when it is first seen waits until it is let go', () => {
  browser.now.buttons[0] = 1
  const { heard, look } = listening()
  look()
  expect(heard).toEqual([])
  browser.now.buttons[0] = 0
  look()
  browser.now.buttons[0] = 1
  look()
  expect(heard).toEqual(['pad:button:0 press'])
})

it('without the focus, unplugged or ended it is let go and means nothing', () => {
  const { heard, look, end } = listening()
  browser.now.buttons[0] = 1
  look()
  browser.now.focused = false
  look()
  expect(heard.splice(0)).toEqual(['pad:button:0 press', 'pad:button:0 release'])
  browser.now.buttons[0] = 0
  browser.now.focused = true
  look()
  browser.now.buttons[0] = 1
  look()
  browser.now.plugged = false
  browser.now.dispatchEvent(new Event('gamepaddisconnected'))
  expect(heard.splice(0)).toEqual(['pad:button:0 press', 'pad:button:0 release'])
  expect(vi.getTimerCount()).toBe(0)
  browser.now.plugged = true
  browser.now.dispatchEvent(new Event('gamepadconnected'))
  expect(vi.getTimerCount()).toBe(1)
  end()
  expect(vi.getTimerCount()).toBe(0)
})
