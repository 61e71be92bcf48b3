import { describe, expect, it } from 'vitest'
import { ADDRESS } from './address.fixture.ts'
import { outlineOf } from './outline.ts'
import { blocks, lines, tree } from './outlined.fixture.ts'

const clean = outlineOf(ADDRESS, 'x.txt')
const CLEAN = tree(clean)
/** What is spoken, whatever the paragraphs. */
const spoken = (speech: { blocks: readonly { text: string }[] }): string =>
  speech.blocks
    .map((block) => block.text)
    .join('')
    .replaceAll(/\s/g, '')

/** Columns wide, a full-width character two. */
function wrapped(text: string, columns: number): string[] {
  const rows: string[] = []
  let row = ''
  let width = 0
  for (const character of text) {
    const wide = (character.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1
    const never = '，。、；：？！”）,.;:?!)'.includes(character)
    if (width + wide > columns && !never) {
      rows.push(row)
      row = ''
      width = 0
    }
    row += character
    width += wide
  }
  return row === '' ? rows : [...rows, row]
}
/** The address with its lines as paragraphs put right: what a deformation begins from. */
const PARAGRAPHS = ADDRESS.replaceAll(/(?<=[;；])\n/g, '').split('\n')

describe('a file broken by hand or by machine has the same outline', () => {
  it.each([40, 60, 76, 80])('wrapped at %i columns', (columns) => {
    const speech = outlineOf(PARAGRAPHS.flatMap((one) => wrapped(one, columns)).join('\n'), 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
    expect(spoken(speech)).toBe(spoken(clean))
    expect(speech.closing).toBe(clean.closing)
  })

  it.each([40, 76])('wrapped at %i columns with blank lines between the paragraphs', (columns) => {
    const text = PARAGRAPHS.map((one) => wrapped(one, columns).join('\n')).join('\n\n')
    const speech = outlineOf(text, 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
    expect(blocks(speech)).toEqual(blocks(clean))
  })

  it.each([40, 76])(
    'wrapped at %i columns with an indent as the only mark of a paragraph',
    (columns) => {
      const text = PARAGRAPHS.map((one) => wrapped(`　　${one}`, columns).join('\n')).join('\n')
      const speech = outlineOf(text, 'x.txt')
      expect(tree(speech)).toEqual(CLEAN)
      expect(blocks(speech)).toEqual(blocks(clean))
    },
  )

  it('wrapped, with a blank line behind every line', () => {
    const text = PARAGRAPHS.map((one) => wrapped(one, 76).join('\n\n')).join('\n\n\n')
    expect(tree(outlineOf(text, 'x.txt'))).toEqual(CLEAN)
  })

  it('a sentence a line', () => {
    const text = ADDRESS.replaceAll(/(?<=[。！？][”]?)(?=[^\n”）])/g, '\n')
    const speech = outlineOf(text, 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
    expect(speech.closing?.slice(-12)).toBe(clean.closing?.slice(-12))
  })

  it('a clause a line', () => {
    const speech = outlineOf(
      ADDRESS.replaceAll(/(?<=[。！？，；、,;])(?=[^\n”）])/g, '\n'),
      'x.txt',
    )
    expect(tree(speech)).toEqual(CLEAN)
  })

  it('a clause a line with blank lines between the paragraphs', () => {
    // The site's own lines are no concern here.
    const text = PARAGRAPHS.slice(1, -1)
      .join('\n\n')
      .replaceAll(/(?<=[。！？，；、,;])(?=[^\n”）])/g, '\n')
    const speech = outlineOf(text, 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
    expect(blocks(speech)).toEqual(blocks(clean))
  })

  it.each([' ', '　　', '    ', '\t'])('on one line with %j for its breaks', (gap) => {
    const speech = outlineOf(PARAGRAPHS.join(gap), 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
    expect(speech.salutation).toBe('同志们')
    expect(spoken(speech)).toBe(spoken(clean))
  })

  it('on one line with nothing for its breaks, where its headings are sentences', () => {
    const text = PARAGRAPHS.map((one) => (/[。：:！!]$/.test(one) ? one : `${one}。`)).join('')
    const speech = outlineOf(text, 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
  })

  it('with CR only, with tabs, with blank lines of no-break spaces', () => {
    expect(tree(outlineOf(PARAGRAPHS.join('\r'), 'x.txt'))).toEqual(CLEAN)
    expect(tree(outlineOf(PARAGRAPHS.map((one) => `\t${one}`).join('\n'), 'x.txt'))).toEqual(CLEAN)
    const speech = outlineOf(PARAGRAPHS.join('\n\u00a0\u00a0\n'), 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
    expect(blocks(speech)).toEqual(blocks(clean))
  })

  it('with paragraphs on one line divided by two ideographic spaces', () => {
    const [first = '', ...rest] = PARAGRAPHS
    const pairs = rest.reduce((text, one, at) => text + (at % 2 === 0 ? '\n' : '　　') + one, first)
    const speech = outlineOf(pairs, 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
  })

  it('with page numbers in mid-sentence', () => {
    const rows = PARAGRAPHS.flatMap((one) => wrapped(one, 76))
    const text = rows
      .flatMap((row, at) => (at % 15 === 14 ? [row, '', `- ${(at + 1) / 15} -`, ''] : [row]))
      .join('\n')
    const speech = outlineOf(text, 'x.txt')
    expect(tree(speech)).toEqual(CLEAN)
    expect(spoken(speech)).toBe(spoken(clean))
  })
})

describe('headings where they stand', () => {
  const BODY =
    '各级各部门要把这项工作摆上重要位置，主要负责同志亲自抓，分管同志具体抓，一级抓一级。'

  it('over two lines, where the first breaks off', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '讲两点。',
        '一、深入学习贯彻会议精神，',
        '奋力谱写新的篇章',
        BODY,
        '二、全面落实各项决策部署要求',
        '努力开创工作新的局面',
        BODY,
      ),
      'x.txt',
    )
    expect(tree(speech)).toEqual([
      '一、|深入学习贯彻会议精神，奋力谱写新的篇章',
      '二、|全面落实各项决策部署要求努力开创工作新的局面',
    ])
  })

  it('with the number on a line of its own', () => {
    const speech = outlineOf(
      lines('同志们：', '讲两点。', '一、', '加强领导', BODY, '二、', '抓好落实', BODY),
      'x.txt',
    )
    expect(tree(speech)).toEqual(['一、|加强领导', '二、|抓好落实'])
  })

  it('as sentences of 69 characters', () => {
    const long =
      '加强第一层防线建设的目标绝不动摇，坚持逐步走向流程责任制，逐渐给流程负责人赋权，代表要转身为总经理，承担好综合经营责任的基本要求。'
    const speech = outlineOf(
      lines('同志们：', '讲两点。', `一、${long}`, BODY, `二、${long}`, BODY),
      'x.txt',
    )
    expect(tree(speech)).toEqual([`一、|${long.slice(0, -1)}`, `二、|${long.slice(0, -1)}`])
  })

  it('before a colon, when the sentence behind it is long', () => {
    const speech = outlineOf(
      lines('同志们：', '讲两点。', `（一）压实责任：${BODY}`, `（二）严格督查：${BODY}`),
      'x.txt',
    )
    expect(tree(speech)).toEqual([' （一）|压实责任', ' （二）|严格督查'])
  })

  it('not at 统 / 一、 in mid-sentence', () => {
    const speech = outlineOf(
      lines(
        '同志们：',
        '我们要坚持党中央的集中统',
        '一、领导，毫不动摇地贯彻下去。',
        '一、提高认识',
        BODY,
        '二、加强领导',
        '要把思想和行动高度统',
        '一、认真落实到位。',
        '三、抓好落实',
        BODY,
      ),
      'x.txt',
    )
    expect(tree(speech)).toEqual(['一、|提高认识', '二、|加强领导', '三、|抓好落实'])
    expect(blocks(speech)).toContain('paragraph 要把思想和行动高度统一、认真落实到位。')
  })
})

describe('words broken at the end of a line', () => {
  it('come together across a blank line', () => {
    const speech = outlineOf(
      lines(
        'Good morning. It is good to be here.',
        '',
        'The measures are meant for off-',
        '',
        'setting the cost to small firms, and they will begin in April of next year.',
        '',
        'They will last.',
      ),
      'x.txt',
    )
    expect(speech.blocks[1]?.text).toContain('off-setting the cost')
  })
})
