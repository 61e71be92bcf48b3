/**
 * Whether a picture of the hall's screen is one of those that the hall may see. Pictures are compared as grids of cells, by the
 * cell that differs most: a line of small print on a slide is found, the noise of scaling is not.
 */

/** A picture scaled down to so many rows of square cells, whatever its size: three values of 0 to 255 for each cell. */
export interface Cells {
  /** Cells in a row, which may be parted: those of another shape are other pictures. */
  readonly shape: number
  readonly values: readonly number[]
}

/** A picture that the hall may see. */
export interface Reference {
  readonly name: string
  /** Whether it may fade into another that may. */
  readonly fades: boolean
  readonly cells: Cells
}

/** No cell of a right picture is further off than this, of 255. */
export const NEARLY = 20

/** Shapes that differ by less, in cells, are the same: pictures are scaled to whole px. */
const ROUNDED = 0.4
const sameShape = (one: Cells, other: Cells): boolean => Math.abs(one.shape - other.shape) < ROUNDED
const columns = ({ shape }: Cells): number => Math.ceil(shape)

/** Cells that differ most: by how much, of 255; 255 where the shapes differ. */
export function apart(one: Cells, other: Cells): number {
  if (!sameShape(one, other)) return 255
  return one.values.reduce(
    (most, value, at) => Math.max(most, Math.abs(value - (other.values[at] ?? 0))),
    0,
  )
}

/** Whether there is nothing at all on the screen. */
export const isBlack = ({ values }: Cells): boolean => values.every((value) => value === 0)

/** A picture in the middle of the fade from one to another that is nearest to `seen`. */
function blend(from: Cells, to: Cells, seen: Cells): Cells {
  let [above, below] = [0, 0]
  from.values.forEach((value, at) => {
    const way = (to.values[at] ?? 0) - value
    above += way * ((seen.values[at] ?? 0) - value)
    below += way * way
  })
  const part = below === 0 ? 0 : Math.min(1, Math.max(0, above / below))
  const values = from.values.map((value, at) => value + part * ((to.values[at] ?? 0) - value))
  return { ...from, values }
}

/** What is seen: black, the name of a picture that may be, or of the two that fade into each other; null where it is neither. */
export function verdictOn(seen: Cells, allowed: readonly Reference[]): string | null {
  if (isBlack(seen)) return 'black'
  const same = allowed.filter(({ cells }) => sameShape(cells, seen))
  const whole = same.find(({ cells }) => apart(cells, seen) <= NEARLY)
  if (whole !== undefined) return whole.name
  const fading = same.filter(({ fades }) => fades)
  for (const [index, from] of fading.entries())
    for (const to of fading.slice(index + 1))
      if (apart(blend(from.cells, to.cells, seen), seen) <= NEARLY)
        return `${from.name} ~ ${to.name}`
  return same.length === allowed.length ? null : cutOff(seen, allowed)
}

/**
 * When a screen changes its width the browser may put up its last picture once more, cut off at the right or with black beside
 * it, before the page has been laid out anew. Of screens of the same height that can be told.
 */
function cutOff(seen: Cells, allowed: readonly Reference[]): string | null {
  const across = columns(seen)
  const isCutOf = (was: Cells) => {
    if (sameShape(was, seen)) return false
    const least = Math.min(was.shape, seen.shape)
    return seen.values.every((value, at) => {
      const [cell, channel] = [Math.floor(at / 3), at % 3]
      const [row, column] = [Math.floor(cell / across), cell % across]
      // The columns of the edge are partly of either.
      if (Math.abs(column - least) <= 1.5) return true
      const before = was.values[(row * columns(was) + column) * 3 + channel] ?? 0
      return Math.abs(value - (column < least ? before : 0)) <= NEARLY
    })
  }
  const found = allowed.find(({ cells }) => isCutOf(cells))
  return found === undefined ? null : `${found.name} (cut off)`
}
