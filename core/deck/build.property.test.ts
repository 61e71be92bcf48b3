import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsIn } from '../speech/placeholders.ts'
import { Deck, type Slide } from './deck.ts'
import { AGENDA_POINTS, CROWDED_STAY, roomOf, SHORTEST_STAY, TITLE_UNITS } from './limits.ts'
import { linesOf, unitsOf } from './phrases.ts'
import { ADDRESS, FILLING, madeDeck } from './test-deck.ts'

/** Pieces that addresses are made of, and what goes wrong in real files. */
const PIECES = [
  '同志们：',
  '一、提高认识,切实增强责任感',
  '二、在推动发展方面下足功夫',
  '三、' + '很长的标题没有任何停顿地一直说下去'.repeat(5),
  '（一）以“实干”的作风，打开局面。接着说。',
  '(二)为***作贡献',
  '1. 第一件事',
  '一要抓早。二要抓小。三要抓实。',
  '一是抓早，二是抓小，',
  '首先，抓早。其次，抓小。最后，抓实。',
  '第一，抓早抓小；第二，**；第三，抓实。',
  '习近平总书记指出，“绿水青山就是金山银山。”',
  '习近平总书记指出：“没有收尾的引文。',
  '《礼记》说：“凡事豫则立，不豫则废。”',
  `古人说：“${'长篇引文一句接一句，'.repeat(20)}”`,
  '拆除老房600余户，投入30多万元，增长8.5%。',
  '从全县来看，90%左右都已完成。',
  '肩负着使命重托，肩负着群众期望，肩负着历史责任。',
  '我讲三点意见。',
  '今天讲两个方面的要求。',
  '最后，祝大家身体健康，工作顺利。谢谢大家！',
  '***村',
  'XX县××镇____',
  '四、推动○○县高质量发展',
  '（三）建设xx镇，服务＊＊村',
  '□□局要负责。',
  'A sentence in English, with “quotes” and 12% of it.',
  '——经济运行稳中向好。接着展开说这一段的内容，说得比较长一些，长到算是一段话。',
  '“”（）《》',
  '，，。。；；',
  '齉𠮷😀',
  FILLING,
  ADDRESS,
  '',
]

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 30 })), {
    maxLength: 40,
  })
  .chain((pieces) => fc.constantFrom('\n', '', '\n\n').map((between) => pieces.join(between)))

const bodyLines = ({ lines }: Slide, units: number): number =>
  lines
    .filter(({ role }) => role === 'body' || role === 'item' || role === 'quotation')
    .reduce((sum, { text }) => sum + linesOf(text, units).length, 0)

/** A part is never left out because the next one follows soon; what is pulled out stays long enough to be read. */
const shortestStay = ({ kind }: Slide): number =>
  kind === 'title' ? 1 : kind === 'quotation' || kind === 'figure' ? SHORTEST_STAY : CROWDED_STAY

/** Checks what must hold for the deck of any text. */
function check(text: string): void {
  const { deck, script, clock, speech } = madeDeck(text)
  const room = roomOf(speech.language)
  expect(Deck.safeParse(deck).success).toBe(true)
  expect(deck.slides[0]).toMatchObject({ kind: 'title', cue: { offset: 0, position: 0 } })
  expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length)
  for (const [index, slide] of deck.slides.entries()) {
    const next = deck.slides[index + 1]
    const { offset, position } = slide.cue
    expect(position).toBe(clock.timeAt(offset))
    expect(offset).toBeLessThanOrEqual(script.text.length)
    const stay = (next?.cue.position ?? Infinity) - position
    expect(stay).toBeGreaterThanOrEqual(shortestStay(slide))
    let before: number = position
    for (const { cue } of slide.lines) {
      expect(cue === null || (cue >= before && cue < position + stay)).toBe(true)
      before = cue ?? before
    }
    const agenda = slide.kind === 'agenda'
    const [held, most] = agenda
      ? [slide.lines.length, AGENDA_POINTS]
      : [bodyLines(slide, room.line), room.lines]
    expect(held).toBeLessThanOrEqual(most)
    expect(unitsOf(slide.title)).toBeLessThanOrEqual(
      slide.kind === 'title' ? TITLE_UNITS : Math.max(room.longHeadline, TITLE_UNITS),
    )
    const words = [
      slide.title,
      slide.section?.heading ?? '',
      ...slide.lines.map((line) => line.text),
    ]
    expect(words.join('\n')).not.toMatch(/\*\*|XX|××|__/u)
    expect(words.flatMap(gapsIn)).toEqual([])
    expect(slide.lines.every((line) => line.text.trim() !== '')).toBe(true)
  }
}

describe('deckOf, for any text', () => {
  it('keeps its promises: cues rise within the script, lines come within their slide, nothing is too long', () => {
    fc.assert(fc.property(texts, check), { numRuns: 300 })
  })
})
