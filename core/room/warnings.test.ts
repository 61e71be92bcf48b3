import { expect, test } from 'vitest'
import type { RoomFacts } from './facts.ts'
import { warningLines } from './warnings.ts'

const NOW = 1_760_000_000_000
type Machine = NonNullable<RoomFacts['machine']>
const HALL_WINDOW = { visible: true, minimized: false, onTop: true, fullScreen: true }
const MACHINE: Machine = { onBattery: false, awake: true, interruptions: 0, hall: HALL_WINDOW }
const factsOf = (machine: Machine | null, free = 50e9): RoomFacts => ({
  storage: { folder: '/data', writable: true, trouble: null, free },
  clock: { wall: NOW, zone: 'UTC', offset: 0, jumped: 0 },
  prompters: 1,
  machine,
})
const hall = {
  windows: 1,
  report: {
    screen: 'slides' as const,
    slide: 0,
    shown: 0,
    revision: 1,
    window: { x: 1920, y: 0, width: 1920, height: 1080, covers: true },
  },
}
const warned = (facts: RoomFacts, battery: { charging: boolean; level: number } | null = null) =>
  warningLines({ host: { facts, at: NOW }, hall, battery }, NOW).map(({ finding }) => finding.is)

test('nothing is said while nothing is wrong, and nothing of which nothing is known', () => {
  expect(warned(factsOf(MACHINE))).toEqual([])
  expect(warned(factsOf(null))).toEqual([])
  expect(warningLines({ host: null, hall: null, battery: null }, NOW)).toEqual([])
})

test('battery, a full disk, a blocker that is refused and a window that is hidden are told', () => {
  expect(warned(factsOf({ ...MACHINE, onBattery: true }), { charging: false, level: 0.3 })).toEqual(
    ['power-low'],
  )
  expect(warned(factsOf(null), { charging: false, level: 0.9 })).toEqual(['power-level'])
  expect(warned(factsOf(MACHINE, 1e6))).toEqual(['storage-full'])
  expect(warned(factsOf({ ...MACHINE, awake: false }))).toEqual(['awake-refused'])
  expect(warned(factsOf({ ...MACHINE, hall: { ...HALL_WINDOW, minimized: true } }))).toEqual([
    'front-hidden',
  ])
})

test('a full-screen window that is not on top is told; an ordinary one is meant to be so', () => {
  const behind = { ...HALL_WINDOW, onTop: false }
  expect(warned(factsOf({ ...MACHINE, hall: behind }))).toEqual(['front-not-top'])
  expect(warned(factsOf({ ...MACHINE, hall: { ...behind, fullScreen: false } }))).toEqual([])
})

test('what a person was asked in the room is not asked again in the run', () => {
  expect(warned(factsOf({ ...MACHINE, interruptions: 2 }))).toEqual([])
})
