/**
 * Devices at the browser's input level: keys are dispatched over the DevTools protocol as the system would, with repeats
 * and compositions. Gamepads can't be dispatched so: a page is given a `navigator.getGamepads` of the test's own.
 */
import type { CDPSession, Page } from '@playwright/test'

/** What a key event carries besides its place. */
export interface KeySent {
  readonly code: string
  readonly key: string
  /** Bit field of the DevTools protocol: 1 Alt, 2 Control, 4 Meta, 8 Shift. */
  readonly modifiers?: number
  /** Windows virtual key code, by which the browser finds its own shortcuts. */
  readonly vk: number
}

/** Keys that devices send. */
export const KEYS = {
  space: { code: 'Space', key: ' ', vk: 32 },
  pageDown: { code: 'PageDown', key: 'PageDown', vk: 34 },
  pageUp: { code: 'PageUp', key: 'PageUp', vk: 33 },
  f5: { code: 'F5', key: 'F5', vk: 116 },
  shiftF5: { code: 'F5', key: 'F5', vk: 116, modifiers: 8 },
  escape: { code: 'Escape', key: 'Escape', vk: 27 },
  period: { code: 'Period', key: '.', vk: 190 },
  b: { code: 'KeyB', key: 'b', vk: 66 },
  c: { code: 'KeyC', key: 'c', vk: 67 },
  q: { code: 'KeyQ', key: 'q', vk: 81 },
  z: { code: 'KeyZ', key: 'z', vk: 90 },
  right: { code: 'ArrowRight', key: 'ArrowRight', vk: 39 },
  bracketRight: { code: 'BracketRight', key: ']', vk: 221 },
  home: { code: 'Home', key: 'Home', vk: 36 },
  up: { code: 'ArrowUp', key: 'ArrowUp', vk: 38 },
  f1: { code: 'F1', key: 'F1', vk: 112 },
  volumeUp: { code: 'AudioVolumeUp', key: 'AudioVolumeUp', vk: 175 },
} as const satisfies Record<string, KeySent>

/** Between two presses of a person lie so many ms at least; nearer ones are taken for a contact that bounces. */
const PERSONS_PRESSES = 90

/** Waits, by the page's clock, until a person could press again. */
export async function asAPerson(page: Page): Promise<void> {
  await page.evaluate(
    (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
    PERSONS_PRESSES,
  )
}

/** A keyboard, or what pretends to be one, at a page that has the focus. */
export class Device {
  readonly #session: CDPSession
  readonly #page: Page

  private constructor(session: CDPSession, page: Page) {
    this.#session = session
    this.#page = page
  }

  /** Brings the page to the front and types into it. */
  static async at(page: Page): Promise<Device> {
    await page.bringToFront()
    return new Device(await page.context().newCDPSession(page), page)
  }

  /** `at`: when it happened, s since the epoch, where it is told later. */
  async down(sent: KeySent, repeat = false, at?: number): Promise<void> {
    const { code, key, vk, modifiers = 0 } = sent
    await this.#session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      code,
      key,
      modifiers,
      windowsVirtualKeyCode: vk,
      nativeVirtualKeyCode: vk,
      autoRepeat: repeat,
      ...(at === undefined ? {} : { timestamp: at }),
    })
  }

  async up({ code, key, vk, modifiers = 0 }: KeySent): Promise<void> {
    await this.#session.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      code,
      key,
      modifiers,
      windowsVirtualKeyCode: vk,
      nativeVirtualKeyCode: vk,
    })
  }

  /** As a person presses it, and not sooner after the press before than a person can. */
  async press(key: KeySent): Promise<void> {
    await asAPerson(this.#page)
    await this.down(key)
    await this.up(key)
  }

  /** One notch of the wheel, px (down positive). */
  async wheel(x: number, y: number, deltaY: number): Promise<void> {
    await this.#session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x,
      y,
      deltaX: 0,
      deltaY,
    })
  }

  /** A finger put down, moved in steps and lifted. */
  async finger(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number }[]) =>
      this.#session.send('Input.dispatchTouchEvent', { type, touchPoints: at })
    await touch('touchStart', [from])
    const steps = 12
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps
      await touch('touchMove', [
        { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
      ])
    }
    await touch('touchEnd', [])
  }

  /** So many presses 4 ms apart: they say so themselves, however slow the machine is in taking them. */
  async bounce(key: KeySent, times: number): Promise<void> {
    const began = Date.now() / 1000
    await Promise.all(
      Array.from({ length: times }, (_, index) =>
        Promise.all([this.down(key, false, began + index * 0.004), this.up(key)]),
      ),
    )
  }

  /** Held for so long, ms, as the system repeats it: after half a second, thirty times a second. */
  async hold(key: KeySent, ms: number): Promise<void> {
    const begun = performance.now()
    await this.down(key)
    while (performance.now() - begun < ms) {
      const pause = performance.now() - begun < 500 ? 500 : 33
      await new Promise((resolve) => setTimeout(resolve, pause))
      await this.down(key, true)
    }
  }
}

declare global {
  interface Window {
    /** The test's own gamepad: its buttons by number, its axes. */
    fakeGamepad?: { buttons: number[]; axes: number[] }
  }
}

/** Gives the page, before it is loaded, a gamepad of the standard mapping. */
export async function plugInGamepad(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = { buttons: Array.from({ length: 17 }, () => 0), axes: [0, 0, 0, 0] }
    window.fakeGamepad = state
    const pad = () => ({
      id: 'Test Pad (STANDARD GAMEPAD)',
      index: 0,
      connected: true,
      mapping: 'standard',
      timestamp: performance.now(),
      axes: state.axes,
      buttons: state.buttons.map((value) => ({ pressed: value > 0.5, touched: value > 0, value })),
    })
    Object.defineProperty(navigator, 'getGamepads', { value: () => [pad(), null, null, null] })
    Object.defineProperty(document, 'hasFocus', { value: () => true })
  })
}

/** Presses (1) or lets go (0) a button of the test's gamepad. */
export async function gamepadButton(page: Page, button: number, value: number): Promise<void> {
  await page.evaluate(
    ([index, to]) => {
      if (window.fakeGamepad !== undefined && index !== undefined && to !== undefined)
        window.fakeGamepad.buttons[index] = to
    },
    [button, value],
  )
}

/** Pushes a stick of the test's gamepad, -1 to 1. */
export async function gamepadAxis(page: Page, axis: number, value: number): Promise<void> {
  await page.evaluate(
    ([index, to]) => {
      if (window.fakeGamepad !== undefined && index !== undefined && to !== undefined)
        window.fakeGamepad.axes[index] = to
    },
    [axis, value],
  )
}
