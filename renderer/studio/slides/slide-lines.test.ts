import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SlideKind } from '#core/deck/deck.ts'
import { SlideEdit, type SlideEditLine } from '#core/deck/edits.ts'
import { LAYOUTS, layoutOf, rowsOf, withLayout } from './layouts.ts'
import {
  addRow,
  cueRow,
  isSame,
  markLine,
  MOST_LINES,
  moveRow,
  moveSlide,
  removeRow,
  splitMoment,
  splitSlide,
  within,
  withPicture,
} from './slide-lines.ts'

const item = (text: string, at: number | null = null): SlideEditLine => ({ role: 'item', text, at })
const slide = (part: Partial<SlideEdit> = {}): SlideEdit => ({
  id: 'hand-1',
  standsFor: { kind: 'points', at: 100 },
  hidden: false,
  kind: 'points',
  title: '管住火源',
  number: '',
  lines: [item('守好路口', 110), item('看好重点人', 130), item('抓好重点时段', 160)],
  picture: null,
  at: 100,
  ...part,
})
const texts = ({ lines }: SlideEdit) => lines.map(({ text }) => text)
const moments = ({ lines }: SlideEdit) => lines.map(({ at }) => at)
const PICTURE = { id: '0123456789abcdef01234567', alt: '' }

/** Any slide that the contract allows, its moments in order behind its own. */
const anySlide = fc
  .record({
    kind: fc.constantFrom(...SlideKind.options),
    title: fc.string({ maxLength: 20 }),
    lines: fc.array(
      fc.record({
        role: fc.constantFrom('body', 'item', 'quotation', 'source', 'figure', 'label'),
        text: fc.oneof(fc.string({ maxLength: 12 }), fc.constant('实'.repeat(400))),
        at: fc.option(fc.integer({ min: 100, max: 900 })),
      }),
      { maxLength: MOST_LINES },
    ),
    picture: fc.option(fc.constant(PICTURE)),
  })
  .map((part) => slide(part))

describe('the rows of a slide', () => {
  it('are added, removed and changed in their order', () => {
    const more = addRow(slide(), 0)
    expect(texts(more)).toEqual(['守好路口', '', '看好重点人', '抓好重点时段'])
    expect(more.lines[1]).toEqual({ role: 'item', text: '', at: null })
    expect(texts(removeRow(slide(), 1))).toEqual(['守好路口', '抓好重点时段'])
    expect(texts(moveRow(slide(), 2, -1))).toEqual(['守好路口', '抓好重点时段', '看好重点人'])
    expect(moveRow(slide(), 0, -1)).toEqual(slide())
  })

  it('come on from the top, whatever is moved', () => {
    expect(moments(moveRow(slide(), 0, 1))).toEqual([110, 130, 160])
    const some = slide({ lines: [item('一'), item('二', 130), item('三', 160)] })
    expect(moments(moveRow(some, 0, 1))).toEqual([130, null, 160])
  })

  it('pull those above with them, and put off those below', () => {
    expect(moments(cueRow(slide(), 0, 140))).toEqual([140, 140, 160])
    expect(moments(cueRow(slide(), 2, 120))).toEqual([110, 120, 120])
    expect(moments(cueRow(slide(), 1, 20))).toEqual([100, 100, 160])
    expect(moments(cueRow(slide(), 1, null))).toEqual([110, null, 160])
  })

  it('are two lines each where figures are counted', () => {
    const figures = slide({
      kind: 'figure',
      lines: [
        { role: 'label', text: '房屋进水', at: null },
        { role: 'figure', text: '320余户', at: null },
        { role: 'label', text: '农田受淹', at: 150 },
        { role: 'figure', text: '1.6万亩', at: 150 },
      ],
    })
    expect(rowsOf(figures)).toHaveLength(2)
    expect(texts(moveRow(figures, 1, -1))).toEqual(['农田受淹', '1.6万亩', '房屋进水', '320余户'])
    expect(texts(removeRow(figures, 0))).toEqual(['农田受淹', '1.6万亩'])
    expect(addRow(figures, 1).lines).toHaveLength(6)
  })

  it('never become more than a slide may have', () => {
    let full = slide()
    for (let count = 0; count < 40; count++) full = addRow(full, 0)
    expect(full.lines).toHaveLength(MOST_LINES)
  })

  it('lose or keep the word that counts them', () => {
    const marked = markLine(slide(), 1, '二要')
    expect(marked.lines[1]).toMatchObject({ text: '看好重点人', mark: '二要' })
    expect(markLine(marked, 1, '')).toEqual(slide())
  })
})

