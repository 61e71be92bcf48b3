import { redo, undo } from '@codemirror/commands'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_EDITS } from '#core/deck/edits.ts'
import { plainManuscript } from '#core/manuscript/manuscript.fixture.ts'
import type { LineRole } from '#core/manuscript/manuscript.ts'
import { type ItemSetting, NOTHING_SET, RundownSettings } from '#core/rundown/settings.ts'
import { clippingOf, pasted } from './clipping.ts'
import { apply, run } from './edited.fixture.ts'
import { join, setRole } from './line-edits.ts'
import { moveLines } from './move-lines.ts'
import {
  freeParts,
  headingOver,
  isOptional,
  keepParagraph,
  partSetting,
  putItem,
  removeItem,
  sectionEnd,
  setPart,
  setSkipped,
  spokenLine,
  toggleOptional,
} from './rundown-edits.ts'
import { openWork, workOf } from './speech-work.ts'

const TEXT = [
  '同志们：',
  '今天开个短会。',
  '一、认清形势',
  '形势好。',
  '（一）水情',
  '水涨得快。',
  '',
  '二、抓好落实',
  '要抓实。',
  '谢谢大家！',
].join('\n')
const SOURCE = { fileId: '0123456789abcdef01234567', fileName: 'a.txt', encoding: null }
const MINUTE = 60_000

function roleOf(line: string): LineRole {
  if (/^[一二]、/.test(line)) return { kind: 'heading', level: 1 }
  if (line.startsWith('（一）')) return { kind: 'heading', level: 2 }
  if (line.endsWith('：')) return { kind: 'salutation' }
  return { kind: line.startsWith('谢谢') ? 'closing' : 'paragraph' }
}
const open = () =>
  openWork(
    {
      manuscript: plainManuscript(TEXT, {
        lines: TEXT.split('\n').map((line) => ({ role: roleOf(line), sure: 1, doubt: null })),
      }),
      edits: NO_EDITS,
      rundown: NOTHING_SET,
    },
    SOURCE,
  )
const place = (state: EditorState, words: string) => state.doc.toString().indexOf(words)
const span = (state: EditorState, words: string) => {
  const from = place(state, words)
  return { from, to: from + words.length }
}
/** The line that something stands at, by its words. */
const lineOf = (state: EditorState, at: number | 'opening' | 'closing') =>
  typeof at === 'number' ? state.doc.lineAt(at).text : at
const seen = (state: EditorState) => {
  const { parts, optional, items } = workOf(state).rundown
  return [
    ...parts.map(({ at, plannedMs, minimumMs, locked }) =>
      [lineOf(state, at), plannedMs, minimumMs, locked].join(' '),
    ),
    ...optional.map(
      ({ at, skipped }) => `${lineOf(state, at)} ${skipped ? 'skipped' : 'optional'}`,
    ),
    ...items.map(({ at, kind, ms }) => `${kind} ${ms} ${lineOf(state, at)}`),
  ]
}
const item = (state: EditorState, words: string): ItemSetting => ({
  id: 'a',
  kind: 'video',
  name: '',
  ms: MINUTE,
  at: place(state, words),
  of: 'paragraph',
  side: 'after',
})
/** The work with something set for a section, a paragraph and a moment. */
function planned(): EditorState {
  let state = open()
  state = apply(state, setPart(state, place(state, '二、'), { plannedMs: 4 * MINUTE }))
  state = apply(state, toggleOptional(state, span(state, '水涨')))
  return apply(state, putItem(state, item(state, '形势好')))
}
const PLANNED = ['二、抓好落实 240000 0 false', '水涨得快。 optional', 'video 60000 形势好。']

