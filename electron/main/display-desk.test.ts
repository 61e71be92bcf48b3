import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WindowKind } from '#core/contract/contract.ts'
import type { Place } from '#core/displays/placement.ts'
import { memorySettings } from '#host/test-support/memory-settings.ts'
import { createDisplayDesk } from './display-desk.ts'
import { displaysNow } from './displays.ts'

// Loading the real module would fetch Electron's binary.
interface FakeDisplay {
  readonly id: number
  readonly label: string
  readonly bounds: Place['bounds']
  readonly internal: boolean
  readonly scaleFactor: number
}
const system = vi.hoisted((): { displays: FakeDisplay[] } => ({ displays: [] }))
vi.mock('electron', () => ({
  screen: {
    getPrimaryDisplay: () => system.displays[0],
    getAllDisplays: () => system.displays.map((one) => ({ ...one, workArea: one.bounds })),
  },
}))

const LAPTOP = {
  id: 1,
  label: 'Laptop',
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  internal: true,
  scaleFactor: 1,
}
const PROJECTOR = {
  id: 2,
  label: 'Projector',
  bounds: { x: 1366, y: 0, width: 1920, height: 1080 },
  internal: false,
  scaleFactor: 1,
}

/** A window of which only its place is known. */
class FakeWindow {
  bounds: Place['bounds']
  fullScreen: boolean
  shown = 0
  maximized = false
  readonly closed = new Set<() => void>()
  readonly scripts: string[] = []
  readonly #left = new Set<() => void>()
  constructor(place: Place | null) {
    this.bounds = place?.bounds ?? { x: 0, y: 0, width: 1, height: 1 }
    this.fullScreen = place?.fullScreen ?? false
  }
  readonly webContents = {
    executeJavaScript: (code: string) => {
      this.scripts.push(code)
      return Promise.resolve()
    },
  }
  on(_: 'closed', listener: () => void) {
    this.closed.add(listener)
  }
  once(_: 'leave-full-screen', listener: () => void) {
    this.#left.add(listener)
  }
  setFullScreen(full: boolean) {
    this.fullScreen = full
    for (const listener of this.#left) listener()
  }
  isFullScreen() {
    return this.fullScreen
  }
  isDestroyed() {
    return false
  }
  isMaximized() {
    return this.maximized
  }
  unmaximize() {
    this.maximized = false
  }
  getBounds() {
    return this.bounds
  }
  setBounds(bounds: Place['bounds']) {
    // As some systems have it.
    if (!this.maximized) this.bounds = bounds
  }
  showInactive() {
    this.shown += 1
  }
  destroy() {
    for (const listener of this.closed) listener()
  }
}

function start({ begun = false, settings = memorySettings() } = {}) {
  const open = new Map<WindowKind, FakeWindow>()
  const shown: { ids: number[]; but: number | null }[] = []
  const put = (kind: WindowKind, window: FakeWindow) => {
    const before = open.get(kind)
    open.set(kind, window)
    window.on('closed', () => {
      if (open.get(kind) === window) open.delete(kind)
    })
    before?.destroy()
    return window
  }
  const desk = createDisplayDesk({
    windows: {
      get: (kind) => open.get(kind) ?? null,
      make: (kind, place) => put(kind, new FakeWindow(place)),
      whenChanged: () => undefined,
    },
    settings,
    numbers: {
      show: (displays, but) => shown.push({ ids: displays.map(({ id }) => id), but }),
      hide: () => undefined,
    },
    hasBegun: () => begun,
    problem: (sentence) => {
      throw new Error(sentence)
    },
  })
  const change = (displays: FakeDisplay[]) => {
    system.displays = displays
    desk.displaysChanged()
  }
  return { desk, open, shown, change, put }
}

beforeEach(() => {
  system.displays = [LAPTOP, PROJECTOR]
})
afterEach(() => {
  system.displays = []
})

describe('the hall’s window', () => {
  test('is told closed, there, waiting, there; and comes back by itself', () => {
    const { desk, open, change } = start()
    expect(desk.told()).toMatchObject({ managed: true, audience: 'closed' })
    desk.openAudience()
    expect(desk.told().audience).toBe('there')
    expect(open.get('audience')).toMatchObject({ bounds: PROJECTOR.bounds, fullScreen: true })
    change([LAPTOP])
    expect(open.has('audience')).toBe(false)
    expect(desk.told()).toMatchObject({ audience: 'waiting', places: { audience: null } })
    change([LAPTOP, { ...PROJECTOR, id: 9 }])
    expect(open.get('audience')).toMatchObject({ bounds: PROJECTOR.bounds, fullScreen: true })
    expect(desk.told()).toMatchObject({ audience: 'there', places: { audience: 9 } })
  })

  test('closed by a person it stays closed, whatever comes', () => {
    const { desk, open, change } = start()
    const told = vi.fn<() => void>()
    desk.subscribe(told)
    desk.openAudience()
    open.get('audience')?.destroy()
    expect(told).toHaveBeenCalled()
    change([LAPTOP])
    change([LAPTOP, PROJECTOR])
    expect(open.has('audience')).toBe(false)
    expect(desk.told().audience).toBe('closed')
  })

  test('while it waits a person may have it as an ordinary window; the projector takes it again', () => {
    const { desk, open, change } = start()
    desk.openAudience()
    change([LAPTOP])
    desk.openAudience()
    expect(open.get('audience')?.fullScreen).toBe(false)
    expect(desk.told().audience).toBe('there')
    change([LAPTOP, PROJECTOR])
    expect(open.get('audience')?.fullScreen).toBe(true)
  })

  test('on another resolution it is made anew, once; what changes nothing for it leaves it', () => {
    const { desk, open, change } = start()
    desk.openAudience()
    const first = open.get('audience')
    change([LAPTOP, PROJECTOR])
    expect(open.get('audience')).toBe(first)
    const smaller = { ...PROJECTOR, bounds: { ...PROJECTOR.bounds, width: 1024, height: 768 } }
    change([LAPTOP, smaller])
    const second = open.get('audience')
    expect(second).not.toBe(first)
    expect(second?.bounds).toEqual(smaller.bounds)
    change([LAPTOP, smaller])
    expect(open.get('audience')).toBe(second)
  })

  test('open already, it is shown and the keyboard stays where it is', () => {
    const { desk, open } = start()
    desk.openAudience()
    desk.openAudience()
    expect(open.get('audience')?.shown).toBe(1)
  })
})

describe('by hand', () => {
  test('a swap moves both, and is there again the next time', () => {
    const settings = memorySettings()
    const { desk, open, put } = start({ settings })
    put('prompter', new FakeWindow(desk.placeOf('prompter')))
    desk.openAudience()
    expect(desk.swap()).toBeNull()
    expect(open.get('audience')?.bounds).toEqual(LAPTOP.bounds)
    expect(open.get('prompter')?.bounds).toEqual(PROJECTOR.bounds)
    expect(settings.get().arrangements).toHaveLength(1)

    // Under other ids, as after a reboot.
    system.displays = [
      { ...LAPTOP, id: 31 },
      { ...PROJECTOR, id: 30 },
    ]
    const again = start({ settings })
    expect(again.desk.told().places).toEqual({ prompter: 30, audience: 31, console: 30 })
    expect(again.desk.placeOf('audience')?.bounds).toEqual(LAPTOP.bounds)
    expect(again.desk.placeOf('room')?.bounds.x).toBeGreaterThan(1366)
  })

  test('a prompter on full screen leaves it, moves, and asks for it again; a maximized console moves too', () => {
    const { desk, put } = start()
    const prompter = put('prompter', new FakeWindow(desk.placeOf('prompter')))
    prompter.fullScreen = true
    const console = put('console', new FakeWindow(desk.placeOf('console')))
    console.maximized = true
    desk.swap()
    expect(console.bounds.x).toBeGreaterThan(LAPTOP.bounds.width)
    expect(prompter.bounds).toEqual(PROJECTOR.bounds)
    expect(prompter.scripts).toEqual([expect.stringContaining('requestFullscreen')])
  })

  test('a window that a person has moved on its display stays when other displays come and go', () => {
    const { desk, put, change } = start()
    const prompter = put('prompter', new FakeWindow(desk.placeOf('prompter')))
    const moved = { x: 10, y: 10, width: 800, height: 600 }
    prompter.setBounds(moved)
    desk.openAudience()
    change([LAPTOP])
    change([LAPTOP, PROJECTOR])
    expect(prompter.bounds).toEqual(moved)
  })

  test('what is refused changes nothing and is not kept; a single display is not remembered', () => {
    const settings = memorySettings()
    const { desk, change } = start({ settings })
    const before = desk.told()
    expect(desk.assign({ window: 'console', displayId: 2 })).toBe('TAKEN')
    expect(desk.assign({ window: 'audience', displayId: 77 })).toBe('UNKNOWN_DISPLAY')
    expect(desk.told()).toEqual(before)
    change([LAPTOP])
    expect(desk.swap()).toBe('NOTHING_TO_SWAP')
    expect(desk.assign({ window: 'audience', displayId: 1 })).toBeNull()
    desk.openAudience()
    expect(desk.told().places).toEqual({ prompter: null, audience: 1, console: null })
    expect(settings.get().arrangements).toEqual([])
  })

  test('one display: the hall fills it, its key gives it up, and side by side brings back what was moved', () => {
    const { desk, open, change, put } = start()
    desk.giveUpOnlyDisplay()
    expect(desk.told().places.audience).toBe(2)
    change([LAPTOP])
    const prompter = put('prompter', new FakeWindow(desk.placeOf('prompter')))
    expect(desk.assign({ window: 'audience', displayId: 1 })).toBeNull()
    desk.openAudience()
    expect(open.get('audience')).toMatchObject({ bounds: LAPTOP.bounds, fullScreen: true })
    desk.giveUpOnlyDisplay()
    expect(open.get('audience')?.fullScreen).toBe(false)

    prompter.bounds = LAPTOP.bounds
    expect(desk.assign({ window: 'audience', displayId: null })).toBeNull()
    const audience = open.get('audience')?.bounds
    expect(prompter.bounds.x + prompter.bounds.width).toBe(audience?.x)
  })

  test('numbers: on every display before the start, then not on the hall’s', () => {
    const before = start()
    before.desk.identify()
    const during = start({ begun: true })
    during.desk.identify()
    expect([...before.shown, ...during.shown]).toEqual([
      { ids: [1, 2], but: null },
      { ids: [1, 2], but: 2 },
    ])
  })
})

test('displays are told of as Electron has them', () => {
  expect(displaysNow()[1]).toMatchObject({ id: 2, label: 'Projector', scale: 1, primary: false })
})