describe('a slide in another layout', () => {
  it('keeps its words', () => {
    const marked = markLine(slide(), 0, '一要')
    const points = withLayout(marked, 'points')
    expect(texts(points)).toEqual(['一要守好路口', '看好重点人', '抓好重点时段'])
    expect(layoutOf(points)).toBe('points')
    expect(layoutOf(withLayout(points, 'list'))).toBe('list')
    expect(moments(points)).toEqual([110, 130, 160])
  })

  it('takes the figure out of a line, and puts it back', () => {
    const lines = [item('320余户房屋进水', 120), item('农田受淹1.6万亩')]
    const figures = withLayout(slide({ lines }), 'figure')
    expect(figures.lines.map(({ role, text }) => [role, text])).toEqual([
      ['figure', '320余户'],
      ['label', '房屋进水'],
      ['label', '农田受淹'],
      ['figure', '1.6万亩'],
    ])
    expect(texts(withLayout(figures, 'list'))).toEqual(['320余户房屋进水', '农田受淹1.6万亩'])
  })

  it('quotes its headline where it has nothing else', () => {
    const quoted = withLayout(slide({ lines: [] }), 'quotation')
    expect(quoted.lines).toEqual([{ role: 'quotation', text: '管住火源', at: null }])
  })

  it('is drawn as a picture as long as it has one', () => {
    const pictured = withPicture(slide(), PICTURE)
    expect(layoutOf(pictured)).toBe('picture')
    expect(layoutOf(withLayout(pictured, 'list'))).toBe('list')
    const without = withPicture(pictured, null)
    expect(without).toMatchObject({ picture: null, kind: 'points' })
    expect(texts(without)).toEqual(texts(slide()))
  })

  it('is one that was asked for, of every slide, and one that the contract takes', () => {
    fc.assert(
      fc.property(anySlide, fc.constantFrom(...LAYOUTS), (one, layout) => {
        const other = withLayout(one, layout)
        expect(layoutOf(other)).toBe(layout)
        expect(SlideEdit.safeParse(within(other)).success).toBe(true)
      }),
    )
  })
})

describe('a slide that is split', () => {
  it('is two slides; the second comes on with its first line', () => {
    expect(splitMoment(slide(), 2)).toBe(160)
    const [first, second] = splitSlide(slide(), 2, 160, 'hand-2')
    expect(texts(first)).toEqual(['守好路口', '看好重点人'])
    expect(first).toMatchObject({ id: 'hand-1', at: 100, standsFor: { at: 100 } })
    expect(second).toMatchObject({ id: 'hand-2', at: 160, standsFor: null, title: '管住火源' })
    expect(second.lines).toEqual([item('抓好重点时段')])
  })

  it('has no moment of its own where its lines are there with it', () => {
    expect(splitMoment(slide({ lines: [item('一'), item('二')] }), 1)).toBeNull()
    expect(splitMoment(slide({ lines: [item('一'), item('二', 100)] }), 1)).toBeNull()
  })

  it('loses no line', () => {
    fc.assert(
      fc.property(anySlide, fc.nat(MOST_LINES), (one, row) => {
        const [first, second] = splitSlide(one, row, 500, 'hand-2')
        expect([...texts(first), ...texts(second)]).toEqual(texts(one))
      }),
    )
  })
})

describe('a slide that is moved', () => {
  it('leaves its lines at their words', () => {
    expect(moveSlide(slide(), 140)).toEqual({ ...slide(), at: 140 })
  })

  it('is another one, and the same when it is moved back', () => {
    expect(isSame(slide(), moveSlide(slide(), 140))).toBe(false)
    expect(isSame(slide(), moveSlide(moveSlide(slide(), 140), 100))).toBe(true)
    expect(isSame(slide(), slide({ id: 'hand-9', standsFor: null }))).toBe(true)
  })
})
