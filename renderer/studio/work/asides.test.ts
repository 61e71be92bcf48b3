import { describe, expect, it } from 'vitest'
import { NO_EDITS } from '#core/deck/edits.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import type { ManuscriptLine, Mark } from '#core/manuscript/manuscript.ts'
import { answersTo } from '../side/answers.ts'
import { asidesOf, openDoubts } from './asides.ts'
import { confirm, setRole, takeBack } from './line-edits.ts'
import { openWork } from './speech-work.ts'
import { confirmTitle } from './whole-edits.ts'

const SOURCE = { fileId: '0123456789abcdef01234567', fileName: 'a.txt', encoding: null }
const sure = (role: ManuscriptLine['role']): ManuscriptLine => ({ role, sure: 1, doubt: null })
const aside = (sureness: number): ManuscriptLine => ({
  role: { kind: 'set-aside', reason: 'note' },
  sure: sureness,
  doubt: sureness < 1 ? 'spoken-or-not' : null,
})

function opened(
  lines: readonly (readonly [string, ManuscriptLine])[],
  marks: readonly Mark[] = [],
) {
  return openWork(
    {
      manuscript: {
        title: '题目',
        titleFrom: 'file-name',
        titleSure: 0.3,
        occasion: null,
        speaker: null,
        date: null,
        language: 'zh',
        text: lines.map(([text]) => text).join('\n'),
        lines: lines.map(([, line]) => line),
        marks: [...marks],
      },
      edits: NO_EDITS,
      rundown: NOTHING_SET,
    },
    SOURCE,
  )
}

const state = opened(
  [
    ['说明一', aside(0.4)],
    ['', sure({ kind: 'paragraph' })],
    ['说明二', aside(0.5)],
    ['同志们：', sure({ kind: 'salutation' })],
    ['1、产业', { role: { kind: 'heading', level: 3 }, sure: 0.5, doubt: 'heading-or-paragraph' }],
    ['说得好（掌声）。', sure({ kind: 'paragraph' })],
  ],
  [
    {
      start: 22,
      end: 26,
      as: { kind: 'set-aside', reason: 'stage-direction', sure: 0.9, doubt: null },
    },
  ],
)

describe('what is listed beside the text', () => {
  it('lines that are not spoken are one entry as long as their reason is one', () => {
    expect(
      asidesOf(state).map(({ from, to, reason }) => [state.sliceDoc(from, to), reason]),
    ).toEqual([
      ['说明一\n\n说明二', 'note'],
      ['（掌声）', 'stage-direction'],
    ])
  })

  it('doubts are asked about once, the title first, in the order of the text', () => {
    expect(
      openDoubts(state).map(({ doubt, from, to }) => [doubt, state.sliceDoc(from, to)]),
    ).toEqual([
      ['title', ''],
      ['spoken-or-not', '说明一\n\n说明二'],
      ['heading-or-paragraph', '1、产业'],
    ])
  })

  it('an answer mends all that it was about, and the question is gone', () => {
    const [title, note, heading] = openDoubts(state)
    if (title === undefined || note === undefined || heading === undefined)
      throw new Error('no doubts')
    const answered = state.update(confirmTitle(state)).state
    expect(openDoubts(answered).map(({ doubt }) => doubt)).toEqual([
      'spoken-or-not',
      'heading-or-paragraph',
    ])
    const spoken = answered.update(takeBack(answered, note)).state
    expect(asidesOf(spoken)).toHaveLength(1)
    expect(openDoubts(spoken)).toHaveLength(1)
    const right = spoken.update(confirm(spoken, heading)).state
    expect(openDoubts(right)).toEqual([])
    const paragraph = spoken.update(setRole(spoken, heading, { kind: 'paragraph' })).state
    expect(openDoubts(paragraph)).toEqual([])
  })

  it('the answers are the ones that it is not taken for', () => {
    expect(
      answersTo({ doubt: 'heading-or-paragraph', role: { kind: 'heading', level: 3 } }),
    ).toEqual(['paragraph'])
    expect(answersTo({ doubt: 'spoken-or-not', role: { kind: 'paragraph' } })).toEqual([
      'set-aside',
    ])
    expect(answersTo({ doubt: 'level', role: { kind: 'heading', level: 2 } })).toEqual([
      'level-1',
      'level-3',
      'level-4',
    ])
  })
})
