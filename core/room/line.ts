/** The lines of the pre-flight: what each says, in which state, and what can be done about it from the list itself. */

/** The lines, in the order in which they stand: the hall first, then the speech, the machine, the speaker. */
export const LINES = [
  'displays',
  'window',
  'front',
  'test',
  'placeholders',
  'slides',
  'characters',
  'time',
  'storage',
  'power',
  'awake',
  'clicker',
  'prompter',
  'look',
  'clock',
] as const
export type LineId = (typeof LINES)[number]

/** `watch`: it may do, or a person has to look. `unknown`: the program can't find out, now or here. */
export type LineState = 'right' | 'watch' | 'wrong' | 'unknown'

/** What a button of a line does. */
export type Remedy = 'open-studio' | 'open-audience' | 'open-prompter' | 'show-test' | 'hide-test'

/** What was found; a page has a sentence for each, in which the values stand. */
export interface Finding {
  readonly is: FindingName
  readonly count?: number
  readonly of?: number
  /** Lengths of time, ms. */
  readonly ms?: number
  readonly otherMs?: number
  readonly bytes?: number
  /** Part of a whole, 0 to 1. */
  readonly part?: number
  readonly names?: readonly string[]
  readonly text?: string
}

/** A line. */
export interface Line {
  readonly id: LineId
  readonly state: LineState
  readonly finding: Finding
  readonly remedy: Remedy | null
  /**
   * Set where a person is asked whether it is right: what the answer is about. An answer holds as long as this is the same.
   */
  readonly asks: string | null
}

/** A person's answer to a line that asks. */
export interface Answer {
  readonly good: boolean
  /** `Line.asks` at the time. */
  readonly about: string
}

/** The answers of this sitting. */
export type Answers = Readonly<Partial<Record<LineId, Answer>>>

/** What a person has said about this; null where nothing, or about something else. */
export function answerTo(answers: Answers, id: LineId, about: string): 'good' | 'bad' | null {
  const answer = answers[id]
  if (answer === undefined || answer.about !== about) return null
  return answer.good ? 'good' : 'bad'
}

/** Makes a line. */
export const line = (
  id: LineId,
  state: LineState,
  finding: Finding | FindingName,
  { remedy = null, asks = null }: Partial<Pick<Line, 'remedy' | 'asks'>> = {},
): Line => ({
  id,
  state,
  finding: typeof finding === 'string' ? { is: finding } : finding,
  remedy,
  asks,
})

/** Every finding. */
export type FindingName =
  | 'not-told'
  | 'no-speech'
  | 'displays-there'
  | 'displays-one'
  | 'displays-mirrored'
  | 'displays-gone'
  | 'displays-more'
  | 'displays-hidden'
  | 'window-right'
  | 'window-covers'
  | 'window-none'
  | 'window-several'
  | 'window-silent'
  | 'window-part'
  | 'window-ordinary'
  | 'window-elsewhere'
  | 'window-internal'
  | 'no-window'
  | 'front-top'
  | 'front-hidden'
  | 'front-not-top'
  | 'front-look'
  | 'front-seen'
  | 'front-covered'
  | 'test-unseen'
  | 'test-look'
  | 'test-good'
  | 'test-bad'
  | 'test-again'
  | 'test-too-late'
  | 'placeholders-none'
  | 'placeholders-left'
  | 'slides-measuring'
  | 'slides-fit'
  | 'slides-overflow'
  | 'characters-drawn'
  | 'characters-machine'
  | 'characters-missing'
  | 'time-ask'
  | 'time-agreed'
  | 'time-not-agreed'
  | 'time-fits'
  | 'time-over'
  | 'time-steered'
  | 'time-beyond'
  | 'storage-good'
  | 'storage-writable'
  | 'storage-tight'
  | 'storage-full'
  | 'storage-refused'
  | 'power-mains'
  | 'power-battery'
  | 'power-level'
  | 'power-low'
  | 'power-ask'
  | 'power-seen'
  | 'awake-held'
  | 'awake-browser'
  | 'awake-not-yet'
  | 'awake-refused'
  | 'awake-interrupted'
  | 'awake-set'
  | 'clicker-press'
  | 'clicker-heard'
  | 'prompter-none'
  | 'prompter-there'
  | 'prompter-several'
  | 'look-own'
  | 'look-inherited'
  | 'clock-ask'
  | 'clock-good'
  | 'clock-bad'
  | 'clock-jumped'
  | 'clock-differs'
