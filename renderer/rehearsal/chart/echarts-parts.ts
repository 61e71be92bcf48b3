/** What is used of ECharts, and no more of it: bars, lines and points on one grid, as SVG. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import { init, use as takeIn } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

takeIn([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  TitleComponent,
  TooltipComponent,
  // For its patterns: what is told by a colour is told by a pattern, too.
  AriaComponent,
  SVGRenderer,
])

export { init }
