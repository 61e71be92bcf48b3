/** Numbers of an OpenDocument text's lists, counted as the program that wrote it counts them. */
import { listMark, numberText } from './list-numbers.ts'
import type { ListLevel, OdtStyles } from './odt-styles.ts'

interface Count {
  readonly style: string
  /** The last number of each level, level 1 first; null where a level has none yet. */
  readonly numbers: (number | null)[]
}

/** The counts of all lists of one document. */
export interface OdtLists {
  /** A list begins: goes on counting where another stopped, or anew. Returns what `mark` counts with. */
  readonly begin: (style: string, id: string, after: string | null, goesOn: boolean) => Count
  /** The mark before an item's words, '' where it has none. `start`: the number it must have. */
  readonly mark: (count: Count, level: number, start: number | null) => string
}

const DEEPEST = 10

export function odtLists(styles: OdtStyles): OdtLists {
  const byId = new Map<string, Count>()
  const byStyle = new Map<string, Count>()
  return {
    begin(style, id, after, goesOn) {
      const before = after === null ? (goesOn ? byStyle.get(style) : undefined) : byId.get(after)
      const count = before ?? { style, numbers: [] }
      byStyle.set(style, count)
      if (id !== '') byId.set(id, count)
      return count
    },
    mark(count, level, start) {
      const own = styles.level(count.style, level)
      if (own === undefined || level > DEEPEST) return ''
      const before = count.numbers[level - 1] ?? null
      count.numbers[level - 1] = start ?? (before === null ? own.start : before + 1)
      count.numbers.length = level
      if (own.counting === 'bullet') return '• '
      if (own.counting === 'none') return ''
      const shown: string[] = []
      for (let each = Math.max(1, level - own.shown + 1); each <= level; each += 1) {
        const outer = styles.level(count.style, each)
        const number = count.numbers[each - 1] ?? outer?.start ?? 1
        if (outer !== undefined && isCounted(outer)) shown.push(numberText(number, outer.counting))
      }
      return listMark(own.prefix + shown.join('.') + own.suffix)
    },
  }
}

const isCounted = (
  level: ListLevel,
): level is ListLevel & { readonly counting: Exclude<ListLevel['counting'], 'bullet' | 'none'> } =>
  level.counting !== 'bullet' && level.counting !== 'none'
