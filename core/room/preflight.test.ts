import { describe, expect, test } from 'vitest'
import type { DisplayTold, DisplaysTold } from '../contract/displays-told.ts'
import { pacingFor } from '../session/pacing.ts'
import { rate } from '../time.ts'
import type { RoomFacts } from './facts.ts'
import { type Answers, type Line, type LineId, LINES } from './line.ts'
import {
  countedStates,
  preflightLines,
  type PreflightFacts,
  type SpeechFacts,
} from './preflight.ts'

const NOW = 1_760_000_000_000
const MINUTE = 60_000

const display = (id: number, part: Partial<DisplayTold> = {}): DisplayTold => ({
  id,
  label: `D${id}`,
  bounds: { x: (id - 1) * 1920, y: 0, width: 1920, height: 1080 },
  scale: 1,
  internal: id === 1,
  primary: id === 1,
  mirrors: null,
  ...part,
})
const displays = (part: Partial<DisplaysTold> = {}): DisplaysTold => ({
  managed: true,
  displays: [display(1), display(2)],
  places: { prompter: 1, audience: 2, console: 1 },
  audience: 'there',
  ...part,
})
const speech = (part: Partial<SpeechFacts> = {}): SpeechFacts => ({
  placeholders: [],
  slides: { measured: 12, of: 12, overflowing: [] },
  undrawn: { missing: [], machine: [] },
  duration: 20 * MINUTE,
  pacing: { ...pacingFor(rate(1)), slot: 25 * MINUTE },
  look: { name: '桌面', own: true },
  ...part,
})
const host = (part: Partial<RoomFacts> = {}): { facts: RoomFacts; at: number } => ({
  at: NOW - 1000,
  facts: {
    storage: { folder: '/data', writable: true, trouble: null, free: 50e9 },
    clock: { wall: NOW - 1000, zone: 'Asia/Shanghai', offset: 480, jumped: 0 },
    prompters: 1,
    machine: {
      onBattery: false,
      awake: true,
      interruptions: 0,
      hall: { visible: true, minimized: false, onTop: true, fullScreen: true },
    },
    ...part,
  },
})
type Hall = NonNullable<PreflightFacts['hall']>
const hall = (window: Partial<NonNullable<Hall['report']>['window']> = {}, windows = 1): Hall => ({
  windows,
  report: {
    screen: 'standby',
    slide: null,
    shown: 0,
    revision: 1,
    window: { x: 1920, y: 0, width: 1920, height: 1080, covers: true, ...window },
  },
})
const NO_HALL: Hall = { windows: 0, report: null }
const TEST_SHOWN: Hall = (() => {
  const { report, windows } = hall()
  return { windows, report: report === null ? null : { ...report, screen: 'test' } }
})()
const browserHost = (part: Partial<RoomFacts> = {}) => host({ machine: null, ...part })
/** Everything is right but what only a person can say. */
const facts = (part: Partial<PreflightFacts> = {}): PreflightFacts => ({
  displays: displays(),
  screen: { size: '1366×768', extended: null },
  hall: hall(),
  session: { screen: 'standby', begun: false },
  speech: speech(),
  host: host(),
  battery: null,
  awakeWindows: null,
  heard: 'PageDown',
  ...part,
})
const machineHost = (part: Partial<NonNullable<RoomFacts['machine']>>) => {
  const whole = host()
  const { machine } = whole.facts
  return host({ machine: machine === null ? null : { ...machine, ...part } })
}

