import { describe, expect, test } from 'vitest'
import { list, listed, para, run, style, styled } from '../test-support/docx-builder.ts'
import { docxLines as linesOf, readDocx as read } from '../test-support/read-docx.ts'

const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`

describe('the text of a Word document', () => {
  test('is a line a paragraph, empty ones too', async () => {
    const body = para('同志们：') + para('') + para(run('今天') + run('开会。'))
    const { lines, linesAreParagraphs } = await read({ body })
    expect(lines).toEqual(['同志们：', '', '今天开会。'])
    expect(linesAreParagraphs).toBe(true)
  })

  test('is the same in the namespaces of the strict form and with any prefix', async () => {
    const body = para('同志们：') + para('现在开会', styled('1'))
    const styles = style('1', 'heading 1')
    const expected = await read({ body, styles })
    expect(expected.lines).toEqual(['同志们：', '现在开会'])
    expect(await read({ body, styles, strict: true })).toEqual(expected)
    expect(await read({ body, styles, prefix: 'x' })).toEqual(expected)
  })

  test('has tabs, line breaks, hyphens and symbols, and no runs of markup', async () => {
    const body = para(
      '<w:r><w:t>左</w:t><w:tab/><w:t>右</w:t><w:br/><w:t>下</w:t><w:noBreakHyphen/><w:softHyphen/>' +
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:lastRenderedPageBreak/><w:t> 空 </w:t></w:r>',
    )
    expect(await linesOf({ body })).toEqual(['左\t右', '下-✓空'])
  })

  test('has the words of links, of content controls and of the base of phonetic guides', async () => {
    const body = para(
      `<w:hyperlink r:id="x">${run('链接')}</w:hyperlink>` +
        `<w:sdt><w:sdtPr/><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt>` +
        `<w:r><w:ruby><w:rt>${run('chóng')}</w:rt><w:rubyBase>${run('重')}</w:rubyBase></w:ruby></w:r>` +
        `<w:smartTag>${run('庆')}</w:smartTag>`,
    )
    expect(await linesOf({ body })).toEqual(['链接控件重庆'])
  })

  test('has no headers and footers', async () => {
    const body = para('正文') + '<w:sectPr><w:headerReference r:id="rId1"/></w:sectPr>'
    expect(await linesOf({ body, header: para('内部资料') })).toEqual(['正文'])
  })

  test('has the text of web pages that were set into it', async () => {
    const relations =
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="/word/page.html"/>'
    const page =
      '<html><head><meta charset="utf-8"></head><body><p>同志们：</p><p>现在开会。</p></body></html>'
    const body = para('通知') + '<w:altChunk r:id="c"/><w:altChunk r:id="none"/>'
    const more = [{ name: 'word/page.html', content: page }]
    expect(await linesOf({ body, relations, more })).toEqual(['通知', '同志们：', '现在开会。'])
  })

  test('has formulas as their characters', async () => {
    expect(await linesOf({ body: para('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>') })).toEqual([
      'a+b',
    ])
  })
})

describe('fields', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  test('show their result, not their code, and no page numbers', async () => {
    const body = para(
      run('见') +
        field('REF a', '上文') +
        field('PAGE', '7') +
        `<w:fldSimple w:instr="DATE">${run('今天')}</w:fldSimple>`,
    )
    expect(await linesOf({ body })).toEqual(['见上文今天'])
  })

  test('that draw a circled number or a phonetic guide show the number and the base', async () => {
    const drawn = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = para(
      drawn(' eq \\o\\ac(○,7)') + drawn('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(chóng),重)'),
    )
    expect(await linesOf({ body })).toEqual(['⑦重'])
  })

  test('of a table of contents are set aside, over all its paragraphs', async () => {
    const body =
      para(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>' +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、意义')}<w:r><w:tab/></w:r>${field('PAGEREF x', '3')}`,
      ) +
      para(run('二、办法') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      para('一、意义')
    const { lines, hints } = await read({ body })
    expect(lines).toEqual(['一、意义\t', '二、办法', '一、意义'])
    expect(hints).toEqual([
      { text: '一、意义\t', kind: 'set-aside', reason: 'front-matter' },
      { text: '二、办法', kind: 'set-aside', reason: 'front-matter' },
    ])
  })
})

