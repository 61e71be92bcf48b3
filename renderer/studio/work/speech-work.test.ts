import { redo, undo } from '@codemirror/commands'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SpeechSource, SpeechWork } from '#core/contract/contract.ts'
import { NO_EDITS, type SlideEdit } from '#core/deck/edits.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import { plainManuscript } from '#core/manuscript/manuscript.fixture.ts'
import type { LineRole, Manuscript } from '#core/manuscript/manuscript.ts'
import { alike, fillGaps, gapsOf } from './gap-edits.ts'
import { apply, run } from './edited.fixture.ts'
import { confirm, hasAside, join, setAside, setRole, split, takeBack } from './line-edits.ts'
import { mark, unmark } from './mark-edits.ts'
import { fieldsNow, openWork, sameWork, workOf } from './speech-work.ts'
import { putSlide, removeSlide, replaceWork, setHead, setTheme } from './whole-edits.ts'

const TEXT = [
  '植树动员讲话',
  '同志们：',
  '今天我们开一个短会（掌声），动员全乡植树。',
  '一、认识要到位',
  '植树是为民办实事，***村先行一步，今年要种600亩。',
  '二、责任要到人',
  '（一）村干部包片',
  '***村、××镇要带头，***村要做好表率。',
  '谢谢大家！',
].join('\n')
const SOURCE: SpeechSource = {
  fileId: '0123456789abcdef01234567',
  fileName: 'a.txt',
  encoding: { name: 'UTF-8', sure: true },
}

function roleOf(line: string): LineRole {
  if (/^[一二]、/.test(line)) return { kind: 'heading', level: 1 }
  if (line.startsWith('（一）')) return { kind: 'heading', level: 2 }
  if (line.endsWith('：')) return { kind: 'salutation' }
  return { kind: line.startsWith('谢谢') ? 'closing' : 'paragraph' }
}

/** A work as an outline would make it. */
function workOfText(text: string): SpeechWork {
  const start = text.indexOf('（掌声）')
  const aside = { kind: 'set-aside', reason: 'stage-direction', sure: 0.9, doubt: null } as const
  return {
    manuscript: plainManuscript(text, {
      title: '植树',
      titleSure: 0.5,
      lines: text.split('\n').map((line) => ({ role: roleOf(line), sure: 1, doubt: null })),
      marks: start < 0 ? [] : [{ start, end: start + 4, as: aside }],
    }),
    edits: NO_EDITS,
    rundown: NOTHING_SET,
  }
}
const open = (text = TEXT) => openWork(workOfText(text), SOURCE)
const undoAll = (state: EditorState) => {
  for (let now = state; ;) {
    const before = run(now, undo)
    if (before === now) return now
    now = before
  }
}
const kinds = (state: EditorState) =>
  workOf(state).manuscript.lines.map(({ role }) =>
    role.kind === 'heading' ? `heading ${role.level}` : role.kind,
  )
const at = (state: EditorState, words: string) => {
  const place = state.doc.toString().indexOf(words)
  if (place < 0) throw new Error(`the text has no ${words}`)
  return place
}
const over = (state: EditorState, words: string) => ({
  from: at(state, words),
  to: at(state, words) + words.length,
})
const marked = ({ text, marks }: Manuscript) =>
  marks.map(({ start, end, as }) => `${as.kind} ${text.slice(start, end)}`)

describe('opening', () => {
  it('gives the work back as it came', () => {
    const work = workOfText(TEXT)
    expect(workOf(openWork(work, SOURCE))).toEqual(work)
  })
})

