/** A set of characters written as runs: `gap,length` in base 36 (`,1` left out), divided by spaces. */

/** Whether a code point is in a set. */
export type HanSet = (point: number) => boolean

/** Reads a set from its runs; answers in a few steps. */
export function hanSet(runs: string): HanSet {
  const starts: number[] = []
  const ends: number[] = []
  let end = 0
  for (const run of runs.split(' ')) {
    const [gap = '0', length = '1'] = run.split(',')
    const start = end + Number.parseInt(gap, 36)
    end = start + Number.parseInt(length, 36)
    starts.push(start)
    ends.push(end)
  }
  return (point) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= point) low = middle
      else high = middle - 1
    }
    return (starts[low] ?? 0) <= point && point < (ends[low] ?? 0)
  }
}
