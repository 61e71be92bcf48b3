import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Display } from '#core/displays/placement.ts'
import { createDisplayNumbers, numberPage } from './display-numbers.ts'

interface Shown {
  readonly x: number
  readonly y: number
  readonly page: string
  gone: boolean
}
const screens = vi.hoisted((): { shown: Shown[] } => ({ shown: [] }))

// Loading the real module would fetch Electron's binary.
vi.mock('electron', () => ({
  BrowserWindow: class {
    readonly #shown: { x: number; y: number; page: string; gone: boolean }
    constructor({ x, y }: { x: number; y: number }) {
      this.#shown = { x, y, page: '', gone: false }
      screens.shown.push(this.#shown)
    }
    once() {}
    loadURL(page: string) {
      this.#shown.page = page
      return Promise.resolve()
    }
    isDestroyed() {
      return this.#shown.gone
    }
    destroy() {
      this.#shown.gone = true
    }
  },
}))

const display = (id: number, x: number): Display => ({
  id,
  label: '',
  bounds: { x, y: 0, width: 1000, height: 1000 },
  workArea: { x, y: 0, width: 1000, height: 1000 },
  scale: 1,
  internal: false,
  primary: x === 0,
})
/** The second from the left is told of first, and the last one mirrors it. */
const DISPLAYS = [display(5, 1000), display(6, 0), display(7, 1000)]

beforeEach(() => {
  vi.useFakeTimers()
  screens.shown = []
})
afterEach(() => vi.useRealTimers())

const standing = () => screens.shown.filter(({ gone }) => !gone).map(({ x, page }) => [x, page])

test('each display shows its number in its middle for some seconds; a mirror has none of its own', () => {
  createDisplayNumbers(() => undefined).show(DISPLAYS, null)
  expect(standing()).toEqual([
    [1370, numberPage(2)],
    [370, numberPage(1)],
  ])
  vi.advanceTimersByTime(3900)
  expect(standing()).toHaveLength(2)
  vi.advanceTimersByTime(200)
  expect(standing()).toEqual([])
})

test('one display is left out; asked again, the numbers stand anew; they can be taken away', () => {
  const numbers = createDisplayNumbers(() => undefined)
  numbers.show(DISPLAYS, null)
  vi.advanceTimersByTime(3000)
  numbers.show(DISPLAYS, 5)
  vi.advanceTimersByTime(3000)
  expect(standing()).toEqual([[370, numberPage(1)]])
  numbers.hide()
  expect(standing()).toEqual([])
})

test('its page can load and run nothing', () => {
  const page = decodeURIComponent(numberPage(3))
  expect(page).toContain("default-src 'none'")
  expect(page).not.toContain('<script')
})
