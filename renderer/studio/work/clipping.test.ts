import type { EditorState } from '@codemirror/state'
import { expect, it } from 'vitest'
import { NO_EDITS } from '#core/deck/edits.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import { plainManuscript } from '#core/manuscript/manuscript.fixture.ts'
import { clippingOf, pasted } from './clipping.ts'
import { setAside, setRole } from './line-edits.ts'
import { mark } from './mark-edits.ts'
import { openWork, workOf } from './speech-work.ts'

const SOURCE = { fileId: '0123456789abcdef01234567', fileName: 'a.txt', encoding: null }
const TEXT = '一、甲\n说甲的事。\n二、乙\n说乙的事。'

function opened(): EditorState {
  let state = openWork(
    { manuscript: plainManuscript(TEXT), edits: NO_EDITS, rundown: NOTHING_SET },
    SOURCE,
  )
  for (const words of ['一、甲', '二、乙'])
    state = state.update(setRole(state, at(state, words), { kind: 'heading', level: 2 })).state
  return state.update(mark(state, at(state, '乙的事'), { kind: 'stress' })).state
}
const at = (state: EditorState, words: string) => {
  const from = state.doc.toString().indexOf(words)
  return { from, to: from + words.length }
}
const select = (state: EditorState, from: number, to: number) =>
  state.update({ selection: { anchor: from, head: to } }).state
const seen = (state: EditorState) => {
  const { text, lines, marks } = workOf(state).manuscript
  return {
    lines: text.split('\n').map((line, index) => `${lines[index]?.role.kind} ${line}`),
    marks: marks.map(({ start, end, as }) => `${as.kind} ${text.slice(start, end)}`),
  }
}

it('a section that is cut and pasted before another one is the same section', () => {
  const state = opened()
  const cut = select(state, at(state, '二、乙').from, state.doc.length)
  const clipping = clippingOf(cut)
  const gone = cut.update({
    changes: { from: cut.selection.main.from - 1, to: cut.doc.length },
  }).state
  const moved = select(gone, 0, 0).update(
    pasted(select(gone, 0, 0), { ...clipping, text: clipping.text }),
  ).state
  const after = select(moved, moved.selection.main.head, moved.selection.main.head)
  const parted = after.update({ changes: { from: after.selection.main.head, insert: '\n' } }).state
  expect(seen(parted)).toEqual({
    lines: ['heading 二、乙', 'paragraph 说乙的事。', 'paragraph 一、甲', 'paragraph 说甲的事。'],
    marks: ['stress 乙的事'],
  })
})

it('whole lines with their ends keep the line behind them as it is', () => {
  const state = opened()
  const cut = select(state, at(state, '一、甲').from, at(state, '二、乙').from)
  const clipping = clippingOf(cut)
  const put = select(cut, at(cut, '二、乙').from, at(cut, '二、乙').from)
  expect(seen(put.update(pasted(put, clipping)).state).lines).toEqual([
    'heading 一、甲',
    'paragraph 说甲的事。',
    'heading 一、甲',
    'paragraph 说甲的事。',
    'heading 二、乙',
    'paragraph 说乙的事。',
  ])
})

it('what is not spoken is not marked twice within what is not spoken', () => {
  const state = opened()
  const aside = state.update(setAside(state, at(state, '甲的事'))).state
  const words = at(aside, '的事')
  const clipping = clippingOf(select(aside, words.from, words.to))
  const put = select(aside, words.from, words.from)
  const { marks } = workOf(put.update(pasted(put, clipping)).state).manuscript
  expect(marks.filter(({ as }) => as.kind === 'set-aside')).toHaveLength(1)
})
