/** What of the pre-flight is told during the run, too: what the machine does of itself, and nobody looks at the list any more. */
import type { Line, LineId } from './line.ts'
import { type PreflightFacts, preflightLines } from './preflight.ts'

const TOLD: ReadonlySet<LineId> = new Set(['front', 'storage', 'power', 'awake'])

/**
 * The lines worth a word to the operator. Not what only a person can say, nor that an audience window which was never given
 * a display lies among other windows. `now`: this page's wall clock, ms since 1970.
 */
export function warningLines(
  { host, hall, battery }: Pick<PreflightFacts, 'host' | 'hall' | 'battery'>,
  now: number,
): Line[] {
  const nothing = { displays: null, session: null, speech: null, awakeWindows: null, heard: null }
  const screen = { size: '', extended: null }
  const ordinary = host?.facts.machine?.hall?.fullScreen === false
  return preflightLines({ ...nothing, screen, host, hall, battery }, {}, now).filter(
    ({ id, state, asks, finding }) =>
      TOLD.has(id) &&
      (state === 'wrong' || state === 'watch') &&
      asks === null &&
      finding.is !== 'awake-not-yet' &&
      !(finding.is === 'front-not-top' && ordinary),
  )
}
