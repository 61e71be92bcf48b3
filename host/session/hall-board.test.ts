import { describe, expect, test } from 'vitest'
import type { HallReport } from '#core/contract/contract.ts'
import { createHallBoard } from './hall-board.ts'

const slide = (index: number): HallReport => ({
  screen: 'slides',
  slide: index,
  shown: 0,
  revision: index,
  window: { x: 0, y: 0, width: 1920, height: 1080, covers: true },
})

describe('the hall board', () => {
  test('tells the newest report of the windows that are connected', () => {
    const board = createHallBoard()
    expect(board.status()).toEqual({ report: null, windows: 0 })
    const gone = board.connected('a')
    board.connected('b')
    board.report('a', slide(1))
    board.report('b', slide(2))
    board.report('a', slide(3))
    expect(board.status()).toEqual({ report: slide(3), windows: 2 })
    gone()
    expect(board.status()).toEqual({ report: slide(2), windows: 1 })
  })

  test('counts a window once, however often it watches, until it is wholly gone', () => {
    const board = createHallBoard()
    const [one, two] = [board.connected('a'), board.connected('a')]
    board.report('a', slide(1))
    one()
    one()
    expect(board.status()).toEqual({ report: slide(1), windows: 1 })
    two()
    expect(board.status()).toEqual({ report: null, windows: 0 })
  })

  test('takes a report that comes before its window watches again', () => {
    const board = createHallBoard()
    board.report('a', slide(1))
    expect(board.status()).toEqual({ report: null, windows: 0 })
    board.connected('a')
    expect(board.status()).toEqual({ report: slide(1), windows: 1 })
  })

  test('does not keep the last report of a window that is gone', () => {
    const board = createHallBoard()
    const gone = board.connected('a')
    board.report('a', slide(1))
    gone()
    board.connected('a')
    expect(board.status()).toEqual({ report: null, windows: 1 })
  })

  test('keeps only a few reports of windows that never watch', () => {
    const board = createHallBoard()
    for (let n = 0; n < 100; n += 1) board.report(`client-${n}`, slide(n))
    board.connected('client-0')
    expect(board.status().report).toBeNull()
    board.connected('client-99')
    expect(board.status().report).toEqual(slide(99))
  })

  test('tells its watchers of each change, and of nothing else', () => {
    const board = createHallBoard()
    let told = 0
    const stop = board.subscribe(() => (told += 1))
    board.report('a', slide(1))
    expect(told).toBe(0)
    const gone = board.connected('a')
    board.connected('a')
    expect(told).toBe(1)
    board.report('a', slide(2))
    expect(told).toBe(2)
    gone()
    expect(told).toBe(2)
    stop()
    board.report('a', slide(3))
    expect(told).toBe(2)
  })
})
