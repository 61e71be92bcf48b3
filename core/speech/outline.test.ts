import { describe, expect, it } from 'vitest'
import { ADDRESS } from './address.fixture.ts'
import { outlineOf } from './outline.ts'
import { asides, blocks, lines, tree } from './outlined.fixture.ts'

describe('an address in the form it has on the web', () => {
  const speech = outlineOf(ADDRESS, 'download-1234.txt')

  it('has its title from the boilerplate, its greeting and its language', () => {
    expect(speech).toMatchObject({
      title: '全县春季农业生产现场会讲话',
      titleFrom: 'boilerplate',
      salutation: '同志们',
      language: 'zh',
    })
  })

  it('has exactly these sections', () => {
    expect(tree(speech)).toEqual([
      '一、|认清形势,切实增强抓好农业生产的责任感和紧迫感',
      ' (一)|要看到机遇就在眼前',
      ' (二)|要看到差距就在身边',
      '二、|突出重点,扎实做好春耕备耕各项工作',
      ' (一)|抓好农资供应,让农民用上“放心种、放心肥”',
      ' (二)|抓好水利设施,让每一滴水都用到田里',
      ' (三)|抓好技术服务,让农技人员走到田间去',
      '三、|加强领导,确保各项任务落到实处',
      ' (一)|压实责任',
      ' (二)|严格督查',
    ])
    expect(speech.sections.map((section) => section.parent)).toEqual([
      null,
      0,
      0,
      null,
      3,
      3,
      3,
      null,
      7,
      7,
    ])
  })

  it('divides an inline heading from the body that goes on in its line', () => {
    const at = speech.sections[1]?.firstBlock ?? -1
    expect(speech.blocks[at]?.text).toBe('(一)要看到机遇就在眼前。')
    expect(speech.blocks[at + 1]?.text).toMatch(/^今年中央和省里.*好机会。$/)
    expect(speech.blocks[at + 2]?.text).toMatch(/^\(二\)/)
  })

  it('rejoins the lines that were broken behind a semicolon', () => {
    const paragraph = speech.blocks.find((block) => block.text.startsWith('去年以来'))
    expect(paragraph?.text).toContain('到位;有的村水渠年久失修,一到用水季节就出问题;有的干部')
    expect(paragraph?.pieces).toHaveLength(3)
    expect(speech.blocks.some((block) => block.text.startsWith('分管同志'))).toBe(false)
  })

  it('sets aside the first and the last line and nothing else', () => {
    expect(asides(speech)).toEqual([
      'boilerplate 下面是小编为大家整理的全县春季农业生产现场会讲话,供大家参考。',
      'boilerplate 【全县春季农业生产现场会讲话】相关文章:',
    ])
  })

  it('finds the gaps with their surroundings and sections', () => {
    expect(speech.placeholders.map(({ text, section }) => ({ text, section }))).toEqual([
      { text: '***', section: null },
      { text: '**', section: 1 },
      { text: '***', section: 7 },
      { text: '****', section: null },
    ])
    expect(speech.placeholders.map((gap) => gap.context)).toEqual([
      '今天,我们在***镇召开全县春季农业生',
      '持力度之大前所未有,**县又被列入高标准农田',
      '业成败,关键在干部。***书记多次强调,农村工',
      '年的春耕打得漂亮,为****的丰收年景开一个好头',
    ])
  })

  it('ends with the paragraph that returns to the audience, which belongs to no section', () => {
    expect(speech.closing).toMatch(/^同志们,春光不负赶路人.*好头!$/)
    expect(speech.blocks.at(-1)).toMatchObject({ kind: 'closing', section: null })
    expect(speech.sections.at(-1)?.endBlock).toBe(speech.blocks.length - 1)
    expect(speech.sections[7]?.endBlock).toBe(speech.blocks.length - 1)
  })

  it('is the same with CRLF, blank lines and indents, with or without a last line break', () => {
    const crlf = outlineOf(ADDRESS.replaceAll('\n', '\r\n'), 'download-1234.txt')
    expect(blocks(crlf)).toEqual(blocks(speech))
    expect(crlf.sections).toEqual(speech.sections)
    expect(crlf.placeholders).toEqual(speech.placeholders)
    expect(blocks(outlineOf(`\ufeff${ADDRESS}\n\n`, 'download-1234.txt'))).toEqual(blocks(speech))
    const spaced = ADDRESS.replaceAll('\n', '\n\n　　')
    expect(blocks(outlineOf(spaced, 'download-1234.txt'))).toEqual(blocks(speech))
  })
})

