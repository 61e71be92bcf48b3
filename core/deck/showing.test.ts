import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hall } from '../session/state.ts'
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
const at = (position: number, hall: Hall = following) => showing({ hall }, deck, scriptMs(position))

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
    expect(showing({ hall: following }, null, scriptMs(5))).toEqual(BLACK)
    expect(
      showing({ hall: following }, { title: '', theme: 'party', slides: [] }, scriptMs(5)),
    ).toEqual(BLACK)
  })

  it('shows black and standby whatever is held, standby also without a deck', () => {
    expect(at(100, { screen: 'black', hold: 1, still: null })).toEqual(BLACK)
    const standby: Hall = { screen: 'standby', hold: null, still: null }
    expect(showing({ hall: standby }, null, scriptMs(0)).screen).toBe('standby')
  })

  it('tells the next change: a line, then the next slide, then nothing', () => {
    const next = (position: number, hall = following) =>
      nextChange({ hall }, deck, scriptMs(position))
    expect(next(0)).toBe(100)
    expect(next(100)).toBe(150)
    expect(next(180)).toBe(300)
    expect(next(320)).toBeNull()
    expect(next(0, { screen: 'slides', hold: 0, still: null })).toBeNull()
    expect(next(0, { screen: 'black', hold: null, still: null })).toBeNull()
  })

  it('never changes between one change and the next', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (from, part) => {
          const next = nextChange({ hall: following }, deck, scriptMs(from))
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
