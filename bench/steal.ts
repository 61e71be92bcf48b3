/** The hypervisor's steal time: what makes a shared machine's percentiles lie. */
import { readFileSync } from 'node:fs'

/** What /proc/stat counts in, ms: USER_HZ is 100 on all that Linux runs on today. */
const TICK = 10

/** Starts a measurement; the returned function gives the percentage of CPU time stolen since, or null off Linux. */
export function watchSteal(): () => number | null {
  const before = read()
  return () => {
    const after = read()
    if (before === null || after === null) return null
    const total = after.total - before.total
    return total === 0 ? 0 : ((after.steal - before.steal) / total) * 100
  }
}

/** Ms of processor time that was stolen since the machine started, of all processors; null off Linux. */
export function stolenSoFar(): number | null {
  const now = read()
  return now === null ? null : now.steal * TICK
}

function read(): { total: number; steal: number } | null {
  try {
    const numbers = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '')
      .split(/\s+/)
      .slice(1)
      .map(Number)
    return { total: numbers.reduce((sum, n) => sum + n, 0), steal: numbers[7] ?? 0 }
  } catch {
    // Only Linux has /proc/stat.
    return null
  }
}
