import { describe, expect, it } from 'vitest'
import type { TextHint, TextHints } from './hints.ts'
import { outlineOf } from './outline.ts'
import { blocks, lines, tree } from './outlined.fixture.ts'

const BODY = '各级各部门要把这项工作摆上重要位置，主要负责同志亲自抓，分管同志具体抓，一级抓一级。'

/** Where a line stands in a text. */
const at = (text: string, line: string) => {
  const start = text.indexOf(line)
  return { start, end: start + line.length }
}
const told = (...stretches: TextHint[]): TextHints => ({
  linesAreParagraphs: true,
  stretches: stretches.toSorted((one, other) => one.start - other.start),
})

describe('what the format tells of the text', () => {
  it('headings by their style, with their depth and their numbers', () => {
    const text = lines(
      '同志们：',
      '开会。',
      '工作回顾',
      BODY,
      '一、经济',
      BODY,
      '二、民生',
      BODY,
      '工作安排',
      BODY,
    )
    const hints = told(
      { ...at(text, '工作回顾'), kind: 'heading', depth: 2 },
      { ...at(text, '一、经济'), kind: 'heading', depth: 3 },
      { ...at(text, '二、民生'), kind: 'heading', depth: 3 },
      { ...at(text, '工作安排'), kind: 'heading', depth: 2 },
    )
    const speech = outlineOf(text, 'x.docx', hints)
    expect(tree(speech)).toEqual(['|工作回顾', ' 一、|经济', ' 二、|民生', '|工作安排'])
    expect(
      speech.blocks.filter((block) => block.kind === 'heading').map((block) => block.sure),
    ).toEqual([1, 1, 1, 1])
  })

  it.each([
    ['nothing in it', '同志们：\n开会。', '乡镇夜校\n开学第一课', '乡镇夜校 开学第一课'],
    ['a title in it', '植树动员讲话\n同志们：\n开会。', '乡镇夜校', '植树动员讲话'],
    ['nothing beside it either', '同志们：\n开会。', '  ', '夜校-0312'],
  ])('a title beside the text: with %s', (_name, text, title, expected) => {
    const speech = outlineOf(text, '夜校-0312.pptx', { ...told(), title })
    expect(speech.title).toBe(expected)
    expect(speech.titleFrom).toBe(title.trim() === '' ? 'file-name' : 'text')
  })

  it('a short bold line is a heading, the same line in the body’s type is not surely one', () => {
    const text = lines('同志们：', '开会。', '打好碧水保卫战', BODY, BODY)
    expect(tree(outlineOf(text, 'x.docx', told()))).toEqual([])
    const bold = told({ ...at(text, '打好碧水保卫战'), kind: 'stands-out' })
    expect(tree(outlineOf(text, 'x.docx', bold))).toEqual(['|打好碧水保卫战'])
  })

  it('items of an automatic list are no headings', () => {
    const items = ['1. 抓产业，促增收', '2. 抓治理，促和谐', '3. 抓党建，促发展']
    const text = lines('同志们：', '今年要做三件事。', ...items, BODY)
    const hints = told(
      ...items.map((item): TextHint => ({ ...at(text, item), kind: 'list-item', depth: 1 })),
    )
    const speech = outlineOf(text, 'x.docx', hints)
    expect(tree(speech)).toEqual([])
    expect(blocks(speech)).toContain('paragraph 2. 抓治理，促和谐')
  })

  it('a row of a table is one paragraph, whatever lines its cells have', () => {
    const text = lines('同志们：', '请看日程。', '上午', '一、开幕', '下午', '二、讨论', BODY)
    const first = { start: at(text, '上午').start, end: at(text, '一、开幕').end }
    const second = { start: at(text, '下午').start, end: at(text, '二、讨论').end }
    const speech = outlineOf(
      text,
      'x.docx',
      told({ ...first, kind: 'table-row' }, { ...second, kind: 'table-row' }),
    )
    expect(tree(speech)).toEqual([])
    expect(blocks(speech)).toContain('paragraph 上午一、开幕')
    expect(blocks(speech)).toContain('paragraph 下午二、讨论')
  })

  it('lines are paragraphs: only what visibly broke off is rejoined', () => {
    const text = lines(
      '同志们：',
      '开会。',
      '这一段没有句号但是它在文件里自己成为一段话请不要和下面的话接在一起',
      '这一段也没有句号',
      '这一段断在逗号，',
      '所以接得上。',
    )
    const speech = outlineOf(text, 'x.docx', told())
    expect(blocks(speech).slice(1)).toEqual([
      'paragraph 开会。',
      'paragraph 这一段没有句号但是它在文件里自己成为一段话请不要和下面的话接在一起',
      'paragraph 这一段也没有句号',
      'paragraph 这一段断在逗号，所以接得上。',
    ])
  })
})
