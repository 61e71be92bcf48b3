import { expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

/** What the patterns are made of: repeated, each must cost time in proportion to its length, whatever ends the line. */
const UNITS = [
  'A',
  'A+',
  '大',
  'QQ',
  '微信 ',
  '> ',
  '>',
  ' > a',
  'a   >   ',
  '首页 ',
  '首页>',
  '新闻|',
  '[',
  '（',
  '（大',
  '（掌声',
  '(loud ',
  '(, ',
  '<p',
  '<p ',
  '<script',
  '<!--',
  '&nbsp;',
  '【',
  '**',
  '1',
  '- 1 -',
  '第1页',
  '①',
  '[1]',
  '|',
  '…',
  'http://',
  'Q: ',
  'A. B ',
  'MR. ',
  'Mr. ',
  'A B ',
  'John ',
  '同志们：',
  '各位、',
  '尊敬的',
  '在',
  '讲话',
  '讲话 ',
  '2019年',
  '县委书记',
  '书记、',
  '来源：',
  '来源： ',
  '——',
  '皆様、',
  '여러분',
  'good ',
  ', and fellow ',
  'sir, ',
  '\u200b',
  '注：',
  '根据',
  '篇一',
  '附',
  '.',
  '．',
  '\u3000',
]

it.each(UNITS)('takes a file of %j in time in proportion to its length', (unit) => {
  const ends = ['', '。', '!', ' x']
  const line = (length: number, end: string): string =>
    `${unit.repeat(Math.ceil(length / unit.length))}${end}`
  const short = ends.flatMap((end) =>
    [28, 38, 75, 118, 158, 196].map((length) => line(length, end)),
  )
  const begun = performance.now()
  // Among the first and the last lines most rules are tried.
  for (const one of short) outlineOf([one, one, '同志们：', '开会。', one, one].join('\n'), 'x.txt')
  outlineOf(line(100_000, '。'), 'x.txt')
  // One that goes back over its own steps takes minutes here; an ordinary one a tenth of a second.
  expect(performance.now() - begun).toBeLessThan(8000)
})
