import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeInsertsOut } from './inserts.ts'
import { joinSpans } from './spans.ts'
import type { SpeechLanguage } from './speech.ts'

const taken = (source: string, language: SpeechLanguage = 'zh') =>
  takeInsertsOut(joinSpans(source, [{ start: 0, end: source.length }], language))

describe('what is left', () => {
  it.each([
    ['同志们[停顿 3秒]，大家好', '同志们，大家好', [3]],
    ['同志们 [停顿 3秒] 大家好', '同志们大家好', [3]],
    ['[停顿]同志们', '同志们', [0]],
    ['同志们。[停顿 3秒]', '同志们。', [4]],
    ['同志们。 [停顿 3秒] ', '同志们。', [4]],
    ['[停顿 3秒]', '', [0]],
    ['Good evening [pause 3s] friends', 'Good evening friends', [13]],
    ['Good evening[pause 3s]friends', 'Good evening friends', [13]],
    ['Good evening [pause 3s], friends', 'Good evening, friends', [12]],
    ['Good evening. [pause] [note: look left] Friends', 'Good evening. Friends', [14, 14]],
    ['그리고 [pause] 우리는', '그리고 우리는', [4]],
    ['有[1]的[停顿 很久]', '有[1]的[停顿 很久]', []],
  ])('%s', (source, text, places) => {
    const made = taken(source)
    expect(made.text).toBe(text)
    expect(made.inserts.map(({ at }) => at)).toEqual(places)
    for (const { start, end } of made.inserts)
      expect(source.slice(start, end)).toMatch(/^[[［【].*[\]］】]$/u)
  })

  it('a note over the seam of two lines of the file is one note', () => {
    const source = 'so [note: look\nleft] we go'
    const made = takeInsertsOut(
      joinSpans(
        source,
        [
          { start: 0, end: 14 },
          { start: 15, end: source.length },
        ],
        'en',
      ),
    )
    expect(made.text).toBe('so we go')
    expect(made.inserts).toEqual([
      { at: 3, start: 3, end: 20, what: { kind: 'note', text: 'look left' } },
    ])
  })
})

describe('for any text', () => {
  const PIECES = [
    '同志们',
    'words',
    '，',
    '.',
    ' ',
    '\u3000',
    '[停顿 3秒]',
    '[note: x]',
    '【换页】',
    '[',
    ']',
    '[1]',
    '3',
    '그',
  ]
  const anySource = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 30 })
    .map((pieces) => pieces.join(''))

  it('pieces are exact, in order, with one space between two at most, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(anySource, { maxLength: 4 }),
        fc.constantFrom<SpeechLanguage>('zh', 'en', 'ko'),
        (lines, language) => {
          const source = lines.join('\n')
          const spans = lines.flatMap((line, index) => {
            const from = lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1)
            const start = from + line.length - line.trimStart().length
            const end = from + line.trimEnd().length
            return start < end ? [{ start, end }] : []
          })
          const { text, pieces, inserts } = takeInsertsOut(joinSpans(source, spans, language))
          let at = 0
          for (const piece of pieces) {
            expect(text.slice(at, piece.at)).toBe(piece.at === at ? '' : ' ')
            at = piece.at + piece.end - piece.start
            expect(text.slice(piece.at, at)).toBe(source.slice(piece.start, piece.end))
            expect(piece.end).toBeGreaterThan(piece.start)
          }
          expect(at).toBe(text.length)
          const all = [...pieces, ...inserts].toSorted((one, other) => one.start - other.start)
          let left = ''
          let done = 0
          for (const { start, end } of all) {
            expect(start).toBeGreaterThanOrEqual(done)
            left += source.slice(done, start)
            done = end
          }
          expect((left + source.slice(done)).trim()).toBe('')
          expect(inserts.map(({ at: place }) => place)).toEqual(
            inserts.map(({ at: place }) => place).toSorted((one, other) => one - other),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })
})
