import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hall, Loaded } from '../session/state.ts'
import { scriptMs } from '../time.ts'
import type { Deck, Slide, SlideLine } from './deck.ts'
import { BLACK, nextChange, revealedLines, showing } from './showing.ts'

const line = (cue: number | null): SlideLine => ({
  role: 'item',
  text: '一',
  cue: cue === null ? null : scriptMs(cue),
})
const slide = (at: number, lines: readonly (number | null)[] = []): Slide => ({
  id: `points-${at}`,
  kind: 'points',
  title: '要点',
  number: '',
  lines: lines.map(line),
  section: null,
  cue: { offset: at, position: scriptMs(at) },
  source: 'outline',
  picture: null,
})
const deck: Deck = {
  title: '讲话',
  theme: 'party',
  slides: [slide(0), slide(100, [100, 150, null, 180]), slide(300, [null, 320])],
}
const following: Hall = { screen: 'slides', hold: null, still: null }
/** A session whose hall it is; no speech is open but for what `skips` says. */
const within = (hall: Hall, skips?: Loaded['skips']) => ({
  hall,
  leftOut: [],
  loaded:
    skips === undefined
      ? null
      : { documentId: 'x', revision: 0, duration: scriptMs(500), cues: [], skips },
})
const at = (position: number, hall: Hall = following) =>
  showing(within(hall), deck, scriptMs(position))

describe('showing', () => {
  it('follows the position from cue to cue, with the lines that were reached', () => {
    expect(at(0)).toEqual({ screen: 'slides', slide: 0, shown: 0 })
    expect(at(99.9)).toEqual({ screen: 'slides', slide: 0, shown: 0 })
    expect(at(100)).toEqual({ screen: 'slides', slide: 1, shown: 1 })
    expect(at(179)).toEqual({ screen: 'slides', slide: 1, shown: 2 })
    expect(at(250)).toEqual({ screen: 'slides', slide: 1, shown: 3 })
    expect(at(9999)).toEqual({ screen: 'slides', slide: 2, shown: 1 })
  })

  it('shows a held slide with all its lines, whatever the position', () => {
    const held: Hall = { screen: 'slides', hold: 1, still: null }
    expect(at(0, held)).toEqual({ screen: 'slides', slide: 1, shown: 3 })
    expect(at(9999, held)).toEqual(at(0, held))
  })

  it('shows the last slide when one is held that the deck does not have', () => {
    expect(at(0, { screen: 'slides', hold: 99, still: null }).slide).toBe(2)
  })

  it('is black without a deck or without slides', () => {
    expect(showing(within(following), null, scriptMs(5))).toEqual(BLACK)
    expect(
      showing(within(following), { title: '', theme: 'party', slides: [] }, scriptMs(5)),
    ).toEqual(BLACK)
  })

  it('shows black and standby whatever is held, standby also without a deck', () => {
    expect(at(100, { screen: 'black', hold: 1, still: null })).toEqual(BLACK)
    const standby: Hall = { screen: 'standby', hold: null, still: null }
    expect(showing(within(standby), null, scriptMs(0)).screen).toBe('standby')
  })

  it('tells the next change: a line, then the next slide, then nothing', () => {
    const next = (position: number, hall = following) =>
      nextChange(within(hall), deck, scriptMs(position))
    expect(next(0)).toBe(100)
    expect(next(100)).toBe(150)
    expect(next(180)).toBe(300)
    expect(next(320)).toBeNull()
    expect(next(0, { screen: 'slides', hold: 0, still: null })).toBeNull()
    expect(next(0, { screen: 'black', hold: null, still: null })).toBeNull()
  })

  it('C4: what is not said brings no slide, behind it or ahead; the lines of a slide come on as they are passed', () => {
    const skipping = within(following, [{ from: scriptMs(90), to: scriptMs(200) }])
    const shown = (position: number) => showing(skipping, deck, scriptMs(position)).slide
    expect([80, 150, 200, 299, 300].map(shown)).toEqual([0, 1, 0, 0, 2])
    expect(nextChange(skipping, deck, scriptMs(80))).toBe(300)
    const inTheMiddle = within(following, [{ from: scriptMs(140), to: scriptMs(160) }])
    expect(nextChange(inTheMiddle, deck, scriptMs(120))).toBe(150)
    expect(showing(inTheMiddle, deck, scriptMs(160))).toMatchObject({ slide: 1, shown: 2 })
  })

  it('never changes between one change and the next', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (from, part) => {
          const next = nextChange(within(following), deck, scriptMs(from))
          const until = next ?? 1000
          const between = from + (until - from) * part
          expect(at(between < until ? between : from)).toEqual(at(from))
          expect(next === null || !isDeepStrictEqual(at(next), at(from))).toBe(true)
        },
      ),
    )
  })

  it('counts the lines that appear one by one', () => {
    expect(deck.slides.map(revealedLines)).toEqual([0, 3, 1])
  })
})
