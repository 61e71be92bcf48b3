import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'
import { asides, blocks, lines } from '../outlined.fixture.ts'
import { UNSURE } from '../speech.ts'

const LONG = '水渠修到哪里，庄稼就绿到哪里，这件事我们说了十年，今年一定要办成，办不成就不收工。'

describe('transcripts', () => {
  it('keeps the one who says most, and sets the others aside', () => {
    const speech = outlineOf(
      lines(
        '主持人：下面请李县长讲话。',
        '李建国：同志们，讲两件事。',
        LONG,
        LONG,
        '群众：水费怎么算？',
        '李建国：水费不收。',
        '主持人：散会。',
      ),
      'x.txt',
    )
    expect(speech).toMatchObject({ speaker: '李建国', salutation: '同志们' })
    expect(blocks(speech)).toEqual([
      'salutation 同志们，',
      'paragraph 讲两件事。',
      `paragraph ${LONG}`,
      `paragraph ${LONG}`,
      'paragraph 水费不收。',
    ])
    expect(asides(speech).filter((one) => one.startsWith('other-speaker'))).toHaveLength(3)
  })

  it('keeps the one whom the title names, though another says more', () => {
    const speech = outlineOf(
      lines(
        '李建国答村民问',
        '王大爷：' + LONG + LONG,
        '李建国：好，今年就修。',
        '王大爷：那就好。',
        '李建国：谢谢。',
      ),
      'x.txt',
    )
    expect(speech.speaker).toBe('李建国')
    expect(blocks(speech)).toContain('paragraph 好，今年就修。')
    expect(
      speech.setAside.some(({ sure, doubt }) => sure < UNSURE && doubt === 'spoken-or-not'),
    ).toBe(true)
  })

  it.each([
    ['Q: Will it rain?', 'A: It will.', 'A:'],
    ['问：会下雨吗？', '答：会下的。', '答：'],
    ['【记者】会下雨吗？', '【李建国】会下的。', '【李建国】'],
    ['记者 00:12\n会下雨吗？', '李建国 00:15\n会下的。', '李建国 00:15'],
    ['**记者：** 会下雨吗？', '**李建国：** 会下的。', '**李建国：**'],
    ['REPORTER: Will it rain?', 'MAYOR LEE: It will.', 'MAYOR LEE:'],
  ])('knows %s as asked and %s as answered', (question, answer, label) => {
    const speech = outlineOf(lines(question, answer, question, answer), 'x.txt')
    const labels = speech.setAside.filter(({ reason }) => reason === 'speaker-label')
    expect(labels.map(({ text }) => text)).toEqual([label, label])
    expect(speech.blocks.every(({ text }) => !text.includes('Will') && !text.includes('吗'))).toBe(
      true,
    )
  })

  it('leaves an address whole that nobody is named in, with questions behind it', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        LONG,
        LONG,
        LONG,
        '问：钱从哪里来？',
        '答：县里出七成。',
        '问：什么时候开工？',
        '答：下个月。',
      ),
      'x.txt',
    )
    expect(blocks(speech).slice(0, 4)).toEqual([
      'salutation 同志们：',
      `paragraph ${LONG}`,
      `paragraph ${LONG}`,
      `paragraph ${LONG}`,
    ])
    expect(blocks(speech)).toContain('paragraph 县里出七成。')
    expect(asides(speech)).toContain('other-speaker 问：钱从哪里来？')
  })

  it('goes on where the chair has called and nobody is named', () => {
    const speech = outlineOf(
      lines('主持人：下面请书记讲话。', '同志们：', LONG, LONG, '主持人：谢谢书记。'),
      'x.txt',
    )
    expect(blocks(speech)).toEqual([
      'salutation 同志们：',
      `paragraph ${LONG}`,
      `paragraph ${LONG}`,
    ])
  })

  it('does not take a colon for a label', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '目标任务：修通水渠。',
        '重点工作：修路修桥。',
        '时间要求：入冬以前。',
        '安全：一个都不能少。',
        '高度重视：这是第一位的。',
        '总的要求：快。',
        '目标任务：再说一遍，修通水渠。',
      ),
      'x.txt',
    )
    expect(speech.setAside).toEqual([])
    const english = outlineOf(
      lines(
        'My friends,',
        '',
        'Remember: it takes time.',
        '',
        'One thing: do not stop.',
        '',
        'Remember: it takes time.',
      ),
      'x.txt',
    )
    expect(english.setAside).toEqual([])
  })

  it('sets the formal exchange behind an address aside, and asks', () => {
    const speech = outlineOf(
      lines(
        '**Dr Ng:**',
        '',
        ...Array.from(
          { length: 12 },
          (_, at) => `We built canal number ${at}, and the water came.\n`,
        ),
        '**Mr Speaker:**',
        '',
        'On what day?',
        '',
        '**Dr Ng:**',
        '',
        'On Monday.',
      ),
      'x.md',
    )
    expect(speech.blocks).toHaveLength(12)
    expect(speech.setAside.filter(({ sure }) => sure < UNSURE)).toHaveLength(1)
  })
})