describe('setting times', () => {
  test('a part, by any place in its heading’s line; nothing set is nothing kept', () => {
    let state = open()
    const inHeading = place(state, '认清')
    state = apply(state, setPart(state, inHeading, { minimumMs: MINUTE }))
    state = apply(state, setPart(state, inHeading, { locked: true }))
    state = apply(state, setPart(state, 'opening', { plannedMs: MINUTE }))
    expect(seen(state)).toEqual(['一、认清形势  60000 true', 'opening 60000 0 false'])
    expect(partSetting(state, inHeading)).toMatchObject({ minimumMs: MINUTE, locked: true })
    expect(setPart(state, inHeading, { locked: true })).toBeNull()
    state = apply(state, freeParts(state))
    expect(seen(state)).toEqual(['一、认清形势  60000 false'])
    expect(freeParts(state)).toBeNull()
    state = apply(state, setPart(state, inHeading, { minimumMs: 0 }))
    expect(seen(state)).toEqual([])
  })

  test('paragraphs are optional, headings are not; skipping is for those that are', () => {
    let state = open()
    const all = { from: 0, to: state.doc.length }
    expect(isOptional(state, span(state, '认清形势'))).toBeNull()
    expect(toggleOptional(state, span(state, '谢谢'))).toBeNull()
    state = apply(state, toggleOptional(state, span(state, '形势好')))
    expect(isOptional(state, all)).toBe(false)
    state = apply(state, setSkipped(state, [place(state, '形势好'), place(state, '水涨')], true))
    expect(seen(state)).toEqual(['形势好。 skipped'])
    state = apply(state, toggleOptional(state, all))
    expect(seen(state)).toEqual([
      '形势好。 skipped',
      '今天开个短会。 optional',
      '水涨得快。 optional',
      '要抓实。 optional',
    ])
    state = apply(state, keepParagraph(state, place(state, '短会')))
    expect(isOptional(state, span(state, '今天'))).toBe(false)
    state = apply(state, toggleOptional(state, all))
    state = apply(state, toggleOptional(state, all))
    expect(seen(state)).toEqual([])
  })

  test('an item is put in, changed, and taken out', () => {
    let state = open()
    state = apply(state, putItem(state, item(state, '好。')))
    expect(seen(state)).toEqual(['video 60000 形势好。'])
    state = apply(state, putItem(state, { ...item(state, '要抓实'), kind: 'turn', ms: 5 }))
    expect(seen(state)).toEqual(['turn 5 要抓实。'])
    state = apply(state, removeItem(state, 'a'))
    expect(seen(state)).toEqual([])
  })

  test('each is one step back and forth', () => {
    let state = planned()
    state = run(state, undo)
    expect(seen(state)).toEqual(PLANNED.slice(0, 2))
    state = run(run(state, undo), undo)
    expect(seen(state)).toEqual([])
    state = run(run(run(state, redo), redo), redo)
    expect(seen(state)).toEqual(PLANNED)
  })
})

describe('where something is', () => {
  test('the heading over a place, and where its section ends', () => {
    const state = open()
    expect(headingOver(state, place(state, '短会'))).toBeNull()
    expect(headingOver(state, place(state, '涨'))).toBe(place(state, '（一）'))
    expect(headingOver(state, place(state, '抓实'))).toBe(place(state, '二、'))
    expect(headingOver(state, place(state, '谢谢'))).toBeNull()
    expect(sectionEnd(state, place(state, '一、'))).toBe(place(state, '二、'))
    expect(sectionEnd(state, place(state, '（一）'))).toBe(place(state, '二、'))
    expect(sectionEnd(state, place(state, '二、'))).toBe(place(state, '谢谢'))
  })

  test('the line with words before an empty one', () => {
    const state = open()
    expect(spokenLine(state, place(state, '二、') - 1, -1)).toBe(place(state, '水涨'))
    expect(spokenLine(state, place(state, '二、') - 1, 1)).toBe(place(state, '二、'))
  })
})

