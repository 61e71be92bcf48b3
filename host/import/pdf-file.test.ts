import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Placed, pdfOf } from '../test-support/pdf-builder.ts'
import { importFile } from './import-file.ts'
import { pdfFile } from './pdf-file.ts'

const DOCUMENTS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'documents')
const document = (name: string) => new Uint8Array(readFileSync(join(DOCUMENTS, name)))

async function read(pages: readonly (readonly Placed[])[]) {
  const result = await pdfFile.read(pdfOf(pages), {})
  if (!result.ok) throw new Error(result.reason)
  const { text, hints } = result
  const told = hints.stretches.map((one) => `${one.kind}: ${text.slice(one.start, one.end)}`)
  return { text, told }
}

/** Lines below each other, 28 points apart. */
const column = (lines: readonly string[], x: number, top: number): Placed[] =>
  lines.map((text, at) => {
    const indent = text.startsWith('　　') ? 32 : 0
    return { text: text.trimStart(), x: x + indent, y: top - 28 * at }
  })
const SENTENCE = '　　植树造林利国利民是功在当代利在千秋的大事'
const GOES_ON = '我们要统一思想凝聚力量真抓实干务求实效把这件'

describe('the text of a PDF', () => {
  test('is read through the character maps that come with the program', async () => {
    // GBK-EUC-H: the file holds codes of GBK and no Unicode.
    const { text } = await read([column(['同志们：', '大家好。'], 80, 700)])
    expect(text).toBe('同志们：\n大家好。\n')
  })

  test('keeps its lines; indents and gaps tell where paragraphs begin', async () => {
    const { text, told } = await read([
      [
        { text: '植树动员讲话', x: 200, y: 780, size: 22 },
        ...column([SENTENCE, GOES_ON, '事办好。', SENTENCE, GOES_ON, '事办好。'], 80, 700),
        ...column(['谢谢大家。'], 80, 480),
      ],
    ])
    expect(text).toBe(
      `植树动员讲话\n\n${SENTENCE}\n${GOES_ON}\n事办好。\n${SENTENCE}\n${GOES_ON}\n事办好。\n\n谢谢大家。\n`,
    )
    expect(told).toEqual(['title: 植树动员讲话'])
  })

  test('is read column by column where a page has two', async () => {
    const left = Array.from({ length: 8 }, (_, at) => `左栏第${at}行的文字在这里`)
    const right = Array.from({ length: 8 }, (_, at) => `右栏第${at}行的文字在这里`)
    const { text } = await read([
      [
        { text: '横贯两栏的标题要足够长才能横贯两栏', x: 140, y: 780, size: 20 },
        ...column(left, 80, 700),
        ...column(right, 330, 700),
      ],
    ])
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      '横贯两栏的标题要足够长才能横贯两栏',
      ...left,
      ...right,
    ])
  })

  test('leaves out headers, page numbers and watermarks; a sentence goes on from page to page', async () => {
    const page = (number: number, lines: readonly string[]): Placed[] => [
      { text: '某县植树动员会材料', x: 80, y: 800, size: 10 },
      ...column(lines, 80, 740),
      { text: '水印', x: 300, y: 400, size: 60, slanting: true },
      { text: `— ${number} —`, x: 280, y: 40, size: 10 },
    ]
    const { text } = await read([
      page(1, [SENTENCE, GOES_ON]),
      page(2, ['事办好。', '　　一、提高认识']),
      page(3, ['　　各级各部门要提高认识']),
    ])
    expect(text).toBe(
      `${SENTENCE}\n${GOES_ON}\n事办好。\n　　一、提高认识\n　　各级各部门要提高认识\n`,
    )
  })

  test('tells a row of a table and a line in the face of headings', async () => {
    const { text, told } = await read([
      [
        ...column([SENTENCE, GOES_ON, GOES_ON, GOES_ON], 80, 700),
        { text: '一、提高认识', x: 112, y: 588, face: 2 },
        ...column([SENTENCE, GOES_ON], 80, 560),
        { text: '甲县', x: 80, y: 476 },
        { text: '六百户', x: 300, y: 476 },
      ],
    ])
    expect(text).toContain('甲县\t六百户\n')
    expect(told).toEqual(['stands-out: 一、提高认识', 'table-row: 甲县\t六百户'])
  })

  test('of a real program comes out in reading order, with characters for radicals', async () => {
    const result = await importFile('讲话.pdf', document('speech.pdf'))
    expect(
      result.ok &&
        result.text
          .split('\n')
          .filter((line) => line !== '')
          .slice(1, 9),
    ).toEqual([
      '植树动员讲话',
      '同志们：',
      '一、提高认识',
      '（1）第一点',
      '（2）第二点',
      '正文一删去的字句，加上的话1，说完了。',
      '二、抓好落实',
      '造林 600\t户',
    ])
  })
})

describe('a PDF that cannot be read says why', () => {
  const scan = pdfOf([[], []])
  const whole = document('speech.pdf')
  test.each([
    ['encrypted', document('locked.pdf')],
    ['scanned', scan],
    ['damaged', whole.slice(0, 14_000)],
    ['damaged', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['damaged', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5000, 0x20)])],
  ])('%s', async (reason, content) => {
    expect(await importFile('a.pdf', content)).toEqual({ ok: false, reason })
  })

  test('a file with bytes changed anywhere never throws and never hangs', async () => {
    let seed = 11
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * below)
    }
    const good = pdfOf([column([SENTENCE, GOES_ON], 80, 700)])
    const ends = new Set<string>()
    for (let round = 0; round < 30; round += 1) {
      const content = good.slice()
      for (let change = 0; change < 8; change += 1) content[random(content.length)] = random(256)
      const result = await pdfFile.read(content, {})
      ends.add(result.ok ? 'read' : result.reason)
    }
    expect(['read', 'damaged', 'scanned', 'encrypted']).toEqual(expect.arrayContaining([...ends]))
  })
})
