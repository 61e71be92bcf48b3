/** Stage directions in brackets: what the hall or the speaker did, not what was said. */
import { cut, type Draft, dropEmptied } from '../draft.ts'
import { notationsIn } from '../notation.ts'
import type { Span } from '../speech.ts'

const HAN =
  '(?:(?:全场|现场|台下|会场|观众|听众|众人?|与会(?:者|人员))?(?:响起|爆发出|报以)?(?:再次|多次|又是一阵|一阵|阵阵|热烈|长时间|持续|经久不息|雷鸣般|一片|热烈而持久|大|轻|微)*的?、?(?:掌声|鼓掌|拍手|笑声|哄笑|大笑|欢呼|喝彩|喝采|叫好|(?:全体)?起立|鞠躬|敬礼|挥手|举手|笑(?=[ \\u3000，、。）)】\\]])|奏乐|奏国歌|升国旗|默哀|停顿|稍停|沉默|哽咽|流泪|落泪|咳嗽|喝水|翻页|举杯|干杯|握手|颁奖|播放|放映|插话|插播|拍手|拍照|合影)[^（(【[\\]】）)。]{0,16}|[^（(【[\\]】）)。，,]{1,8}(?:毕|完毕|结束|完)后?|(?:PPT|ppt|幻灯片|课件|大屏幕?|视频|音乐|灯光|音效|背景音乐|片子)[^（(【[\\]】）)。！？的]{0,12}|(?:翻开|拿出|拿起|举起|指着|指向|看着|看表|走向|走下|走上|转身|面向|起身|点头|摇头|微笑|挥|递|展示|出示|放|切换|打开|合上|站起|坐下)[^（(【[\\]】）)。！？]{0,14})'
// The first words are never anything else in brackets; the others only when they stand there alone.
const ENGLISH =
  '(?:(?:(?:loud|sustained|prolonged|scattered|more|light|long|continued|general|some|audience|cheers?|laughter|applause|and|,)[ ,]+){0,4}(?:applause|laughter|laughs?|laughing|crosstalk|inaudible|indiscernible|unintelligible|standing ovation|boos|booing|off-?mic(?:rophone)?|no audible response)\\b[^（(【[\\]】）)]{0,60}|(?:the )?(?:audience|crowd|speaker|president|he|she) (?:applauds?|laughs?|cheers?|chants?|boos?|pauses?|rises?|stands?|waves?|nods?|smiles?)\\b[^（(【[\\]】）)]{0,40}|(?:cheers(?: and applause)?|cheering|chanting|chants|pauses?|gestures|gesturing|waves|nods|smiles|music(?: plays)?|video(?: plays| is shown)?|sings|singing|moment of silence|bell rings|clears throat|coughs|sighs|sic)[.,]?)'
const JAPANESE = '(?:拍手|笑い?|一同起立|起立|着席|礼|黙祷|笑声|大きな拍手)[。]?'
const KOREAN = '(?:박수|웃음|일동 ?기립|환호|묵념)[^（(【[\\]】）)]{0,8}'
const DIRECTION = new RegExp(
  `[（(【[［〔][ \\u3000]{0,4}(?:${HAN}|${ENGLISH}|${JAPANESE}|${KOREAN})[ \\u3000]{0,4}[）)】\\]］〕]`,
  'giu',
)
/** Words that show that brackets hold a part of the sentence: （音乐学院）, （展示中心）, （出示身份证）. */
const NO_DIRECTION =
  /(?:学院|学校|中心|公司|企业|部门|大厅|大会|单位|机关|项目|平台|活动|仪式|工程|行动|标准|文件|身份|同志|等|的)[^\p{Script=Han}]{0,3}$/u

const BRACKET = /[（(【[［〔]/

/** Sets stage directions aside, wherever they stand; [停顿 3秒] is a notation and stays. */
export function setStageDirectionsAside(draft: Draft): void {
  for (const line of draft.lines) {
    const found = line.spans.flatMap((span) => directionsIn(draft, span))
    if (found.length > 0) cut(draft, line, found, 'stage-direction')
  }
  dropEmptied(draft)
}

function directionsIn(draft: Draft, span: Span): Span[] {
  const text = draft.source.slice(span.start, span.end)
  // Most spans have no brackets at all, and the search for letters of either case is slow.
  if (!BRACKET.test(text)) return []
  return [...text.matchAll(DIRECTION)].flatMap((found) => {
    const [direction] = found
    if (notationsIn(direction).length > 0 || NO_DIRECTION.test(direction)) return []
    const start = span.start + found.index
    return [{ start, end: start + direction.length }]
  })
}