describe('stage directions', () => {
  it.each([
    '（掌声）',
    '（热烈鼓掌）',
    '（全场起立，长时间热烈鼓掌）',
    '[笑声]',
    '【掌声】',
    '（停顿）',
    '（举杯）',
    '（国歌毕）',
    '(Applause.)',
    '[Laughter]',
    '(Laughter and applause.)',
    '[Cheers and applause]',
    '(Pause.)',
    '（拍手）',
    '(박수)',
  ])('are known: %s', (direction) => {
    const speech = outlineOf(
      lines('同志们：', `渠修通了。${direction}路也修通了。`, '就说到这里。'),
      'x.txt',
    )
    expect(asides(speech)).toEqual([`stage-direction ${direction}`])
  })

  it.each([
    '（音乐学院）',
    '（展示中心）',
    '（见附表）',
    '（一）',
    '（以下简称“渠委会”）',
    '(GDP)',
    '（笑对人生的人）',
  ])('are not taken for what is said: %s', (words) => {
    const speech = outlineOf(
      lines('同志们：', `渠修通了${words}，路也修通了。`, '就说到这里。'),
      'x.txt',
    )
    expect(speech.setAside).toEqual([])
  })
})

describe('what only looks like a head', () => {
  it('keeps a first sentence that greets in passing below the names', () => {
    const speech = outlineOf(
      lines(
        'COMMENCEMENT ADDRESS',
        'Dr. Jane Goodwin, President of Harbor College',
        'May 18, 2024',
        '',
        'Thank you, Chancellor. Good morning, graduates.',
        '',
        'I have three stories. None is long.',
      ),
      'x.txt',
    )
    expect(speech).toMatchObject({
      title: 'COMMENCEMENT ADDRESS',
      speaker: 'Dr. Jane Goodwin, President of Harbor College',
      date: 'May 18, 2024',
    })
    expect(blocks(speech)[0]).toBe('paragraph Thank you, Chancellor. Good morning, graduates.')
  })

  it('keeps the name of a briefing above its turns, and journalists of any paper ask', () => {
    const speech = outlineOf(
      lines(
        '防汛情况通报会',
        '海西日报记者：雨还下吗？',
        '王文：还要下三天。',
        '海西台记者：渠怎么样？',
        '王文：渠没有问题。',
      ),
      'x.txt',
    )
    expect(speech).toMatchObject({ title: '防汛情况通报会', speaker: '王文' })
    expect(blocks(speech)).toEqual(['paragraph 还要下三天。', 'paragraph 渠没有问题。'])
  })

  it('takes 王主任： for a label where it comes again, and for a greeting where it does not', () => {
    const turns = outlineOf(
      lines('王主任：同志们，渠要修通。', '张三：什么时候？', '王主任：秋天。'),
      'x.txt',
    )
    expect(turns).toMatchObject({ speaker: '王主任', salutation: '同志们' })
    expect(outlineOf(lines('王主任：', '渠要修通。', '秋天动工。'), 'x.txt').salutation).toBe(
      '王主任',
    )
  })
})
