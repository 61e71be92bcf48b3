/** What is set about the pace, the same in every window: the way it goes, its limits, the slot, how a pause stops. */
import { rateOf } from '#core/pace/reference.ts'
import type { Hours } from '#core/rundown/hours.ts'
import type { PacingMode, PacingTarget } from '#core/session/pacing.ts'
import type { Command } from '#core/session/state.ts'
import type { Pace } from '#core/time.ts'
import type { Host } from '#renderer/bridge/host.ts'
import type { HostClient } from '#renderer/bridge/link.ts'

/** A minute, ms. */
const MINUTE = 60_000

/** The longest slot that can be given, minutes. */
export const LONGEST_SLOT = 600

/** The shortest slot that can be given, ms. */
export const SHORTEST_SLOT = MINUTE

/** The actions. */
export interface PacingActions {
  readonly setMode: (mode: PacingMode) => void
  /** To time with this aim. */
  readonly setTarget: (target: PacingTarget) => void
  /** To time, and from there back to a fixed pace. */
  readonly toggleToTime: () => void
  readonly setSlowest: (pace: Pace) => void
  readonly setFastest: (pace: Pace) => void
  /** Minutes, to the second; null: no slot. */
  readonly setSlot: (minutes: number | null) => void
  /** The slot by the clock; null: its length stays, but nobody says any more from when to when. */
  readonly setHours: (hours: Hours | null) => void
  readonly setCoasts: (coasts: boolean) => void
  readonly setOnTimeAlways: (always: boolean) => void
  /** What a proposal to end by a given time asks for. */
  readonly send: (command: Command) => void
}

/** What the actions need of the page's host. */
export type PacingHost = Pick<Host, 'session' | 'document'> & {
  readonly link: { readonly client: { readonly settings: Pick<HostClient['settings'], 'update'> } }
}

/** Makes the actions of a page. */
export function createPacingActions(
  host: PacingHost,
  send: (command: Command) => void,
): PacingActions {
  const language = () => host.document.get()?.speech.language ?? 'zh'
  const setMode = (mode: PacingMode) => send({ kind: 'set-pacing', mode })
  // Without the line nothing is kept; the switch shows what the host has.
  const keep = (part: Parameters<typeof host.link.client.settings.update>[0]) =>
    void host.link.client.settings.update(part).catch(() => undefined)
  return {
    send,
    setMode,
    setTarget: (target) => send({ kind: 'set-pacing', mode: 'to-time', target }),
    toggleToTime: () =>
      setMode(host.session.get()?.pacing.mode === 'to-time' ? 'fixed' : 'to-time'),
    setSlowest: (pace) => send({ kind: 'set-pacing', slowest: rateOf(pace, language()) }),
    setFastest: (pace) => send({ kind: 'set-pacing', fastest: rateOf(pace, language()) }),
    setSlot: (minutes) =>
      send({
        kind: 'set-pacing',
        slot:
          minutes === null
            ? null
            : Math.round(Math.min(LONGEST_SLOT, Math.max(1, minutes)) * 60) * 1000,
      }),
    setHours: (hours) => send({ kind: 'set-pacing', hours }),
    setCoasts: (pauseCoasts) => keep({ pauseCoasts }),
    setOnTimeAlways: (onTimeAlways) => keep({ onTimeAlways }),
  }
}
