import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Display,
  distinct,
  hallsDisplay,
  mirrored,
  placeWindows,
  type Rectangle,
  speakersDisplay,
  usualPlaces,
} from './placement.ts'
import {
  arrangements,
  desktop,
  laptop,
  monitor,
  projector,
  rectangle,
  retina,
} from './displays.fixture.ts'

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

  test('windows go where the displays were given to them, the others to the staff’s', () => {
    const placed = placeWindows([laptop, monitor, projector], {
      prompter: 3,
      audience: 1,
      console: 2,
    })
    expect(placed?.prompter).toEqual({ displayId: 3, bounds: monitor.workArea, fullScreen: false })
    expect(placed?.audience).toEqual({ displayId: 1, bounds: laptop.bounds, fullScreen: true })
    expect(placed?.console.bounds).toEqual(projector.workArea)
    // The machine's own display is the hall's here.
    expect([placed?.studio, placed?.hands, placed?.room].map((at) => at?.displayId)).toEqual([
      2, 2, 2,
    ])
  })

  test('a single display may be the audience’s: the others open on it all the same', () => {
    const placed = placeWindows([laptop], { prompter: null, audience: 1, console: null })
    expect(placed?.audience.fullScreen).toBe(true)
    expect(placed?.prompter.bounds).toEqual(laptop.workArea)
    expect(placed?.console.displayId).toBe(1)
  })

  test('of displays that show the same one counts: the machine’s own, the primary, the first', () => {
    const beside = { ...projector, id: 9 }
    expect(distinct([projector, beside, laptop])).toEqual([projector, laptop])
    const over = { ...projector, bounds: laptop.bounds }
    expect(distinct([over, laptop])).toEqual([laptop])
    expect(mirrored(over, [over, laptop])).toEqual(laptop)
    expect(mirrored(laptop, [over, laptop])).toBeNull()
    expect(usualPlaces([over, laptop])).toEqual({ prompter: 1, audience: null, console: 1 })
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

const isInside = (inner: Rectangle, outer: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
