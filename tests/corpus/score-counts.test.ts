/** The score tells right from wrong: a text with mistakes put into its expected outline is found out. */
import { expect, it } from 'vitest'
import { type Fixture, readExpected } from './expected.ts'
import { scoreOf } from './score.ts'

const TEXT =
  '在大会上的讲话\n\n同志们：\n今天开会。\n一、加强领导\n领导带头，\n群众跟上。\n（一）明确责任\n说到做到。\n'
const fixture = (written: string): Fixture => ({
  file: 'x.txt',
  text: TEXT,
  expected: readExpected(written, TEXT, 'x.expected'),
})
const RIGHT = `title: 在大会上的讲话
salutation: 同志们
goes on: 6

headings
1\t一、\t加强领导
2\t（一）\t明确责任

set aside
1\ttitle\t在大会上的讲话
`
const wrongIn = (written: string): string[] =>
  scoreOf(fixture(written)).wrong.map(({ what, sign, text }) => `${sign} ${what}: ${text}`)

it('finds nothing wrong where the outline is the expected one', () => {
  const score = scoreOf(fixture(RIGHT))
  expect(score.wrong).toEqual([])
  expect(score.headings).toEqual({ right: 2, missing: 0, spurious: 0 })
  expect(score.setAside).toEqual({ right: 7, missing: 0, spurious: 0 })
  expect(score.joined).toEqual({ right: 1, missing: 0, spurious: 0 })
})

it('tells a heading of another level, and one that is none', () => {
  expect(wrongIn(RIGHT.replace('2\t（一）', '3\t（一）'))).toEqual([
    '- heading: 3 （一） 明确责任',
    '+ heading: 2 （一） 明确责任',
  ])
  expect(wrongIn(RIGHT.replace('2\t（一）\t明确责任\n', ''))).toEqual([
    '+ heading: 2 （一） 明确责任',
  ])
})

it('tells set-asides by their characters', () => {
  expect(wrongIn(RIGHT.replace('1\ttitle\t在大会上的讲话', '1\ttitle\t在大会上'))).toEqual([
    '+ set aside: 的讲话',
  ])
  expect(wrongIn(`${RIGHT}4\tnote\t今天\n`)).toEqual(['- set aside: 今天'])
})

it('tells lines that should stand apart, and other words', () => {
  expect(wrongIn(RIGHT.replace('goes on: 6\n', ''))).toEqual([
    expect.stringMatching(/^\+ joined: .*领导带头， ⏎ 群众跟上。/),
  ])
  expect(wrongIn(RIGHT.replace('salutation: 同志们', 'salutation: 各位'))).toEqual([
    '≠ salutation: 各位 | 同志们',
  ])
  expect(wrongIn(`closing: 谢谢\nplaceholders: 1\n${RIGHT}`)).toEqual([
    '≠ closing: 谢谢 | (none)',
    '≠ placeholders: 1 | 0',
  ])
})
