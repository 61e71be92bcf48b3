import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { lines, tree } from './outlined.fixture.ts'

const BODY = '各级各部门要把这项工作摆上重要位置，主要负责同志亲自抓，分管同志具体抓，一级抓一级。'
const ENGLISH =
  'We have come a long way since the first of these meetings, and there is a good deal left to do before the year is out.'

/** A speech in which each heading has a paragraph below it. */
const withBodies = (headings: readonly string[], body = BODY): string =>
  lines(
    '同志们：',
    '今天的会议很重要。下面，我讲几点意见。',
    ...headings.flatMap((one) => [one, body]),
  )
const inEnglish = (headings: readonly string[]): string =>
  lines(
    'Colleagues,',
    '',
    `Good morning. ${ENGLISH}`,
    '',
    ...headings.flatMap((one) => [one, '', ENGLISH, '']),
  )

describe('levels', () => {
  it('of parts above 一、, down to 1.', () => {
    const speech = outlineOf(
      withBodies([
        '第一部分 过去五年工作回顾',
        '一、综合实力跃上新台阶',
        '（一）经济',
        '1.工业',
        '二、城乡面貌实现新变化',
        '第二部分 今后五年工作目标',
        '一、总体要求',
        '（一）指导思想',
      ]),
      'x.txt',
    )
    expect(tree(speech)).toEqual([
      '第一部分|过去五年工作回顾',
      ' 一、|综合实力跃上新台阶',
      '  （一）|经济',
      '   1.|工业',
      ' 二、|城乡面貌实现新变化',
      '第二部分|今后五年工作目标',
      ' 一、|总体要求',
      '  （一）|指导思想',
    ])
  })

  it('of chapters with their sections', () => {
    const speech = outlineOf(
      withBodies([
        '第一章 总论',
        '第一节 背景',
        '第二节 意义',
        '第二章 分论',
        '第一节 方法',
        '第二节 步骤',
      ]),
      'x.txt',
    )
    expect(tree(speech)).toEqual([
      '第一章|总论',
      ' 第一节|背景',
      ' 第二节|意义',
      '第二章|分论',
      ' 第一节|方法',
      ' 第二节|步骤',
    ])
  })

  it('of 第一， where it is the outermost, and where it stands inside', () => {
    const outer = outlineOf(
      withBodies(['第一，统一思想', '1.认识', '2.意义', '第二，真抓实干', '1.抓人', '2.抓事']),
      'x.txt',
    )
    expect(outer.sections.map((section) => section.parent)).toEqual([null, 0, 0, null, 3, 3])
    const inner = outlineOf(
      withBodies([
        '一、统一思想',
        '第一，认识到位',
        '第二，行动到位',
        '二、真抓实干',
        '第一，抓人',
        '第二，抓事',
      ]),
      'x.txt',
    )
    expect(inner.sections.map((section) => section.parent)).toEqual([null, 0, 0, null, 3, 3])
    expect(inner.sections[1]?.level).toBe(2)
  })

  it('of 1. above 一、 where the text plainly nests them so', () => {
    const speech = outlineOf(
      withBodies([
        '1.过去',
        '一、成绩',
        '二、不足',
        '2.现在',
        '一、形势',
        '二、任务',
        '3.将来',
        '一、目标',
        '二、措施',
      ]),
      'x.txt',
    )
    expect(speech.sections.map((section) => section.parent)).toEqual([
      null,
      0,
      0,
      null,
      3,
      3,
      null,
      6,
      6,
    ])
  })

  it('of 1.1 below 1.', () => {
    const speech = outlineOf(
      withBodies([
        '1. 总体要求',
        '1.1 指导思想',
        '1.2 基本原则',
        '1.2.1 坚持统筹',
        '1.2.2 坚持创新',
        '2. 主要任务',
        '2.1 抓产业',
        '2.2 抓民生',
      ]),
      'x.txt',
    )
    expect(speech.sections.map((section) => section.parent)).toEqual([null, 0, 0, 2, 2, null, 5, 5])
  })

  it('of English numbers', () => {
    const speech = outlineOf(
      inEnglish([
        'I. Where We Stand',
        'A. Housing',
        'B. Transport',
        'II. What Comes Next',
        'A. Schools',
        '1. Teachers',
        '2. Buildings',
      ]),
      'x.txt',
    )
    expect(tree(speech)).toEqual([
      'I.|Where We Stand',
      ' A.|Housing',
      ' B.|Transport',
      'II.|What Comes Next',
      ' A.|Schools',
      '  1.|Teachers',
      '  2.|Buildings',
    ])
    const decimal = outlineOf(
      inEnglish(['1. Review', '1.1 Growth', '1.1.1 Exports', '1.2 Prices', '2. Outlook']),
      'x.txt',
    )
    expect(decimal.sections.map((section) => section.level)).toEqual([1, 2, 3, 2, 1])
    const named = outlineOf(
      inEnglish([
        'PART ONE: REVIEW',
        'Section 1: Growth',
        'Section 2: Prices',
        'PART TWO: OUTLOOK',
      ]),
      'x.txt',
    )
    expect(tree(named)).toEqual([
      'PART ONE:|REVIEW',
      ' Section 1:|Growth',
      ' Section 2:|Prices',
      'PART TWO:|OUTLOOK',
    ])
  })

  it('begin anew inside each section', () => {
    const speech = outlineOf(
      withBodies([
        '一、甲方面',
        '（一）甲一',
        '（二）甲二',
        '二、乙方面',
        '（一）乙一',
        '（二）乙二',
        '三、丙方面',
        '（一）丙一',
        '（二）丙二',
      ]),
      'x.txt',
    )
    expect(speech.sections.map((section) => section.parent)).toEqual([
      null,
      0,
      0,
      null,
      3,
      3,
      null,
      6,
      6,
    ])
  })
})

