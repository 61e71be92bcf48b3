/** What is pulled out of the text, and what is left in it because it is not beyond doubt. */
import { describe, expect, it } from 'vitest'
import { FILLING, madeDeck, slidesOf, textsOf } from './test-deck.ts'

const within = (words: string) =>
  `同志们：\n${FILLING}\n一、提高认识\n${FILLING}${words}${FILLING}\n二、狠抓落实\n${FILLING}\n`
const pulled = (words: string, kind: Parameters<typeof slidesOf>[1]) =>
  slidesOf(within(words), kind)

describe('quotations', () => {
  it.each([
    ['习近平总书记在全国会议上强调，“江山就是人民，人民就是江山。”', '习近平总书记'],
    ['正如毛泽东同志所说：“世界上怕就怕认真二字。”', '毛泽东同志'],
    ['俗话说得好，“众人拾柴火焰高，人多力量大。”', '俗话'],
    ['《论语》中说：“其身正，不令而行。”', '《论语》'],
  ])('%s', (words, source) => {
    expect(textsOf(pulled(words, 'quotation')[0])[1]).toBe(source)
  })

  it.each([
    ['without a speaker', '“为政之要，惟在得人。”我们要记住。'],
    ['that was never closed', '习近平总书记指出：“要坚持党的群众路线。'],
    ['with a gap', '习近平总书记指出，“要把***建设好，让群众满意。”'],
    ['that is a turn of phrase', '习近平总书记强调，“两山”理论要学好。'],
    ['whose speaker is not beyond doubt', '我昨天碰到的人说，“今年的收成一定会更好一些。”'],
  ])('none %s', (_, words) => {
    expect(pulled(words, 'quotation')).toEqual([])
  })

  it('go on on another slide where they are long, cut at a sentence or a clause', () => {
    const sentence = '要坚持把人民放在心中最高的位置，始终同人民想在一起、干在一起，'
    const slides = pulled(`习近平总书记指出，“${sentence}${sentence}走好新的长征路。”`, 'quotation')
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.map((slide) => textsOf(slide)[0]).join('，')).toBe(
      `${sentence}${sentence}走好新的长征路。`,
    )
  })
})

describe('figures', () => {
  it.each([
    ['顺利拆除600余户老宅。', '600余户', '顺利拆除老宅'],
    ['2018年区纪委就处理了72名农村干部。', '72名', '2018年区纪委处理了农村干部'],
    ['目前已为群众要回补偿款30多万元。', '30多万元', '目前已为群众要回补偿款'],
    ['全县贫困人口减少了1,240万人。', '1,240万人', '全县贫困人口减少了'],
    ['财政支出占生产总值比重超过4%。', '超过4%', '财政支出占生产总值比重'],
  ])('%s', (words, figure, label) => {
    expect(textsOf(pulled(words, 'figure')[0])).toEqual([label, figure])
  })

  it.each([
    ['years', '我们在2019年启动了这项工作。'],
    ['small counts', '他担任了6个村的书记。'],
    ['ages', '注重从35岁以下青年中发展。'],
    ['two numbers in a clause', '利润由下降2.3%转为增长8.5%。'],
    ['what leans on the clause before', '增长6.7%。'],
    ['a gap', '建成***示范区500亩。'],
    ['a number in the middle of something', '把村里的12条街道两侧清理干净。'],
  ])('none of %s', (_, words) => {
    expect(pulled(words, 'figure')).toEqual([])
  })
})