describe('levels', () => {
  it('are those of GB/T 9704, full and half width', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '讲两点。',
        '一、加强领导',
        '（一）明确责任',
        '1.县级领导',
        '（1）包片联系',
        '各包一片。',
        '(2)定期走访',
        '每月走访。',
        '２．乡镇干部',
        '驻村工作。',
        '(二)严格考核',
        '按月考核。',
        '十一、抓好落实',
        '说到做到。',
      ),
      'x.txt',
    )
    expect(tree(speech)).toEqual([
      '一、|加强领导',
      ' （一）|明确责任',
      '  1.|县级领导',
      '   （1）|包片联系',
      '   (2)|定期走访',
      '  ２．|乡镇干部',
      ' (二)|严格考核',
      '十一、|抓好落实',
    ])
    expect(speech.sections.map((section) => section.parent)).toEqual([null, 0, 1, 2, 2, 1, 0, null])
  })

  it('keeps a deeper section with the innermost one above it, also where a level is left out', () => {
    const speech = outlineOf(
      lines(
        '（一）先说',
        '一些话。',
        '一、再说',
        '1.跳过一级',
        '一些话。',
        '（二）最后说',
        '一些话。',
      ),
      'x.txt',
    )
    expect(speech.sections.map((section) => section.parent)).toEqual([null, null, 1, 1])
  })

  it('closes a heading with the mark behind its full stop, not inside a quotation', () => {
    const speech = outlineOf(
      lines(
        '讲话',
        '',
        '（一）做政治过硬的“明白人。”讲政治是要求。',
        '（二）牢记“空谈误国。实干兴邦”的道理。要多干。',
        '（三）解决“谁来种地？”的问题。靠大家。',
      ),
      'x.txt',
    )
    expect(tree(speech)).toEqual([
      ' （一）|做政治过硬的“明白人。”',
      ' （二）|牢记“空谈误国。实干兴邦”的道理',
      ' （三）|解决“谁来种地？”的问题',
    ])
    expect(speech.blocks[1]?.text).toBe('讲政治是要求。')
  })

  it('does not take a number in the text for a heading', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '一、二季度是关键。',
        '1.5万人参加了活动。',
        '2019年是丰收年。',
        '12.4宪法日到了。',
        '三是要抓落实。',
      ),
      'x.txt',
    )
    expect(speech.sections).toEqual([])
  })

  it('finds English sub-sections whose heading is the first sentence of the paragraph, and the words that close', () => {
    const speech = outlineOf(
      lines(
        'Opening Address',
        '',
        'Colleagues,',
        '',
        'Good morning. I have two points.',
        '',
        '1. Know the risks',
        '',
        '(1) Water is still our first danger. The flood of 2023 closed 17 roads.',
        '',
        '(2) Ask Mr. Reed about heat. He counted 62 fires.',
        '',
        'Colleagues, the work begins today.',
        '',
        'Thank you.',
      ),
      'x.txt',
    )
    expect(speech.salutation).toBe('Colleagues')
    expect(speech.sections.map(({ number, heading }) => `${number}|${heading}`)).toEqual([
      '1.|Know the risks',
      '(1)|Water is still our first danger',
      '(2)|Ask Mr. Reed about heat',
    ])
    expect(speech.closing).toBe('Colleagues, the work begins today.\nThank you.')
  })

  it('takes numbered items that end with semicolons for a list, not for headings', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '一、主要任务',
        '要做到：',
        '1、改造农田；',
        '2、疏通水渠；',
        '3、检修泵站。',
        '二、工作要求',
        '抓紧。',
      ),
      'x.txt',
    )
    expect(tree(speech)).toEqual(['一、|主要任务', '二、|工作要求'])
    expect(blocks(speech)).toContain('paragraph 2、疏通水渠；')
  })

  it('sets aside the numbers a site has put before every paragraph', () => {
    const speech = outlineOf(
      lines(
        '1、各位来宾,朋友们:',
        '2、今天我们奠基。',
        '3、这是一件大事。',
        '4、感谢驻×各单位的支持!',
      ),
      'x.txt',
    )
    expect(speech.sections).toEqual([])
    expect(speech.salutation).toBe('各位来宾,朋友们')
    expect(asides(speech)).toEqual(['markup 1、', 'markup 2、', 'markup 3、', 'markup 4、'])
    expect(speech.placeholders.map((gap) => gap.text)).toEqual(['×'])
  })
})