describe('lines', () => {
  it('keep what they are while they are typed in, at their beginning too', () => {
    const state = open()
    const typed = apply(state, { changes: { from: at(state, '一、认识'), insert: '第' } })
    expect(kinds(typed)).toEqual(kinds(state))
  })

  it('a heading that is split leaves a paragraph; joined again it is one heading', () => {
    const state = open()
    const parted = apply(state, split(state, at(state, '要到位')))
    expect(kinds(parted).slice(3, 5)).toEqual(['heading 1', 'paragraph'])
    const joined = apply(parted, join(parted, at(parted, '要到位')))
    expect(workOf(joined)).toEqual(workOf(state))
  })

  it('Enter before a heading puts an empty line before it; behind it, a paragraph', () => {
    const state = open()
    const before = apply(state, { changes: { from: at(state, '二、责任'), insert: '\n' } })
    expect(kinds(before).slice(5, 7)).toEqual(['paragraph', 'heading 1'])
    const behind = apply(state, { changes: { from: at(state, '\n（一）村'), insert: '\n' } })
    expect(kinds(behind).slice(5, 8)).toEqual(['heading 1', 'paragraph', 'heading 2'])
  })

  it('taken out whole, they leave those around them as they are', () => {
    const state = open()
    const from = at(state, '植树是为民')
    const gone = apply(state, { changes: { from, to: at(state, '二、责任') } })
    expect(kinds(gone)).toEqual(kinds(state).toSpliced(4, 1))
    const cut = apply(state, { changes: { from: from - 1, to: at(state, '二、责任') - 1 } })
    expect(kinds(cut)).toEqual(kinds(gone))
  })

  it('pasted in before a heading they are paragraphs', () => {
    const state = open()
    const pasted = apply(state, { changes: { from: at(state, '二、责任'), insert: '甲\n乙\n' } })
    expect(kinds(pasted).slice(5, 8)).toEqual(['paragraph', 'paragraph', 'heading 1'])
  })

  it('what is not spoken stays so when it is split', () => {
    const state = open()
    const aside = apply(state, setAside(state, over(state, '植树动员讲话')))
    const parted = apply(aside, split(aside, at(aside, '讲话')))
    expect(kinds(parted).slice(0, 2)).toEqual(['set-aside', 'set-aside'])
  })

  it('two Latin words are joined with a space, Han without', () => {
    const state = open('Dear colleagues,\nWe meet today to plant\ntrees together.')
    const joined = apply(state, join(state, at(state, 'trees')))
    expect(joined.doc.toString()).toContain('plant trees together.')
    const han = open('同志们：\n我们今天\n开会。')
    expect(apply(han, join(han, at(han, '开会'))).doc.toString()).toContain('我们今天开会。')
  })

  it('an unspoken line joined to a spoken one is unspoken still', () => {
    const state = open()
    const aside = apply(state, setAside(state, over(state, '谢谢大家！')))
    const joined = apply(aside, join(aside, at(aside, '谢谢')))
    expect(marked(workOf(joined).manuscript)).toContain('set-aside 谢谢大家！')
    const upper = apply(state, setAside(state, over(state, '二、责任要到人')))
    const both = apply(upper, join(upper, at(upper, '（一）村')))
    expect(kinds(both)[5]).toBe('heading 2')
    expect(marked(workOf(both).manuscript)).toContain('set-aside 二、责任要到人')
  })

  it('told by the person they are sure', () => {
    const state = open()
    const told = apply(
      state,
      setRole(state, over(state, '今天我们'), { kind: 'heading', level: 3 }),
    )
    expect(workOf(told).manuscript.lines[2]).toEqual({
      role: { kind: 'heading', level: 3 },
      sure: 1,
      doubt: null,
    })
    const work = workOfText(TEXT)
    const doubted = work.manuscript.lines.map((line) => ({
      ...line,
      sure: 0.2,
      doubt: 'level' as const,
    }))
    const unsure = openWork({ ...work, manuscript: { ...work.manuscript, lines: doubted } }, SOURCE)
    const sure = apply(unsure, confirm(unsure, over(unsure, '一、认识')))
    expect(workOf(sure).manuscript.lines.map((line) => line.sure)).toEqual([
      0.2, 0.2, 0.2, 1, 0.2, 0.2, 0.2, 0.2, 0.2,
    ])
  })
})

describe('setting aside and taking back', () => {
  it('a part of a line is marked, the whole line told', () => {
    const state = open()
    const part = apply(state, setAside(state, over(state, '先行一步，')))
    expect(marked(workOf(part).manuscript)).toContain('set-aside 先行一步，')
    expect(hasAside(part, over(part, '植树是为民'))).toBe(false)
    expect(hasAside(part, over(part, '一步'))).toBe(true)
    const place = at(part, '一步')
    const back = apply(part, takeBack(part, { from: place, to: place }))
    expect(workOf(back)).toEqual(workOf(state))
    const line = apply(part, setAside(part, { from: place, to: place }))
    expect(kinds(line)[4]).toBe('set-aside')
    expect(marked(workOf(line).manuscript)).not.toContain('set-aside 先行一步，')
    const spoken = apply(line, takeBack(line, { from: place, to: place }))
    expect(kinds(spoken)[4]).toBe('paragraph')
  })
})

