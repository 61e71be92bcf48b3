import { expect, test } from 'vitest'
import type { PlacedWindow } from '../contract/displays-told.ts'
import { type Arrangement, withArrangement } from './arrangement.ts'
import {
  desktop,
  display,
  laptop,
  monitor,
  projector,
  rectangle,
  retina,
} from './displays.fixture.ts'
import type { Display, Places } from './placement.ts'
import {
  afterChange,
  arranged,
  assigned,
  fillsTheOnlyDisplay,
  type Standing,
  swapped,
} from './standing.ts'
import { type Deed, done, whereOf, type Where } from './standing.fixture.ts'

interface Case {
  readonly what: string
  readonly start: readonly Display[]
  /** What was arranged at an earlier time, beside which displays. */
  readonly memory?: readonly (readonly [readonly Display[], Places])[]
  readonly deeds?: readonly Deed[]
  /** What the displays are after each change. */
  readonly later?: readonly (readonly Display[])[]
  readonly where: Where
}

const memoryOf = (kept: Case['memory'] = []) =>
  kept.reduce<readonly Arrangement[]>(
    (all, [displays, places]) => withArrangement(all, displays, places),
    [],
  )

function standingAfter({ start, memory, deeds = [], later = [] }: Case): Standing {
  const kept = memoryOf(memory)
  let standing = arranged(start, kept)
  for (const deed of deeds) standing = done(standing, start, deed)
  for (const displays of later) standing = afterChange(standing, displays, kept)
  return standing
}

const moved = (one: Display, x: number, y = 0): Display => ({
  ...one,
  bounds: { ...one.bounds, x, y },
  workArea: { ...one.workArea, x, y },
})
const renamed = (one: Display, id: number): Display => ({ ...one, id })
const mirroring = (one: Display): Display => ({ ...one, bounds: laptop.bounds })
const lowRes = (one: Display): Display => ({
  ...one,
  bounds: { ...one.bounds, width: 1024, height: 768 },
})
/** Two projectors of one kind, one on each side of the laptop. */
const left = display(6, rectangle(-1920, 0, 1920, 1080), { label: 'EPSON PJ' })
const right = display(7, rectangle(1366, 0, 1920, 1080), { label: 'EPSON PJ' })
const square = display(8, rectangle(1366, 0, 1024, 768), { label: 'OLD PJ' })
/** A person had prompter and audience the other way round than is usual, on a laptop and a projector. */
const otherWay: Places = { prompter: 2, audience: 1, console: 2 }

const OPENING: readonly Case[] = [
  { what: 'one display', start: [laptop], where: [1, null, 1] },
  { what: 'laptop and projector', start: [laptop, projector], where: [1, 2, 1] },
  { what: 'laptop and a 4:3 projector', start: [laptop, square], where: [1, 8, 1] },
  {
    what: 'three displays: the console has the third',
    start: [laptop, monitor, projector],
    where: [1, 2, 3],
  },
  { what: 'mirrored', start: [laptop, mirroring(projector)], where: [1, null, 1] },
  {
    what: 'remembered: the other way round',
    start: [laptop, projector],
    memory: [[[laptop, projector], otherWay]],
    where: [2, 1, 2],
  },
  {
    what: 'remembered under other ids, after a reboot',
    start: [renamed(projector, 41), renamed(laptop, 40)],
    memory: [[[laptop, projector], otherWay]],
    where: [41, 40, 41],
  },
  {
    what: 'remembered, and the projector stands on the other side today',
    start: [laptop, moved(projector, -1920)],
    memory: [[[laptop, projector], otherWay]],
    where: [2, 1, 2],
  },
  {
    what: 'remembered, and the projector has another resolution today',
    start: [laptop, lowRes(projector)],
    memory: [[[laptop, projector], otherWay]],
    where: [2, 1, 2],
  },
  {
    what: 'remembered, and the laptop’s scale is 1.25 today',
    start: [{ ...laptop, bounds: rectangle(0, 0, 1093, 614), scale: 1.25 }, moved(projector, 1093)],
    memory: [[[laptop, projector], otherWay]],
    where: [2, 1, 2],
  },
  {
    what: 'another projector than the remembered one: as usual',
    start: [laptop, { ...projector, label: 'BENQ' }],
    memory: [[[laptop, projector], otherWay]],
    where: [1, 2, 1],
  },
  {
    what: 'a third display is another set: as usual',
    start: [laptop, projector, monitor],
    memory: [[[laptop, projector], otherWay]],
    where: [1, 2, 3],
  },
  {
    what: 'two projectors of one kind: the remembered one by its place',
    start: [laptop, renamed(right, 50), renamed(left, 51)],
    memory: [[[laptop, left, right], { prompter: 1, audience: 7, console: 1 }]],
    where: [1, 50, 1],
  },
  {
    what: 'two projectors of one kind, both moved up: still the right one',
    start: [laptop, moved(right, 1366, -300), moved(left, -1920, -300)],
    memory: [[[laptop, left, right], { prompter: 1, audience: 7, console: 1 }]],
    where: [1, 7, 1],
  },
  {
    what: 'what was remembered last of the same displays counts',
    start: [laptop, projector],
    memory: [
      [[laptop, projector], otherWay],
      [[laptop, projector], { prompter: 1, audience: 2, console: 1 }],
    ],
    where: [1, 2, 1],
  },
  {
    what: 'remembered: an ordinary window beside the prompter, though a projector is there',
    start: [laptop, projector],
    memory: [[[laptop, projector], { prompter: 1, audience: null, console: 1 }]],
    where: [1, null, 1],
  },
]

