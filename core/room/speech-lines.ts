/** The lines about the open speech: gaps, slides that overflow, characters without a font, its time. */
import { type Answers, answerTo, line, type Line, type LineId } from './line.ts'
import type { PreflightFacts, SpeechFacts } from './preflight.ts'

const studio = { remedy: 'open-studio' } as const

/** Judges the open speech; without one its line says that. */
function ofSpeech(
  id: LineId,
  { speech }: PreflightFacts,
  judged: (speech: SpeechFacts) => Line,
): Line {
  if (speech === null) return line(id, 'unknown', 'not-told')
  return speech === 'none' ? line(id, 'unknown', 'no-speech', studio) : judged(speech)
}

/** So many are named; the rest are counted. */
const NAMED = 4

/** Gaps that are still to be filled in. */
export const placeholdersLine = (facts: PreflightFacts): Line =>
  ofSpeech('placeholders', facts, ({ placeholders }) =>
    placeholders.length === 0
      ? line('placeholders', 'right', 'placeholders-none')
      : line(
          'placeholders',
          'wrong',
          {
            is: 'placeholders-left',
            count: placeholders.length,
            names: placeholders.slice(0, NAMED),
          },
          studio,
        ),
  )

/** Slides with more on them than fits. */
export const slidesLine = (facts: PreflightFacts): Line =>
  ofSpeech('slides', facts, ({ slides: { measured, of, overflowing } }) => {
    if (overflowing.length > 0)
      return line(
        'slides',
        'wrong',
        { is: 'slides-overflow', count: overflowing.length, names: overflowing.slice(0, NAMED) },
        studio,
      )
    return measured < of
      ? line('slides', 'unknown', { is: 'slides-measuring', count: measured, of })
      : line('slides', 'right', { is: 'slides-fit', count: of })
  })

/** Characters that no bundled font draws. */
export const charactersLine = (facts: PreflightFacts): Line =>
  ofSpeech('characters', facts, ({ undrawn: { missing, machine } }) => {
    if (missing.length > 0)
      return line(
        'characters',
        'wrong',
        { is: 'characters-missing', count: missing.length, names: missing.slice(0, NAMED) },
        studio,
      )
    return machine.length > 0
      ? line('characters', 'watch', {
          is: 'characters-machine',
          count: machine.length,
          names: machine.slice(0, NAMED),
        })
      : line('characters', 'right', 'characters-drawn')
  })

/** A plan that is over its slot by less than this, ms, is within it: a slot is given in minutes. */
const ROUNDING = 1000

/** The planned time against the slot; without one a person is asked whether the time is right. */
export const timeLine = (facts: PreflightFacts, answers: Answers): Line =>
  ofSpeech('time', facts, ({ duration, pacing }) => {
    const { slot, mode, start, fastest } = pacing
    const ms = duration / start
    if (slot === null) {
      const asks = String(Math.round(ms / 1000))
      const answer = answerTo(answers, 'time', asks)
      if (answer === 'good') return line('time', 'right', { is: 'time-agreed', ms }, { asks })
      if (answer === 'bad')
        return line('time', 'wrong', { is: 'time-not-agreed', ms }, { ...studio, asks })
      return line('time', 'watch', { is: 'time-ask', ms }, { asks })
    }
    if (mode === 'to-time') {
      const shortest = duration / fastest
      return shortest <= slot + ROUNDING
        ? line('time', 'right', { is: 'time-steered', ms: slot })
        : line('time', 'wrong', { is: 'time-beyond', ms: shortest, otherMs: slot }, studio)
    }
    return ms <= slot + ROUNDING
      ? line('time', 'right', { is: 'time-fits', ms, otherMs: slot })
      : line('time', 'wrong', { is: 'time-over', ms, otherMs: slot }, studio)
  })
