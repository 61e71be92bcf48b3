/** Whether the numbers at the beginnings of lines follow each other: 一、 二、 三、, with （一） （二） anew inside each. */
import { type Mark, type NumberingStyle, STYLES_BY_HABIT } from './numbering.ts'

/** `yes`: between its neighbours. `weak`: it may be. `no`: it does not belong there. */
export type Fit = 'yes' | 'weak' | 'no'

const rankOf = (style: NumberingStyle): number => STYLES_BY_HABIT.indexOf(style)

/** How well each mark fits the ones of its style around it. Marks in the order of the text; null where there is none. */
export function fitsOf(marks: readonly (Mark | null)[]): Fit[] {
  const following = nextValues(marks)
  const last = new Map<NumberingStyle, number>()
  return marks.map((mark, at) => {
    if (mark === null) return 'no'
    const before = last.get(mark.style) ?? 0
    const fit = fitOf(mark, before, following[at] ?? 0)
    if (fit === 'no') return fit
    last.set(mark.style, mark.value)
    for (const style of last.keys()) if (rankOf(style) > rankOf(mark.style)) last.delete(style)
    return fit
  })
}

function fitOf({ style, value }: Mark, before: number, after: number): Fit {
  if (value === 0) return 'weak'
  if (value > 1)
    return value === before + 1 ? 'yes' : value === before || before === 0 ? 'weak' : 'no'
  if (before === 0) return after === 2 ? 'yes' : after === 1 ? 'no' : 'weak'
  return after === 2 && style !== 'han' ? 'weak' : 'no'
}

/** For each mark the value of the next of its style; 0 where there is none. */
function nextValues(marks: readonly (Mark | null)[]): number[] {
  const values: number[] = []
  const next = new Map<NumberingStyle, number>()
  for (const mark of marks.toReversed()) {
    values.push(mark === null ? 0 : (next.get(mark.style) ?? 0))
    if (mark !== null) next.set(mark.style, mark.value)
  }
  return values.toReversed()
}