const lineOf = (given: PreflightFacts, id: LineId, answers: Answers = {}): Line => {
  const found = preflightLines(given, answers, NOW).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no line ${id}`)
  return found
}
const saidOf = (given: PreflightFacts, id: LineId, answers?: Answers) => {
  const { state, finding } = lineOf(given, id, answers)
  return `${state} ${finding.is}`
}
/** The answers after a person has answered what a line asks. */
const answered = (given: PreflightFacts, id: LineId, good: boolean): Answers => {
  const about = lineOf(given, id).asks
  if (about === null) throw new Error(`${id} asks nothing`)
  return { [id]: { good, about } }
}

test('there is one line for each thing, in order, whatever is known', () => {
  const nothing = facts({ displays: null, hall: null, session: null, speech: null, host: null })
  for (const given of [facts(), nothing, facts({ speech: 'none' })])
    expect(preflightLines(given, {}, NOW).map(({ id }) => id)).toEqual([...LINES])
})

test('nothing is right of which nothing is known', () => {
  const lines = preflightLines(
    facts({ displays: null, hall: null, session: null, speech: null, host: null, heard: null }),
    {},
    NOW,
  )
  expect(countedStates(lines).right).toBe(0)
})

test('all is right once a person has answered what only a person can', () => {
  const shown = facts({ hall: TEST_SHOWN, session: { screen: 'test', begun: false } })
  const answers = { ...answered(shown, 'test', true), ...answered(facts(), 'clock', true) }
  expect(countedStates(preflightLines(facts(), answers, NOW))).toEqual({
    right: LINES.length,
    watch: 0,
    wrong: 0,
    unknown: 0,
  })
})

test('what the host has told a while ago is not told as if it were now', () => {
  const old = { ...host(), at: NOW - 60_000 }
  for (const id of ['storage', 'power', 'awake', 'prompter', 'clock'] as const)
    expect(lineOf(facts({ host: old }), id).state).toBe('unknown')
})

test('without a speech the lines about it are not known, and say where one is opened', () => {
  for (const id of ['placeholders', 'slides', 'characters', 'time', 'look'] as const)
    expect(lineOf(facts({ speech: 'none' }), id)).toMatchObject({
      state: 'unknown',
      finding: { is: 'no-speech' },
      remedy: 'open-studio',
    })
})

describe('each line, right and wrong', () => {
  const browser = (told: Partial<DisplaysTold>) =>
    displays({
      managed: false,
      displays: [],
      places: { prompter: null, audience: null, console: null },
      ...told,
    })
  const pacing = (part: Partial<SpeechFacts['pacing']>) =>
    facts({ speech: speech({ pacing: { ...pacingFor(rate(1)), ...part } }) })
  const storage = (part: Partial<RoomFacts['storage']>) =>
    facts({ host: host({ storage: { ...host().facts.storage, ...part } }) })
  const elsewhere = facts({ hall: hall({ width: 1366, height: 768 }) })
  const scaled = display(2, {
    scale: 1.25,
    bounds: { x: 1920, y: 0, width: 1536, height: 864 },
  })

  const cases: readonly (readonly [LineId, PreflightFacts, string])[] = [
    ['displays', facts(), 'right displays-there'],
    ['displays', facts({ displays: displays({ displays: [display(1)] }) }), 'watch displays-one'],
    [
      'displays',
      facts({ displays: displays({ displays: [display(1), display(2, { mirrors: 1 })] }) }),
      'wrong displays-mirrored',
    ],
    ['displays', facts({ displays: displays({ audience: 'waiting' }) }), 'wrong displays-gone'],
    ['displays', facts({ displays: browser({}) }), 'unknown displays-hidden'],
    [
      'displays',
      facts({ displays: browser({}), screen: { size: '1366×768', extended: true } }),
      'watch displays-more',
    ],
    [
      'displays',
      facts({ displays: browser({}), screen: { size: '1366×768', extended: false } }),
      'watch displays-one',
    ],
    ['window', facts(), 'right window-right'],
    ['window', facts({ hall: NO_HALL }), 'wrong window-none'],
    ['window', facts({ hall: hall({}, 2) }), 'wrong window-several'],
    ['window', facts({ hall: { windows: 1, report: null } }), 'watch window-silent'],
    ['window', facts({ hall: hall({ covers: false, width: 1280 }) }), 'wrong window-part'],
    // As large as its display, and on the other one.
    ['window', facts({ hall: hall({ x: 0 }) }), 'wrong window-elsewhere'],
    ['window', elsewhere, 'wrong window-elsewhere'],
    [
      'window',
      facts({ displays: displays({ displays: [display(1), scaled] }) }),
      'right window-right',
    ],
    [
      'window',
      facts({ displays: displays({ places: { prompter: 1, audience: null, console: 1 } }) }),
      'wrong window-ordinary',
    ],
    [
      'window',
      facts({
        displays: displays({ places: { prompter: 2, audience: 1, console: 2 } }),
        hall: hall({ x: 0 }),
      }),
      'watch window-internal',
    ],
    ['window', facts({ displays: browser({}) }), 'right window-covers'],
    ['front', facts(), 'right front-top'],
    [
      'front',
      facts({
        host: machineHost({
          hall: { visible: true, minimized: true, onTop: true, fullScreen: true },
        }),
      }),
      'wrong front-hidden',
    ],
    [
      'front',
      facts({
        host: machineHost({
          hall: { visible: true, minimized: false, onTop: false, fullScreen: false },
        }),
      }),
      'watch front-not-top',
    ],
    ['front', facts({ hall: NO_HALL }), 'unknown no-window'],
    ['front', facts({ host: browserHost() }), 'unknown front-look'],
    ['test', facts(), 'watch test-unseen'],
    ['test', facts({ hall: NO_HALL }), 'unknown no-window'],
    ['test', facts({ session: { screen: 'slides', begun: true } }), 'unknown test-too-late'],
    ['placeholders', facts(), 'right placeholders-none'],
    [
      'placeholders',
      facts({ speech: speech({ placeholders: ['**'] }) }),
      'wrong placeholders-left',
    ],
    ['slides', facts(), 'right slides-fit'],
    [
      'slides',
      facts({ speech: speech({ slides: { measured: 3, of: 12, overflowing: [] } }) }),
      'unknown slides-measuring',
    ],
    [
      'slides',
      facts({ speech: speech({ slides: { measured: 3, of: 12, overflowing: ['2'] } }) }),
      'wrong slides-overflow',
    ],
    ['characters', facts(), 'right characters-drawn'],
    [
      'characters',
      facts({ speech: speech({ undrawn: { missing: ['x'], machine: ['y'] } }) }),
      'wrong characters-missing',
    ],
    [
      'characters',
      facts({ speech: speech({ undrawn: { missing: [], machine: ['y'] } }) }),
      'watch characters-machine',
    ],
    ['time', facts(), 'right time-fits'],
    ['time', pacing({ slot: 15 * MINUTE }), 'wrong time-over'],
    ['time', pacing({ slot: 20 * MINUTE }), 'right time-fits'],
    ['time', pacing({ slot: 17 * MINUTE, mode: 'to-time' }), 'right time-steered'],
    ['time', pacing({ slot: 15 * MINUTE, mode: 'to-time' }), 'wrong time-beyond'],
    ['time', pacing({ slot: null }), 'watch time-ask'],
    ['storage', facts(), 'right storage-good'],
    ['storage', storage({ writable: false, trouble: 'EROFS' }), 'wrong storage-refused'],
    ['storage', storage({ writable: false, free: 0, trouble: 'ENOSPC' }), 'wrong storage-full'],
    ['storage', storage({ free: 100e6 }), 'wrong storage-full'],
    ['storage', storage({ free: 600e6 }), 'watch storage-tight'],
    ['storage', storage({ free: null }), 'right storage-writable'],
    ['power', facts(), 'right power-mains'],
    ['power', facts({ host: machineHost({ onBattery: true }) }), 'wrong power-battery'],
    [
      'power',
      facts({
        host: machineHost({ onBattery: true }),
        battery: { charging: false, level: 0.9 },
      }),
      'watch power-level',
    ],
    [
      'power',
      facts({ host: browserHost(), battery: { charging: false, level: 0.2 } }),
      'wrong power-low',
    ],
    [
      'power',
      facts({ host: browserHost(), battery: { charging: true, level: 0.2 } }),
      'right power-mains',
    ],
    ['power', facts({ host: browserHost() }), 'unknown power-ask'],
    ['awake', facts(), 'right awake-held'],
    ['awake', facts({ host: machineHost({ awake: false }) }), 'wrong awake-refused'],
    ['awake', facts({ host: machineHost({ interruptions: 2 }) }), 'wrong awake-interrupted'],
    ['awake', facts({ host: browserHost(), awakeWindows: 1 }), 'right awake-browser'],
    ['awake', facts({ host: browserHost(), awakeWindows: 0 }), 'wrong awake-refused'],
    [
      'awake',
      facts({ hall: NO_HALL, host: browserHost({ prompters: 0 }), awakeWindows: 0 }),
      'watch awake-not-yet',
    ],
    ['clicker', facts(), 'right clicker-heard'],
    ['clicker', facts({ heard: null }), 'watch clicker-press'],
    ['prompter', facts(), 'right prompter-there'],
    ['prompter', facts({ host: host({ prompters: 0 }) }), 'wrong prompter-none'],
    ['prompter', facts({ host: host({ prompters: 2 }) }), 'right prompter-several'],
    ['look', facts(), 'right look-own'],
    [
      'look',
      facts({ speech: speech({ look: { name: '桌面', own: false } }) }),
      'watch look-inherited',
    ],
    ['clock', facts(), 'watch clock-ask'],
    [
      'clock',
      facts({ host: host({ clock: { ...host().facts.clock, jumped: -3_600_000 } }) }),
      'watch clock-jumped',
    ],
    [
      'clock',
      facts({ host: host({ clock: { ...host().facts.clock, wall: NOW + 90_000 } }) }),
      'watch clock-differs',
    ],
  ]
  test.each(cases)('%s', (id, given, said) => {
    expect(saidOf(given, id)).toBe(said)
  })

  test('of every line there is a case that is right, or one that a person makes right, and one that is not', () => {
    const right = new Set(cases.filter(([, , said]) => said.startsWith('right')).map(([id]) => id))
    const not = new Set(cases.filter(([, , said]) => !said.startsWith('right')).map(([id]) => id))
    expect(LINES.filter((id) => !right.has(id))).toEqual(['test', 'clock'])
    expect(LINES.filter((id) => !not.has(id))).toEqual([])
  })
})

describe('what a person has said', () => {
  const browser = facts({ host: browserHost() })
  const noSlot = facts({ speech: speech({ pacing: pacingFor(rate(1)) }) })
  const inherited = facts({ speech: speech({ look: { name: '桌面', own: false } }) })
  const interrupted = facts({ host: machineHost({ interruptions: 1 }) })

  test.each([
    ['front', browser, 'right front-seen', 'wrong front-covered'],
    ['power', browser, 'right power-seen', 'wrong power-battery'],
    ['time', noSlot, 'right time-agreed', 'wrong time-not-agreed'],
    ['clock', facts(), 'right clock-good', 'wrong clock-bad'],
    ['look', inherited, 'right look-own', 'watch look-inherited'],
    ['awake', interrupted, 'right awake-held', 'wrong awake-interrupted'],
    [
      'awake',
      facts({ host: browserHost(), awakeWindows: 0 }),
      'right awake-set',
      'wrong awake-refused',
    ],
  ] as const)('decides %s', (id, given, good, bad) => {
    expect(saidOf(given, id, answered(given, id, true))).toBe(good)
    expect(saidOf(given, id, answered(given, id, false))).toBe(bad)
  })

  test('holds no longer than what it was said about', () => {
    const later: readonly (readonly [LineId, PreflightFacts, PreflightFacts, string])[] = [
      [
        'front',
        browser,
        facts({ host: browserHost(), hall: hall({ width: 1280 }) }),
        'unknown front-look',
      ],
      [
        'time',
        noSlot,
        facts({ speech: speech({ pacing: pacingFor(rate(1.2)) }) }),
        'watch time-ask',
      ],
      [
        'look',
        inherited,
        facts({ speech: speech({ look: { name: '玻璃', own: false } }) }),
        'watch look-inherited',
      ],
      [
        'awake',
        interrupted,
        facts({ host: machineHost({ interruptions: 2 }) }),
        'wrong awake-interrupted',
      ],
      [
        'clock',
        facts(),
        facts({ host: host({ clock: { ...host().facts.clock, jumped: 60_000 } }) }),
        'watch clock-jumped',
      ],
      [
        'clock',
        facts(),
        facts({ host: host({ clock: { ...host().facts.clock, zone: 'UTC', offset: 0 } }) }),
        'watch clock-ask',
      ],
    ]
    for (const [id, before, after, said] of later)
      expect(saidOf(after, id, answered(before, id, true))).toBe(said)
  })

  test('a clock that creeps is still the one that was right', () => {
    const crept = facts({ host: host({ clock: { ...host().facts.clock, jumped: 1500 } }) })
    expect(saidOf(crept, 'clock', answered(facts(), 'clock', true))).toBe('right clock-good')
  })

  describe('of the test picture', () => {
    const shown = facts({ hall: TEST_SHOWN, session: { screen: 'test', begun: false } })
    test('it is asked while the picture is really there, and can be put away', () => {
      expect(lineOf(shown, 'test')).toMatchObject({
        state: 'watch',
        finding: { is: 'test-look' },
        remedy: 'hide-test',
      })
      expect(lineOf(facts(), 'test')).toMatchObject({ asks: null, remedy: 'show-test' })
      const asked = facts({ session: { screen: 'test', begun: false } })
      expect(lineOf(asked, 'test').asks).toBeNull()
    })
    test('it is right or wrong as it was seen, and once more when the screen is another', () => {
      const [good, bad] = [answered(shown, 'test', true), answered(shown, 'test', false)]
      expect(saidOf(facts(), 'test', good)).toBe('right test-good')
      expect(saidOf(facts(), 'test', bad)).toBe('wrong test-bad')
      const other = facts({ hall: hall({ width: 1024, height: 768 }) })
      expect(saidOf(other, 'test', good)).toBe('watch test-again')
      expect(saidOf(facts({ hall: NO_HALL }), 'test', good)).toBe('unknown no-window')
    })
    test('F11: once the run has begun it is not offered', () => {
      const begun = facts({ session: { screen: 'slides', begun: true } })
      expect(lineOf(begun, 'test').remedy).toBeNull()
      expect(saidOf(begun, 'test', answered(shown, 'test', true))).toBe('right test-good')
      expect(saidOf(begun, 'test', answered(shown, 'test', false))).toBe('wrong test-bad')
    })
  })
})

test('many of a kind are counted, and the first are named', () => {
  const placeholders = Array.from({ length: 22 }, (_, index) => `gap ${index}`)
  const { finding } = lineOf(facts({ speech: speech({ placeholders }) }), 'placeholders')
  expect(finding.count).toBe(22)
  expect(finding.names).toEqual(placeholders.slice(0, 4))
})
