/** For tests and benchmarks: texts that a pattern which goes back over its own steps takes minutes for. */

/** What the patterns are made of. */
export const UNITS = [
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
] as const

const line = (unit: string, length: number, end: string): string =>
  `${unit.repeat(Math.ceil(length / unit.length))}${end}`

/**
 * The files that a unit makes when it is repeated: one for each length and ending of a short line, which stands among the
 * first and the last lines, where most rules are tried; and one of `longest` characters in a single line.
 */
export function hostileFiles(unit: string, longest: number): string[] {
  const short = ['', '。', '!', ' x'].flatMap((end) =>
    [28, 38, 75, 118, 158, 196].map((length) => line(unit, length, end)),
  )
  return [
    ...short.map((one) => [one, one, '同志们：', '开会。', one, one].join('\n')),
    line(unit, longest, '。'),
  ]
}
