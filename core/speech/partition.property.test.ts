import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { partition } from './partition.ts'

/** Pieces that have a meaning to some stage of the outline, and pieces that have none. */
const TRICKY = [
  '一、',
  '二、',
  '十一、',
  '(一)',
  '（二）',
  '1.',
  '２．',
  '3、',
  '(1)',
  '（2）',
  '一、二季度',
  '第一，',
  '一是',
  '二是',
  '——',
  '同志们',
  '各位领导',
  '尊敬的',
  '大家好',
  '最后，',
  '谢谢大家',
  '让我们',
  ':',
  '：',
  '！',
  '!',
  '。',
  '.',
  '？',
  '，',
  ',',
  '、',
  '；',
  ';',
  '…',
  '“',
  '”',
  '‘',
  '’',
  '"',
  '（',
  '）',
  '(',
  ')',
  '《',
  '》',
  '【',
  '】',
  '[',
  ']',
  '的',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n \n',
  '\u2028',
  '\u2029',
  '\v',
  '\f',
  ' ',
  '  ',
  '\t',
  '\u3000',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\u0085',
  '*',
  '**',
  '***',
  '****',
  '＊＊',
  '_',
  '__',
  '____',
  'XX',
  'xx',
  '×',
  '××',
  '×村',
  '○○',
  '# ',
  '## ',
  '- ',
  '> ',
  '---',
  '***\n',
  '`',
  '90%',
  '2019年',
  '1314万',
  '3.14',
  '1,234',
  '600余户',
  '3-5',
  '12:30',
  '2013年12月4日',
  '12:10 P.M.',
  '下面是小编为大家整理的',
  '相关文章',
  '供大家参考',
  '【导读】',
  '【参考资料】',
  '附件',
  'THE END',
  'TAG:',
  'http://x.cn',
  '第 3 页',
  '- 3 -',
  '(Applause.)',
  '（掌声）',
  '[Laughter]',
  'THE PRESIDENT: ',
  '**Name:**',
  'Name: ',
  'title: x',
  'Thank you',
  'Ladies and gentlemen,',
  '农村',
  '工作',
  '讲话',
  '我们',
  'word',
  'a',
  'GDP',
  'é',
  'こんにちは',
  'ありがとうございました',
  '감사합니다',
  '여러분',
  '👍',
  '👨‍👩‍👧',
  '𠮷',
  '\ud83d',
  '\udc4d',
  '\0',
  '\u0301',
]

const trickyText = fc
  .array(fc.constantFrom(...TRICKY), { maxLength: 60 })
  .map((pieces) => pieces.join(''))
const anyText = fc.oneof(
  { weight: 4, arbitrary: trickyText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
  },
)
const anyName = fc.constantFrom('讲话.txt', 'x.md', '', 'a/b\\c (1).docx', '.txt')

/** Checks all that must hold of an outline; fails where it does not. */
const holds = (source: string, fileName: string): true => {
  const speech = outlineOf(source, fileName)
  const segments = partition(source, speech)

  // It tiles the file: nothing lost, nothing doubled, nothing moved.
  let at = 0
  for (const { start, end } of segments) {
    expect(start).toBe(at)
    expect(end).toBeGreaterThan(start)
    at = end
  }
  expect(at).toBe(source.length)
  for (const { start, end, kind } of segments) {
    const text = source.slice(start, end)
    if (kind === 'layout') expect(text).toMatch(/^\s+$/)
    else expect(text).toBe(text.trim())
  }

  // A block's text is its pieces, with at most a space where two of them meet.
  for (const block of speech.blocks) {
    let text = ''
    for (const [index, piece] of block.pieces.entries()) {
      if (piece.at > text.length) {
        expect(index).toBeGreaterThan(0)
        text += ' '
      }
      expect(piece.at).toBe(text.length)
      text += source.slice(piece.start, piece.end)
    }
    expect(block.text).toBe(text)
    expect(block.text).not.toMatch(/[\n\r\v\f\u2028\u2029]/)
    expect(block.pieces.length).toBeGreaterThan(0)
  }
  // Blocks stand in the order of the file.
  const pieces = speech.blocks.flatMap((block) => block.pieces)
  for (const [index, piece] of pieces.entries()) {
    expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? 0)
  }
  for (const aside of speech.setAside) expect(aside.text).toBe(source.slice(aside.start, aside.end))

  // Sections and blocks agree with each other.
  for (const [index, section] of speech.sections.entries()) {
    expect(speech.blocks[section.firstBlock]).toMatchObject({ kind: 'heading', section: index })
    expect(section.endBlock).toBeGreaterThan(section.firstBlock)
    expect(speech.blocks[section.firstBlock]?.text.startsWith(section.number)).toBe(true)
    if (section.parent === null) continue
    const parent = speech.sections[section.parent]
    expect(section.parent).toBeLessThan(index)
    expect(parent?.level).toBeLessThan(section.level)
    expect(parent?.endBlock).toBeGreaterThanOrEqual(section.endBlock)
  }
  for (const [index, block] of speech.blocks.entries()) {
    const inside = speech.sections.findLastIndex(
      (section) => section.firstBlock <= index && index < section.endBlock,
    )
    expect(block.section).toBe(inside < 0 ? null : inside)
  }
  for (const { block, offset, text, section } of speech.placeholders) {
    expect(speech.blocks[block]?.text.startsWith(text, offset)).toBe(true)
    expect(speech.blocks[block]?.section).toBe(section)
  }
  return true
}

describe('partition', () => {
  it('spoken + set aside + layout is the file, in order, for any input', () => {
    fc.assert(
      fc.property(anyText, anyName, (source, name) => {
        expect(holds(source, name)).toBe(true)
      }),
      { numRuns: 4000 },
    )
  })

  it('holds for the same text whatever its line breaks', () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        expect(holds(text.replaceAll(/\r\n?|\n/g, '\r\n'), 'x.txt')).toBe(true)
        expect(holds(`${text}\n`, 'x.txt')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['', 'nothing'],
    ['一', 'one character'],
    [' \n\ufeff\u3000', 'white space only'],
    ['\ud83d', 'a lone high surrogate'],
    ['\udc4d\n\ud83d', 'lone surrogates'],
    ['一、', 'a number with nothing behind it'],
    ['---', 'front matter that never ends'],
  ])('holds for %j: %s', (source) => {
    expect(holds(source, 'x.txt')).toBe(true)
    expect(holds(source, 'x.md')).toBe(true)
  })
})