describe('marks', () => {
  it('go along with the text and end with their line', () => {
    const state = open()
    const name = apply(state, mark(state, over(state, '600亩'), { kind: 'stress' }))
    const typed = apply(name, { changes: { from: at(name, '亩。'), insert: '多' } })
    expect(marked(workOf(typed).manuscript)).toContain('stress 600多亩')
    const parted = apply(typed, { changes: { from: at(typed, '多亩'), insert: '\n' } })
    expect(marked(workOf(parted).manuscript)).toEqual(
      expect.arrayContaining(['stress 600', 'stress 多亩']),
    )
    const off = apply(name, unmark(name, over(name, '00'), 'stress'))
    expect(marked(workOf(off).manuscript)).toEqual(
      expect.arrayContaining(['stress 6', 'stress 亩']),
    )
  })

  it('a reading goes with its characters together or not at all', () => {
    const state = open()
    const read = apply(
      state,
      mark(state, over(state, '植树'), { kind: 'reading', text: 'zhí shù' }),
    )
    expect(marked(workOf(read).manuscript)).toContain('reading 植树')
    const parted = apply(read, { changes: { from: at(read, '树'), insert: '\n' } })
    expect(marked(workOf(parted).manuscript).join()).not.toContain('reading')
    expect(marked(workOf(run(parted, undo)).manuscript)).toContain('reading 植树')
  })
})

describe('placeholders', () => {
  it('are filled one at a time or all alike at once', () => {
    const state = open()
    const gaps = gapsOf(state)
    expect(gaps.map(({ text }) => text)).toEqual(['***', '***', '××', '***'])
    const [first] = gaps
    if (first === undefined) throw new Error('no gap')
    expect(alike(state, first)).toHaveLength(3)
    const all = apply(state, fillGaps(alike(state, first), '柳树'))
    expect(gapsOf(all).map(({ text }) => text)).toEqual(['××'])
    expect(all.doc.toString().match(/柳树村/g)).toHaveLength(3)
    expect(workOf(run(all, undo))).toEqual(workOf(state))
  })
})

const slide = (id: string, place: number): SlideEdit => ({
  id,
  standsFor: { kind: 'section', at: place },
  hidden: false,
  kind: 'points',
  title: '题',
  number: '',
  lines: [{ role: 'item', text: '一', at: place }],
  picture: null,
  at: place,
})

describe('slides and head', () => {
  it('slides by hand go along with the text', () => {
    const state = open()
    const place = at(state, '二、责任')
    const put = apply(state, putSlide(state, slide('a', place)))
    const typed = apply(put, { changes: { from: 0, insert: '各位同志' } })
    expect(fieldsNow(typed).edits.slides[0]).toEqual(slide('a', place + 4))
    const entered = apply(put, { changes: { from: place, insert: '\n' } })
    expect(fieldsNow(entered).edits.slides[0]?.at).toBe(place + 1)
    const before = apply(put, { changes: { from: place, insert: '第' } })
    expect(fieldsNow(before).edits.slides[0]?.at).toBe(place)
    expect(fieldsNow(apply(put, removeSlide(put, 'a'))).edits.slides).toEqual([])
  })

  it('the theme and the title are undone like everything else', () => {
    const state = open()
    const themed = apply(state, setTheme(state, 'green'))
    const titled = apply(themed, setHead(themed, { title: '新题' }))
    expect(workOf(titled)).toMatchObject({
      manuscript: { title: '新题', titleFrom: 'by-hand', titleSure: 1 },
      edits: { theme: 'green' },
    })
    expect(sameWork(undoAll(titled), state)).toBe(true)
    expect(sameWork(titled, state)).toBe(false)
    expect(workOf(undoAll(titled))).toEqual(workOf(state))
  })
})

describe('another work in its place', () => {
  it('is one step that is undone with its source', () => {
    const state = open()
    const newer = workOfText(TEXT.replace('短会', '大会').replace('谢谢大家！', '完了。\n谢谢！'))
    const source = { ...SOURCE, fileName: '第三稿.txt' }
    const replaced = apply(state, replaceWork(state, newer, source))
    expect(workOf(replaced)).toEqual(newer)
    expect(fieldsNow(replaced).source).toBe(source)
    const back = run(replaced, undo)
    expect(workOf(back)).toEqual(workOf(state))
    expect(fieldsNow(back).source).toBe(SOURCE)
    expect(workOf(run(back, redo))).toEqual(newer)
  })
})

