import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'
import { asides, blocks, lines, tree } from '../outlined.fixture.ts'
import { UNSURE } from '../speech.ts'

const BODY = ['各位乡亲：', '今天修渠的事定下来了，大家都来听一听。', '渠修好了，水就来了。']
const SPOKEN = ['salutation 各位乡亲：', `paragraph ${BODY[1]}`, `paragraph ${BODY[2]}`]
const around = (above: readonly string[], below: readonly string[]) =>
  outlineOf(lines(...above, ...BODY, ...below), 'x.txt')

describe('a page around the text', () => {
  it.each([
    '来源：河西日报  作者：周方  发布时间：2023-04-12 10:20  浏览次数：1204',
    '字号：[大 中 小]',
    '2023-04-12 10:20  来源：河西日报',
    '当前位置：首页 > 新闻中心 > 领导讲话',
    '首页 > 要闻 > 正文',
    '分享到：微信 微博 QQ空间',
    '【打印】 【关闭】',
    '扫一扫，关注我们的公众号',
    '以下是小编整理收集的修渠动员讲话，希望对大家有所帮助。',
    '原标题：修渠动员',
  ])('is set aside above it: %s', (line) => {
    const speech = around([line], [])
    expect(blocks(speech)).toEqual(SPOKEN)
    expect(speech.setAside.map(({ text }) => text)).toEqual([line])
  })

  it.each([
    '责任编辑：周方',
    '（责任编辑：周方）',
    '上一篇：春耕动员讲话',
    '版权声明：本网所有内容，未经许可不得转载。',
    '本文来自河西新闻网，转载请注明出处',
    '扫码关注“河西发布”',
    '点击查看更多',
    'Copyright © 2023 河西新闻网',
    '浙ICP备12345678号',
    '点赞 收藏 分享',
    '（全文完）',
    '注：本文根据录音整理。',
    '（作者系河西县水利局局长）',
  ])('is set aside below it: %s', (line) => {
    const speech = around([], [line])
    expect(blocks(speech)).toEqual(SPOKEN)
  })

  it('with lists of links, and the texts they name', () => {
    const speech = around(
      [],
      ['相关阅读', '县长在防汛会上的讲话', '书记调研修渠', '猜你喜欢', '十篇讲话稿范文'],
    )
    expect(blocks(speech)).toEqual(SPOKEN)
    expect(speech.setAside).toHaveLength(1)
  })

  it.each(['【相关阅读】', '[相关文章]', '（延伸阅读）', '[Related articles]'])(
    'with lists of links under a heading in brackets: %s',
    (heading) => {
      const speech = around([], [heading, '县长在防汛会上的讲话', '书记调研修渠'])
      expect(blocks(speech)).toEqual(SPOKEN)
      expect(speech.setAside.map(({ reason }) => reason)).toEqual(['boilerplate'])
    },
  )

  it('in English', () => {
    const speech = outlineOf(
      lines(
        'Skip to main content',
        'Home > News > Speeches',
        'Remarks at the Bridge',
        'Posted on May 4, 2023 by Staff',
        'We use cookies to improve your experience.',
        '',
        'Good morning, everyone.',
        '',
        'The bridge is open. It took four years.',
        '',
        'Thank you.',
        '',
        'Read more',
        'Subscribe to our newsletter',
        'Related articles',
        'A bridge too far',
        '© 2023 City of Harbour. All rights reserved.',
      ),
      'x.txt',
    )
    expect(blocks(speech)).toEqual([
      'salutation Good morning, everyone.',
      'paragraph The bridge is open. It took four years.',
      'closing Thank you.',
    ])
    expect(speech.title).toBe('Remarks at the Bridge')
  })

  it.each([
    '来源于实践的认识，才经得起检验。',
    '作者不知道是谁，但是这首诗写得好。',
    '大家可以点击率先看看，关注民生就是关注未来。',
    '希望今天的会议对大家有所帮助，也希望大家多提意见。',
    '分享到的成果，要让每一个人都看得见。',
    '编辑部的同志说，时间就是生命。',
    '附件里的表格，会后请各村认真填写。',
    '参考资料再多，也不如到田里走一走。',
    '下面，我讲三点意见，供大家参考。',
    '下面我和大家分享三点体会。',
    '以上就是我今天要讲的全部内容。',
    '以上几点体会，希望对同志们有所帮助。',
    '工作人员为大家准备了午饭。',
    '要严厉打击侵权假冒，畅通投诉举报渠道。',
    '未经允许，任何人不得进山用火。',
    '点赞每一位奋斗者！',
    '登录平台看一看，就知道差距在哪里。',
    '欢迎大家访问河西，欢迎大家到河西投资兴业。',
    '期待河西有更多精彩。',
    '阅读100本好书，不如走好一段路。',
    '请大家扫码下载反诈软件，人人都要装。',
    '背景：去年的水，比哪一年都大。',
  ])('is not what a speaker may say: %s', (said) => {
    for (const text of [
      [BODY[0], said, '我们要记住。', said, '散会以后就去办。'],
      [BODY[0], '我们要记住。', '散会以后就去办。', said],
    ]) {
      const speech = outlineOf(lines(...text.map((line) => line ?? '')), 'x.txt')
      expect(speech.setAside).toEqual([])
    }
  })

  it.each([
    'Home is where the heart is.',
    'Search your hearts.',
    'Read more books.',
    'Close the gap!',
    'Donate your time, not only your money.',
  ])('is not what a speaker may say: %s', (said) => {
    const speech = outlineOf(
      lines(
        'My friends,',
        '',
        'The canal is open.',
        '',
        said,
        '',
        'It was long in coming. We waited.',
      ),
      'x.txt',
    )
    expect(speech.setAside).toEqual([])
  })

  it('with numbers of pages and the line that every page begins with', () => {
    const head = '河西县2023年工作会议文件'
    const speech = outlineOf(
      lines(
        '同志们：',
        '今天讲三件事，第一件是修渠，要在',
        head,
        '1',
        '汛期以前完成，第二件是修路，',
        head,
        '2',
        '要在入冬以前完成，第三件是',
        head,
        '3',
        '修桥。',
        '同志们，干吧！',
      ),
      'x.txt',
    )
    expect(blocks(speech)).toEqual([
      'salutation 同志们：',
      'paragraph 今天讲三件事，第一件是修渠，要在汛期以前完成，第二件是修路，要在入冬以前完成，第三件是修桥。',
      'closing 同志们，干吧！',
    ])
  })

  it('keeps a refrain and a greeting that come again', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '我有一个愿望',
        '渠要修通。',
        '我有一个愿望',
        '路要修通。',
        '我有一个愿望',
        '桥要修通。',
      ),
      'x.txt',
    )
    expect(speech.setAside).toEqual([])
  })

  it('saved with its tags', () => {
    const speech = outlineOf(
      '<html><head><title>x</title></head><body>\n<p>&nbsp;&nbsp;同志们：</p><p>第一件事，<b>修渠</b>。</p>\n<p>第二件事，修路。<br/>第三件事，修桥。</p>\n<script>var a = "同志们";\nrun()</script></body></html>',
      'x.txt',
    )
    expect(blocks(speech)).toEqual([
      'salutation 同志们：',
      'paragraph 第一件事，修渠。',
      'paragraph 第二件事，修路。',
      'paragraph 第三件事，修桥。',
    ])
    expect(new Set(speech.setAside.map(({ reason }) => reason))).toEqual(new Set(['markup']))
  })

  it('leaves a comparison alone', () => {
    expect(outlineOf('同志们：\n增速<5%的有3个县，>8%的有2个县。', 'x.txt').setAside).toEqual([])
  })

  it('sent by mail', () => {
    const speech = around(
      ['发件人：办公室', '收件人：李主任', '主题：讲话稿', '李主任，讲话稿改好了，请您审阅。'],
      ['--', '办公室 小周', '电话：0000-1234'],
    )
    expect(blocks(speech)).toEqual(SPOKEN)
  })
})

