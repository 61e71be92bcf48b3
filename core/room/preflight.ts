/**
 * The pre-flight: facts in, lines out. Nothing here looks anything up: what is not known is null, and its line says so
 * rather than being taken for right.
 */
import type { HallStatus } from '../contract/contract.ts'
import type { DisplaysTold } from '../contract/displays-told.ts'
import type { Pacing } from '../session/pacing.ts'
import type { HallScreen } from '../session/state.ts'
import type { RoomFacts } from './facts.ts'
import { frontLine, displaysLine, testLine, windowLine } from './hall-lines.ts'
import type { Answers, Line } from './line.ts'
import { awakeLine, clockLine, powerLine, storageLine } from './machine-lines.ts'
import { clickerLine, lookLine, prompterLine } from './speaker-lines.ts'
import { charactersLine, placeholdersLine, slidesLine, timeLine } from './speech-lines.ts'

/** The open speech, as far as it can go wrong. Names are in the words of the page. */
export interface SpeechFacts {
  /** Gaps left, each with what stands around it. */
  readonly placeholders: readonly string[]
  /** How many slides were measured, of how many, and which of them do not fit. */
  readonly slides: {
    readonly measured: number
    readonly of: number
    readonly overflowing: readonly string[]
  }
  /** Characters that no bundled font draws, each with its place: nothing draws them, or only a font of this machine. */
  readonly undrawn: { readonly missing: readonly string[]; readonly machine: readonly string[] }
  /** Length of the script, ms at the reference pace. */
  readonly duration: number
  readonly pacing: Pacing
  /** The look of the prompter: how it is called, and whether it was chosen for this speech. */
  readonly look: { readonly name: string; readonly own: boolean }
}

/** All that is judged. Null: not known (yet). */
export interface PreflightFacts {
  readonly displays: DisplaysTold | null
  /** The screen this page is on, and whether the browser says that there are more of them. */
  readonly screen: { readonly size: string; readonly extended: boolean | null }
  readonly hall: HallStatus | null
  readonly session: { readonly screen: HallScreen; readonly begun: boolean } | null
  /** `none`: no speech is open. */
  readonly speech: SpeechFacts | 'none' | null
  /** What the host has told, and when on this page's wall clock, ms since 1970. */
  readonly host: { readonly facts: RoomFacts; readonly at: number } | null
  /** What the browser says of the battery; null where it says nothing. */
  readonly battery: { readonly charging: boolean; readonly level: number } | null
  /** Windows of this browser that hold the screen awake; null where it is not asked for in this way. */
  readonly awakeWindows: number | null
  /** Name of the last key or button of a clicker or gamepad that was heard here. */
  readonly heard: string | null
}

/** The host is asked every other second: what is older than this, ms, is not told as if it were now. */
const STALE_AFTER = 15_000

/** Judges the facts. `now`: this page's wall clock, ms since 1970. */
export function preflightLines(facts: PreflightFacts, answers: Answers, now: number): Line[] {
  const told = facts.host !== null && now - facts.host.at <= STALE_AFTER ? facts.host : null
  const current = { ...facts, host: told }
  return [
    displaysLine(current),
    windowLine(current),
    frontLine(current, answers),
    testLine(current, answers),
    placeholdersLine(current),
    slidesLine(current),
    charactersLine(current),
    timeLine(current, answers),
    storageLine(current),
    powerLine(current, answers),
    awakeLine(current, answers),
    clickerLine(current),
    prompterLine(current),
    lookLine(current, answers),
    clockLine(current, answers),
  ]
}

/** How many lines are in each state. */
export function countedStates(lines: readonly Line[]): Readonly<Record<Line['state'], number>> {
  const counted = { right: 0, watch: 0, wrong: 0, unknown: 0 }
  for (const { state } of lines) counted[state] += 1
  return counted
}
