import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { importHtml } from './html-text.ts'
import { importFile } from './import-file.ts'

/** Lines of the text, and what is said of each: `heading 2`, `set-aside footnote`. */
function read(html: string) {
  const { text, hints } = importHtml(html)
  const told = hints.stretches.map((hint) => {
    const more = 'depth' in hint ? ` ${hint.depth}` : 'reason' in hint ? ` ${hint.reason}` : ''
    return `${hint.kind}${more}: ${text.slice(hint.start, hint.end)}`
  })
  return { lines: text.split('\n').filter((line) => line !== ''), told }
}

describe('a page as text', () => {
  test('is a line a block, whatever the line ends of its source', () => {
    const { lines } = read(
      '<p>同志们：\n<div>我们要统\n一思想，say it\nnow。<br>下一行</div><p>&nbsp;</p><p>&nbsp;&nbsp;完&nbsp;了<p>',
    )
    expect(lines).toEqual(['同志们：', '我们要统一思想，say it now。', '下一行', '完 了'])
  })

  test('has its headings told by depth, and its one <h1> as the title', () => {
    expect(read('<h1>动员讲话</h1><h2>一、意义</h2><h3>（一）生态</h3><p>话。').told).toEqual([
      'title: 动员讲话',
      'heading 1: 一、意义',
      'heading 2: （一）生态',
    ])
    expect(read('<h1>一、意义</h1><p>话。<h1>二、办法</h1>').told).toEqual([
      'heading 1: 一、意义',
      'heading 1: 二、办法',
    ])
  })

  test.each([
    ['<ol><li>甲<li>乙</ol>', ['1. 甲', '2. 乙']],
    ['<ol start=3><li>甲<li value=9>乙<li>丙</ol>', ['3. 甲', '9. 乙', '10. 丙']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2. 甲', '1. 乙']],
    ['<ol type=A><li>甲<li>乙</ol>', ['A. 甲', 'B. 乙']],
    ['<ol type=i><li>甲</ol><p>后', ['i. 甲', '后']],
    ['<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>', ['一、甲', '二、乙']],
    ['<ol style="list-style:none"><li>甲</ol>', ['甲']],
    ['<ol><li>1、甲<li>2、乙</ol>', ['1、甲', '2、乙']],
    ['<ul><li>甲<ul><li><p>乙</p><p>丙</p></ul><li></ul><p>丁', ['• 甲', '• 乙', '丙', '丁']],
  ])('has the numbers of its lists: %s', (html, lines) => {
    expect(read(html).lines).toEqual(lines)
  })

  test('has its tables row by row, unless they only arrange the page', () => {
    const data = read('<table><tr><th>县<th>户数<tr><td>甲县<td><p>600</p></table>')
    expect(data.lines).toEqual(['县\t户数', '甲县\t600'])
    expect(data.told).toEqual(['table-row: 县\t户数', 'table-row: 甲县\t600'])
    const arranged = read(`<table><tr><td>栏目<td><p>一段</p><p>${'长'.repeat(300)}</p></table>`)
    expect(arranged.lines).toEqual(['栏目', '一段', '长'.repeat(300)])
  })

  test('leaves out what is not to be seen', () => {
    const { lines } = read(
      '<head><title>题</title><style>p{}</style></head><script>alert(1)</script><p hidden>隐<p style="display: none">藏</p>' +
        '<template>模</template><noscript>无</noscript><p>留<del>删</del><ins>增</ins><ruby>讲<rt>jiǎng</rt></ruby></p><button>按</button>',
    )
    expect(lines).toEqual(['留增讲'])
  })

  test('sets aside menus, sidebars and lines that are only links', () => {
    const { told } = read(
      '<nav><a href=/>首页</a></nav><p>讲话正文，<a href=x>植树</a>造林。</p><div><a href=a>相关新闻</a></div><aside>广告</aside><footer>版权所有</footer>',
    )
    expect(told).toEqual([
      'set-aside boilerplate: 首页',
      'set-aside boilerplate: 相关新闻',
      'set-aside boilerplate: 广告',
      'set-aside boilerplate: 版权所有',
    ])
  })

  test('sets aside what stands outside of its one article', () => {
    const speech = '我们要植树造林，绿化家乡。'.repeat(20)
    const { told } = read(`<div>网站导读</div><article><p>${speech}</p></article><div>打印</div>`)
    expect(told).toEqual(['set-aside boilerplate: 网站导读', 'set-aside boilerplate: 打印'])
  })

  test('sets aside raised numbers of notes', () => {
    expect(read('<p>正文<sup><a href=#1>[1]</a></sup>，10<sup>3</sup>户。</p>')).toEqual({
      lines: ['正文[1]，103户。'],
      told: ['set-aside footnote: [1]'],
    })
  })

  test('tells whole lines that are bold or centred', () => {
    const { told } = read(
      '<p><b>突出</b></p><p>有<b>重点</b>。</p><p align=center>居中</p><p style="font-weight:700">粗</p>',
    )
    expect(told).toEqual(['stands-out: 突出', 'stands-out: 居中', 'stands-out: 粗'])
  })
})

describe('what Word saves or puts on the clipboard', () => {
  test('keeps the numbers that stand for its automatic lists', () => {
    const { lines, told } = read(
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>一、<span style='font:7pt'>&nbsp;&nbsp; </span></span><![endif]>提高认识</p>` +
        `<p style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span style='font-family:Wingdings'>l<span>&nbsp;</span></span><!--[endif]-->要点</p>`,
    )
    expect(lines).toEqual(['一、提高认识', '• 要点'])
    expect(told).toEqual(['list-item 1: 一、提高认识', 'list-item 1: • 要点'])
  })

  test('has its footnotes and comments set aside, and no marks of them in the text', () => {
    const { lines, told } = read(
      `<p class=MsoTitle>讲话</p><p>话<a href="#_ftn1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>。</p>` +
        `<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>[1] 注</p></div></div>` +
        `<div style='mso-element:comment-list'><div style='mso-element:comment'><p>改</p></div></div>` +
        `<div style='mso-element:header'><p>页眉</p></div>`,
    )
    expect(lines).toEqual(['讲话', '话。', '[1] 注', '改'])
    expect(told).toEqual(['title: 讲话', 'set-aside footnote: [1] 注', 'set-aside comment: 改'])
  })

  test('is read from the selection on', () => {
    const html = '<body>前<!--StartFragment--><p>选中</p><!--EndFragment-->后</body>'
    expect(read(html).lines).toEqual(['选中'])
  })
})

describe('hostile pages', () => {
  test.each([
    ['elements inside elements', '<div>'.repeat(100_000)],
    ['tables inside tables', '<table><tr><td>'.repeat(5000)],
    ['open formatting', '<b><p>'.repeat(5000)],
    ['one long line', '<span>我</span> '.repeat(50_000)],
    ['lists without end', '<ol start=99999999999><li>'.repeat(3000)],
  ])('are read: %s', (_, html) => {
    expect(read(`${html}话`).lines.join('').endsWith('话')).toBe(true)
  })

  test('whatever is written, hints lie inside the text and in order', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<ol>',
      '</ol>',
      '<td>',
      '<tr>',
      '<table>',
      '</table>',
      '<h2>',
      '<b>',
      '<nav>',
      '</nav>',

      '<sup><a href=x>1</a></sup>',
      '<![if !supportLists]>',
      '<![endif]>',
      '话',
      '一、',
      ' ',
      '&nbsp;',
      '\n',
      '<',
      '&',
      'a',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (html) => {
        const { text, hints } = importHtml(html.join(''))
        let last = 0
        for (const { start, end } of hints.stretches) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).not.toContain('\n')
          last = start
        }
      }),
    )
  })
})

describe('a page as a file', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>同志们：</p></body></html>`

  test.each([
    ['gb2312', 'gbk', 'GB18030'],
    ['big5', 'big5', 'big5'],
    ['gb2312', 'utf-8', 'UTF-8'],
  ])('says %s and is in %s', async (said, inside, name) => {
    const content = iconv.encode(
      page(said).replace('同志们：', said === 'big5' ? '各位來賓' : '同志们：'),
      inside,
    )
    const result = await importFile('a.htm', content)
    expect(result).toMatchObject({
      ok: true,
      text: said === 'big5' ? '各位來賓\n' : '同志们：\n',
      encoding: { name },
    })
  })

  test('is read in another encoding when the person says so', async () => {
    const result = await importFile('a.html', iconv.encode(page('utf-8'), 'gbk'), {
      encoding: 'GB18030',
    })
    expect(result).toMatchObject({ ok: true, text: '同志们：\n' })
  })

  test('may be called .doc, as web forms do', async () => {
    expect(await importFile('a.doc', Buffer.from(page('utf-8')))).toMatchObject({
      ok: true,
      text: '同志们：\n',
    })
  })
})
