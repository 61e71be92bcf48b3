import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DisplaySeen } from '#core/contract/displays-told.ts'
import { DEFAULT_SETTINGS, type SettingsStore } from '../settings/settings-store.ts'
import { createBrowserDisplays } from './browser-displays.ts'
import { createHallBoard } from './hall-board.ts'

const seen = (x: number, width: number, height: number, primary = false): DisplaySeen => ({
  label: '',
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height },
  scale: 1,
  internal: false,
  primary,
})
const DESK = seen(0, 1920, 1080, true)
const HALL = seen(1920, 1280, 720)

function start(options: { full?: boolean } = {}) {
  let settings = DEFAULT_SETTINGS
  const store: SettingsStore = {
    get: () => settings,
    update(part) {
      if (options.full === true) throw new Error('ENOSPC')
      if (part.arrangements !== undefined)
        settings = { ...settings, arrangements: part.arrangements }
      return settings
    },
    subscribe: () => () => undefined,
  }
  const hall = createHallBoard()
  const problems: string[] = []
  const onProblem = (problem: string) => problems.push(problem)
  const make = () => createBrowserDisplays({ settings: store, hall, onProblem })
  return { hall, problems, store, make, owner: make() }
}

describe('the displays of browser mode', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('nothing is owned, and nothing can be asked for, until a page has told', () => {
    const { owner } = start()
    expect(owner.told()).toMatchObject({ managed: false, displays: [], audience: 'closed' })
    expect(owner.assign({ window: 'audience', displayId: 1 })).toBe('NOT_MANAGED')
    expect(owner.swap()).toBe('NOT_MANAGED')
    expect(owner.identify()).toBe('NOT_MANAGED')
  })

  test('what several pages tell alike is told on once', () => {
    const { owner } = start()
    const told = vi.fn<() => void>()
    owner.subscribe(told)
    owner.seen?.([DESK, HALL])
    owner.seen?.([HALL, DESK])
    owner.seen?.([])
    expect(told).toHaveBeenCalledTimes(1)
    const [desk, hall] = owner.told().displays
    expect(owner.told().places).toEqual({
      prompter: desk?.id,
      audience: hall?.id,
      console: desk?.id,
    })
  })

  test('the hall’s display goes, the window waits; it comes back, larger even, and so does the window', () => {
    const { owner, hall } = start()
    owner.seen?.([DESK, HALL])
    hall.connected('audience')
    owner.seen?.([DESK])
    expect(owner.told()).toMatchObject({ audience: 'waiting', places: { audience: null } })
    owner.seen?.([DESK, HALL])
    expect(owner.told().audience).toBe('there')
    const back = owner.told()
    expect(back.displays.find(({ id }) => id === back.places.audience)?.bounds).toEqual(HALL.bounds)
    owner.seen?.([DESK, seen(1920, 1920, 1080)])
    expect(owner.told().places.audience).toBe(back.places.audience)
  })

  test('what a person arranged is remembered for these displays', () => {
    const { owner, make } = start()
    owner.seen?.([DESK, HALL])
    const [desk, hall] = owner.told().displays
    expect(owner.assign({ window: 'audience', displayId: desk?.id ?? 0 })).toBeNull()
    expect(owner.told().places).toMatchObject({ audience: desk?.id, prompter: hall?.id })
    const again = make()
    again.seen?.([HALL, DESK])
    const { places, displays } = again.told()
    expect(displays.find(({ id }) => id === places.audience)?.bounds).toEqual(DESK.bounds)
    expect(again.swap()).toBeNull()
    expect(again.told().places.prompter).toBe(places.audience)
    expect(again.assign({ window: 'audience', displayId: 99 })).toBe('UNKNOWN_DISPLAY')
  })

  test('a disk that is full is told of; the windows stand as asked all the same', () => {
    const { owner, problems } = start({ full: true })
    owner.seen?.([DESK, HALL])
    const before = owner.told().places
    expect(owner.swap()).toBeNull()
    expect(owner.told().places.audience).toBe(before.prompter)
    expect(problems).toHaveLength(1)
  })

  test('the pages show their numbers for some seconds', () => {
    const { owner } = start()
    owner.seen?.([DESK, HALL])
    expect(owner.identify()).toBeNull()
    expect(owner.told().identifying).toBe(true)
    vi.advanceTimersByTime(4000)
    expect(owner.told().identifying).toBe(false)
  })

  test('that a hall window has come or gone is told', () => {
    const { owner, hall } = start()
    owner.seen?.([DESK, HALL])
    const told = vi.fn<() => void>()
    owner.subscribe(told)
    const left = hall.connected('audience')
    expect(owner.told().audience).toBe('there')
    left()
    expect(owner.told().audience).toBe('closed')
    expect(told).toHaveBeenCalledTimes(2)
  })
})