const roles: readonly LineRole[] = [
  { kind: 'heading', level: 1 },
  { kind: 'heading', level: 4 },
  { kind: 'paragraph' },
  { kind: 'salutation' },
  { kind: 'closing' },
  { kind: 'set-aside', reason: 'note' },
]
type Edit = (state: EditorState) => TransactionSpec | null
const place = fc.double({ min: 0, max: 1, noNaN: true })
const stretch = fc.tuple(place, place).map(([one, other]) => ({ doc }: EditorState) => ({
  from: Math.floor(Math.min(one, other) * doc.length),
  to: Math.floor(Math.max(one, other) * doc.length),
}))
const words = fc
  .array(
    fc.constantFrom('同', '志', 'a ', '\n', '\n\n', '***村', '[停顿 3秒]', '一、', '👏', ' '),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(stretch, words).map(([where, insert]): Edit => (state) => ({
    changes: { ...where(state), insert },
    userEvent: 'input.type',
  })),
  fc.tuple(place, words).map(([where, insert]): Edit => (state) => ({
    changes: { from: Math.floor(where * state.doc.length), insert },
    userEvent: 'input.type',
  })),
  fc.tuple(stretch, stretch, words).map(([one, other, insert]): Edit => (state) => {
    const [a, b] = [one(state), other(state)].toSorted((x, y) => x.from - y.from)
    if (a === undefined || b === undefined || a.to > b.from) return null
    return { changes: [{ ...a, insert }, b] }
  }),
  fc.tuple(stretch, fc.constantFrom(...roles)).map(
    ([where, role]): Edit =>
      (state) =>
        setRole(state, where(state), role),
  ),
  stretch.map(
    (where): Edit =>
      (state) =>
        setAside(state, where(state)),
  ),
  stretch.map(
    (where): Edit =>
      (state) =>
        takeBack(state, where(state)),
  ),
  stretch.map(
    (where): Edit =>
      (state) =>
        confirm(state, where(state)),
  ),
  place.map(
    (where): Edit =>
      (state) =>
        join(state, Math.floor(where * state.doc.length)),
  ),
  place.map(
    (where): Edit =>
      (state) =>
        split(state, Math.floor(where * state.doc.length)),
  ),
  fc
    .tuple(
      stretch,
      fc.constantFrom(
        { kind: 'stress' as const },
        { kind: 'whole' as const },
        { kind: 'reading' as const, text: 'dú' },
      ),
    )
    .map(
      ([where, as]): Edit =>
        (state) =>
          mark(state, where(state), as),
    ),
  stretch.map(
    (where): Edit =>
      (state) =>
        unmark(state, where(state), 'stress'),
  ),
  words.map((text): Edit => (state) => {
    const [first] = gapsOf(state)
    return first === undefined ? null : fillGaps(alike(state, first), text)
  }),
  fc.tuple(place, fc.constantFrom('a', 'b', 'c')).map(
    ([where, id]): Edit =>
      (state) =>
        putSlide(state, slide(id, Math.floor(where * state.doc.length))),
  ),
  fc.constantFrom('a', 'b').map(
    (id): Edit =>
      (state) =>
        removeSlide(state, id),
  ),
  words.map(
    (title): Edit =>
      (state) =>
        setHead(state, { title, speaker: title }),
  ),
  words.map(
    (text): Edit =>
      (state) =>
        replaceWork(state, workOfText(`${text}。\n${TEXT.slice(9)}`)),
  ),
)

/** What is wrong with a work: nothing. */
function problems({ manuscript, edits }: SpeechWork): string[] {
  const { text, lines, marks } = manuscript
  const wrong: string[] = []
  if (lines.length !== text.split('\n').length) wrong.push('lines')
  for (const [index, { start, end }] of marks.entries()) {
    if (start >= end || end > text.length) wrong.push(`mark ${start}-${end}`)
    if (text.slice(start, end).includes('\n')) wrong.push(`mark over a line's end ${start}-${end}`)
    if ((marks[index - 1]?.start ?? 0) > start) wrong.push('marks out of order')
  }
  const asides = marks.filter(({ as }) => as.kind === 'set-aside')
  for (const [index, { start }] of asides.entries())
    if ((asides[index - 1]?.end ?? 0) > start) wrong.push('set-asides overlap')
  const places = edits.slides.flatMap((one) => [
    one.at,
    one.standsFor?.at ?? 0,
    ...one.lines.map((line) => line.at ?? 0),
  ])
  if (places.some((one) => one < 0 || one > text.length)) wrong.push('a place outside the text')
  if (!SpeechWork.safeParse({ manuscript, edits }).success) wrong.push('not valid')
  return wrong
}

describe('whatever is done', () => {
  it('the work stays valid; undone it is as it was first, done again as it was last', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const first = open()
        let state = first
        for (const make of edits) {
          const spec = make(state)
          if (spec === null) continue
          state = apply(state, spec)
          expect(problems(workOf(state))).toEqual([])
        }
        const back = undoAll(state)
        expect(workOf(back)).toEqual(workOf(first))
        let again = back
        for (let next = run(again, redo); next !== again; next = run(again, redo)) again = next
        expect(workOf(again)).toEqual(workOf(state))
      }),
      { numRuns: 300 },
    )
  })
})
