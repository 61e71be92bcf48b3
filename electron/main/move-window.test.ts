import type { Rectangle } from 'electron'
import { expect, test } from 'vitest'
import { type MovableWindow, moveWindow } from './move-window.ts'

const A = { x: 0, y: 0, width: 800, height: 600 }
const B = { x: 1366, y: 0, width: 800, height: 600 }

/** A window in full screen, which leaves it when `left` is called. */
function fullScreenWindow() {
  let full = true
  let bounds: Rectangle = { x: 5, y: 5, width: 100, height: 100 }
  const listeners: (() => void)[] = []
  const window: MovableWindow = {
    webContents: { executeJavaScript: () => Promise.resolve(null) },
    once: (_, listener) => listeners.push(listener),
    setFullScreen: () => undefined,
    isFullScreen: () => full,
    isDestroyed: () => false,
    isMaximized: () => false,
    unmaximize: () => undefined,
    getBounds: () => bounds,
    setBounds: (next) => {
      bounds = next
    },
  }
  return {
    window,
    bounds: () => bounds,
    unfill: () => {
      full = false
    },
    left: () => {
      full = false
      for (const listener of listeners.splice(0)) listener()
    },
  }
}

test('a window in full screen moves once it has left it, to where it was sent last', () => {
  const { window, bounds, left } = fullScreenWindow()
  moveWindow(window, A, false)
  moveWindow(window, B, false)
  expect(bounds().x).toBe(5)
  left()
  expect(bounds()).toEqual(B)
})

test('what was moved at once meanwhile stays there', () => {
  const { window, bounds, left, unfill } = fullScreenWindow()
  moveWindow(window, A, false)
  unfill()
  moveWindow(window, B, false)
  expect(bounds()).toEqual(B)
  left()
  expect(bounds()).toEqual(B)
})
