import { describe, expect, it } from 'vitest'
import { NO_EDITS } from '#core/deck/edits.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import { plainManuscript } from '#core/manuscript/manuscript.fixture.ts'
import type { LineRole } from '#core/manuscript/manuscript.ts'
import { openWork } from '../work/speech-work.ts'
import {
  freePlace,
  nextSentence,
  placeOfWords,
  sentenceAt,
  spokenFrom,
  wordsAt,
} from './text-places.ts'

const LINES = [
  '一、管住火源',
  '守好路口。看好重点人！（掌声）抓好重点时段。',
  '',
  '（此件公开发布。）',
  '最后讲一句。',
]
const TEXT = LINES.join('\n')
const roleOf = (line: string): LineRole =>
  line.startsWith('（此') ? { kind: 'set-aside', reason: 'note' } : { kind: 'paragraph' }

const clap = TEXT.indexOf('（掌声）')
const state = openWork(
  {
    manuscript: plainManuscript(TEXT, {
      lines: LINES.map((line) => ({ role: roleOf(line), sure: 1, doubt: null })),
      marks: [
        {
          start: clap,
          end: clap + 4,
          as: { kind: 'set-aside', reason: 'stage-direction', sure: 1, doubt: null },
        },
      ],
    }),
    edits: NO_EDITS,
    rundown: NOTHING_SET,
  },
  { fileId: '0123456789abcdef01234567', fileName: 'a.txt', encoding: null },
)
const at = (words: string) => TEXT.indexOf(words)

describe('nextSentence', () => {
  it('goes from sentence to sentence, over what is not spoken', () => {
    expect(nextSentence(state, at('守好'), 1)).toBe(at('看好'))
    expect(nextSentence(state, at('抓好') + 2, -1)).toBe(at('看好'))
    expect(nextSentence(state, at('守好'), -1)).toBe(0)
    expect(nextSentence(state, at('看好'), 1)).not.toBe(clap)
    expect(nextSentence(state, at('抓好'), 1)).toBe(at('最后'))
    expect(nextSentence(state, at('最后'), -1)).toBeGreaterThan(at('看好') - 1)
  })

  it('ends where the text does', () => {
    expect(nextSentence(state, 0, -1)).toBeNull()
    expect(nextSentence(state, at('最后'), 1)).toBeNull()
  })
})

describe('places for slides', () => {
  it('are spoken', () => {
    expect(spokenFrom(state, at('路口'))).toBe(at('路口'))
    expect(spokenFrom(state, at('此件'))).toBe(at('最后'))
    expect(spokenFrom(state, TEXT.length)).toBe(at('最后'))
  })

  it('are free: the next word where another slide comes on', () => {
    expect(freePlace(state, at('守好'), new Set())).toBe(at('守好'))
    const next = freePlace(state, at('守好'), new Set([at('守好')]))
    expect(next).toBeGreaterThan(at('守好'))
    expect(next).toBeLessThan(at('看好'))
    const all = new Set(Array.from({ length: at('最后') }, (_, place) => place))
    expect(freePlace(state, 0, all)).toBe(at('最后'))
  })

  it('are told by their words', () => {
    expect(wordsAt(state, at('重点人'))).toBe('重点人！（掌声）抓好重点时段…')
    expect(wordsAt(state, TEXT.length)).toBe('')
    expect(sentenceAt(state, at('重点人'))).toContain('看好重点人！')
  })

  it('are found by the words of a slide, also when it says less', () => {
    expect(placeOfWords(state, '抓好重点时段', 0)).toBe(at('抓好'))
    expect(placeOfWords(state, '看好重点人，逐户上门', 0)).toBe(at('看好'))
    expect(placeOfWords(state, '看好重点人', at('抓好'))).toBeNull()
    expect(placeOfWords(state, '', 0)).toBeNull()
  })
})
