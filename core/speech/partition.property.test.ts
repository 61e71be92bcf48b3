import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { partition } from './partition.fixture.ts'
import { anyName, anyText, trickyText } from './tricky-text.fixture.ts'

/** Checks all that must hold of an outline; fails where it does not. */
const holds = (source: string, fileName: string): true => {
  const speech = outlineOf(source, fileName)
  const segments = partition(source, speech)

  // It tiles the file: nothing lost, nothing doubled, nothing moved.
  let at = 0
  for (const { start, end } of segments) {
    expect(start).toBe(at)
    expect(end).toBeGreaterThan(start)
    at = end
  }
  expect(at).toBe(source.length)
  for (const { start, end, kind } of segments) {
    const text = source.slice(start, end)
    if (kind === 'layout') expect(text).toMatch(/^\s+$/)
    else expect(text).toBe(text.trim())
  }

  // A block's text is its pieces, with at most a space where two of them meet.
  for (const block of speech.blocks) {
    let text = ''
    for (const [index, piece] of block.pieces.entries()) {
      if (piece.at > text.length) {
        expect(index).toBeGreaterThan(0)
        text += ' '
      }
      expect(piece.at).toBe(text.length)
      text += source.slice(piece.start, piece.end)
    }
    expect(block.text).toBe(text)
    expect(block.text).not.toMatch(/[\n\r\v\f\u2028\u2029]/)
    expect(block.pieces.length).toBeGreaterThan(0)
  }
  // Blocks stand in the order of the file.
  const pieces = speech.blocks.flatMap((block) => block.pieces)
  for (const [index, piece] of pieces.entries()) {
    expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? 0)
  }
  for (const aside of speech.setAside) expect(aside.text).toBe(source.slice(aside.start, aside.end))

  // Sections and blocks agree with each other.
  for (const [index, section] of speech.sections.entries()) {
    expect(speech.blocks[section.firstBlock]).toMatchObject({ kind: 'heading', section: index })
    expect(section.endBlock).toBeGreaterThan(section.firstBlock)
    expect(speech.blocks[section.firstBlock]?.text.startsWith(section.number)).toBe(true)
    if (section.parent === null) continue
    const parent = speech.sections[section.parent]
    expect(section.parent).toBeLessThan(index)
    expect(parent?.level).toBeLessThan(section.level)
    expect(parent?.endBlock).toBeGreaterThanOrEqual(section.endBlock)
  }
  for (const [index, block] of speech.blocks.entries()) {
    const inside = speech.sections.findLastIndex(
      (section) => section.firstBlock <= index && index < section.endBlock,
    )
    expect(block.section).toBe(inside < 0 ? null : inside)
  }
  for (const { block, offset, text, section } of speech.placeholders) {
    expect(speech.blocks[block]?.text.startsWith(text, offset)).toBe(true)
    expect(speech.blocks[block]?.section).toBe(section)
  }
  return true
}

describe('partition', () => {
  it('spoken + set aside + layout is the file, in order, for any input', () => {
    fc.assert(
      fc.property(anyText, anyName, (source, name) => {
        expect(holds(source, name)).toBe(true)
      }),
      { numRuns: 4000 },
    )
  })

  it('holds for the same text whatever its line breaks', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        expect(holds(text.replaceAll(/\r\n?|\n/g, '\r\n'), 'x.txt')).toBe(true)
        expect(holds(`${text}\n`, 'x.txt')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['', 'nothing'],
    ['一', 'one character'],
    [' \n\ufeff\u3000', 'white space only'],
    ['\ud83d', 'a lone high surrogate'],
    ['\udc4d\n\ud83d', 'lone surrogates'],
    ['一、', 'a number with nothing behind it'],
    ['---', 'front matter that never ends'],
  ])('holds for %j: %s', (source) => {
    expect(holds(source, 'x.txt')).toBe(true)
    expect(holds(source, 'x.md')).toBe(true)
  })
})