describe('greeting and closing', () => {
  it.each([
    ['同志们：', '同志们'],
    ['同志们、朋友们', '同志们、朋友们'],
    ['各位领导、同志们：', '各位领导、同志们'],
    ['尊敬的各位来宾，女士们、先生们！', '尊敬的各位来宾，女士们、先生们'],
    ['老师们、同学们:', '老师们、同学们'],
    ['尊敬的张书记、各位企业家朋友：', '尊敬的张书记、各位企业家朋友'],
  ])('finds %s', (line, salutation) => {
    const speech = outlineOf(lines(line, '今天我们开会。', '会议很重要。'), 'x.txt')
    expect(speech.salutation).toBe(salutation)
    expect(speech.blocks[0]).toMatchObject({ kind: 'salutation', text: line })
  })

  it('finds a greeting with the speech going on in the same line, and the name before it', () => {
    const speech = outlineOf(
      lines(
        '2017年工作报告',
        '',
        '李明：各位代表，现在，我向大会报告工作。',
        '一、回顾',
        '一年过去了。',
      ),
      'x.txt',
    )
    expect(speech).toMatchObject({
      title: '2017年工作报告',
      titleFrom: 'text',
      salutation: '各位代表',
    })
    expect(blocks(speech).slice(0, 2)).toEqual([
      'salutation 各位代表，',
      'paragraph 现在，我向大会报告工作。',
    ])
    expect(asides(speech)).toEqual(['title 2017年工作报告', 'speaker-label 李明：'])
  })

  it('takes a greeting over two lines for one', () => {
    const speech = outlineOf(lines('尊敬的各位领导、', '各位来宾：', '今天很高兴。'), 'x.txt')
    expect(speech.salutation).toBe('尊敬的各位领导、各位来宾')
  })

  it('ends a greeting at its colon, with the day’s wish left to the speech', () => {
    const inline = outlineOf('各位领导：大家上午好！今天开会。会议很重要。', 'x.txt')
    expect(blocks(inline)).toEqual([
      'salutation 各位领导：',
      'paragraph 大家上午好！今天开会。会议很重要。',
    ])
    const below = outlineOf(lines('各位领导：', '大家上午好！', '今天开会。'), 'x.txt')
    expect(below.salutation).toBe('各位领导')
  })

  it('finds an English greeting on a line of its own, not a sentence that begins like one', () => {
    const speech = outlineOf(
      lines('Ladies and gentlemen,', '', 'Today we meet here. It is good.'),
      'x.txt',
    )
    expect(speech.salutation).toBe('Ladies and gentlemen')
    expect(
      outlineOf('Dear friends, we meet here today. It is good.', 'x.txt').salutation,
    ).toBeNull()
  })

  it('does not take 各位代表 in the middle for a greeting', () => {
    const speech = outlineOf(
      lines('同志们：', '一年过去了。', '各位代表：', '新的一年来了。', '说完了。'),
      'x.txt',
    )
    expect(speech.blocks.filter((block) => block.kind === 'salutation')).toHaveLength(1)
  })

  it.each([
    ['同志们，任务已经明确。', '同志们，任务已经明确。'],
    ['最后，祝大家身体健康。', '最后，祝大家身体健康。'],
    ['各位来宾，愿我们的友谊长存！', '各位来宾，愿我们的友谊长存！'],
    ['谢谢大家！', '谢谢大家！'],
    ['这是最后一件事。', null],
  ])('closes with %s: %s', (last, closing) => {
    const speech = outlineOf(lines('同志们：', '一、第一件事', '做好它。', last), 'x.txt')
    expect(speech.closing).toBe(closing)
  })

  it('keeps the thanks with the paragraph that returns to the audience', () => {
    const speech = outlineOf(
      lines('同志们：', '开始吧。', '同志们，前景光明。', '我们一定能赢！', '谢谢大家！'),
      'x.txt',
    )
    expect(speech.closing).toBe('同志们，前景光明。\n我们一定能赢！\n谢谢大家！')
  })

  it('finds no closing in a speech of one paragraph', () => {
    expect(outlineOf('同志们，开会了。', 'x.txt').closing).toBeNull()
  })
})

