/**
 * `screen`: the displays of headless Chromium, `1366x768+1920x1080` where `ROSTRUM_STAND_IN_DISPLAYS` does not say otherwise.
 * The first is the machine's own and the primary; the others stand to its right. A test that plugs one in or out replaces
 * `getAllDisplays` and emits the event, as it also can in Electron.
 */
import { EventEmitter } from 'node:events'
import type { Display, Screen } from 'electron'
import { unsupported } from './unsupported.ts'

const DISPLAYS = process.env['ROSTRUM_STAND_IN_DISPLAYS'] ?? '1366x768+1920x1080'

class StandInScreen
  extends EventEmitter
  implements Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>
{
  readonly #displays = displaysOf(DISPLAYS)

  getAllDisplays(): Display[] {
    return [...this.#displays]
  }
  getPrimaryDisplay(): Display {
    return this.getAllDisplays()[0] ?? unsupported('a machine without displays')
  }
}

function displaysOf(text: string): Display[] {
  let x = 0
  return text.split('+').map((size, index) => {
    const [, width = '', height = ''] =
      /^(\d+)x(\d+)$/.exec(size) ?? unsupported(`a display of ${size}`)
    const bounds = { x, y: 0, width: Number(width), height: Number(height) }
    x += bounds.width
    return display(index, bounds)
  })
}

function display(index: number, bounds: Display['bounds']): Display {
  const { x, y, width, height } = bounds
  return {
    id: index + 1,
    label: index === 0 ? 'stand-in internal' : `stand-in external ${index}`,
    bounds,
    workArea: bounds,
    size: { width, height },
    workAreaSize: { width, height },
    nativeOrigin: { x, y },
    maximumCursorSize: { width: 64, height: 64 },
    internal: index === 0,
    detected: true,
    scaleFactor: 1,
    rotation: 0,
    touchSupport: 'unavailable',
    accelerometerSupport: 'unavailable',
    monochrome: false,
    colorDepth: 24,
    depthPerComponent: 8,
    colorSpace: 'srgb',
    displayFrequency: 60,
  }
}

export const screen = new StandInScreen()
