/** A report as a table for spreadsheets. */
import type { TakeReport } from './report.ts'
import type { ReportRow } from './rows.ts'

/** The words of the table, in the interface's language. */
export interface CsvWords {
  readonly take: string
  readonly began: string
  readonly part: string
  readonly planned: string
  readonly actual: string
  readonly off: string
  readonly stood: string
  readonly said: string
  readonly whole: string
  readonly what: string
  readonly at: string
  readonly length: string
  readonly words: string
  readonly pause: string
  readonly mark: string
  readonly again: string
  readonly skipped: string
}

/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection): also in full width, and behind blanks. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠|%]/u

/**
 * A cell. What would be a formula becomes text by an apostrophe before it; numbers are given as numbers, so that a minus is one.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const line = (...values: readonly (string | number)[]): string => values.map(cell).join(',')

/** Whole seconds: what a person can make use of. */
const seconds = (ms: number): number => Math.round(ms / 1000)

/**
 * UTF-8 with a byte order mark, or Excel reads Chinese as something else; lines end with CR LF (RFC 4180). Times are seconds.
 * `names`: of the rows.
 */
export function reportCsv(
  report: TakeReport,
  rows: readonly ReportRow[],
  names: readonly string[],
  words: CsvWords,
): string {
  const noticed = [
    ...report.pauses.map(({ at, ms, words: said }) => ({
      at,
      cells: [words.pause, seconds(at), seconds(ms), said] as const,
    })),
    ...report.marks.map(({ at, words: said }) => ({
      at,
      cells: [words.mark, seconds(at), '', said] as const,
    })),
    ...report.jumps.map(({ at, kind, words: said }) => ({
      at,
      cells: [words[kind], seconds(at), '', said] as const,
    })),
  ].toSorted((one, other) => one.at - other.at)
  const lines = [
    line(words.take, report.name),
    line(words.began, report.began),
    '',
    line(words.part, words.planned, words.actual, words.off, words.stood, words.said),
    ...rows.map((row, index) =>
      line(
        names[index] ?? '',
        seconds(row.planned),
        seconds(row.actual),
        seconds(row.actual) - seconds(row.planned),
        seconds(row.stood),
        `${Math.round(row.said * 100)}%`,
      ),
    ),
    line(
      words.whole,
      seconds(report.planned),
      seconds(report.actual),
      seconds(report.actual) - seconds(report.planned),
      seconds(report.parts.reduce((sum, { stood }) => sum + stood, 0)),
      '',
    ),
    '',
    line(words.what, words.at, words.length, words.words),
    ...noticed.map(({ cells }) => line(...cells)),
  ]
  return `\u{FEFF}${lines.join('\r\n')}\r\n`
}