describe('contents, notes and appendices', () => {
  it('sets a table of contents aside', () => {
    const speech = outlineOf(
      lines(
        '在工作会上的报告',
        '目  录',
        '一、去年的工作',
        '二、今年的打算',
        '',
        '一、去年的工作',
        '渠修通了。',
        '二、今年的打算',
        '路要修通。',
      ),
      'x.txt',
    )
    expect(tree(speech)).toEqual(['一、|去年的工作', '二、|今年的打算'])
    expect(asides(speech)).toEqual([
      'title 在工作会上的报告',
      'front-matter 目  录\n一、去年的工作\n二、今年的打算',
    ])
  })

  it.each(['【参考资料】', '附件：', '附件1', '附：责任分工表', '参考文献：', '附录 A'])(
    'ends the speech at %s, though the numbers begin again',
    (heading) => {
      const speech = outlineOf(
        lines(
          '同志们：',
          '一、修渠',
          '渠要修通。',
          '二、修路',
          '路要修通。',
          heading,
          '一、分工',
          '各负其责。',
        ),
        'x.txt',
      )
      expect(tree(speech)).toEqual(['一、|修渠', '二、|修路'])
      expect(speech.setAside.map(({ reason }) => reason)).toEqual(['appendix'])
    },
  )

  it('asks when an appendix is most of the file, or the file is a collection', () => {
    const long = Array.from({ length: 12 }, (_, at) => `第${at}户分到的地在渠的北边。`)
    const speech = outlineOf(
      lines('同志们：', '渠要修通。', '路要修通。', '附件：', ...long),
      'x.txt',
    )
    expect(speech.setAside[0]?.sure).toBeLessThan(UNSURE)
    const collection = outlineOf(
      lines('篇一：', '同志们：', '渠要修通。', '谢谢大家！', '篇二：', '朋友们：', '路要修通。'),
      'x.txt',
    )
    expect(collection.salutation).toBe('同志们')
    expect(collection.closing).toBe('谢谢大家！')
    expect(collection.setAside.map(({ reason, doubt }) => [reason, doubt])).toEqual([
      ['boilerplate', null],
      ['appendix', 'spoken-or-not'],
    ])
  })

  it('sets footnotes and their marks aside, not the items of a list', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '去年水渠通到了十个村[1]，今年还要通到“下游”②的村子。',
        '渠要修通。',
        '[1] 据县水利局统计。',
        '② 指柳河以南。',
      ),
      'x.txt',
    )
    expect(asides(speech)).toEqual([
      'footnote [1]',
      'footnote ②',
      'footnote [1] 据县水利局统计。\n② 指柳河以南。',
    ])
    const items = outlineOf(
      lines('同志们：', '要做到：', '①修渠；', '②修路。', '就这些。'),
      'x.txt',
    )
    expect(items.setAside).toEqual([])
  })

  it('sets 【摘要】 and the paragraph below it aside, and leaves notations to the speaker', () => {
    const speech = outlineOf(
      lines(
        '【摘要】',
        '本文谈修渠。',
        '同志们：',
        '[停顿 3秒]渠要修通。【备注：看左边】路也要修通。',
      ),
      'x.txt',
    )
    expect(asides(speech)).toEqual(['note 【摘要】\n本文谈修渠。'])
  })
})

