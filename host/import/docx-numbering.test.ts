import { describe, expect, test } from 'vitest'
import { list, listed, para, style, styled } from '../test-support/docx-builder.ts'
import { docxLines as linesOf, readDocx as read } from '../test-support/read-docx.ts'

describe('automatic numbers', () => {
  const parts = list(1, [
    ['chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
    ['decimalEnclosedCircle', '%4'],
  ])

  test('stand in the text, begin anew under the next level above', async () => {
    const body = [0, 1, 1, 2, 2, 3, 0, 1, 2].map((level) => para('事', listed(1, level))).join('')
    expect(await linesOf({ body, numbering: parts.abstract + parts.num })).toEqual([
      '一、事',
      '（一）事',
      '（二）事',
      '1. 事',
      '2. 事',
      '① 事',
      '二、事',
      '（一）事',
      '1. 事',
    ])
  })

  test('go past ten in Chinese', async () => {
    const body = para('事', listed(1)).repeat(21)
    const lines = await linesOf({ body, numbering: parts.abstract + parts.num })
    expect([9, 10, 19, 20].map((at) => lines[at])).toEqual([
      '十、事',
      '十一、事',
      '二十、事',
      '二十一、事',
    ])
  })

  test.each([
    ['decimal', '%1.', '1. 事', '2. 事'],
    ['decimal', '第%1条', '第1条 事', '第2条 事'],
    ['chineseCountingThousand', '第%1章', '第一章 事', '第二章 事'],
    ['japaneseCounting', '第%1', '第一 事', '第二 事'],
    ['ideographDigital', '%1、', '一、事', '二、事'],
    ['ideographTraditional', '%1、', '甲、事', '乙、事'],
    ['chineseLegalSimplified', '%1、', '壹、事', '贰、事'],
    ['upperRoman', '%1.', 'I. 事', 'II. 事'],
    ['lowerRoman', '%1.', 'i. 事', 'ii. 事'],
    ['upperLetter', '%1)', 'A) 事', 'B) 事'],
    ['lowerLetter', '(%1)', '(a) 事', '(b) 事'],
    ['decimalEnclosedCircle', '%1', '① 事', '② 事'],
    ['decimalFullWidth', '%1．', '１．事', '２．事'],
    ['decimalZero', '%1', '01 事', '02 事'],
    ['ganada', '%1.', '가. 事', '나. 事'],
    ['koreanDigital2', '%1.', '一. 事', '二. 事'],
    ['ordinal', '%1', '1st 事', '2nd 事'],
    ['none', '', '事', '事'],
    ['none', '附：', '附：事', '附：事'],
    ['bullet', '\uF0B7', '• 事', '• 事'],
  ])('count %s as %s: %s, %s', async (format, text, first, second) => {
    const { abstract, num } = list(1, [[format, text]])
    const body = para('事', listed(1)).repeat(2)
    expect(await linesOf({ body, numbering: abstract + num })).toEqual([first, second])
  })

  test('name the levels above, in figures where the list is legal, from their own start', async () => {
    const { abstract, num } = list(1, [
      ['chineseCounting', '%1、', '<w:start w:val="3"/>'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
      ['decimal', '%1.%2.%3'],
    ])
    const body = [1, 0, 1, 2].map((level) => para('事', listed(1, level))).join('')
    expect(await linesOf({ body, numbering: abstract + num })).toEqual([
      '3.1 事',
      '三、事',
      '3.1 事',
      '三.1.1 事',
    ])
  })

  test('go on through another list of the same kind, or begin anew where it says so', async () => {
    const { abstract, num } = list(1, [['decimal', '%1.']])
    const more =
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
      '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride></w:num>'
    const body = [1, 1, 2, 3, 3, 4].map((id) => para('事', listed(id))).join('')
    expect(await linesOf({ body, numbering: abstract + num + more })).toEqual([
      '1. 事',
      '2. 事',
      '3. 事',
      '1. 事',
      '2. 事',
      'C) 事',
    ])
  })

  test('count on for ever, or anew only after a level further up, where it says so', async () => {
    const restart = (after: number) => `<w:lvlRestart w:val="${after}"/>`
    const levels = (after: number) =>
      list(1, [
        ['decimal', '%1'],
        ['decimal', '%2'],
        ['decimal', '%3', restart(after)],
      ])
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((level) => para('x', listed(1, level))).join('')
    const third = async (after: number) => {
      const { abstract, num } = levels(after)
      const lines = await linesOf({ body, numbering: abstract + num })
      return [2, 4, 7].map((at) => lines[at])
    }
    expect(await third(0)).toEqual(['1 x', '2 x', '3 x'])
    expect(await third(1)).toEqual(['1 x', '2 x', '1 x'])
    expect(await third(2)).toEqual(['1 x', '1 x', '1 x'])
  })

  test('come from the style, at the level that is tied to it (WPS, multilevel headings)', async () => {
    const { abstract, num } = list(7, [
      ['chineseCounting', '%1、', '<w:pStyle w:val="2"/><w:suff w:val="nothing"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="3"/><w:suff w:val="nothing"/>'],
    ])
    const inList = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    const styles = style('2', 'heading 1', inList) + style('3', 'heading 2', inList)
    const body =
      para('意义', styled('2')) +
      para('必要', styled('3')) +
      para('紧迫', styled('3')) +
      para('办法', styled('2')) +
      para('不编号', `${styled('2')}<w:numPr><w:numId w:val="0"/></w:numPr>`)
    const { lines, hints } = await read({ body, styles, numbering: abstract + num })
    expect(lines).toEqual(['一、意义', '（一）必要', '（二）紧迫', '二、办法', '不编号'])
    expect(hints.map((hint) => [hint.text, hint.kind])).toEqual(
      lines.map((line) => [line, 'heading']),
    )
  })

  test('come from a list style', async () => {
    const { abstract } = list(1, [['decimal', '%1)']])
    const numbering =
      abstract +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      '<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>'
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>'
    expect(await linesOf({ body: para('事', listed(5)), styles, numbering })).toEqual(['1) 事'])
  })

  test('of points are told as such, those of parts are left to the outline', async () => {
    const points = list(1, [['decimal', '%1.']])
    const body = para('事', listed(1))
    const numbering = points.abstract + points.num
    expect((await read({ body, numbering })).hints).toEqual([
      { text: '1. 事', kind: 'list-item', depth: 1 },
    ])
    expect((await read({ body, numbering: parts.abstract + parts.num })).hints).toEqual([])
  })

  test('are counted for an empty paragraph, which shows none', async () => {
    const body = para('', listed(1)) + para('事', listed(1))
    expect(await linesOf({ body, numbering: parts.abstract + parts.num })).toEqual(['', '二、事'])
  })

  test('of a list that is not there are none', async () => {
    expect(await linesOf({ body: para('事', listed(99)) })).toEqual(['事'])
  })
})
