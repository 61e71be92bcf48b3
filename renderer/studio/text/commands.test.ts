import type { EditorState, TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { SpeechSource } from '#core/contract/contract.ts'
import { NO_EDITS } from '#core/deck/edits.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import { plainManuscript } from '#core/manuscript/manuscript.fixture.ts'
import { notationsIn } from '#core/speech/notation.ts'
import { openWork } from '../work/speech-work.ts'
import { insertNote, insertPause, leaveNotation } from './commands.ts'

const SOURCE: SpeechSource = {
  fileId: '0123456789abcdef01234567',
  fileName: 'a.txt',
  encoding: { name: 'UTF-8', sure: true },
}

/** A paragraph with the cursor at `|`. */
function paragraph(written: string, language: 'zh' | 'en'): EditorState {
  const at = written.indexOf('|')
  const manuscript = plainManuscript(written.replace('|', ''), { language })
  return openWork({ manuscript, edits: NO_EDITS, rundown: NOTHING_SET }, SOURCE).update({
    selection: { anchor: at },
  }).state
}

/** The text after a command, with what is typed over the selection. */
function typed(state: EditorState, spec: TransactionSpec, words: string): EditorState {
  const after = state.update(spec).state
  return after.update(after.replaceSelection(words)).state
}

describe('a note that is put in', () => {
  it.each([
    ['zh', '种树。|浇水。', '备注', '看左边', '种树。[备注：看左边]浇水。'],
    ['en', 'Plant. |Water.', 'note', 'look left', 'Plant. [note: look left]Water.'],
  ] as const)('is typed over, not its name (%s)', (language, written, words, typing, expected) => {
    const state = paragraph(written, language)
    const after = typed(state, insertNote(words)(state), typing)
    expect(after.doc.toString()).toBe(expected)
    expect(notationsIn(after.doc.toString()).map(({ what }) => what)).toEqual([
      { kind: 'note', text: typing },
    ])
  })
})

describe('Enter', () => {
  it('in a note or a pause puts the cursor behind it, and divides nothing', () => {
    for (const insert of [insertNote('备注'), insertPause]) {
      const state = paragraph('种树。|浇水。', 'zh')
      const after = typed(state, insert(state), '5')
      const spec = leaveNotation(after)
      if (spec === null) throw new Error('the cursor stayed')
      const left = after.update(spec).state
      expect(left.doc.toString()).toBe(after.doc.toString())
      expect(left.sliceDoc(left.selection.main.head)).toBe('浇水。')
    }
  })

  it('outside, and at the edges, is left to the text', () => {
    for (const written of ['种|树。[停顿 3秒]', '种树。|[停顿 3秒]', '种树。[停顿 3秒]|'])
      expect(leaveNotation(paragraph(written, 'zh'))).toBeNull()
  })
})