const CHANGES: readonly Case[] = [
  {
    what: 'the projector is pulled out: the audience waits, and is not on the speaker’s',
    start: [laptop, projector],
    later: [[laptop]],
    where: [1, 'waits', 1],
  },
  {
    what: 'and put in again: it is back',
    start: [laptop, projector],
    later: [[laptop], [laptop, projector]],
    where: [1, 2, 1],
  },
  {
    what: 'put in under another id',
    start: [laptop, projector],
    later: [[laptop], [laptop, renamed(projector, 90)]],
    where: [1, 90, 1],
  },
  {
    what: 'put in with another resolution, at another place',
    start: [laptop, projector],
    later: [[laptop], [laptop, moved(lowRes(projector), -1024)]],
    where: [1, 2, 1],
  },
  {
    what: 'another projector put in instead',
    start: [laptop, projector],
    later: [[laptop], [laptop, renamed(square, 91)]],
    where: [1, 91, 1],
  },
  {
    what: 'three displays, the hall’s pulled out: the console’s is not taken',
    start: [laptop, monitor, projector],
    later: [[laptop, monitor]],
    where: [1, 'waits', 3],
  },
  {
    what: 'all cables are pulled out, the console’s comes back first, then the hall’s',
    start: [laptop, monitor, projector],
    later: [[laptop], [laptop, monitor], [laptop, monitor, projector]],
    where: [1, 2, 3],
  },
  {
    what: 'the console’s display is pulled out: the console comes to the speaker’s',
    start: [laptop, monitor, projector],
    later: [[laptop, projector]],
    where: [1, 2, 1],
  },
  {
    what: 'the console’s display is back: so is the console',
    start: [laptop, monitor, projector],
    later: [
      [laptop, projector],
      [laptop, monitor, projector],
    ],
    where: [1, 2, 3],
  },
  {
    what: 'the resolution changes in mid-speech',
    start: [laptop, projector],
    later: [[laptop, lowRes(projector)]],
    where: [1, 2, 1],
  },
  {
    what: 'of a projector without a name the resolution changes and it moves',
    start: [laptop, { ...projector, label: '' }],
    later: [[laptop, moved({ ...lowRes(projector), label: '' }, -1024)]],
    where: [1, 2, 1],
  },
  {
    what: 'the scale changes in mid-speech',
    start: [laptop, projector],
    later: [[laptop, { ...projector, bounds: rectangle(1366, 0, 960, 540), scale: 2 }]],
    where: [1, 2, 1],
  },
  {
    what: 'a larger display comes: the audience stays',
    start: [laptop, projector],
    later: [[laptop, projector, { ...retina, scale: 4 }]],
    where: [1, 2, 1],
  },
  {
    what: 'the projector begins to mirror the laptop: it waits',
    start: [laptop, projector],
    later: [[laptop, mirroring(projector)]],
    where: [1, 'waits', 1],
  },
  {
    what: 'and shows its own picture again: it is back',
    start: [laptop, projector],
    later: [
      [laptop, mirroring(projector)],
      [laptop, projector],
    ],
    where: [1, 2, 1],
  },
  {
    what: 'the laptop’s lid is closed: the hall’s picture stays over whatever the system moves there',
    start: [laptop, projector],
    later: [[{ ...moved(projector, 0), primary: true }]],
    where: [null, 2, null],
  },
  {
    what: 'and opened again',
    start: [laptop, projector],
    later: [[{ ...moved(projector, 0), primary: true }], [laptop, projector]],
    where: [1, 2, 1],
  },
  {
    what: 'all displays sleep and wake',
    start: [laptop, projector],
    later: [[], [laptop, projector]],
    where: [1, 2, 1],
  },
  {
    what: 'an ordinary window goes to a projector that is put in',
    start: [laptop],
    later: [[laptop, projector]],
    where: [1, 2, 1],
  },
  {
    what: 'a desktop’s new display becomes the primary one: it is the hall’s all the same',
    start: [desktop],
    later: [
      [
        { ...moved(desktop, -1920), primary: false },
        { ...moved(projector, 0), primary: true },
      ],
    ],
    where: [4, 2, 4],
  },
  {
    what: 'two projectors of one kind, the hall’s pulled out: the idle one does for it',
    start: [laptop, left, right],
    memory: [[[laptop, left, right], { prompter: 1, audience: 7, console: 1 }]],
    later: [[laptop, left]],
    where: [1, 6, 1],
  },
  {
    what: 'and put in: it goes back to the right one',
    start: [laptop, left, right],
    memory: [[[laptop, left, right], { prompter: 1, audience: 7, console: 1 }]],
    later: [
      [laptop, left],
      [laptop, left, renamed(right, 70)],
    ],
    where: [1, 70, 1],
  },
  {
    what: 'two of one kind, the hall’s pulled out, and the console’s moves into its place',
    start: [laptop, left, right],
    memory: [[[laptop, left, right], { prompter: 1, audience: 7, console: 6 }]],
    later: [[laptop, moved(left, 1366)]],
    where: [1, 'waits', 6],
  },
  {
    what: 'the other way round, the prompter’s pulled out: the audience stays on the laptop',
    start: [laptop, projector],
    memory: [[[laptop, projector], otherWay]],
    later: [[laptop]],
    where: [null, 1, null],
  },
  {
    what: 'every display is another one (the machine was carried elsewhere)',
    start: [desktop, projector],
    later: [[renamed({ ...monitor, primary: true }, 80), renamed(square, 81)]],
    where: [80, 81, 80],
  },
]

