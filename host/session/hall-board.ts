/** What the audience windows have really painted, told by themselves. */
import type { HallReport, HallStatus } from '#core/contract/contract.ts'

/** Keeps the reports of the audience windows that are connected. */
export interface HallBoard {
  readonly status: () => HallStatus
  /** An audience window has connected; returns what is to be called once when it is gone. */
  readonly connected: (client: string) => () => void
  /**
   * A window has painted. From one that is not connected it counts once it is: after a break a window may tell what it
   * still shows before it watches again.
   */
  readonly report: (client: string, report: HallReport) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Reports of this many windows that are not connected are kept: those of a moment ago, not of all that ever were. */
const EARLY_REPORTS = 8

/** Makes the board with no window connected. */
export function createHallBoard(): HallBoard {
  // In the order of their reports, the newest last: with several windows it is the one that is told.
  const windows = new Map<string, { lines: number; report: HallReport | null }>()
  const early = new Map<string, HallReport>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    status() {
      const reports = [...windows.values()].flatMap(({ report }) => report ?? [])
      return { report: reports.at(-1) ?? null, windows: windows.size }
    },
    connected(client) {
      const window = windows.get(client) ?? { lines: 0, report: early.get(client) ?? null }
      early.delete(client)
      window.lines += 1
      windows.set(client, window)
      if (window.lines === 1) tell()
      let there = true
      return () => {
        if (!there) return
        there = false
        window.lines -= 1
        if (window.lines > 0) return
        windows.delete(client)
        tell()
      }
    },
    report(client, report) {
      const window = windows.get(client)
      if (window === undefined) {
        early.delete(client)
        early.set(client, report)
        const [oldest] = early.keys()
        if (early.size > EARLY_REPORTS && oldest !== undefined) early.delete(oldest)
        return
      }
      window.report = report
      windows.delete(client)
      windows.set(client, window)
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
