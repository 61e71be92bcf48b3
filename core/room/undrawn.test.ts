import { expect, test } from 'vitest'
import { madeDeck } from '../deck/test-deck.ts'
import { isDrawn, undrawnIn } from './undrawn.ts'

const found = (text: string) => {
  const { speech, deck } = madeDeck(text)
  return undrawnIn(speech, deck)
}
const SPEECH =
  '同志们：\n今天讲两点。\n一、抓生产\n今年要把生产抓好。\n二、抓安全\n安全要落到实处。'

test('what an address is written with is drawn', () => {
  const written =
    '讲话，。：；！？、“”‘’（）《》〈〉【】〔〕—…·％％℃①②③〇二〇二六0123456789AZaz.,:;!?()[]{}%$£€¥+-–—×÷=<>~@#&*/\\|_"\'éüñ'
  expect(Array.from(written).filter((character) => !isDrawn(character))).toEqual([])
})

test('white space, controls, joiners and signs for the shape of a character are nothing to draw', () => {
  expect(['\n', '\u3000', '\u00a0', '\u200b', '\u200d', '\ufe0f', '\u{e0100}'].every(isDrawn)).toBe(
    true,
  )
})

test('a speech in plain characters has none', () => {
  expect(found(SPEECH)).toEqual([])
})

test('a character that no font draws is named with its section, and counted once for the slides over again', () => {
  const [one, other] = found(
    SPEECH.replace('把生产抓好', '请\u{2a700}同志把\u{2a700}抓好').replace('落到', '落\ue123到'),
  )
  expect(one).toMatchObject({ character: '\u{2a700}', count: 2, section: 0, slide: null })
  expect(other).toMatchObject({ character: '\ue123', count: 1, section: 1, slide: null })
})

test('one that is on a slide alone is named with the slide', () => {
  const { speech, deck } = madeDeck(SPEECH)
  const slides = deck.slides.map((slide, at) => (at === 1 ? { ...slide, title: '한' } : slide))
  expect(undrawnIn(speech, { ...deck, slides })).toEqual([
    { character: '한', count: 1, section: null, slide: 1 },
  ])
})

test('half a pair is not drawn', () => {
  expect(isDrawn('\ud840')).toBe(false)
})