const DEEDS: readonly Case[] = [
  { what: 'swap', start: [laptop, projector], deeds: ['swap'], where: [2, 1, 2] },
  { what: 'swap and back', start: [laptop, projector], deeds: ['swap', 'swap'], where: [1, 2, 1] },
  {
    what: 'swap with three: the console stays on its own',
    start: [laptop, monitor, projector],
    deeds: ['swap'],
    where: [2, 1, 3],
  },
  {
    what: 'swap, and the hall’s new display is pulled out and put in',
    start: [desktop, moved(projector, 1920)],
    deeds: ['swap'],
    later: [[moved(projector, 0)], [desktop, moved(projector, 1920)]],
    where: [2, 4, 2],
  },
  {
    what: 'the audience to the console’s display: the console leaves it',
    start: [laptop, monitor, projector],
    deeds: [['audience', 3]],
    where: [1, 3, 2],
  },
  {
    what: 'the audience to the prompter’s display: they change',
    start: [laptop, monitor, projector],
    deeds: [['audience', 1]],
    where: [2, 1, 3],
  },
  {
    what: 'the prompter to a third display, a stage monitor',
    start: [laptop, monitor, projector],
    deeds: [['prompter', 3]],
    where: [3, 2, 3],
  },
  {
    what: 'the console to the prompter’s',
    start: [laptop, monitor, projector],
    deeds: [['console', 1]],
    where: [1, 2, 1],
  },
  {
    what: 'the console to the hall’s: they change where it had one to itself',
    start: [laptop, monitor, projector],
    deeds: [['console', 2]],
    where: [1, 3, 2],
  },
  {
    what: 'the console to the hall’s: refused where the audience would come to the prompter',
    start: [laptop, projector],
    deeds: [['console', 2]],
    where: [1, 2, 1],
  },
  {
    what: 'the only display is the audience’s, by hand',
    start: [laptop],
    deeds: [['audience', 1]],
    where: [null, 1, null],
  },
  {
    what: 'and it gives it up when swapped',
    start: [laptop],
    deeds: [['audience', 1], 'swap'],
    where: [1, null, 1],
  },
  {
    what: 'or when the prompter is put on it',
    start: [laptop],
    deeds: [
      ['audience', 1],
      ['prompter', 1],
    ],
    where: [1, null, 1],
  },
  {
    what: 'and the script does not go by itself to a projector that is put in',
    start: [laptop],
    deeds: [['audience', 1]],
    later: [[laptop, projector]],
    where: [null, 1, null],
  },
  {
    what: 'to a display that only mirrors: refused',
    start: [laptop, mirroring(projector)],
    deeds: [['audience', 2]],
    where: [1, null, 1],
  },
  {
    what: 'to a display that is not there: refused',
    start: [laptop, projector],
    deeds: [['prompter', 99]],
    where: [1, 2, 1],
  },
  {
    what: 'no prompter without a display',
    start: [laptop, projector],
    deeds: [['prompter', null]],
    where: [1, 2, 1],
  },
]

