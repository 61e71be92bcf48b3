/** What the audience windows have really painted, told by themselves. */
import type { HallReport, HallStatus } from '#core/contract/contract.ts'

/** Keeps the reports of the audience windows that are connected. */
export interface HallBoard {
  readonly status: () => HallStatus
  /** An audience window has connected; returns what is to be called once when it is gone. */
  readonly connected: (client: string) => () => void
  /** A connected window has painted. From one that is not connected (its line has just broken) it is dropped. */
  readonly report: (client: string, report: HallReport) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes the board with no window connected. */
export function createHallBoard(): HallBoard {
  // In the order of their reports, the newest last: with several windows it is the one that is told.
  const windows = new Map<string, { lines: number; report: HallReport | null }>()
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
      const window = windows.get(client) ?? { lines: 0, report: null }
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
      if (window === undefined) return
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
