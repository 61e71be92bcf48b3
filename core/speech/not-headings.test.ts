import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { blocks, lines, tree } from './outlined.fixture.ts'

const BODY = '各级各部门要把这项工作摆上重要位置，主要负责同志亲自抓，分管同志具体抓，一级抓一级。'

describe('no headings', () => {
  const headingsOf = (...parts: string[]) => tree(outlineOf(lines(...parts), 'x.txt'))

  it('一是, 二是 in a paragraph, nor at the beginning of paragraphs', () => {
    expect(
      headingsOf(
        '同志们：',
        '今年要做三件事。',
        `一是抓产业。${BODY}`,
        `二是抓民生。${BODY}`,
        `三要抓党建。${BODY}`,
        '就这些。',
      ),
    ).toEqual([])
    expect(
      headingsOf('同志们：', `要做到：一是早部署；二是早落实；三是早见效。${BODY}`, '就这些。'),
    ).toEqual([])
  })

  it('1、 2、 where whole paragraphs are counted', () => {
    const long =
      '我们必须始终把人民群众的利益放在第一位，想问题、作决策、办事情都要从群众的根本利益出发，不能有半点含糊。'
    expect(
      headingsOf(
        '同志们：',
        '下面谈几点体会。',
        `1、${long}${long}`,
        `2、${long}`,
        `3、${long}${long}`,
        '就这些。',
      ),
    ).toEqual([])
  })

  it('the questions of an interview', () => {
    expect(
      headingsOf(
        '各位记者：',
        '下面回答大家的问题。',
        '1、请问今年的经济增长目标是怎么定的？',
        BODY,
        '2、请问在稳就业方面有什么措施？',
        BODY,
        '3、请问房地产市场会怎么走？',
        BODY,
        '谢谢。',
      ),
    ).toEqual([])
  })

  it('a list inside a paragraph', () => {
    expect(
      headingsOf(
        '同志们：',
        `会议要求：一、提高认识。二、加强领导。三、抓好落实。${BODY}`,
        BODY,
        BODY,
        '就这些。',
      ),
    ).toEqual([])
    expect(
      headingsOf(
        '同志们：',
        `会议要求：一、提高认识；二、加强领导；三、抓好落实。`,
        BODY,
        '就这些。',
      ),
    ).toEqual([])
  })

  it('dates, years, decimals and amounts at the beginning of a line', () => {
    expect(
      headingsOf(
        '同志们：',
        '2019年是丰收年。',
        '12.4宪法日到了。',
        '3.15晚会播出了。',
        '1.2亿元已经到位。',
        '一、二、三产业融合发展。',
        '10.1长假快到了。',
        '5、6月份是汛期。',
      ),
    ).toEqual([])
  })

  it('what is said first, next and last in passing', () => {
    expect(
      headingsOf(
        '同志们：',
        `首先，我代表县委向大家表示热烈的欢迎！${BODY}`,
        BODY,
        '最后，祝大家身体健康！',
      ),
    ).toEqual([])
  })
})

describe('points', () => {
  it('首先, 其次 that head their paragraphs are sections', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '今天讲几点。',
        `首先，要统一思想。${BODY}`,
        `其次，要加强领导。${BODY}`,
        `再次，要抓好落实。${BODY}`,
        '谢谢大家！',
      ),
      'x.txt',
    )
    expect(tree(speech)).toEqual(['首先，|要统一思想', '其次，|要加强领导', '再次，|要抓好落实'])
  })

  it('keep their place among the blocks', () => {
    const speech = outlineOf(
      lines('同志们：', '讲两点。', `第一，要快。${BODY}`, `第二，要好。${BODY}`),
      'x.txt',
    )
    expect(blocks(speech)).toContain('heading 第一，要快。')
  })
})
