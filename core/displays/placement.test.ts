import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  audienceMove,
  type Display,
  hallsDisplay,
  placeWindows,
  type Rectangle,
  speakersDisplay,
} from './placement.ts'

const rectangle = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
})

/** A display with a bar of 40 px at its foot. */
function display(id: number, bounds: Rectangle, more: Partial<Display> = {}): Display {
  const workArea = { ...bounds, height: bounds.height - 40 }
  return {
    id,
    label: `display ${id}`,
    bounds,
    workArea,
    scale: 1,
    internal: false,
    primary: false,
    ...more,
  }
}

const laptop = display(1, rectangle(0, 0, 1366, 768), { internal: true, primary: true })
const projector = display(2, rectangle(1366, 0, 1920, 1080))
const monitor = display(3, rectangle(-1280, 0, 1280, 1024))
const desktop = display(4, rectangle(0, 0, 1920, 1080), { primary: true })
const retina = display(5, rectangle(3286, 0, 1512, 982), { scale: 2 })

describe('which display is whose', () => {
  const cases: {
    what: string
    displays: Display[]
    speaker: Display | null
    hall: Display | null
  }[] = [
    { what: 'none at all', displays: [], speaker: null, hall: null },
    { what: 'a laptop alone', displays: [laptop], speaker: laptop, hall: null },
    {
      what: 'a laptop and a projector',
      displays: [laptop, projector],
      speaker: laptop,
      hall: projector,
    },
    {
      what: 'the same, told of in the other order',
      displays: [projector, laptop],
      speaker: laptop,
      hall: projector,
    },
    {
      what: 'a projector made the primary: the speaker still has the laptop',
      displays: [
        { ...projector, primary: true },
        { ...laptop, primary: false },
      ],
      speaker: { ...laptop, primary: false },
      hall: { ...projector, primary: true },
    },
    {
      what: 'a desktop machine: the speaker has the primary',
      displays: [projector, { ...desktop, bounds: rectangle(-554, 0, 1920, 1080) }],
      speaker: { ...desktop, bounds: rectangle(-554, 0, 1920, 1080) },
      hall: projector,
    },
    {
      what: 'a laptop with its lid closed and two displays',
      displays: [{ ...monitor, primary: true }, projector],
      speaker: { ...monitor, primary: true },
      hall: projector,
    },
    {
      what: 'no display says that it is the primary',
      displays: [monitor, projector],
      speaker: monitor,
      hall: projector,
    },
    {
      what: 'two externals: the one with more px',
      displays: [laptop, monitor, projector],
      speaker: laptop,
      hall: projector,
    },
    {
      what: 'two externals: device px count, not the scaled ones',
      displays: [laptop, projector, retina],
      speaker: laptop,
      hall: retina,
    },
    {
      what: 'two equal externals: the leftmost',
      displays: [
        laptop,
        projector,
        { ...projector, id: 9, bounds: rectangle(-1920, 0, 1920, 1080) },
      ],
      speaker: laptop,
      hall: { ...projector, id: 9, bounds: rectangle(-1920, 0, 1920, 1080) },
    },
    {
      what: 'a projector that mirrors the laptop is no display of the hall',
      displays: [laptop, { ...projector, bounds: laptop.bounds }],
      speaker: laptop,
      hall: null,
    },
    {
      what: 'mirrored at another resolution',
      displays: [laptop, { ...projector, bounds: rectangle(0, 0, 1024, 768) }],
      speaker: laptop,
      hall: null,
    },
  ]
  test.each(cases)('$what', ({ displays, speaker, hall }) => {
    expect(speakersDisplay(displays)).toEqual(speaker)
    expect(hallsDisplay(displays)).toEqual(hall)
  })
})

describe('where windows open', () => {
  test('no display: nowhere', () => {
    expect(placeWindows([])).toBeNull()
  })

  test('with a projector the audience has all of it and the prompter fills the laptop', () => {
    const placed = placeWindows([laptop, projector])
    expect(placed?.audience).toEqual({
      displayId: 2,
      bounds: projector.bounds,
      fullScreen: true,
    })
    expect(placed?.prompter).toEqual({ displayId: 1, bounds: laptop.workArea, fullScreen: false })
    expect(placed?.console.displayId).toBe(1)
    expect(placed?.studio.displayId).toBe(1)
  })

  test('a third display is the console’s', () => {
    const placed = placeWindows([laptop, monitor, projector])
    expect(placed?.console).toEqual({ displayId: 3, bounds: monitor.workArea, fullScreen: false })
  })

  test('a mirror of the hall’s display is no third one', () => {
    const placed = placeWindows([laptop, projector, { ...projector, id: 9 }])
    expect(placed?.console.displayId).toBe(1)
  })

  test('a single display: the audience is an ordinary window in the corner, beside the prompter', () => {
    const placed = placeWindows([laptop])
    expect(placed?.audience).toEqual({
      displayId: 1,
      bounds: { x: 874, y: 451, width: 492, height: 277 },
      fullScreen: false,
    })
    expect(placed?.prompter.bounds).toEqual({ x: 0, y: 0, width: 874, height: 728 })
  })

  test('on any displays every window lies inside one, and the audience never covers the speaker’s', () => {
    fc.assert(
      fc.property(arrangements(), (displays) => {
        const placed = placeWindows(displays)
        const speakers = speakersDisplay(displays)
        expect(placed).not.toBeNull()
        const outside = Object.values(placed ?? {}).filter(
          ({ displayId, bounds }) =>
            !displays.some((on) => on.id === displayId && isInside(bounds, on.bounds)),
        )
        expect(outside).toEqual([])
        expect(placed?.audience.fullScreen).toBe(hallsDisplay(displays) !== null)
        const audience = placed?.audience
        const covers =
          audience?.displayId === speakers?.id &&
          (audience === undefined ||
            speakers === null ||
            audience.fullScreen ||
            isInside(speakers.bounds, audience.bounds))
        expect(covers).toBe(false)
      }),
    )
  })
})