describe('broken lines', () => {
  it('go on where a line does not end a sentence', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '我们要坚持，',
        '也要创新；',
        '更要、',
        '实干。',
        '第二段在这里',
        '还没有说完。',
        '第三段。',
      ),
      'x.txt',
    )
    expect(blocks(speech).slice(1)).toEqual([
      'paragraph 我们要坚持，也要创新；更要、实干。',
      'paragraph 第二段在这里还没有说完。',
      'paragraph 第三段。',
    ])
  })

  it('leave a short line above a long paragraph alone: a heading without a number', () => {
    const body =
      '今年要把污染防治放在更加突出的位置，一个问题一个问题地解决，一条河一条河地治理，直到见效。'
    const speech = outlineOf(lines('同志们：', '打好碧水保卫战', body), 'x.txt')
    expect(blocks(speech).slice(1)).toEqual(['paragraph 打好碧水保卫战', `paragraph ${body}`])
  })

  it('of Han text wrapped at a column come together, and a number at the edge is no heading', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '我们今天在这里召开会议，主要任务是总结工作，分析形势，根据条例第三十条第',
        '（一）项的规定，对下一步的工作进行安排。各单位要认真领会，抓好落实，不能有',
        '半点松懈。会后要层层传达，让每一个人都知道自己该做什么，怎么做，做到什么程',
        '度。',
        '一、加强领导',
        '领导带头，群众才有劲头；领导松一寸，群众就会松一尺。要把这个道理讲清楚，讲',
        '透彻，讲到每一个人的心里去。',
      ),
      'x.txt',
    )
    expect(tree(speech)).toEqual(['一、|加强领导'])
    expect(speech.blocks).toHaveLength(4)
    expect(speech.blocks[1]?.text).toMatch(/条例第三十条第（一）项.*什么程度。$/)
  })

  it('do not swallow the heading that follows', () => {
    const speech = outlineOf(
      lines('同志们：', '我们要坚持，', '一、加强领导', '说到做到。'),
      'x.txt',
    )
    expect(tree(speech)).toEqual(['一、|加强领导'])
  })

  it('of a text wrapped at a column come together again, with spaces only between Latin words', () => {
    const speech = outlineOf(
      lines(
        'Our country will flourish and be respected again all over the',
        'world. We will be the envy of every nation, and we will not',
        'allow ourselves to be taken advantage of any longer. Every day',
        'we will work.',
        '',
        'The second paragraph begins here and it goes on for long enough',
        'to be broken at the hyphen of a well-',
        'known word, and then it ends.',
      ),
      'x.txt',
    )
    expect(speech.language).toBe('en')
    expect(blocks(speech)).toEqual([
      'paragraph Our country will flourish and be respected again all over the world. We will be the envy of every nation, and we will not allow ourselves to be taken advantage of any longer. Every day we will work.',
      'paragraph The second paragraph begins here and it goes on for long enough to be broken at the hyphen of a well-known word, and then it ends.',
    ])
  })

  it('join Han text without a space, Latin words in it with one', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '我们使用,',
        'Owner 和,',
        '别的词,',
        '还有 big,',
        'data 平台',
        'GDP',
        'growth。',
      ),
      'x.txt',
    )
    expect(speech.blocks[1]?.text).toBe('我们使用,Owner 和,别的词,还有 big,data 平台GDP growth。')
  })
})

describe('gaps', () => {
  it.each([
    ['请***同志讲话', ['***']],
    ['请XX同志和××同志讲话', ['XX', '××']],
    ['在____召开，xx年', ['____', 'xx']],
    ['驻×各单位，20XX年', ['×', 'XX']],
    ['3×5米，XXL号，MAXX，二〇〇八年，a_b', []],
    ['＊＊县，ＸＸ镇，○○村', ['＊＊', 'ＸＸ', '○○']],
  ])('in %s: %j', (text, gaps) => {
    const speech = outlineOf(lines('同志们：', `${text}。`, '完了。'), 'x.txt')
    expect(speech.placeholders.map((gap) => gap.text)).toEqual(gaps)
  })
})

describe('size', () => {
  it('takes 200,000 字 in one line, and as many lines', () => {
    const long = '我们要坚持（掌声）实干，***县在2019年增长90%；'.repeat(8000)
    expect(outlineOf(long, 'x.txt').placeholders).toHaveLength(8000)
    const many = '一、加强领导\n（一）明确责任。我们要实干；\n再实干。\n'.repeat(8000)
    expect(outlineOf(many, 'x.txt').sections).toHaveLength(16_000)
  })
})
