/** How long the takes were, one after the other, beside what is planned. */
import type { EChartsCoreOption } from 'echarts/core'
import type { TakeReport } from '#core/takes/report.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import type { Palette } from '../chart/palette.ts'

/** `names`: of the takes. A take that is not of the whole speech is an empty circle. */
export function trendOption(
  reports: readonly TakeReport[],
  names: readonly string[],
  whole: readonly boolean[],
  words: { readonly actual: string; readonly planned: string },
  palette: Palette,
): EChartsCoreOption {
  return {
    animation: false,
    backgroundColor: palette.ground,
    textStyle: { fontFamily: palette.font, color: palette.text },
    grid: { left: 8, right: 56, top: 24, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: [...names],
      axisLabel: { color: palette.text, interval: 0, width: 110, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'value',
      scale: true,
      minInterval: 60_000,
      maxInterval: 600_000,
      axisLabel: { color: palette.quiet, formatter: (ms: number) => lengthText(ms) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        name: words.actual,
        type: 'line',
        animation: false,
        data: reports.map(({ actual }, index) => ({
          value: actual,
          symbol: whole[index] === true ? 'circle' : 'emptyCircle',
        })),
        symbolSize: 10,
        lineStyle: { color: palette.text, width: 2 },
        itemStyle: { color: palette.text },
        label: {
          show: true,
          position: 'top',
          color: palette.text,
          formatter: ({ value }: { value: number }) => lengthText(value),
        },
      },
      {
        name: words.planned,
        type: 'line',
        animation: false,
        step: 'middle',
        symbol: 'none',
        data: reports.map(({ planned }) => planned),
        lineStyle: { color: palette.quiet, width: 1, type: 'dashed' },
        endLabel: { show: true, color: palette.quiet, formatter: words.planned },
      },
    ],
  }
}
