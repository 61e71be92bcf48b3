/** What is pulled out of an English address, and what is left in it because it is not beyond doubt. */
import { describe, expect, it } from 'vitest'
import { madeDeck, textsOf } from './test-deck.ts'

const TALK =
  'We walked from door to door that evening and asked what had gone wrong, and they told us at great length. '
const within = (words: string) =>
  `Dear colleagues,\n\n${TALK}\n\n1. Know the risks\n\n${TALK}${words} ${TALK}\n\n2. Be ready\n\n${TALK.repeat(2)}\n\nThank you.\n`
const slides = (words: string) => madeDeck(within(words), 'address.txt').deck.slides
const pulled = (words: string, kind: string) => slides(words).filter((slide) => slide.kind === kind)
const items = (words: string) =>
  slides(words)
    .flatMap(({ lines }) => lines)
    .filter(({ role }) => role === 'item')
    .map(({ mark, text }) => (mark === undefined ? text : `${mark}: ${text}`))

describe('English figures', () => {
  it.each([
    [
      'Total exports of goods rose by 29%, compared to 11 per cent before.',
      '29%',
      'Total exports of goods rose by',
    ],
    [
      'The volunteer companies answered 62 grass fires.',
      '62 grass fires',
      'The volunteer companies answered',
    ],
    [
      'Investment commitments totalled $1.2 billion in 2025.',
      '$1.2 billion',
      'Investment commitments totalled',
    ],
    ['Private giving paid for 45 percent.', '45%', 'Private giving paid for'],
    [
      'The new rule reached more than 600 households.',
      'more than 600 households',
      'The new rule reached',
    ],
  ])('%s', (words, figure, label) => {
    expect(textsOf(pulled(words, 'figure')[0])).toEqual([label, figure])
  })

  it('said first stand above what they count', () => {
    expect(
      textsOf(pulled('About 1,900 people would need help to leave their homes.', 'figure')[0]),
    ).toEqual(['About 1,900 people', 'would need help to leave their homes'])
  })

  it.each([
    ['years', 'The levee was begun in 1988.'],
    ['two numbers in a clause', 'Last summer the county had 19 days above 95 degrees.'],
    ['small counts', 'The county put gauges on 4 creeks.'],
    ['times and scores', 'The doors open at 9:30 and the siren sounds at 10:15.'],
    ['what leans on the clause before', 'It rose by 40%.'],
    ['a number in the middle of something', 'The 12 bridges of the valley are old.'],
  ])('none of %s', (_, words) => {
    expect(pulled(words, 'figure')).toEqual([])
  })
})

describe('English quotations', () => {
  it.each([
    [
      'As President Eisenhower once said, “Plans are worthless, but planning is everything.”',
      'President Eisenhower',
    ],
    [
      'Benjamin Franklin wrote to a newspaper with these words: "An ounce of prevention is worth a pound of cure."',
      'Benjamin Franklin',
    ],
    ['There is an old saying that goes, “Many hands make light work.”', 'Saying'],
  ])('%s', (words, source) => {
    expect(textsOf(pulled(words, 'quotation')[0])[1]).toBe(source)
  })

  it.each([
    ['without a speaker', '“Plans are worthless, but planning is everything.” That is true.'],
    [
      'of somebody or other',
      'Somebody said to me, “Plans are worthless, but planning is everything.”',
    ],
    [
      'of one of two people',
      'Anna Berg told Carl Olsen wrote, “Plans are worthless, but planning is all.”',
    ],
  ])('none %s', (_, words) => {
    expect(pulled(words, 'quotation')).toEqual([])
  })
})

describe('English lists', () => {
  it('counted aloud', () => {
    expect(
      items(
        'First, every name needs a helper. Second, every helper needs a substitute. Finally, every pair must practice once.',
      ),
    ).toEqual([
      'First: Every name needs a helper',
      'Second: Every helper needs a substitute',
      'Finally: Every pair must practice once',
    ])
  })

  it('after a colon, under what announces them', () => {
    const words =
      'Every warning will say three things: what is happening, where it is happening, and what you should do.'
    expect(items(words)).toEqual([
      'What is happening',
      'Where it is happening',
      'What you should do',
    ])
    expect(slides(words).some(({ title }) => title === 'Three things')).toBe(true)
  })

  it('of sentences that open alike', () => {
    expect(items('We will dance here. We will argue here. We will vote here.')).toHaveLength(3)
  })

  it.each([
    [
      'a list that is not what was announced',
      'It says four things: what it is, where it is, and what to do.',
    ],
    ['an enumeration that introduces nothing', 'We saw pumps, pipes, valves and wires.'],
    ['one point only', 'First, every name needs a helper. We shall see about the rest.'],
  ])('none of %s', (_, words) => {
    expect(items(words)).toEqual([])
  })
})

describe('English claims', () => {
  const speech = (claims: readonly string[]) =>
    `Dear colleagues,\n\n${claims.map((claim) => `${TALK.repeat(4)}\n\n${claim} ${TALK.repeat(4)}`).join('\n\n')}\n\nThank you.\n`

  it('come where they are said, so that no picture stands for minutes', () => {
    const claims = [
      'Our schools must open their doors in the evening.',
      'The river will rise again, and we will have to be ready for it before it does what it did.',
      'Nothing we build together can be taken from us.',
    ]
    const { deck, script } = madeDeck(speech(claims), 'address.txt')
    const points = deck.slides.filter(({ kind }) => kind === 'points')
    expect(points.map(({ title }) => title)).toEqual([
      'Our schools must open their doors in the evening',
      'The river will rise again',
      'Nothing we build together can be taken from us',
    ])
    for (const { title, cue } of points)
      expect(script.text.slice(cue.offset).startsWith(title.slice(0, 10))).toBe(true)
  })

  it.each([
    ['tells of the speaker', 'I will never forget what I saw there.'],
    ['asks', 'Who will stand up and say that it must not be so?'],
    ['leans on what was said before', 'That is why they must be stopped.'],
    [
      'is torn from its main clause',
      `When the river rises above the third mark on the wall of the old mill by the bridge, as it must and will one day, and nobody is there to see it, ${TALK}`,
    ],
  ])('none that %s', (_, claim) => {
    const { deck } = madeDeck(speech([claim]), 'address.txt')
    const words = claim.split(' ').slice(1, 4).join(' ')
    expect(deck.slides.some(({ title }) => title.includes(words))).toBe(false)
  })
})
