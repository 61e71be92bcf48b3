/** For property tests: any sequence of commands, the host's too, at instants in any order. */
import fc from 'fast-check'
import { hostMs, rate, scriptMs } from '../time.ts'
import { Control } from './control.ts'
import { initialState, reduce } from './reduce.ts'
import { HallScreen, type SessionCommand, type SessionState } from './state.ts'

/** A command and the instant it is given at. */
export interface Given {
  readonly command: SessionCommand
  readonly now: number
}
/** What a command leads from and to. */
export interface Step {
  readonly before: SessionState
  readonly after: SessionState
  readonly command: SessionCommand
}

const scriptTime = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: 0, max: 20_000, noNaN: true }) },
  fc.constantFrom(0, 1, 10_000, 20_000),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
)
const rates = fc.double({ min: 0.05, max: 200, noNaN: true }).map(rate)
const pacings = fc.record({
  mode: fc.constantFrom('fixed' as const, 'to-time' as const, 'by-hand' as const),
  target: fc.constantFrom('section' as const, 'speech' as const),
  slowest: fc.double({ min: 0.05, max: 1, noNaN: true }).map(rate),
  fastest: fc.double({ min: 1, max: 200, noNaN: true }).map(rate),
  slot: fc.option(fc.double({ min: 60_000, max: 86_400_000, noNaN: true })),
  hours: fc.constant(null),
})
/** Places two by two, in order. */
const pairs = (edges: readonly number[]) =>
  edges
    .toSorted((one, other) => one - other)
    .flatMap((from, index, all) => {
      const to = all[index + 1]
      return index % 2 === 1 || to === undefined ? [] : [{ from: scriptMs(from), to: scriptMs(to) }]
    })
const loadedSpeech = fc
  .record({
    documentId: fc.constantFrom('zero', 'one', 'two'),
    revision: fc.nat(5),
    duration: fc.double({ min: 1, max: 15_000, noNaN: true }),
    cues: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
    edges: fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
    items: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        ms: fc.nat(9000),
        stands: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ documentId, revision, duration, cues, edges, items }) => ({
    skips: pairs(edges.map((share) => share * duration)),
    items: items.map(({ at, ms, stands }) => ({ position: scriptMs(at * duration), ms, stands })),
    documentId,
    revision,
    duration: scriptMs(duration),
    cues: [0, ...cues.map((share) => share * duration).toSorted((a, b) => a - b)].map(scriptMs),
  }))

/** Any command, those of the host too. */
const anyCommand: fc.Arbitrary<SessionCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<SessionCommand>({ kind: 'play' }, { kind: 'pause' }) },
  fc.record({ kind: fc.constant('pause' as const), at: scriptTime.map(scriptMs) }),
  fc.record({
    kind: fc.constant('ease' as const),
    factor: fc.oneof(fc.constant(1), fc.double({ min: 0.5, max: 2, noNaN: true })),
  }),
  fc.record({ kind: fc.constant('steer' as const), rate: rates }),
  pacings.map((pacing) => ({ kind: 'set-pacing' as const, ...pacing })),
  fc.record(
    {
      kind: fc.constant('set-pacing' as const),
      mode: fc.constantFrom('fixed' as const, 'to-time' as const, 'by-hand' as const),
      slowest: rates,
      fastest: rates,
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('set-rate' as const), rate: rates }),
  fc.record({ kind: fc.constant('seek' as const), position: scriptTime.map(scriptMs) }),
  fc.constantFrom<SessionCommand>({ kind: 'restart' }, { kind: 'rejoin' }),
  fc.record({
    kind: fc.constant('set-screen' as const),
    screen: fc.constantFrom(...HallScreen.options),
  }),
  fc.array(scriptTime, { maxLength: 6 }).map((edges) => ({
    kind: 'leave-out' as const,
    stretches: pairs(edges),
  })),
  fc.constant<SessionCommand>({ kind: 'go-on' }),
  fc.record({ kind: fc.constant('hold' as const), slide: fc.nat(9) }),
  fc.record({ kind: fc.constant('tell' as const), text: fc.constantFrom('one', 'two') }),
  fc.record({ kind: fc.constant('acknowledge' as const), number: fc.nat(40) }),
  fc.constant<SessionCommand>({ kind: 'take-back' }),
  fc.record({
    kind: fc.constant('set-control' as const),
    control: fc.constantFrom(...Control.options),
  }),
  fc.record({ kind: fc.constant('resume' as const), accept: fc.boolean() }),
  fc.record({ kind: fc.constant('load' as const), loaded: loadedSpeech }),
  fc.record({ kind: fc.constant('load' as const), loaded: loadedSpeech, rate: rates }),
  fc.record({
    kind: fc.constant('load' as const),
    loaded: loadedSpeech,
    rate: rates,
    pacing: fc.record({ pacing: pacings, start: rates }).map(({ pacing, start }) => ({
      ...pacing,
      start,
    })),
  }),
  fc.record({
    kind: fc.constant('restore' as const),
    loaded: loadedSpeech,
    position: scriptTime.map(scriptMs),
    rate: rates,
    startedAt: fc.option(
      fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((began) => hostMs(began + 0)),
    ),
  }),
  fc.record({
    kind: fc.constant('revise' as const),
    loaded: loadedSpeech,
    position: scriptTime.map(scriptMs),
    hold: fc.option(fc.nat(9)),
    resume: fc.option(scriptTime.map(scriptMs)),
    stopAt: fc.option(scriptTime.map(scriptMs)),
    still: fc.option(fc.record({ position: scriptTime.map(scriptMs), hold: fc.option(fc.nat(9)) })),
  }),
  fc.record({ kind: fc.constant('checkpoint' as const), position: scriptTime.map(scriptMs) }),
)

// JSON knows no -0: a journal turns it into 0, which is the same instant.
const instant = fc
  .oneof(
    { weight: 5, arbitrary: fc.double({ min: 0, max: 60_000, noNaN: true }) },
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  )
  .map((now) => now + 0)
/** Commands at instants that also go backwards, on a session that has a speech. */
export const sessionCommands = (): fc.Arbitrary<Given[]> =>
  fc.array(fc.record({ command: anyCommand, now: instant }), { maxLength: 40 })

/** A session that has a speech. */
export const startedSession = (): SessionState =>
  reduce(
    initialState(hostMs(0)),
    {
      kind: 'load',
      loaded: {
        documentId: 'zero',
        revision: 0,
        duration: scriptMs(12_000),
        cues: [0, 3000, 9000].map(scriptMs),
      },
    },
    hostMs(0),
  )

/** The states that the commands lead to. */
export function stepsOf(given: readonly Given[], start = startedSession()): Step[] {
  const steps: Step[] = []
  let before = start
  for (const { command, now } of given) {
    const after = reduce(before, command, hostMs(now))
    steps.push({ before, after, command })
    before = after
  }
  return steps
}
