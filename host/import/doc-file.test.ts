import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docText } from './doc-text.ts'
import { importFile } from './import-file.ts'

const DOCUMENTS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'documents')
const whole = new Uint8Array(readFileSync(join(DOCUMENTS, 'speech.doc')))

describe('a Word 97 document', () => {
  test('has its text, tables, text boxes and notes; what was deleted is gone', async () => {
    const result = await importFile('讲话.doc', whole)
    if (!result.ok) throw new Error(result.reason)
    expect(result.text.split('\n').filter((line) => line !== '')).toEqual([
      '植树动员讲话',
      '同志们：',
      '提高认识',
      '第一点',
      '第二点',
      '正文一句，加上的话，说完了。',
      '抓好落实',
      '造林 600 户',
      '下一行。',
      '县\t户数',
      '甲县\t600',
      '要点甲',
      '框前框后。',
      '三、结语',
      '整行加粗',
      '谢谢大家！',
      '文本框里的字',
      '脚注的字。',
      '批注的字',
    ])
    expect(
      result.hints.stretches.map(({ kind, start, end }) => [kind, result.text.slice(start, end)]),
    ).toEqual([
      ['table-row', '县\t户数'],
      ['table-row', '甲县\t600'],
      ['set-aside', '脚注的字。'],
      ['set-aside', '批注的字'],
    ])
  })

  test('is known by its content, whatever its name', async () => {
    const read = { ok: true, missing: 'numbers-and-styles' }
    expect(await importFile('讲话.docx', whole)).toMatchObject(read)
    expect(await importFile('讲话.wps', whole)).toMatchObject(read)
  })

  test('with a password says so', async () => {
    const locked = whole.slice()
    // [MS-DOC] 2.5.2: the bit fEncrypted of the file information block.
    const fib = Buffer.from(locked).indexOf(Buffer.from([0xec, 0xa5]))
    locked[fib + 0x0b] = (locked[fib + 0x0b] ?? 0) | 1
    expect(await importFile('a.doc', locked)).toEqual({ ok: false, reason: 'encrypted' })
  })

  test('cut off anywhere is damaged', async () => {
    for (const length of [600, 3000, 8000, 13_000])
      expect(await importFile('a.doc', whole.slice(0, length))).toEqual({
        ok: false,
        reason: 'damaged',
      })
  })

  test('whose sectors lead to each other for ever ends', async () => {
    const looped = whole.slice()
    const view = new DataView(looped.buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    // Every sector goes on in its neighbour, and back.
    for (let at = 0; at < 128; at += 1) view.setUint32(table + 4 * at, at ^ 1, true)
    const result = await importFile('a.doc', looped)
    expect(result.ok).toBe(false)
  }, 20_000)

  test('with bytes changed anywhere never throws', async () => {
    let seed = 5
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * below)
    }
    const ends = new Set<string>()
    for (let round = 0; round < 12; round += 1) {
      const content = whole.slice()
      for (let change = 0; change < 20; change += 1)
        content[512 + random(content.length - 512)] = random(256)
      const result = await importFile('a.doc', content)
      ends.add(result.ok ? 'read' : result.reason)
    }
    const clear = [
      'read',
      'damaged',
      'encrypted',
      'too-slow',
      'too-large-inside',
      'other-format',
      'empty',
    ]
    expect(clear).toEqual(expect.arrayContaining([...ends]))
  }, 60_000)
})

describe('the control characters of Word', () => {
  const none = { footnotes: '', endnotes: '', comments: '', boxes: '' }
  test.each([
    ['见\x13 HYPERLINK "http://a" \x01\x14这里\x15。\r', '见这里。\n'],
    ['\x13 IF \x13 PAGE \x14 1\x15 \x14外\x13 DATE \x14今天\x15\x15\r', '外今天\n'],
    ['\x13 TOC 没有完\r', 'TOC 没有完\n'],
    ['非\x1E断 软\x1F连\x02注\x05批\x08图\r', '非-断 软连注批图\n'],
    ['一行\v二行\f三行\r', '一行\n二行\n三行\n'],
    ['甲\x07乙\x07\n丙\x07丁\r戊\x07\n己\r', '甲\t乙\n丙\t丁 戊\n己\n'],
  ])('%j', (body, text) => {
    expect(docText({ ...none, body }).text).toBe(text)
  })
})
