import { describe, expect, it } from 'vitest'
import { END, lineEndsIn } from '#core/speech/phrase-breaks.ts'
import { KnownEnds, roughEndsIn } from './line-ends.ts'

const TEXT = '今天，我们在这里召开“动员大会”，𠮷人天相。'

describe('line ends', () => {
  it('that are rough tear no mark from its word and no character', () => {
    const ends = roughEndsIn(TEXT)
    const torn = [...ends.entries()].filter(([, level]) => level !== END.never).map(([at]) => at)
    expect(torn).not.toContain(TEXT.indexOf('，'))
    expect(torn).not.toContain(TEXT.indexOf('“') + 1)
    expect(torn).not.toContain(TEXT.indexOf('𠮷') + 1)
    expect(torn).toContain(TEXT.indexOf('我'))
    expect(ends[TEXT.length]).toBe(END.phrase)
  })

  it('are remembered over one edit, for the same text, language and names', () => {
    const book = new KnownEnds()
    expect(book.known(TEXT, 'zh', [])).toBeNull()
    const found = book.find(TEXT, 'zh', [])
    expect(found).toEqual(lineEndsIn(TEXT, 'zh'))
    book.next()
    expect(book.known(TEXT, 'zh', [])).toBe(found)
    expect(book.known(TEXT, 'ja', [])).toBeNull()
    expect(book.known(TEXT, 'zh', [{ start: 3, end: 5 }])).toBeNull()
    book.next()
    book.next()
    expect(book.known(TEXT, 'zh', [])).toBeNull()
  })
})