describe('headings', () => {
  test('are those of the styles, through what they are based on, and by outline levels', async () => {
    const styles =
      style('2', 'heading 1') +
      style('a', '一级标题', '<w:basedOn w:val="2"/>') +
      style('b', '节', outline(1)) +
      style('c', '正文缩进', `<w:basedOn w:val="2"/>${outline(9)}`)
    const body =
      para('甲', styled('2')) +
      para('乙', styled('a')) +
      para('丙', styled('b')) +
      para('丁', '<w:outlineLvl w:val="2"/>') +
      para('戊', styled('c')) +
      para('己', styled('Heading3'))
    expect((await read({ body, styles })).hints).toEqual([
      { text: '甲', kind: 'heading', depth: 1 },
      { text: '乙', kind: 'heading', depth: 1 },
      { text: '丙', kind: 'heading', depth: 2 },
      { text: '丁', kind: 'heading', depth: 3 },
      { text: '己', kind: 'heading', depth: 3 },
    ])
  })

  test.each([
    ['Title', 'title'],
    ['标题', 'title'],
    ['표제', undefined],
    ['Subtitle', 'subtitle'],
    ['副标题', 'subtitle'],
  ])('by the name %s: %s', async (name, kind) => {
    const { hints } = await read({ body: para('讲话', styled('x')), styles: style('x', name) })
    expect(hints[0]?.kind).toBe(kind)
  })

  test.each(['标题 2', 'heading 2', 'Heading 2', '見出し 2', '제목 2'])(
    'by the name %s',
    async (name) => {
      const { hints } = await read({ body: para('讲话', styled('x')), styles: style('x', name) })
      expect(hints).toEqual([{ text: '讲话', kind: 'heading', depth: 2 }])
    },
  )

  test('a title over two lines is one; titles further down only stand out', async () => {
    const body =
      para('<w:r><w:t>在动员大会上的</w:t><w:br/><w:t>讲话</w:t></w:r>', styled('t')) +
      para('正文') +
      para('第二部分', styled('t'))
    expect((await read({ body, styles: style('t', 'Title') })).hints).toEqual([
      { text: '在动员大会上的\n讲话', kind: 'title' },
      { text: '第二部分', kind: 'stands-out' },
    ])
  })

  test('by their look: wholly bold, centred, larger, in a black face', async () => {
    const text = '正文正文正文正文正文正文正文正文正文正文正文正文正文正文正文正文。'
    const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`
    const body =
      para(run(text, `${font('仿宋_GB2312')}<w:sz w:val="32"/>`)).repeat(4) +
      para(run('全粗', '<w:b/>')) +
      para(run('半粗', '<w:b/>') + run('半不粗')) +
      para(run('不粗', '<w:b w:val="0"/>')) +
      para('居中', '<w:jc w:val="center"/>') +
      para(run('大字', '<w:sz w:val="44"/>')) +
      para(run('黑体', font('黑体'))) +
      para(run('楷体', font('楷体')))
    expect((await read({ body })).hints).toEqual(
      ['全粗', '居中', '大字', '黑体'].map((line) => ({ text: line, kind: 'stands-out' })),
    )
  })

  test('not by a look that all the text has', async () => {
    expect((await read({ body: para(run('全文都是粗体', '<w:b/>')).repeat(3) })).hints).toEqual([])
  })
})

describe('tracked changes are taken as accepted', () => {
  const by = 'w:id="1" w:author="王" w:date="2026-11-01T00:00:00Z"'
  const ins = (content: string) => `<w:ins ${by}>${content}</w:ins>`
  const del = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`

  test('inserted and moved words stand, deleted ones do not', async () => {
    const body = para(
      run('今天') +
        del('下午') +
        ins(run('上午')) +
        `<w:moveFrom ${by}>${run('来')}</w:moveFrom>` +
        run('开会') +
        `<w:moveTo ${by}>${run('去')}</w:moveTo>`,
    )
    expect(await linesOf({ body })).toEqual(['今天上午开会去'])
  })

  test('a deleted paragraph mark joins two paragraphs, a deleted paragraph is gone', async () => {
    const gone = `<w:rPr><w:del ${by}/></w:rPr>`
    const body =
      para(run('前半句，'), gone) +
      para('后半句。') +
      para(del('整段删去。'), gone) +
      para('下一段。') +
      `<w:p><w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>${ins(run('新段。'))}</w:p>`
    expect(await linesOf({ body })).toEqual(['前半句，后半句。', '下一段。', '新段。'])
  })

  test('rows that were deleted are gone, and their numbers are not counted', async () => {
    const { abstract, num } = list(1, [['decimal', '%1.']])
    const row = (text: string, properties = '') =>
      `<w:tr>${properties}<w:tc>${para(text, listed(1))}</w:tc><w:tc>${para('乙')}</w:tc></w:tr>`
    const body = `<w:tbl>${row('甲', `<w:trPr><w:del ${by}/></w:trPr>`)}${row('丙')}</w:tbl>`
    expect(await linesOf({ body, numbering: abstract + num })).toEqual(['1. 丙\t乙'])
  })

  test('older properties of a paragraph do not count', async () => {
    const body = para(
      '段',
      `<w:jc w:val="left"/><w:pPrChange ${by}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`,
    )
    expect((await read({ body })).hints).toEqual([])
  })
})

describe('what is not spoken is set aside', () => {
  test('comments, footnotes and endnotes, each after its paragraph', async () => {
    const body =
      para(
        '<w:commentRangeStart w:id="0"/>' +
          run('今年增长8%') +
          '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>' +
          run('。'),
      ) + para(run('明年更好') + '<w:r><w:endnoteReference w:id="2"/></w:r>')
    const { lines, hints } = await read({
      body,
      comments: `<w:comment w:id="0" w:author="李">${para('<w:r><w:annotationRef/></w:r>' + run('请核对'))}${para('谢谢')}</w:comment>`,
      footnotes: `<w:footnote w:id="-1" w:type="separator">${para('x')}</w:footnote><w:footnote w:id="2">${para('<w:r><w:footnoteRef/></w:r>' + run(' 统计局'))}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${para('预计')}</w:endnote>`,
    })
    expect(lines).toEqual(['今年增长8%。', '李：请核对 谢谢', '[1] 统计局', '明年更好', '[2] 预计'])
    expect(hints).toEqual([
      { text: '李：请核对 谢谢', kind: 'set-aside', reason: 'comment' },
      { text: '[1] 统计局', kind: 'set-aside', reason: 'footnote' },
      { text: '[2] 预计', kind: 'set-aside', reason: 'footnote' },
    ])
  })

  test('hidden and crossed-out words, and hints of content controls that are empty', async () => {
    const body = para(
      run('念') +
        run('不念', '<w:vanish/>') +
        run('也念', '<w:vanish w:val="0"/>') +
        run('划掉', '<w:strike/>') +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('点此输入')}</w:sdtContent></w:sdt>`,
    )
    const { lines, hints } = await read({ body })
    expect(lines).toEqual(['念不念也念划掉点此输入'])
    expect(hints.map((hint) => hint.text)).toEqual(['不念', '划掉点此输入'])
  })

  test('a table of contents by its styles or its gallery', async () => {
    const body =
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${para('目录')}</w:sdtContent></w:sdt>` +
      para('一、意义1', styled('x'))
    const { hints } = await read({ body, styles: style('x', 'toc 1') })
    expect(hints).toEqual([
      { text: '目录', kind: 'set-aside', reason: 'front-matter' },
      { text: '一、意义1', kind: 'set-aside', reason: 'front-matter' },
    ])
  })
})

describe('tables', () => {
  const cell = (...paragraphs: readonly string[]) =>
    `<w:tc>${paragraphs.map((text) => para(text)).join('')}</w:tc>`
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`

  test('are read row by row, a line each', async () => {
    const body = `<w:tbl>${row(cell('时间'), cell('地点'))}${row(cell('九点', '整'), cell(''), cell('礼堂'))}</w:tbl>`
    const { lines, hints } = await read({ body })
    expect(lines).toEqual(['时间\t地点', '九点 整\t礼堂'])
    expect(hints.map((hint) => hint.kind)).toEqual(['table-row', 'table-row'])
  })

  test('that are only a frame around the text are paragraphs', async () => {
    const body = `<w:tbl>${row(cell('同志们：', '今天开会。'))}</w:tbl>`
    const { lines, hints } = await read({ body })
    expect(lines).toEqual(['同志们：', '今天开会。'])
    expect(hints).toEqual([])
  })

  test('inside of tables lose nothing', async () => {
    const inner = `<w:tbl>${row(cell('一'), cell('二'))}</w:tbl>`
    const body = `<w:tbl>${row(`<w:tc>${inner}${para('')}</w:tc>`, cell('三'))}</w:tbl>`
    expect(await linesOf({ body })).toEqual(['一 二\t三'])
  })
})

describe('text boxes', () => {
  const box = `<w:txbxContent>${para('框里的字')}</w:txbxContent>`

  test('are read once, not once for every form they are kept in', async () => {
    const body = para(
      run('正文') +
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(await linesOf({ body })).toEqual(['框里的字', '正文'])
  })

  test('are read in the old form, WordArt too', async () => {
    const body = para(
      `<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>`,
    )
    expect(await linesOf({ body })).toEqual(['框里的字', '艺术字', ''])
  })

  test('the fallback is read where the newer form has no words (emoji)', async () => {
    const body = para(
      `<w:r><mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(await linesOf({ body })).toEqual(['😀'])
  })
})