describe('headings', () => {
  it('with inner spaces, full and half width in one file', () => {
    const speech = outlineOf(
      withBodies([
        '一 、加强领导',
        '（ 一 ）明确责任',
        '( 二 ) 严格考核',
        '二．抓好落实',
        '（一) 抓早',
        '(二）抓小',
      ]),
      'x.txt',
    )
    expect(speech.sections.map(({ level, heading }) => `${level} ${heading}`)).toEqual([
      '1 加强领导',
      '2 明确责任',
      '2 严格考核',
      '1 抓好落实',
      '2 抓早',
      '2 抓小',
    ])
  })

  it('are found where a number is missing, doubled or wrong', () => {
    const speech = outlineOf(withBodies(['一、提高认识', '三、加强领导', '三、抓好落实']), 'x.txt')
    expect(speech.sections).toHaveLength(3)
  })

  it('a long numbered line in English', () => {
    const long =
      '2. Investing in the Skills of Every Worker and the Strength of Every Community Across the Whole of the Country'
    const speech = outlineOf(inEnglish(['1. Review', long, '3. Outlook']), 'x.txt')
    expect(speech.sections.map((section) => section.number)).toEqual(['1.', '2.', '3.'])
  })

  it('in English without a number, by their capitals', () => {
    const speech = outlineOf(
      inEnglish([
        'REVIEW OF THE ECONOMY',
        'Growth and Trade',
        'Prices and Wages',
        'OUTLOOK FOR 1989',
        'What We Expect',
      ]),
      'x.txt',
    )
    expect(tree(speech)).toEqual([
      '|REVIEW OF THE ECONOMY',
      ' |Growth and Trade',
      ' |Prices and Wages',
      '|OUTLOOK FOR 1989',
      ' |What We Expect',
    ])
  })

  it('of Markdown underlined by a line of = or -', () => {
    const speech = outlineOf(
      lines(
        'Annual Report',
        '=============',
        '',
        ENGLISH,
        '',
        'Review',
        '------',
        '',
        ENGLISH,
        '',
        'Outlook',
        '-------',
        '',
        ENGLISH,
      ),
      'x.md',
    )
    expect(speech.title).toBe('Annual Report')
    const chinese = outlineOf(
      lines(
        '年度报告',
        '====',
        '',
        '大家好。',
        '',
        '工作回顾',
        '----',
        '',
        BODY,
        '',
        '下步打算',
        '------',
        '',
        BODY,
      ),
      'x.txt',
    )
    expect(chinese.title).toBe('年度报告')
    expect(tree(chinese)).toEqual(['|工作回顾', '|下步打算'])
    expect(
      chinese.blocks.filter(({ kind }) => kind === 'heading').every(({ sure }) => sure === 1),
    ).toBe(true)
    expect(tree(speech)).toEqual(['|Review', '|Outlook'])
  })

  it('in 【】 on lines of their own', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '今天的会议很重要。',
        '【统一思想】',
        BODY,
        '【真抓实干】',
        BODY,
        '【加强领导】',
        BODY,
      ),
      'x.txt',
    )
    expect(speech.sections.map((section) => section.heading)).toEqual([
      '统一思想',
      '真抓实干',
      '加强领导',
    ])
  })

  it('in Japanese and Korean only where a short line has a number', () => {
    const japanese = outlineOf(
      lines(
        '皆様、',
        '本日はお集まりいただき、誠にありがとうございます。',
        '一、防災について',
        '私たちの町では、去年の夏に大きな水害がありました。多くの方が避難されました。',
        '二、教育について',
        '学校の耐震化は今年度中に終わる見込みです。引き続き取り組みます。',
        '第一に、教員の数を増やします。来年度から三十人を新たに採用します。',
        '最後に、皆様のご健康をお祈りします。',
      ),
      'x.txt',
    )
    expect(tree(japanese)).toEqual(['一、|防災について', '二、|教育について'])
    const korean = outlineOf(
      lines(
        '존경하는 시민 여러분!',
        '오늘 이 자리에 함께해 주셔서 감사합니다.',
        '1. 경제',
        '지난해 우리 시의 경제는 여러 어려움 속에서도 꾸준히 성장하였습니다.',
        '2. 교육',
        '아이들이 안전하게 배울 수 있는 학교를 만들겠습니다. 함께해 주십시오.',
        '첫째, 교사를 늘리겠습니다.',
      ),
      'x.txt',
    )
    expect(tree(korean)).toEqual(['1.|경제', '2.|교육'])
  })
})
