/** Planned and actual of each part as bars: filled what was planned and used, hatched what is over, an outline what was saved. */
import type { EChartsCoreOption } from 'echarts/core'
import type { ReportRow } from '#core/takes/rows.ts'
import { offText } from '#renderer/ui/takes/take-words.ts'
import { lengthText } from '#renderer/ui/time/duration.ts'
import { timeStep } from '../chart/time-step.ts'
import type { Palette } from '../chart/palette.ts'

/** Px a bar takes, with the space around it, and of the axis below. */
const BAR = 30
const AXIS = 40

/** Height of the chart for so many rows, px. */
export const heightOf = (rows: number): number => rows * BAR + AXIS

/** Px for the names of the rows, and by how much those of the second level stand further in. */
const NAMES = 280
const INDENT = '　'

/** `names`: of the rows. Times are ms. */
export function plannedActualOption(
  rows: readonly ReportRow[],
  names: readonly string[],
  title: string,
  palette: Palette,
): EChartsCoreOption {
  const within = rows.map(({ planned, actual }) => Math.min(planned, actual))
  const over = rows.map(({ planned, actual }) => Math.max(0, actual - planned))
  const saved = rows.map(({ planned, actual }) => Math.max(0, planned - actual))
  const longest = Math.max(1000, ...rows.map(({ planned, actual }) => Math.max(planned, actual)))
  const step = timeStep(longest)
  const bar = { type: 'bar', stack: 'time', barWidth: 16, animation: false, silent: true }
  const label = {
    show: true,
    position: 'right',
    color: palette.text,
    fontFamily: palette.font,
    formatter: ({ dataIndex }: { dataIndex: number }) => {
      const row = rows[dataIndex]
      if (row === undefined) return ''
      const off = row.planned === 0 ? '' : `  ${offText(row.actual - row.planned, lengthText)}`
      return `${lengthText(row.actual)}${off}`
    },
  }
  return {
    animation: false,
    backgroundColor: palette.ground,
    textStyle: { fontFamily: palette.font, color: palette.text },
    title: { text: title, show: false },
    grid: { left: NAMES + 16, right: 120, top: 4, bottom: 28 },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { color: palette.quiet, formatter: (ms: number) => lengthText(ms) },
      splitLine: { lineStyle: { color: palette.line } },
      interval: step,
      max: Math.ceil(longest / step) * step,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ depth }, index) => `${depth === 2 ? INDENT : ''}${names[index] ?? ''}`),
      axisLabel: {
        color: palette.text,
        fontSize: 13,
        interval: 0,
        align: 'left',
        margin: NAMES + 8,
        width: NAMES,
        overflow: 'truncate',
        ellipsis: '…',
      },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        ...bar,
        data: rows.map(({ depth }, index) => ({
          value: within[index],
          itemStyle: { color: depth === 2 ? palette.quiet : palette.text },
        })),
      },
      {
        ...bar,
        data: over,
        itemStyle: {
          color: palette.over,
          decal: {
            symbol: 'rect',
            color: palette.ground,
            dashArrayX: [1, 0],
            dashArrayY: [2, 4],
            rotation: Math.PI / 4,
          },
        },
      },
      {
        ...bar,
        data: saved,
        label,
        itemStyle: {
          color: 'transparent',
          borderColor: palette.quiet,
          borderType: 'dashed',
          borderWidth: 1,
        },
      },
    ],
  }
}