describe('what nobody marked', () => {
  it('below the thanks is set aside, and the person is asked', () => {
    const text = '水渠修到哪里，庄稼就绿到哪里，这件事我们说了十年，今年一定要办成。'
    const speech = outlineOf(
      lines('同志们：', text, text, text, text, '谢谢大家！', '河西镇通讯组供稿'),
      'x.txt',
    )
    expect(speech.closing).toBe('谢谢大家！')
    expect(speech.setAside).toMatchObject([
      { text: '河西镇通讯组供稿', sure: 0.5, doubt: 'spoken-or-not' },
    ])
  })

  it('is spoken where it goes on at length, or thanks again', () => {
    const text = '水渠修到哪里，庄稼就绿到哪里，这件事我们说了十年，今年一定要办成。'
    for (const last of [[text, text], ['同志们，散会！'], ['祝大家新年好！']]) {
      const speech = outlineOf(lines('同志们：', text, text, text, '谢谢大家！', ...last), 'x.txt')
      expect(speech.setAside).toEqual([])
    }
  })
})

it.each([24, 28, 36, 50])(
  'knows a site’s line that was broken at %d characters, and the name in it',
  (column) => {
    const line = '下面是小编为大家整理的河西镇修渠动员大会讲话,供大家参考。'
    const wrapped = line.replaceAll(new RegExp(`.{${column / 2}}`, 'gu'), '$&\n').trim()
    const speech = around(wrapped.split('\n'), [])
    expect(blocks(speech)).toEqual(SPOKEN)
    expect(speech.title).toBe('河西镇修渠动员大会讲话')
  },
)

it('keeps a short first sentence below a line of the site', () => {
  const speech = outlineOf(
    lines('分享到：微信 微博 QQ空间', '渠修通了。', '大家都高兴。', '路也修通了。'),
    'x.txt',
  )
  expect(blocks(speech)).toEqual([
    'paragraph 渠修通了。',
    'paragraph 大家都高兴。',
    'paragraph 路也修通了。',
  ])
})
