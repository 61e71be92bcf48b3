import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'
import { asides, blocks, lines } from '../outlined.fixture.ts'

const BODY = ['今天我们开会，主要是部署下一步的工作。', '会议很重要，大家要抓好落实。']
const head = (...above: readonly string[]) => outlineOf(lines(...above, ...BODY), 'x.txt')

describe('the head of an address', () => {
  it('has occasion, speaker and date', () => {
    const speech = head(
      '在全市森林防火动员会上的讲话',
      '市委书记  王明',
      '（2023年4月12日）',
      '',
      '同志们：',
    )
    expect(speech).toMatchObject({
      title: '在全市森林防火动员会上的讲话',
      titleFrom: 'text',
      occasion: '全市森林防火动员会',
      speaker: '市委书记 王明',
      date: '2023年4月12日',
      salutation: '同志们',
    })
    expect(speech.titleSure).toBeGreaterThan(0.9)
  })

  it.each([
    ['县长　李卫国', '县长 李卫国'],
    ['中共××县委书记 ×××', '中共××县委书记 ×××'],
    ['（市教育局局长  陈晓）', '市教育局局长 陈晓'],
    ['王　明', '王 明'],
    ['李明 县人民政府副县长', '李明 县人民政府副县长'],
  ])('takes %s for who speaks', (line, speaker) => {
    const speech = head('在校庆大会上的致辞', line, '各位来宾：')
    expect(speech.speaker).toBe(speaker)
    expect(speech.title).toBe('在校庆大会上的致辞')
  })

  it.each([
    ['2023年4月12日', '2023年4月12日'],
    ['（二〇二三年四月十二日）', '二〇二三年四月十二日'],
    ['2023-04-12 10:30', '2023-04-12'],
    ['（××××年×月×日）', '××××年×月×日'],
    ['2023年4月12日 人民会堂', '2023年4月12日'],
  ])('takes %s for the date', (line, date) => {
    const speech = head('在校庆大会上的致辞', line, '各位来宾：')
    expect(speech.date).toBe(date)
    expect(speech.setAside.map(({ reason }) => reason)).toEqual(['title', 'date-and-venue'])
  })

  it('has a title over several lines, and one with a second half', () => {
    expect(
      head(
        '真抓实干  勇毅前行',
        '奋力开创乡村振兴新局面',
        '——在全县三级干部会议上的讲话',
        '同志们：',
      ),
    ).toMatchObject({
      title: '真抓实干 勇毅前行奋力开创乡村振兴新局面',
      occasion: '全县三级干部会议',
      salutation: '同志们',
    })
    expect(head('在全市安全生产暨消防工作电视电话会议', '上的讲话', '同志们：').title).toBe(
      '在全市安全生产暨消防工作电视电话会议上的讲话',
    )
  })

  it.each([
    ['在全县动员会上的讲话同志们：', '在全县动员会上的讲话', '同志们'],
    ['在全县动员会上的讲话 各位领导、同志们：', '在全县动员会上的讲话', '各位领导、同志们'],
    ['《开工典礼致辞》各位来宾：', '开工典礼致辞', '各位来宾'],
    ['在全县动员会上的讲话（2023年4月12日）同志们：', '在全县动员会上的讲话', '同志们'],
    ['在全县动员会上的讲话 县委书记 张三 同志们：', '在全县动员会上的讲话', '同志们'],
  ])('takes apart %s', (line, title, salutation) => {
    const speech = head(line)
    expect(speech).toMatchObject({ title, salutation, titleFrom: 'text' })
    expect(blocks(speech)[0]).toBe(`salutation ${salutation}：`)
  })

  it('keeps the name and the date that are glued to the title', () => {
    const speech = head('在全县动员会上的讲话 县委书记 张三（2023年4月12日）', '同志们：')
    expect(speech).toMatchObject({
      title: '在全县动员会上的讲话',
      speaker: '县委书记 张三',
      date: '2023年4月12日',
    })
    expect(head('在全县动员会上的讲话（2023年4月12日）', '同志们：')).toMatchObject({
      title: '在全县动员会上的讲话',
      date: '2023年4月12日',
    })
  })

  it.each([
    ['张明在全省教师代表大会上的发言', '全省教师代表大会', '张明'],
    ['县委书记张明在县委全会闭幕时的讲话', '县委全会', '县委书记张明'],
    ['全市春季植树活动动员大会讲话', '全市春季植树活动动员大会', null],
    ['新年贺词', null, null],
  ])('reads in %s where it is given, and by whom', (title, occasion, speaker) => {
    expect(head(title, '同志们：')).toMatchObject({ title, occasion, speaker })
  })

  it.each([
    [
      'Remarks by Jane Smith at the Opening of the City Library, June 3, 2024',
      'the Opening of the City Library',
      'Jane Smith',
      'June 3, 2024',
    ],
    ['Keynote Address at the Rural Health Forum', 'the Rural Health Forum', null, null],
    ["Governor Lee's Address to the Legislature", 'the Legislature', 'Governor Lee', null],
  ])('reads the same in %s', (title, occasion, speaker, date) => {
    const speech = outlineOf(
      lines(title, '', 'Ladies and gentlemen,', '', 'We are here today. It is a good day.'),
      'x.txt',
    )
    expect(speech).toMatchObject({
      title,
      occasion,
      speaker,
      date,
      salutation: 'Ladies and gentlemen',
    })
  })

  it('takes the title from front matter, and from the page around the text', () => {
    expect(
      outlineOf(
        lines(
          '---',
          'title: 开学第一课',
          'speaker: 陈校长',
          'date: 2022-09-01',
          '---',
          '同学们：',
          ...BODY,
        ),
        'a.md',
      ),
    ).toMatchObject({ title: '开学第一课', speaker: '陈校长', date: '2022-09-01' })
    expect(outlineOf(lines('同志们：', ...BODY, 'TAG:开工仪式致辞'), 'x.txt')).toMatchObject({
      title: '开工仪式致辞',
      titleFrom: 'boilerplate',
    })
  })

  it('is less sure of a title that only the file tells', () => {
    const named = outlineOf(lines('同志们：', ...BODY), '在春耕现场会上的讲话（定稿）.txt')
    expect(named).toMatchObject({ title: '在春耕现场会上的讲话（定稿）', titleFrom: 'file-name' })
    expect(named.titleSure).toBeGreaterThan(0.6)
    const unnamed = outlineOf(lines('同志们：', ...BODY), '新建文本文档.txt')
    expect(unnamed.titleSure).toBeLessThan(0.6)
  })

  it('sets aside what an office writes on its papers', () => {
    const speech = head(
      '内部资料 注意保存',
      '第2稿',
      '在半年工作会上的讲话',
      '（根据录音整理，未经本人审阅）',
      '同志们：',
    )
    expect(speech.title).toBe('在半年工作会上的讲话')
    expect(speech.salutation).toBe('同志们')
    expect(blocks(speech)).toHaveLength(3)
  })

  it('signs at the end with an office, a name, a date in any order', () => {
    for (const end of [
      ['河西县人民政府', '2020年5月1日'],
      ['2020年5月1日', '县长 王明'],
      ['二〇二〇年五月一日'],
    ]) {
      const speech = outlineOf(lines('同志们：', ...BODY, '谢谢大家！', ...end), 'x.txt')
      expect(asides(speech)).toEqual([`date-and-venue ${end.join('\n')}`])
      expect(speech.closing).toBe('谢谢大家！')
    }
  })
})

