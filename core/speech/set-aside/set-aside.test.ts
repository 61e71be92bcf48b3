import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'
import { asides, blocks, lines, tree } from '../outlined.fixture.ts'

describe('what is not spoken', () => {
  it('keeps title, date and place of a head', () => {
    const speech = outlineOf(
      lines(
        '在全县农业工作会议上的',
        '讲话',
        '（2019年3月12日）',
        '县委书记  张明',
        '',
        '同志们：',
        '现在开会。',
      ),
      'x.txt',
    )
    expect(speech).toMatchObject({ title: '在全县农业工作会议上的讲话', titleFrom: 'text' })
    expect(asides(speech)).toEqual([
      'title 在全县农业工作会议上的\n讲话',
      'date-and-venue （2019年3月12日）\n县委书记  张明',
    ])
    expect(blocks(speech)).toEqual(['salutation 同志们：', 'paragraph 现在开会。'])
  })

  it('takes the name between 《》 whatever verbs stand before it', () => {
    const titleOf = (first: string) => outlineOf(lines(first, '同志们:', '开会。'), 'x.txt').title
    expect(titleOf('以下是工作人员收集整理的《全区动员会讲话》,仅供大家参考。')).toBe(
      '全区动员会讲话',
    )
    expect(titleOf('下面是小编收集整理的全区动员会讲话,供大家参考。')).toBe('全区动员会讲话')
    expect(titleOf('以下是工作人员整理的《全区动员会讲话》,供各位同志参考。')).toBe(
      '全区动员会讲话',
    )
  })

  it('takes the title from the text before the boilerplate before the name of the file', () => {
    const boilerplate = '小编为大家整理的第二个题目,供大家参考。'
    expect(
      outlineOf(lines(boilerplate, '第一个题目', '同志们:', '开会。'), '第三个.txt').title,
    ).toBe('第一个题目')
    expect(outlineOf(lines(boilerplate, '同志们:', '开会。'), '第三个.txt').title).toBe(
      '第二个题目',
    )
    expect(outlineOf(lines('同志们:', '开会。'), '/a/b/第三个 (2).txt').title).toBe('第三个')
  })

  it('sets aside the signature and date at the end, and page numbers without dividing the text', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '今天开会，讲的是',
        '- 1 -',
        '一件大事。',
        '第 2 页 共 3 页',
        '同志们，加油！',
        '某某县人民政府',
        '2019年12月4日',
      ),
      'x.txt',
    )
    expect(blocks(speech)).toEqual([
      'salutation 同志们：',
      'paragraph 今天开会，讲的是一件大事。',
      'closing 同志们，加油！',
    ])
    expect(asides(speech)).toEqual([
      'boilerplate - 1 -',
      'boilerplate 第 2 页 共 3 页',
      'date-and-venue 某某县人民政府\n2019年12月4日',
    ])
  })

  it('takes apart a title in brackets glued to the greeting', () => {
    const speech = outlineOf(
      lines('【婚礼发言】尊敬的各位来宾:', '大家好!', '今天很高兴。'),
      'x.txt',
    )
    expect(speech).toMatchObject({
      title: '婚礼发言',
      titleFrom: 'text',
      salutation: '尊敬的各位来宾',
    })
    expect(asides(speech)).toEqual(['title 【婚礼发言】'])
  })

  it('sets aside front matter, an editor’s note, stage directions, an appendix', () => {
    const speech = outlineOf(
      lines(
        '---',
        'title: "开工讲话"',
        'tags: [a, b]',
        '---',
        '【导  读】这是编者写的。',
        '同志们：',
        '我们开工了。（热烈鼓掌）大家辛苦了（掌声）！',
        '一、怎么干',
        '好好干。（音乐学院的同志也要参加）',
        '【参考资料】',
        '一、附录里的条目',
        '不念。',
      ),
      'x.txt',
    )
    expect(speech.title).toBe('开工讲话')
    expect(speech.setAside.map((aside) => aside.reason)).toEqual([
      'front-matter',
      'note',
      'stage-direction',
      'stage-direction',
      'appendix',
    ])
    expect(blocks(speech)).toEqual([
      'salutation 同志们：',
      'paragraph 我们开工了。大家辛苦了！',
      'heading 一、怎么干',
      'paragraph 好好干。（音乐学院的同志也要参加）',
    ])
  })

  it('sets aside the labels and stage directions of a transcript', () => {
    const speech = outlineOf(
      lines(
        'U.S. Capitol',
        'Washington, D.C.',
        '12:10 P.M. EST',
        '',
        'THE PRESIDENT:  Thank you, everybody. (Applause.)  Now we begin.',
        '',
        'END  12:40 P.M. EST',
      ),
      'x.txt',
    )
    expect(blocks(speech)).toEqual(['paragraph Thank you, everybody. Now we begin.'])
    expect(speech.setAside.map((aside) => aside.reason)).toEqual([
      'date-and-venue',
      'speaker-label',
      'stage-direction',
      'boilerplate',
    ])
  })

  it('never sets aside what is said in the middle, though it sounds like boilerplate', () => {
    const middle = Array.from({ length: 20 }, () => '希望今天的会议对大家有所帮助。')
    const speech = outlineOf(
      lines(
        '同志们：',
        '开会。',
        '一、内容',
        ...middle,
        '二、结论',
        '就这样。',
        '一。',
        '二。',
        '三。',
        '四。',
        '五。',
        '六。',
        '七。',
        '八。',
      ),
      'x.txt',
    )
    expect(speech.setAside).toEqual([])
  })
})

describe('Markdown', () => {
  it('gives headings by depth, and its marks are set aside', () => {
    const speech = outlineOf(
      lines(
        '# Budget',
        '',
        '## Review',
        '',
        'Review',
        '',
        'It was **good**.',
        '',
        '### Details',
        '',
        '- one',
        '- two',
        '',
        '## Outlook',
        '',
        'It will be better.',
      ),
      'x.md',
    )
    expect(speech.title).toBe('Budget')
    expect(tree(speech)).toEqual(['|Review', ' |Details', '|Outlook'])
    expect(blocks(speech)).toContain('paragraph It was good.')
    expect(blocks(speech)).toContain('paragraph one')
    expect(speech.setAside.filter((aside) => aside.text === 'Review')).toHaveLength(1)
    expect(speech.placeholders).toEqual([])
  })

  it('tells emphasis from gaps', () => {
    const markdown = outlineOf(
      lines('# 讲话', '', '**一、加强领导**', '', '要靠**实干**，***县要带头，**镇要跟上。'),
      'x.md',
    )
    expect(tree(markdown)).toEqual(['一、|加强领导'])
    expect(markdown.placeholders.map((gap) => gap.text)).toEqual(['***', '**'])
    const plain = outlineOf(
      lines('同志们：', '**村书记**，跨村任职。', '一、**镇的工作', '很好。'),
      'x.txt',
    )
    expect(plain.placeholders.map((gap) => gap.text)).toEqual(['**', '**', '**'])
  })
})
