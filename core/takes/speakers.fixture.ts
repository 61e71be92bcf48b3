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
import type { JournalRecord, SessionCommand, SessionState } from '../session/state.ts'
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
  readonly staffDuring?: (index: number) => SessionCommand | null
}

/** What a speaker has done: the take, and how long each part took them, ms. */
export interface Given {
  readonly take: Take
  readonly actual: readonly number[]
}

/** A speaker gives the whole speech; `opened`: another one than the address. */
export function give(speaker: Speaker, { text, state }: Opened = ADDRESS_OPENED): Given {
  const starts = text.parts.map(({ start }) => start)
  const actual = starts.map(() => 0)
  const recording = new Recording(state)
  const gone = new Set<number>()
  recording.wait(4000)
  recording.give({ kind: 'play' })
  for (let index = 0; index < text.lines.length;) {
    const line = text.lines[index]
    if (line === undefined) break
    const part = indexAt(starts, line.at)
    const spend = (ms: number) => {
      recording.wait(ms)
      actual[part] = (actual[part] ?? 0) + ms
    }
    const stand = (ms: number) => {
      if (ms <= 0) return
      recording.give({ kind: 'pause' })
      spend(ms)
      recording.give({ kind: 'play' })
    }
    // Before the first word nothing is counted: the run begins with it.
    if (index > 0) stand(speaker.silenceBefore?.(index) ?? 0)
    const said = speaker.rateOf(line, index)
    recording.give({ kind: 'set-rate', rate: rate(said) })
    const takes = ((text.lines[index + 1]?.at ?? text.duration) - line.at) / said
    spend(takes / 2)
    stand(speaker.interruptionIn?.(index) ?? 0)
    const staff = speaker.staffDuring?.(index) ?? null
    if (staff !== null) recording.give(staff)
    spend(takes / 2)
    const other = gone.has(index) ? null : (speaker.nextAfter?.(index) ?? null)
    gone.add(index)
    index = other ?? index + 1
    const to = text.lines[index]
    if (other !== null && to !== undefined) recording.give({ kind: 'seek', position: to.at })
  }
  recording.give({ kind: 'pause' })
  recording.wait(20_000)
  return { take: { ...takeOf(recording.stretch()), texts: [text] }, actual }
}
