/** The rundown: how long each part of the speech takes, and how a given slot is shared out among the parts. */
import { isBlank, isHighSurrogate, isLowSurrogate } from '../speech/characters.ts'
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

/** Planned times in ms, whole seconds. Opening, top sections and closing sum to `whole`; sub-sections never exceed theirs. */
export interface Plan {
  readonly whole: number
  readonly opening: number
  /** By index into `Speech.sections`. */
  readonly sections: readonly number[]
  readonly closing: number
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

/** Code points that are not white space. */
function charactersIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const second = isLowSurrogate(unit) && isHighSurrogate(text.charCodeAt(at - 1))
    if (!second && !isBlank(unit)) count += 1
  }
  return count
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

/**
 * Shares whole units out in proportion to weights by the largest remainder, so that the shares sum to the total
 * (Hamilton's method). With no weight at all everything goes to the first.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((one, other) => one + other, 0)
  if (sum <= 0) return weights.map((_, index) => (index === 0 ? total : 0))
  const exact = weights.map((weight) => (total * weight) / sum)
  const shares = exact.map(Math.floor)
  const missing = total - shares.reduce((one, other) => one + other, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/**
 * Plans a speech into a slot: every part gets its share in proportion to its natural time, in whole seconds.
 * `slotMs` null plans the natural time itself; for another pace pass the natural time divided by its rate.
 */
export function planOf(rundown: Rundown, slotMs: number | null): Plan {
  const seconds = Math.round(Math.max(0, slotMs ?? rundown.whole.naturalMs) / 1000)
  const children = new Map<number | null, RundownSection[]>()
  for (const section of rundown.sections) {
    const siblings = children.get(section.section.parent)
    if (siblings === undefined) children.set(section.section.parent, [section])
    else siblings.push(section)
  }
  const planned: number[] = rundown.sections.map(() => 0)
  const top = children.get(null) ?? []
  const shares = shareOut(seconds, [
    rundown.opening.naturalMs,
    ...top.map((section) => section.naturalMs),
    rundown.closing.naturalMs,
  ])
  for (const [at, section] of top.entries()) planned[section.index] = shares[at + 1] ?? 0
  // Parents stand before their children, so one pass in order settles the whole tree.
  for (const section of rundown.sections) {
    const inside = children.get(section.index) ?? []
    const own = section.naturalMs - inside.reduce((sum, child) => sum + child.naturalMs, 0)
    const parts = shareOut(planned[section.index] ?? 0, [
      Math.max(0, own),
      ...inside.map((child) => child.naturalMs),
    ])
    for (const [at, child] of inside.entries()) planned[child.index] = parts[at + 1] ?? 0
  }
  return {
    whole: seconds * 1000,
    opening: (shares[0] ?? 0) * 1000,
    sections: planned.map((value) => value * 1000),
    closing: (shares.at(-1) ?? 0) * 1000,
  }
}
