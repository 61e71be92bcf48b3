/**
 * The taut string: the shortest line through a row of gates, one above each point of a rising time. Of all lines through
 * the gates it has the smallest top slope, and it is straight wherever the gates let it be (Davies & Kovac, Annals of
 * Statistics 29, 2001, section 2; found with a funnel as in Guibas et al., Algorithmica 2, 1987).
 */

/** A gate: the line passes between `low` and `high` at time `at`. The first and the last are points (`low` = `high`). */
export interface Gate {
  readonly at: number
  readonly low: number
  readonly high: number
}

/** One side of the funnel: the shortest line from the last bend to the lower (-1) or upper (1) end of the newest gate. */
interface Side {
  readonly sign: 1 | -1
  /** Gates at which it turns, the newest last, the ones before `front` are done with. */
  readonly turns: number[]
  front: number
}

/** A height so far beyond any other in as little time counts as a wall. */
const WALL = 1e12

/**
 * Heights of the taut string at the gates' times, in time linear in their number. Times must not fall; where they stand still
 * the gates must overlap.
 */
export function tautString(gates: readonly Gate[]): number[] {
  const heights = gates.map((gate) => gate.low)
  const lower: Side = { sign: -1, turns: [], front: 0 }
  const upper: Side = { sign: 1, turns: [], front: 0 }
  let bend = { index: 0, at: gates[0]?.at ?? 0, height: gates[0]?.low ?? 0 }

  const point = (index: number, sign: 1 | -1) => {
    const gate = gates[index] ?? { at: 0, low: 0, high: 0 }
    return { index, at: gate.at, height: sign === 1 ? gate.high : gate.low }
  }
  const drawTo = (to: typeof bend) => {
    const slope = slopeOf(bend, to)
    for (let between = bend.index + 1; between < to.index; between += 1)
      heights[between] = bend.height + slope * ((gates[between]?.at ?? 0) - bend.at)
    heights[to.index] = to.height
    bend = to
  }
  const extend = (side: Side, other: Side, index: number) => {
    const end = point(index, side.sign)
    // The upper side turns ever steeper, the lower side ever less steep: drop the turns that would not.
    for (;;) {
      const last = side.turns.length > side.front ? side.turns.at(-1) : undefined
      if (last === undefined) break
      const before = side.turns.length > side.front + 1 ? side.turns.at(-2) : undefined
      const corner = point(last, side.sign)
      const into = slopeOf(before === undefined ? bend : point(before, side.sign), corner)
      if (side.sign * (slopeOf(corner, end) - into) > 0) break
      side.turns.pop()
    }
    // With none left, the way to the gate's end is straight; where it would cut the other side, it bends round that.
    while (side.turns.length === side.front) {
      const turn = other.turns[other.front]
      if (turn === undefined) break
      const corner = point(turn, other.sign)
      if (side.sign * (slopeOf(bend, end) - slopeOf(bend, corner)) >= 0) break
      drawTo(corner)
      other.front += 1
    }
    side.turns.push(index)
  }

  for (let index = 1; index < gates.length; index += 1) {
    extend(lower, upper, index)
    extend(upper, lower, index)
  }
  if (gates.length > 1) drawTo(point(gates.length - 1, 1))
  return heights
}

function slopeOf(
  from: { readonly at: number; readonly height: number },
  to: { readonly at: number; readonly height: number },
): number {
  const rise = to.height - from.height
  return to.at > from.at ? rise / (to.at - from.at) : rise * WALL
}
