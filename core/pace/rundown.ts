/** The rundown: how long each part of the speech takes. What it is planned to take: core/rundown. */
import { charactersIn } from '../rundown/amount.ts'
import type { Script } from '../speech/script.ts'
import type { Section, Speech } from '../speech/speech.ts'
import { type ScriptMs, scriptMs } from '../time.ts'
import type { ScriptClock } from './clock.ts'

/** A stretch of the script and what it takes to say it at the reference pace. */
export interface RundownPart {
  /** Position at which it begins. */
  readonly start: ScriptMs
  /** Natural time, ms at the reference pace, with the rest that follows it. */
  readonly naturalMs: number
  /** Spoken characters as a word processor counts them: code points that are not white space. */
  readonly characters: number
}

/** A section's time: heading, own paragraphs and sub-sections together. */
export interface RundownSection extends RundownPart {
  /** Index into `Speech.sections`; the rundown has them all, in the same order. */
  readonly index: number
  readonly section: Section
}

/** Opening + top sections + closing = the whole. */
export interface Rundown {
  readonly whole: RundownPart
  /** Everything before the first section: salutation and introduction; the whole speech when it has no sections. */
  readonly opening: RundownPart
  readonly sections: readonly RundownSection[]
  /** Everything after the last section; nothing (0 ms) where there is none. */
  readonly closing: RundownPart
}

/** Counts the spoken characters of every block; element i holds the sum before block i. */
function charactersBefore(script: Script): number[] {
  const sums = [0]
  let sum = 0
  for (const { block } of script.blocks) {
    sum += charactersIn(block.text)
    sums.push(sum)
  }
  return sums
}

/** Measures every section of a speech with the clock of its script. */
export function rundownOf(speech: Speech, script: Script, clock: ScriptClock): Rundown {
  const before = charactersBefore(script)
  const startOf = (block: number): ScriptMs => {
    const at = script.blocks[block]
    return at === undefined ? clock.duration : clock.timeAt(at.start)
  }
  const part = (first: number, end: number): RundownPart => ({
    start: startOf(first),
    naturalMs: startOf(end) - startOf(first),
    characters: (before[end] ?? 0) - (before[first] ?? 0),
  })
  const count = script.blocks.length
  const top = speech.sections.filter((section) => section.parent === null)
  const firstBlock = top[0]?.firstBlock ?? count
  const endBlock = top.at(-1)?.endBlock ?? count
  return {
    whole: { ...part(0, count), start: scriptMs(0) },
    opening: part(0, firstBlock),
    sections: speech.sections.map((section, index) => ({
      ...part(section.firstBlock, section.endBlock),
      index,
      section,
    })),
    closing: part(endBlock, count),
  }
}
