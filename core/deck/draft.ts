/** Slides before they have their place in time: what the rooms of the deck hand to the timeline. */
import type { ScriptClock } from '../pace/clock.ts'
import type { Script, ScriptBlock } from '../speech/script.ts'
import type { Speech, SpeechLanguage } from '../speech/speech.ts'
import type { SlideKind, SlideLine } from './deck.ts'
import type { Stretch } from './clauses.ts'

/** A line whose cue is still a place in the script; null when it is there with the slide. */
export interface DraftLine {
  readonly role: SlideLine['role']
  readonly text: string
  readonly mark?: string
  readonly offset: number | null
}

/** A slide whose cue is still a place in the script. Offsets are into `Script.text`, UTF-16 units. */
export interface Draft {
  readonly kind: SlideKind
  readonly title: string
  readonly number: string
  readonly lines: readonly DraftLine[]
  /** Where it comes on, and where what it shows has been said. */
  readonly start: number
  readonly end: number
  /**
   * A part of the speech is always shown; what was pulled out of the text gives way when time is short; what the person
   * asked for in the text comes on exactly there.
   */
  readonly rank: 'part' | 'pulled' | 'asked'
  /** Whether the hall is led back to what the speech is about when this has been over for a while. */
  readonly returns: boolean
  /** Index into `Speech.sections`, or null outside of all sections. */
  readonly section: number | null
}

/** A paragraph of the script with its sentences, which are offsets into `text`. */
export interface Passage extends ScriptBlock {
  readonly text: string
  readonly sentences: readonly Stretch[]
}

/** What every room of the deck reads. */
export interface Material {
  readonly speech: Speech
  readonly script: Script
  readonly clock: ScriptClock
  readonly language: SpeechLanguage
  readonly passages: readonly Passage[]
}

/** The sentence of a passage that holds an offset into its text, or the next one. */
export function sentenceOver(passage: Passage, offset: number): Stretch | undefined {
  let low = 0
  let high = passage.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passage.sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return passage.sentences[low]
}
