/** The look's colours for charts. */
import { colour } from '#renderer/ui/theme/colour.ts'

/** As values: charts take no variables. */
export interface Palette {
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly ground: string
  readonly over: string
  readonly watch: string
  readonly font: string
}

/** The colours of now. */
export const paletteNow = (): Palette => ({
  text: colour('--text'),
  quiet: colour('--text-quiet'),
  line: colour('--line'),
  ground: colour('--surface'),
  over: colour('--live'),
  watch: colour('--watch'),
  font: getComputedStyle(document.body).fontFamily,
})