test.each(OPENING)('opening: $what', (one) => {
  expect(whereOf(standingAfter(one))).toEqual(one.where)
})

test.each(CHANGES)('change: $what', (one) => {
  expect(whereOf(standingAfter(one))).toEqual(one.where)
})

test.each(DEEDS)('by hand: $what', (one) => {
  expect(whereOf(standingAfter(one))).toEqual(one.where)
})

test('why a deed is refused', () => {
  const standing = arranged([laptop, projector], [])
  const asked = (window: PlacedWindow, id: number | null) =>
    assigned(standing, [laptop, projector], window, id)
  expect(asked('console', 2)).toBe('TAKEN')
  expect(asked('audience', 99)).toBe('UNKNOWN_DISPLAY')
  expect(asked('prompter', null)).toBe('UNKNOWN_DISPLAY')
  expect(swapped(arranged([laptop], []), [laptop])).toBe('NOTHING_TO_SWAP')
})

test('a person moves the prompter while the audience waits: it comes back to its display', () => {
  const start = arranged([laptop, monitor, projector], [])
  const waiting = afterChange(start, [laptop, monitor], [])
  const put = done(waiting, [laptop, monitor], ['prompter', 3])
  expect(whereOf(put)).toEqual([3, 'waits', 3])
  expect(whereOf(afterChange(put, [laptop, monitor, projector], []))).toEqual([3, 2, 3])
})

test('without a name or a serial, one of another size at another place is another display', () => {
  const nameless = { ...projector, label: '' }
  const start = arranged([laptop, nameless], [])
  const other = renamed(moved(lowRes(nameless), -1024), 60)
  const after = afterChange(afterChange(start, [laptop], []), [laptop, other], [])
  // It is nobody's, so it does for the audience; the one it had is still known as its own.
  expect(whereOf(after)).toEqual([1, 60, 1])
  expect(whereOf(afterChange(after, [laptop, other, renamed(nameless, 61)], []))).toEqual([
    1, 61, 1,
  ])
})

test('two of one kind with serials are told apart wherever they stand', () => {
  const [one, other] = [
    { ...left, serial: 'A1' },
    { ...right, serial: 'B2' },
  ]
  const memory = withArrangement([], [laptop, one, other], { prompter: 1, audience: 7, console: 6 })
  const crossed = [laptop, renamed(moved(one, 1366), 20), renamed(moved(other, -1920), 21)]
  expect(whereOf(arranged(crossed, memory))).toEqual([1, 21, 20])
})

test('by hand, while the audience stands in for its own display: it comes back to its own all the same', () => {
  const all = [laptop, monitor, projector]
  const byHand = (
    standing: Standing,
    displays: readonly Display[],
    window: 'prompter' | 'console',
  ) => {
    const next = assigned(standing, displays, window, 1)
    if (typeof next === 'string') throw new Error(next)
    return next
  }
  const idle = byHand(arranged(all, []), all, 'console')
  const gone = afterChange(idle, [laptop, monitor], [])
  expect(whereOf(gone)).toEqual([1, 3, 1])
  expect(gone.refuge).not.toBeNull()
  const put = byHand(gone, [laptop, monitor], 'prompter')
  expect(whereOf(put)).toEqual([1, 3, 1])
  expect(whereOf(afterChange(put, all, []))).toEqual([1, 2, 1])
})

test('only where the audience has the one display there is does it fill the only one', () => {
  const filled = assigned(arranged([laptop], []), [laptop], 'audience', laptop.id)
  expect(typeof filled === 'string' ? filled : fillsTheOnlyDisplay(filled)).toBe(true)
  expect(fillsTheOnlyDisplay(arranged([laptop], []))).toBe(false)
  expect(fillsTheOnlyDisplay(arranged([laptop, projector], []))).toBe(false)
})
