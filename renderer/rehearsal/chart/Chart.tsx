/** A chart, drawn as SVG: it is sharp at any size, and can be saved as a picture. */
import { useEffect, useRef } from 'react'
import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useDarkness } from '#renderer/ui/theme/colour.ts'

/**
 * `option`: ECharts' own, made anew for each colour scheme (`dark`). `label`: what it shows, for those who don't see it.
 * `height`: px. `onReady`: the chart itself, for saving it as a picture; null when it goes.
 */
export function Chart({
  option,
  label,
  height,
  onReady,
}: {
  option: (dark: boolean) => EChartsCoreOption
  label: string
  height: number
  onReady?: (chart: EChartsType | null) => void
}) {
  const dark = useDarkness()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  const wanted = useRef({ option, dark, onReady })
  useEffect(() => {
    wanted.current = { option, dark, onReady }
    chart.current?.setOption(option(dark), { notMerge: true })
  }, [option, dark, onReady])
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    let gone = false
    const sizes = new ResizeObserver(() => chart.current?.resize())
    const draw = async () => {
      const { init } = await import('./echarts-parts.ts')
      if (gone) return
      const made = init(element, null, { renderer: 'svg' })
      made.setOption(wanted.current.option(wanted.current.dark))
      chart.current = made
      sizes.observe(element)
      wanted.current.onReady?.(made)
    }
    void draw()
    return () => {
      gone = true
      sizes.disconnect()
      chart.current?.dispose()
      chart.current = null
      wanted.current.onReady?.(null)
    }
  }, [])
  return (
    // Not an image's tag: what is drawn inside is a whole SVG, made anew with each change.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as said above
    <div ref={place} role="img" aria-label={label} style={{ height }} />
  )
}
