import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptMs } from '../time.ts'
import { FULL_ENOUGH, OVERLAP, pageAt, type PageLine, pagesOf, turnedFrom } from './pages.ts'

/** Lines of 100 px (some higher), with a gap before a paragraph. */
function layOut(steps: readonly { opens: boolean; time: number; height: number }[]): PageLine[] {
  let [start, top] = [0, 0]
  return steps.map(({ opens, time, height }, index) => {
    if (opens && index > 0) top += 50
    const line = {
      start: scriptMs(start),
      top,
      bottom: top + height,
      opens: opens || index === 0,
    }
    start += time
    top += height
    return line
  })
}
const text = fc
  .array(
    fc.record({
      opens: fc.constantFrom(false, false, false, true),
      time: fc.double({ min: 1, max: 9000, noNaN: true }),
      height: fc.constantFrom(100, 100, 100, 130, 240),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map(layOut)
const room = fc.integer({ min: 80, max: 1500 })
const even = (count: number, opening: readonly number[] = [0]) =>
  layOut(
    Array.from({ length: count }, (_, n) => ({
      opens: opening.includes(n),
      time: 1000,
      height: 100,
    })),
  )

describe('pages', () => {
  it('hold every line, in order, none half', () => {
    fc.assert(
      fc.property(text, room, (lines, high) => {
        const pages = pagesOf(lines, high)
        expect(pages[0]?.first).toBe(0)
        expect(pages.at(-1)?.last).toBe(lines.length - 1)
        for (const [index, page] of pages.entries()) {
          const before = pages[index - 1]
          expect(page.fresh).toBe((before?.last ?? -1) + 1)
          expect(page.first).toBeLessThanOrEqual(page.fresh)
          expect(page.fresh).toBeLessThanOrEqual(page.last)
          const height = (lines[page.last]?.bottom ?? 0) - (lines[page.first]?.top ?? 0)
          expect(page.last > page.first ? height : 0).toBeLessThanOrEqual(high)
        }
      }),
    )
  })

  it('begin with the last two lines of the one before, where there is room for a third', () => {
    fc.assert(
      fc.property(text, room, (lines, high) => {
        const pages = pagesOf(lines, high)
        for (const [index, page] of pages.entries()) {
          if (index === 0) continue
          const again = page.fresh - page.first
          expect(again).toBeLessThanOrEqual(OVERLAP)
          if (again === OVERLAP) continue
          const top = lines[page.fresh - again - 1]?.top ?? 0
          const before = pages[index - 1]
          const alone = (before?.last ?? 0) - (before?.first ?? 0) <= again
          expect(alone || (lines[page.fresh]?.bottom ?? 0) - top > high).toBe(true)
        }
      }),
    )
  })

  it('show the line that is being said at every moment', () => {
    fc.assert(
      fc.property(text, room, fc.double({ min: 0, max: 1, noNaN: true }), (lines, high, part) => {
        const pages = pagesOf(lines, high)
        const position = scriptMs(part * ((lines.at(-1)?.start ?? 0) + 500))
        const page = pages[pageAt(pages, position)]
        const line = lines.findLastIndex(({ start }) => start <= position)
        expect(line).toBeGreaterThanOrEqual(page?.first ?? Number.NaN)
        expect(line).toBeLessThanOrEqual(page?.last ?? Number.NaN)
      }),
    )
  })

  it('begin where somebody reads, and are whole all the same', () => {
    fc.assert(
      fc.property(text, room, fc.nat(130), (lines, high, wanted) => {
        const opening = Math.min(wanted, lines.length - 1)
        const pages = pagesOf(lines, high, opening)
        expect(pages.some(({ first }) => first === opening)).toBe(true)
        expect(pages.at(-1)?.last).toBe(lines.length - 1)
        for (const [index, page] of pages.entries()) {
          const before = pages[index - 1]
          expect(page.fresh).toBe((before?.last ?? -1) + 1)
          expect(page.first).toBeLessThanOrEqual(page.fresh)
          expect(page.fresh).toBeLessThanOrEqual(page.last)
          expect(page.from).toBe(index === 0 ? 0 : lines[page.first]?.start)
          expect(page.first).toBeGreaterThanOrEqual(before?.first ?? 0)
          const height = (lines[page.last]?.bottom ?? 0) - (lines[page.first]?.top ?? 0)
          expect(page.last > page.first ? height : 0).toBeLessThanOrEqual(high)
        }
        // Asked at the line that is being said, the page that is shown begins with it or after it.
        const shown = pages[pageAt(pages, lines[opening]?.start ?? scriptMs(0))]
        expect(shown?.first).toBeGreaterThanOrEqual(opening)
      }),
    )
  })

  it('turn when the first of the common lines begins to be said', () => {
    const pages = pagesOf(even(20), 800)
    expect(pages).toEqual([
      { first: 0, last: 7, fresh: 0, from: 0 },
      { first: 6, last: 13, fresh: 8, from: 6000 },
      { first: 12, last: 19, fresh: 14, from: 12_000 },
    ])
    expect(pageAt(pages, scriptMs(5999))).toBe(0)
    expect(pageAt(pages, scriptMs(6000))).toBe(1)
  })

  it('end with a paragraph where that leaves them full enough, and only there', () => {
    // A paragraph begins at line 6: the page of 8 is 3/4 full by then.
    expect(pagesOf(even(20, [0, 6]), 800)[0]).toMatchObject({ last: 5 })
    // At line 4 it would be half empty.
    expect(pagesOf(even(20, [0, 4]), 800)[0]).toMatchObject({ last: 6 })
    fc.assert(
      fc.property(text, room, (lines, high) => {
        for (const page of pagesOf(lines, high)) {
          const height = (lines[page.last]?.bottom ?? 0) - (lines[page.first]?.top ?? 0)
          const next = lines[page.last + 1]
          if (next === undefined || height >= FULL_ENOUGH * high) continue
          // Less full only because the next line did not fit.
          expect(next.bottom - (lines[page.first]?.top ?? 0)).toBeGreaterThan(high)
        }
      }),
    )
  })

  it('are turned by hand to the first new line, and back to a beginning', () => {
    const lines = even(20)
    const pages = pagesOf(lines, 800)
    expect(turnedFrom(pages, lines, scriptMs(3000), 1)).toBe(8000)
    expect(turnedFrom(pages, lines, scriptMs(8000), 1)).toBe(14_000)
    expect(turnedFrom(pages, lines, scriptMs(14_000), 1)).toBeNull()
    expect(turnedFrom(pages, lines, scriptMs(14_000), -1)).toBe(6000)
    expect(turnedFrom(pages, lines, scriptMs(6000), -1)).toBe(0)
    expect(turnedFrom(pages, lines, scriptMs(2000), -1)).toBeNull()
  })

  it('are none without lines', () => {
    expect(pagesOf([], 500)).toEqual([])
    expect(pageAt([], scriptMs(0))).toBe(-1)
    expect(turnedFrom([], [], scriptMs(0), 1)).toBeNull()
  })
})