describe('lists', () => {
  const items = (words: string) =>
    slidesOf(within(words), 'points')
      .flatMap(({ lines }) => lines)
      .filter(({ role }) => role === 'item')
      .map(({ mark, text }) => `${mark} ${text}`)

  it.each([
    [
      '一是抓早抓小，二是抓紧抓实，三是常抓不懈。',
      ['一是 抓早抓小', '二是 抓紧抓实', '三是 常抓不懈'],
    ],
    ['第一，要抓早抓小。第二，要抓紧抓实。', ['第一 要抓早抓小', '第二 要抓紧抓实']],
    [
      '首先要抓早抓小。其次要抓紧抓实。最后要常抓不懈。',
      ['首先 抓早抓小', '其次 抓紧抓实', '最后 常抓不懈'],
    ],
  ])('%s', (words, expected) => {
    expect(items(words)).toEqual(expected)
  })

  it.each([
    ['a point with a gap', '一是抓早抓小。二是推广***经验。三是常抓不懈。'],
    ['one point only', '一是抓早抓小。其他的以后再说。'],
    ['points out of order', '二是抓早抓小。三是抓紧抓实。'],
    ['words that only look like points', '第一书记要带头，第二季度要见效。'],
  ])('none with %s', (_, words) => {
    expect(items(words)).toEqual([])
  })

  it('of more points than a slide holds are shared out evenly', () => {
    const words = ['一', '二', '三', '四', '五', '六']
      .map((numeral) => `${numeral}要把第${numeral}件事情办好。${FILLING}`)
      .join('')
    const lists = slidesOf(within(words), 'points').filter(({ lines }) =>
      lines.some(({ role }) => role === 'item'),
    )
    expect(lists.map(({ lines }) => lines.length)).toEqual([3, 3])
  })

  it('spoken at length get a slide a point', () => {
    const text = within(
      `\n一是抓早抓小，防患未然。${FILLING.repeat(3)}\n二是抓紧抓实。${FILLING.repeat(3)}`,
    )
    const points = slidesOf(text, 'points').filter(({ number }) => number !== '')
    expect(points.map(({ number, title }) => number + title)).toEqual([
      '一是抓早抓小',
      '二是抓紧抓实',
    ])
    expect(textsOf(points[0])).toEqual(['防患未然'])
  })
})

describe('the agenda', () => {
  it('is left out where another number of sections follows than was announced', () => {
    const text = `同志们：\n我讲四点意见。\n一、提高认识\n${FILLING}\n二、狠抓落实\n${FILLING}\n`
    expect(slidesOf(text, 'agenda')).toEqual([])
  })

  const announcing = (count: string, heading: string) => {
    const numerals = Array.from('一二三四五六七八九').slice(
      0,
      '一二三四五六七八九'.indexOf(count) + 1,
    )
    const sections = numerals.map((numeral) => `${numeral}、${heading}\n${FILLING}\n`)
    return slidesOf(`同志们：\n我讲${count}点意见。\n${sections.join('')}`, 'agenda')
  }

  it('holds more than four points, smaller or in two columns', () => {
    expect(announcing('五', '抓好工作').map(({ lines }) => lines.length)).toEqual([5])
    expect(announcing('八', '抓好春耕备耕工作').map(({ lines }) => lines.length)).toEqual([8])
  })

  it('is left out where it fits on a slide in no way', () => {
    expect(announcing('九', '抓好工作')).toEqual([])
    expect(announcing('七', '全面推进基层党组织标准化规范化信息化建设工作')).toEqual([])
  })
})

describe('topic sentences', () => {
  it('get a slide each where a section is written that way', () => {
    const text = within(`\n大力发展特色产业。${FILLING}\n着力改善人居环境。${FILLING}`)
    const titles = slidesOf(text, 'points').map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['大力发展特色产业', '着力改善人居环境']))
  })

  it('give the wall back to the section when their paragraph is over', () => {
    const after = '去年的今天，雨下了整整一夜，河边的人都记得水是怎么涨上来的。'.repeat(4)
    const text = within(
      `\n大力发展特色产业。${FILLING}\n稳步推进农村改革。${FILLING}\n着力改善人居环境。${FILLING}\n${after}`,
    )
    const { deck, script } = madeDeck(text)
    const at = deck.slides.findIndex(({ title }) => title === '着力改善人居环境')
    expect(deck.slides[at + 1]?.title).toBe('提高认识')
    expect(deck.slides[at + 1]?.cue.offset).toBe(script.text.indexOf(after))
  })

  it('are left alone where one paragraph happens to begin so', () => {
    const text = within(`\n大力发展特色产业。${FILLING}\n${FILLING}`)
    expect(slidesOf(text, 'points').map(({ title }) => title)).not.toContain('大力发展特色产业')
  })
})

describe('parallel clauses', () => {
  it('become a list that comes as it is said', () => {
    const [list] = pulled('肩负着使命重托，肩负着群众期望，肩负着历史责任。', 'points')
    expect(textsOf(list)).toEqual(['肩负着使命重托', '肩负着群众期望', '肩负着历史责任'])
  })
})

describe('the closing', () => {
  it('is the last run of wishes and thanks', () => {
    const { deck } = madeDeck(`${within('')}最后，预祝大会圆满成功！谢谢大家！`)
    expect(deck.slides.at(-1)).toMatchObject({ kind: 'closing', title: '预祝大会圆满成功！' })
  })

  it('is no thanks in the middle of the last words', () => {
    const { deck } = madeDeck(`${within('')}感谢大家支持。散会以后请各组留下继续讨论下一步安排。`)
    expect(deck.slides.at(-1)?.title).not.toContain('感谢')
  })
})