describe('what the format says', () => {
  it('is the title, whatever it looks like; comments and footnotes are set aside', () => {
    const text = lines('我们的路', '王明', '同志们：', '路很长。见注', '要走下去。', '核对数字')
    const at = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const speech = outlineOf(text, 'x.docx', {
      linesAreParagraphs: true,
      stretches: [
        { ...at('我们的路'), kind: 'title' },
        { ...at('王明'), kind: 'subtitle' },
        { ...at('见注'), kind: 'set-aside', reason: 'footnote' },
        { ...at('核对数字'), kind: 'set-aside', reason: 'comment' },
      ],
    })
    expect(speech).toMatchObject({ title: '我们的路', titleSure: 1, speaker: '王明' })
    expect(asides(speech)).toEqual([
      'title 我们的路',
      'date-and-venue 王明',
      'footnote 见注',
      'comment 核对数字',
    ])
    expect(blocks(speech)).toEqual([
      'salutation 同志们：',
      'paragraph 路很长。',
      'paragraph 要走下去。',
    ])
  })

  it('may point anywhere without harm', () => {
    const speech = outlineOf('同志们：\n开会。', 'x.docx', {
      linesAreParagraphs: true,
      stretches: [
        { start: 900, end: 1000, kind: 'title' },
        { start: 5, end: 5, kind: 'set-aside', reason: 'comment' },
        { start: 0, end: 2, kind: 'set-aside', reason: 'comment' },
        { start: 1, end: 4, kind: 'set-aside', reason: 'footnote' },
      ],
    })
    expect(asides(speech)).toEqual(['comment 同志', 'footnote 们：'])
    expect(blocks(speech)).toEqual(['paragraph 开会。'])
  })
})