describe('what is set goes along with its line (R1, R2)', () => {
  const edited = (change: (state: EditorState) => TransactionSpec | null) => {
    const state = planned()
    const after = apply(state, change(state))
    // Undone, everything is as it was.
    expect(seen(run(after, undo))).toEqual(PLANNED)
    return after
  }
  const replaced = (words: string, insert: string) => (state: EditorState) => {
    const { from, to } = span(state, words)
    return { changes: { from, to, insert }, userEvent: 'input' }
  }

  test('R1: through what is typed before, in and behind it', () => {
    expect(seen(edited(replaced('今天开', '各位，今天开')))).toEqual(PLANNED)
    expect(seen(edited(replaced('水涨', '大水涨')))).toEqual([
      PLANNED[0],
      '大水涨得快。 optional',
      PLANNED[2],
    ])
    expect(
      seen(edited((state) => ({ changes: { from: place(state, '水涨'), insert: '新的。\n' } }))),
    ).toEqual(PLANNED)
    expect(seen(edited(replaced('得快。', '得快，\n来得急。')))[1]).toBe('水涨得快， optional')
  })

  test('R2: a line that is deleted, with or without what is around it, takes its settings with it', () => {
    const left = [PLANNED[0], PLANNED[2]]
    expect(seen(edited(replaced('水涨得快。\n', '')))).toEqual(left)
    expect(seen(edited(replaced('\n水涨得快。', '')))).toEqual(left)
    expect(seen(edited(replaced('（一）水情\n水涨得快。\n\n', '')))).toEqual(left)
    expect(seen(edited(replaced('情\n水涨得快。\n\n二、抓', '')))).toEqual([PLANNED[2]])
  })

  test('R2: joined to the end of another line it counts for nothing, its words rewritten it stays', () => {
    expect(seen(edited((state) => join(state, place(state, '水涨'))))).toEqual([
      PLANNED[0],
      PLANNED[2],
    ])
    expect(seen(edited(replaced('水涨得快。', '雨下得大。')))[1]).toBe('雨下得大。 optional')
    const joined = edited((state) => join(state, place(state, '二、')))
    expect(seen(joined)).toEqual(['水涨得快。二、抓好落实 optional', PLANNED[2]])
  })

  test('of a line that changes its kind it is kept', () => {
    const told = edited((state) =>
      setRole(state, span(state, '水涨'), { kind: 'heading', level: 3 }),
    )
    expect(seen(told)).toEqual(PLANNED)
  })

  test('with lines that are moved, or cut and pasted', () => {
    const select = (state: EditorState, from: number, to = from) =>
      state.update({ selection: { anchor: from, head: to } }).state
    let state = planned()
    state = select(state, place(state, '水涨'))
    state = apply(state, moveLines(state, -1))
    expect(seen(state)).toEqual(PLANNED)
    expect(state.doc.lineAt(place(state, '水涨')).number).toBe(5)

    state = select(state, place(state, '水涨'), place(state, '（一）'))
    const clipping = clippingOf(state)
    state = apply(state, { changes: { ...span(state, clipping.text), insert: '' } })
    expect(seen(state)).toEqual([PLANNED[0], PLANNED[2]])
    state = select(state, place(state, '要抓实'))
    state = apply(state, pasted(state, clipping))
    expect(seen(state).toSorted()).toEqual(PLANNED.toSorted())
    // Pasted again it is the same once more, but an item is there once.
    const whole = clippingOf(select(state, place(state, '形势好'), place(state, '（一）')))
    state = apply(select(state, 0), pasted(select(state, 0), whole))
    expect(seen(state).filter((one) => one.startsWith('video'))).toHaveLength(1)
  })

  test('R2: whatever is deleted or put in, nothing is taken for another line’s, and what was not touched keeps its own', () => {
    const letters = 'abcdefg'.split('')
    const text = letters.map((letter) => letter.repeat(3)).join('\n')
    const manuscript = plainManuscript(text)
    const items = letters.map((id, index) => ({ ...item(open(), '今天'), id, at: index * 4 }))
    const state = openWork(
      { manuscript, edits: NO_EDITS, rundown: { ...NOTHING_SET, items } },
      SOURCE,
    )
    const anywhere = fc.nat(text.length)
    fc.assert(
      fc.property(anywhere, anywhere, fc.constantFrom('', 'x', 'x\n', '\nx'), (a, b, insert) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const after = apply(state, { changes: { from, to, insert } })
        const left = new Map(workOf(after).rundown.items.map(({ id, at }) => [id, at]))
        for (const [id, at] of left) {
          const line = after.doc.lineAt(at)
          expect(line.from).toBe(at)
          expect(line.text).toMatch(new RegExp(`^(${id}|x|$)`, 'u'))
        }
        const untouched = items.filter(({ at }) => at > to + 1 || at + 3 < from - 1)
        expect(untouched.filter(({ id }) => !left.has(id))).toEqual([])
      }),
    )
  })
})

test('however many paragraphs are marked, the host takes what is set', () => {
  const text = Array.from({ length: 6000 }, (_, index) => `第${index}句。`).join('\n')
  const state = openWork(
    { manuscript: plainManuscript(text), edits: NO_EDITS, rundown: NOTHING_SET },
    SOURCE,
  )
  const marked = apply(state, toggleOptional(state, { from: 0, to: text.length }))
  const { rundown } = workOf(marked)
  expect(rundown.optional).toHaveLength(5000)
  expect(RundownSettings.safeParse(rundown).success).toBe(true)
})
