import { describe, expect, it } from 'vitest'
import { deckOf } from './build.ts'
import { ADDRESS, FILLING, madeDeck, slidesOf, textsOf } from './test-deck.ts'

const slides = madeDeck(ADDRESS).deck.slides
const titled = (title: string) => slides.filter((slide) => slide.title === title)

describe('deckOf', () => {
  it('the title slide shows who speaks and the day, as the person put them right', () => {
    const { deck, speech, script, clock } = madeDeck(
      `在全县造林大会上的讲话\n县林业局局长　张建国\n（2026年3月12日）\n${ADDRESS}`,
    )
    expect(textsOf(deck.slides[0])).toEqual(['县林业局局长 张建国', '2026年3月12日'])
    const mended = deckOf({ ...speech, speaker: '李明', date: '2026年3月13日' }, script, clock)
    expect(textsOf(mended.slides[0])).toEqual(['李明', '2026年3月13日'])
    const none = deckOf({ ...speech, speaker: null, date: '' }, script, clock)
    expect(textsOf(none.slides[0])).toEqual([])
  })

  it('begins with the title at 0 and ends with what is wished', () => {
    expect(slides[0]).toMatchObject({ kind: 'title', cue: { offset: 0, position: 0 } })
    expect(slides.at(-1)).toMatchObject({ kind: 'closing', title: '祝大家工作顺利，身体健康' })
    expect(textsOf(slides.at(-1))).toEqual(['谢谢大家！'])
  })

  it('shows the agenda at the sentence that announces it', () => {
    const { deck, script } = madeDeck(ADDRESS)
    const agenda = deck.slides.find(({ kind }) => kind === 'agenda')
    expect(agenda?.title).toBe('三点意见')
    expect(agenda?.lines.map(({ mark }) => mark)).toEqual(['一、', '二、', '三、'])
    expect(textsOf(agenda)).toEqual(['提高认识', '突出重点', '加强领导'])
    expect(script.text.slice(agenda?.cue.offset).startsWith('下面，我讲三点意见')).toBe(true)
  })

  it('gives each section a divider and each sub-section a slide, at the first word of its heading', () => {
    const { deck, script } = madeDeck(ADDRESS)
    const parts = deck.slides.filter(({ kind }) => kind === 'section' || kind === 'subsection')
    expect(parts.map(({ number, title }) => number + title)).toEqual([
      '一、提高认识',
      '（一）认清形势任务',
      '（二）看到短板不足',
      '二、突出重点',
      '三、加强领导',
    ])
    for (const { number, cue } of parts) {
      expect(script.text.slice(cue.offset, cue.offset + number.length)).toBe(number)
    }
    expect(textsOf(parts[0])).toEqual(['切实增强造林绿化的紧迫感'])
    expect(parts.map(({ section }) => section?.index)).toEqual([0, 0, 0, 1, 2])
    expect(parts[1]?.section).toEqual({ index: 0, of: 3, heading: '提高认识' })
  })

  it('lists counted points, each with the moment it is said', () => {
    const [list] = slides.filter(({ lines }) => lines.some(({ role }) => role === 'item'))
    expect(list).toMatchObject({ kind: 'points', title: '突出重点' })
    expect(list?.lines.map(({ mark, text }) => `${mark} ${text}`)).toEqual([
      '一要 抢抓春季时机',
      '二要 严把苗木质量关',
      '三要 落实管护责任',
    ])
    const { script, clock } = madeDeck(ADDRESS)
    expect(list?.lines.map(({ cue }) => cue)).toEqual(
      ['一要', '二要', '三要'].map((mark) => clock.timeAt(script.text.indexOf(mark))),
    )
    expect(list?.cue.position).toBe(list?.lines[0]?.cue)
  })

  it('shows a quotation with who said it, and leads back to its part afterwards', () => {
    const at = slides.findIndex(({ kind }) => kind === 'quotation')
    expect(textsOf(slides[at])).toEqual([
      '绿水青山就是金山银山，改善生态环境就是发展生产力。',
      '习近平总书记',
    ])
    expect(slides[at + 1]).toMatchObject({ kind: 'points', title: '提高认识' })
  })

  it('shows figures with what they count', () => {
    const figures = slides.filter(({ kind }) => kind === 'figure').map(textsOf)
    expect(figures).toEqual([
      ['去年全县完成人工造林', '1200亩', '带动周边农户增收', '300余户'],
      ['95%以上', '都达到合格标准'],
    ])
    expect(titled('苗木抽检结果')).toHaveLength(1)
  })

  it('never shows the marks of a gap, and leaves out a clause that has one', () => {
    expect(JSON.stringify(slides)).not.toContain('*')
    expect(titled('加强领导')[0]?.lines).toEqual([])
  })

  it('leaves an empty place where a headline is nothing but a gap', () => {
    const [section] = slidesOf(
      `同志们：\n一、建设***\n${FILLING}\n二、加强领导\n${FILLING}`,
      'section',
    )
    expect(section?.title).toBe('建设〔　〕')
  })

  it('does with a speech that has no sections at all', () => {
    const { deck } = madeDeck(`各位来宾：\n大家好。${FILLING}\n${FILLING}\n谢谢大家！`, '致辞.txt')
    expect(deck.title).toBe('致辞')
    expect(deck.slides.map(({ kind }) => kind)).toEqual(['title', 'closing'])
  })

  it('has a title slide even where nothing is spoken', () => {
    expect(madeDeck('', '空.txt').deck.slides.map(({ kind }) => kind)).toEqual(['title'])
  })

  it('makes a deck of an English address', () => {
    const body =
      'We have a great deal of work ahead of us, and we will do it together, day by day. '
    const text = `Dear colleagues,\n\n1. Know the risks\n\n${body.repeat(4)}\n\n2. Be ready\n\n${body.repeat(4)}\n\nThank you.\n`
    const { deck } = madeDeck(text, 'address.txt')
    expect(deck.slides.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'title address',
      'section Know the risks',
      'section Be ready',
      'closing Thank you',
    ])
  })

  it('puts full-width marks in place of half-width ones', () => {
    const text = `同志们:\n一、提高认识,切实增强责任感;使命感\n${FILLING}\n二、狠抓落实\n${FILLING}`
    expect(textsOf(slidesOf(text, 'section')[0])).toEqual(['切实增强责任感；使命感'])
  })
})
