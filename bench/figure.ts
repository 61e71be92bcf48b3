/** One measured figure, and how figures are shown: a table for people, JSON for programs. */

/** A figure beside the peer or limit it is held against. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it is held against, measured in the same run where it is a peer. */
  readonly against: string
  readonly againstValue: number
  /** value / againstValue. */
  readonly ratio: number
  /** The largest ratio that is good enough; null where the figure is only shown. */
  readonly bound: number | null
  /** Whether the ratio keeps the bound; true where there is none. */
  readonly holds: boolean
}

/** Makes a figure; the ratio and whether it holds follow. */
export function figure(given: {
  name: string
  value: number
  unit: string
  against: string
  againstValue: number
  bound?: number
}): Figure {
  const ratio = given.value / given.againstValue
  const bound = given.bound ?? null
  return {
    name: given.name,
    value: given.value,
    unit: given.unit,
    against: given.against,
    againstValue: given.againstValue,
    ratio,
    bound,
    holds: bound === null || ratio <= bound,
  }
}

const rounded = (value: number) =>
  Number.isFinite(value)
    ? Number(value.toPrecision(Math.abs(value) >= 1000 ? 5 : 3)).toString()
    : String(value)

/** The figures as aligned columns. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'value', 'against', 'value', 'ratio', 'bound', ''],
    ...figures.map((f) => [
      f.name,
      `${rounded(f.value)} ${f.unit}`,
      f.against,
      `${rounded(f.againstValue)} ${f.unit}`,
      rounded(f.ratio),
      f.bound === null ? '' : `<= ${f.bound}`,
      f.bound === null ? '' : f.holds ? 'holds' : 'BROKEN',
    ]),
  ]
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The value below which a share (0..1) of the samples lies; NaN for none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