describe('the audience when displays change', () => {
  const onProjector = { displayId: 2, bounds: projector.bounds, fullScreen: true }
  const window = { displayId: 1, bounds: rectangle(800, 400, 500, 281), fullScreen: false }
  const cases = [
    { what: 'nothing changed', now: onProjector, displays: [laptop, projector], move: 'stay' },
    { what: 'the projector is gone', now: onProjector, displays: [laptop], move: 'wait' },
    { what: 'every display is gone', now: onProjector, displays: [], move: 'wait' },
    {
      what: 'the projector now mirrors the laptop',
      now: onProjector,
      displays: [laptop, { ...projector, bounds: laptop.bounds }],
      move: 'wait',
    },
    { what: 'waiting, and still none', now: null, displays: [laptop], move: 'stay' },
    { what: 'waiting, and it is back', now: null, displays: [laptop, projector], move: 2 },
    {
      what: 'back under another id',
      now: onProjector,
      displays: [laptop, { ...projector, id: 7 }],
      move: 7,
    },
    {
      what: 'another resolution',
      now: onProjector,
      displays: [laptop, { ...projector, bounds: rectangle(1366, 0, 1280, 720) }],
      move: 2,
    },
    {
      what: 'a larger one comes: it stays',
      now: onProjector,
      displays: [laptop, projector, { ...retina, scale: 4 }],
      move: 'stay',
    },
    {
      what: 'it is gone and another is there',
      now: onProjector,
      displays: [laptop, monitor],
      move: 3,
    },
    {
      what: 'its display becomes the speaker’s (the laptop’s lid is closed)',
      now: onProjector,
      displays: [{ ...projector, primary: true }],
      move: 'wait',
    },
    {
      what: 'an ordinary window goes to a projector that is plugged in',
      now: window,
      displays: [laptop, projector],
      move: 2,
    },
    { what: 'an ordinary window else stays', now: window, displays: [laptop], move: 'stay' },
  ]
  test.each(cases)('$what', ({ now, displays, move }) => {
    const bounds = displays.find(({ id }) => id === move)?.bounds
    expect(audienceMove(now, displays)).toEqual(
      typeof move === 'string'
        ? { kind: move }
        : { kind: 'go', place: { displayId: move, bounds, fullScreen: true } },
    )
  })

  test('whatever comes and goes, it is never sent to the speaker’s display', () => {
    fc.assert(
      fc.property(arrangements(), arrangements(), (before, after) => {
        const now = placeWindows(before)?.audience ?? null
        const move = audienceMove(now, after)
        const then = { stay: now, wait: null, go: move.kind === 'go' ? move.place : null }[
          move.kind
        ]
        const onTheSpeakers =
          then?.fullScreen === true && then.displayId === speakersDisplay(after)?.id
        expect(onTheSpeakers).toBe(false)
      }),
    )
  })
})

/** One to four displays, side by side or mirrored. */
function arrangements(): fc.Arbitrary<Display[]> {
  const one = fc.record({
    width: fc.integer({ min: 640, max: 5120 }),
    height: fc.integer({ min: 480, max: 2880 }),
    scale: fc.constantFrom(1, 1.25, 2),
    internal: fc.boolean(),
    mirrors: fc.boolean(),
  })
  return fc.array(one, { minLength: 1, maxLength: 4 }).chain((given) =>
    fc.nat(given.length - 1).map((primary) => {
      let x = 0
      return given.map(({ width, height, scale, internal, mirrors }, index) => {
        const bounds = rectangle(mirrors ? 0 : x, 0, width, height)
        x += width
        return display(index + 1, bounds, { scale, internal, primary: index === primary })
      })
    }),
  )
}

const isInside = (inner: Rectangle, outer: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
