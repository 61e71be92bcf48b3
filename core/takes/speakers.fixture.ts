/**
 * Simulated speakers for tests: they say a speech sentence by sentence, and do to the session what a prompter does for them.
 * How long each part took they know by themselves, from how long they spoke, not from the session.
 */
import { scriptClock } from '../pace/clock.ts'
import { partStarts } from '../pace/parts.ts'
import { deckOf } from '../deck/build.ts'
import { rundownOf } from '../pace/rundown.ts'
import { plainPlan } from '../rundown/plan.ts'
import { initialState, reduce } from '../session/reduce.ts'
import type { Command, JournalRecord, SessionCommand, SessionState } from '../session/state.ts'
import { ADDRESS } from '../speech/address.fixture.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import { type HostMs, hostMs, rate } from '../time.ts'
import type { Take, TakeLine, TakeMark, TakeText } from './take.ts'
import { indexAt, type Spoken, takeTextOf } from './take-text.ts'

const speech = outlineOf(ADDRESS, 'address.txt')
const script = scriptOf(speech)
const clock = scriptClock(script, speech.language)
/** The rundown of the speech that the speakers give. */
export const RUNDOWN = rundownOf(speech, script, clock)
/** The speech that they give, planned at its natural time. */
export const SPOKEN: Spoken = {
  documentId: 'address',
  revision: 0,
  speech,
  script,
  clock,
  plan: plainPlan(RUNDOWN, null),
  deck: deckOf(speech, script, clock),
}
/** Its text. */
export const TEXT: TakeText = takeTextOf(SPOKEN)

/** A speech that is open, to be given. */
export interface Opened {
  readonly text: TakeText
  readonly state: SessionState
}

/** Opens a speech. */
export function openedOf(spoken: Spoken): Opened {
  const { speech: given, script: said, clock: of, deck, documentId, revision } = spoken
  const load: SessionCommand = {
    kind: 'load',
    loaded: {
      documentId,
      revision,
      duration: of.duration,
      cues: deck.slides.map(({ cue }) => cue.position),
      parts: partStarts(given, said, of),
    },
    rate: rate(1),
  }
  return {
    text: takeTextOf(spoken),
    state: reduce(initialState(hostMs(0)), load, hostMs(0)),
  }
}
const ADDRESS_OPENED = openedOf(SPOKEN)
const OPENED = ADDRESS_OPENED.state

/** A session that is recorded as it goes. */
export class Recording {
  state: SessionState
  now: HostMs
  readonly start: SessionState
  readonly from: HostMs
  readonly records: JournalRecord[] = []
  readonly marks: TakeMark[] = []
  readonly text: number

  constructor(state: SessionState = OPENED, now: HostMs = hostMs(0), text = 0) {
    this.state = state
    this.start = state
    this.from = now
    this.now = now
    this.text = text
  }

  /** Lets time pass, ms. */
  wait(ms: number): void {
    this.now = hostMs(this.now + ms)
  }

  /** Gives commands at this instant. */
  give(...commands: readonly SessionCommand[]): void {
    for (const command of commands) {
      const next = reduce(this.state, command, this.now)
      if (next !== this.state) this.records.push({ revision: next.revision, at: this.now, command })
      this.state = next
    }
  }

  /** Stops: what was recorded. */
  stretch(): Take['stretches'][number] {
    const { text, from, now, start, records, marks } = this
    return { text, from, until: now, start, records, marks }
  }
}

/** A take of stretches. */
export const takeOf = (...stretches: readonly Take['stretches'][number][]): Take => ({
  id: 'take',
  kind: 'rehearsal',
  name: 'Take',
  notes: '',
  began: '2026-11-23T09:00:00Z',
  texts: [TEXT],
  stretches: [...stretches],
  sounds: [],
})

