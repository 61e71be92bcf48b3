/** The pace over the time of a take, with its pauses, marks and jumps along the foot. */
import type { EChartsCoreOption } from 'echarts/core'
import { paceAt } from '#core/pace/reference.ts'
import type { TakeReport } from '#core/takes/report.ts'
import { rate } from '#core/time.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { timeStep } from '../chart/time-step.ts'
import type { Palette } from '../chart/palette.ts'

/** The points of the line: take time in ms and pace in 字/分 or words/min; null where the tape stood. */
export function paceLine({
  pace,
  language,
}: Pick<TakeReport, 'pace' | 'language'>): (readonly [at: number, pace: number | null])[] {
  return pace.map((window) => [
    window.at + window.ms / 2,
    window.rate === null ? null : Math.round(paceAt(rate(window.rate), language)),
  ])
}

/** Names for what stands along the foot. */
export interface PaceWords {
  readonly title: string
  readonly pause: string
  readonly mark: string
  readonly jump: string
}

/** `words`: what the points are called when they are pointed at. */
export function paceLineOption(
  report: TakeReport,
  words: PaceWords,
  palette: Palette,
): EChartsCoreOption {
  const points = (
    name: string,
    symbol: string,
    color: string,
    at: readonly { readonly at: number }[],
  ) => ({
    name,
    type: 'scatter',
    symbol,
    symbolSize: 11,
    itemStyle: { color },
    animation: false,
    yAxisIndex: 1,
    data: at.map((one) => [one.at, 0]),
    tooltip: {
      formatter: ({ value }: { value: readonly [number, number] }) =>
        `${name} ${lengthText(value[0])}`,
    },
  })
  return {
    animation: false,
    backgroundColor: palette.ground,
    textStyle: { fontFamily: palette.font, color: palette.text },
    title: { text: words.title, show: false },
    tooltip: { trigger: 'item' },
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: Math.max(1000, report.actual),
      axisLabel: { color: palette.quiet, formatter: (ms: number) => lengthText(ms) },
      splitLine: { show: false },
      interval: timeStep(report.actual),
    },
    yAxis: [
      {
        type: 'value',
        scale: true,
        axisLabel: { color: palette.quiet },
        splitLine: { lineStyle: { color: palette.line } },
      },
      { type: 'value', min: -0.06, max: 1, show: false },
    ],
    series: [
      {
        type: 'line',
        data: paceLine(report),
        connectNulls: false,
        showSymbol: report.pace.length < 3,
        animation: false,
        lineStyle: { color: palette.text, width: 2 },
        itemStyle: { color: palette.text },
      },
      points(words.pause, 'rect', palette.quiet, report.pauses),
      points(words.jump, 'diamond', palette.watch, report.jumps),
      points(words.mark, 'triangle', palette.over, report.marks),
    ],
  }
}
