/**
 * Five minutes nobody touches it: every frame that was displayed is recorded, and beside it how much of the processors the
 * hypervisor took away. A gap of more than a tenth of a second must be explained by that. How long the drawing threads waited
 * for a processor that other programs had is told with each gap, and excuses nothing.
 */
import { intervalsOf, recordDisplayed, traceNow } from './displayed.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { stolenSoFar } from './steal.ts'
import { atLength } from './subjects.ts'
import { watchWaiting } from './waiting.ts'

/** `ROSTRUM_UNATTENDED_MS` makes it shorter for trying. */
const RECORDED = Number(process.env['ROSTRUM_UNATTENDED_MS'] ?? 300_000)
const LENGTH = 5_600
/** A gap longer than this, ms, is one that an eye sees. */
const SEEN = 100
/** How often the stolen time is read, ms. */
const SAMPLED = 50

/** Time between two frames that was too long. */
interface Gap {
  /** Ms since recording began, and how long it was. */
  readonly at: number
  readonly length: number
  /** Ms of processor time stolen in it, of all processors; null off Linux. */
  readonly stolen: number | null
  /** Ms that the threads that draw waited for a processor in it; null off Linux. */
  readonly waited: number | null
}

/** What had been taken away by an instant. */
interface Sample {
  readonly at: number
  readonly stolen: number
  readonly waited: number
}

/** Records, prints the gaps to stderr, and holds the longest that nothing explains against what an eye sees. */
export async function unattended(sample: string): Promise<Figure[]> {
  return atLength(sample, LENGTH, ({ roll }) =>
    roll('prompter', async ({ browser, page }) => {
      const samples: Sample[] = []
      const waiting = await watchWaiting(browser)
      const sampling = setInterval(() => {
        const [stolen, waited] = [stolenSoFar(), waiting()]
        if (stolen !== null && waited !== null) samples.push({ at: traceNow(), stolen, waited })
      }, SAMPLED)
      const stop = await recordDisplayed(browser, page)
      const began = traceNow()
      await page.waitForTimeout(RECORDED)
      clearInterval(sampling)
      const ended = traceNow()
      // The ends count, too: text that stops in the middle leaves one long gap.
      const times = [began, ...(await stop()), ended]
      const gaps = gapsIn(times, samples)
      for (const gap of gaps) process.stderr.write(`  ${told(gap)}\n`)
      const intervals = intervalsOf(times)
      // A gap that steal explains says nothing about the program.
      const explained = new Set(gaps.filter(isExplained).map(({ length }) => length))
      const minutes = `${Number((RECORDED / 60_000).toPrecision(2))} min`
      return [
        figure({
          name: `unattended ${minutes}: longest gap that steal does not explain`,
          value: Math.max(...intervals.filter((length) => !explained.has(length))),
          unit: 'ms',
          against: 'a tenth of a second',
          againstValue: SEEN,
          bound: 1,
        }),
        figure({
          name: `unattended ${minutes}: longest gap (${gaps.length} over ${SEEN} ms, ${intervals.length} frames)`,
          value: Math.max(...intervals),
          unit: 'ms',
          against: 'a tenth of a second',
          againstValue: SEEN,
        }),
        figure({
          name: `unattended ${minutes}: frame interval p99`,
          value: percentile(intervals, 0.99),
          unit: 'ms',
          against: 'one frame of the screen',
          againstValue: 1000 / 60,
        }),
      ]
    }),
  )
}

function gapsIn(times: readonly number[], samples: readonly Sample[]): Gap[] {
  const began = times[0] ?? 0
  return times.slice(1).flatMap((time, index): Gap[] => {
    const from = times[index] ?? time
    const length = time - from
    if (length <= SEEN) return []
    const before = samples.findLast(({ at }) => at <= from) ?? samples[0]
    const after = samples.find(({ at }) => at >= time) ?? samples.at(-1)
    if (before === undefined || after === undefined)
      return [{ at: from - began, length, stolen: null, waited: null }]
    return [
      {
        at: from - began,
        length,
        stolen: after.stolen - before.stolen,
        waited: after.waited - before.waited,
      },
    ]
  })
}

/** What was stolen, on whichever processor, is at least what the gap is longer than an eye lets pass. */
const isExplained = ({ length, stolen }: Gap) => stolen !== null && stolen >= length - SEEN

const told = (gap: Gap) =>
  `gap of ${gap.length.toFixed(0)} ms after ${(gap.at / 1000).toFixed(1)} s: stolen meanwhile ${ms(
    gap.stolen,
  )}, waited for a processor ${ms(gap.waited)}${isExplained(gap) ? '' : ' (not explained by steal)'}`

const ms = (value: number | null) => (value === null ? 'not known' : `${value.toFixed(0)} ms`)