/** How a speaker speaks; every index is a sentence of the speech. */
export interface Speaker {
  /** The rate at which a sentence is said. */
  readonly rateOf: (line: TakeLine, index: number) => number
  /** Ms of silence before a sentence. */
  readonly silenceBefore?: (index: number) => number
  /** Ms of an interruption in the middle of a sentence. */
  readonly interruptionIn?: (index: number) => number
  /** The sentence that is said next, where it is not the following one; asked once for each. */
  readonly nextAfter?: (index: number) => number | null
  /** A message, a slide or a screen that the staff thinks of during a sentence. */
  readonly staffDuring?: (index: number) => Command | null
}

/** What a speaker has done: the take, and how long each part took them, ms. */
export interface Given {
  readonly take: Take
  readonly actual: readonly number[]
}

/** What a speaker does next: speaks or is silent for some ms, or does something to the session. */
export type Step =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'do'; readonly command: Command }

/**
 * A speaker speaks: the steps of the whole speech, one after the other, from the first play to the last pause. What each part
 * takes them is added to `actual`, ms by part of the text.
 */
export function* speak(speaker: Speaker, text: TakeText, actual: number[]): Generator<Step> {
  const starts = text.parts.map(({ start }) => start)
  const gone = new Set<number>()
  yield act({ kind: 'play' })
  for (let index = 0; index < text.lines.length;) {
    const line = text.lines[index]
    if (line === undefined) break
    const part = indexAt(starts, line.at)
    const spend = (ms: number): Step => {
      actual[part] = (actual[part] ?? 0) + ms
      return { kind: 'wait', ms }
    }
    const stand = function* (ms: number): Generator<Step> {
      if (ms <= 0) return
      yield act({ kind: 'pause' })
      yield spend(ms)
      yield act({ kind: 'play' })
    }
    // Before the first word nothing is counted: the run begins with it.
    if (index > 0) yield* stand(speaker.silenceBefore?.(index) ?? 0)
    const said = speaker.rateOf(line, index)
    yield act({ kind: 'set-rate', rate: rate(said) })
    const takes = ((text.lines[index + 1]?.at ?? text.duration) - line.at) / said
    yield spend(takes / 2)
    yield* stand(speaker.interruptionIn?.(index) ?? 0)
    const staff = speaker.staffDuring?.(index) ?? null
    if (staff !== null) yield act(staff)
    yield spend(takes / 2)
    const other = gone.has(index) ? null : (speaker.nextAfter?.(index) ?? null)
    gone.add(index)
    index = other ?? index + 1
    const to = text.lines[index]
    if (other !== null && to !== undefined) {
      yield act({ kind: 'seek', position: to.at })
      // From the very end the tape had stopped.
      yield act({ kind: 'play' })
    }
  }
  yield act({ kind: 'pause' })
}

const act = (command: Command): Step => ({ kind: 'do', command })

/** A speaker gives the whole speech; `opened`: another one than the address. */
export function give(speaker: Speaker, { text, state }: Opened = ADDRESS_OPENED): Given {
  const actual = text.parts.map(() => 0)
  const recording = new Recording(state)
  recording.wait(4000)
  for (const step of speak(speaker, text, actual)) {
    if (step.kind === 'wait') recording.wait(step.ms)
    else recording.give(step.command)
  }
  recording.wait(20_000)
  return { take: { ...takeOf(recording.stretch()), texts: [text] }, actual }
}

/** The five that every report is tried on; `faster`: how many times the pace, with silences as much shorter. */
export const fiveSpeakers = (faster = 1): Readonly<Record<string, Speaker>> => ({
  steady: { rateOf: () => faster },
  slow: { rateOf: () => 0.6 * faster },
  uneven: {
    rateOf: (_line, index) => (0.7 + ((index * 37) % 60) / 100) * faster,
    silenceBefore: (index) => (index % 5 === 0 ? 2500 / faster : 0),
  },
  skipping: {
    rateOf: () => 1.05 * faster,
    nextAfter: (index) => (index % 23 === 11 ? index + 4 : index % 31 === 17 ? index - 3 : null),
  },
  interrupted: {
    rateOf: () => 0.95 * faster,
    interruptionIn: (index) => (index % 19 === 7 ? 9000 / faster : 0),
    silenceBefore: (index) => (index % 7 === 0 ? 1500 / faster : 0),
  },
})
