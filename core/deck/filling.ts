/**
 * Fills the stretches in which the hall's picture would stand still for minutes with claims of the text, one at a time,
 * each where it is said.
 */
import { type Claim, claimsOf, FAIR, STRONG } from './claims.ts'
import type { Draft, Material } from './draft.ts'
import type { Placed } from './timeline.ts'

/** A picture that stands longer than this is to be followed by a claim, ms of script time. */
const STANDS_TOO_LONG = 75_000
/** A claim comes this long after the picture before it at the soonest, and by this time if there is a good one. */
const SOONEST = 22_000
const IN_TIME = 65_000
/** What is strong may be waited for until then. */
const LATE = 120_000
/** So long before the next picture there is no room for another, ms. */
const LAST_MOMENT = 12_000

/** The slides with claims between those that stand too long. Linear in the number of claims. */
export function filled(placed: readonly Placed[], material: Material): Placed[] {
  const { clock } = material
  const claims = claimsOf(material).map((claim) => ({ claim, at: clock.timeAt(claim.start) }))
  const known = new Set(
    placed.flatMap(({ draft }) => [draft.title, ...draft.lines.map(({ text }) => text)]),
  )
  let from = 0
  return placed.flatMap((entry, index) => {
    const until = placed[index + 1]?.position ?? clock.duration
    const led = [entry]
    let still: number = lastChange(entry, clock.timeAt)
    while (until - still > STANDS_TOO_LONG) {
      while ((claims[from]?.at ?? Infinity) < still + SOONEST) from++
      const next = bestOf(claims, from, still, until - LAST_MOMENT, known)
      if (next === null) break
      known.add(next.claim.text)
      led.push({ draft: draftOf(next.claim), offset: next.claim.start, position: next.at })
      still = next.at
    }
    return led
  })
}

interface Timed {
  readonly claim: Claim
  readonly at: number
}

/**
 * The weightiest claim that comes in time, the first of equals. Where there is no strong one, a strong one that comes a
 * little late; where there is none either, the weightiest; after long silence the first that comes at all.
 */
function bestOf(
  claims: readonly Timed[],
  from: number,
  still: number,
  until: number,
  known: ReadonlySet<string>,
): Timed | null {
  let best: Timed | null = null
  for (let index = from; index < claims.length; index++) {
    const entry = claims[index]
    if (entry === undefined || entry.at >= until) break
    const strong = best !== null && best.claim.weight >= STRONG
    if (best !== null && entry.at > still + (strong ? IN_TIME : LATE)) break
    if (known.has(entry.claim.text)) continue
    if (entry.claim.weight < FAIR && entry.at < still + IN_TIME) continue
    if (best === null || entry.claim.weight > best.claim.weight) best = entry
  }
  return best
}

/** When the last line of a slide has come on. */
function lastChange({ draft, position }: Placed, timeAt: (offset: number) => number): number {
  let last = position
  for (const { offset } of draft.lines) if (offset !== null) last = Math.max(last, timeAt(offset))
  return last
}

const draftOf = ({ text, start, end, section }: Claim): Draft => ({
  kind: 'points',
  title: text,
  number: '',
  lines: [],
  start,
  end,
  rank: 'pulled',
  returns: true,
  section,
})
