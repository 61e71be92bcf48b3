/** What the short lines around a text are: dates, names with their posts, titles. */
import { widthOf } from '../characters.ts'
import type { Draft } from '../draft.ts'
import { lineEndOf } from '../sentence.ts'
import { simplified } from '../simplified.ts'
import { isName } from './speaker-labels.ts'

const GAP = '[×Xx＊*○〇]'
const YEAR = `(?:(?:19|20|１９|２０)[\\d０-９]{2}|20${GAP}{2}|二[〇○零Ｏ0O][〇○零一二三四五六七八九Ｏ0O]{2}|一九[〇○零一二三四五六七八九]{2}|${GAP}{2,4})`
const FIGURES = `[\\d０-９×Xx＊*○一二三四五六七八九十廿元]{1,3}`
const MONTHS =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?'
/** A date anywhere in a line. */
const DATE_IN = new RegExp(
  `${YEAR}\\s*年\\s*${FIGURES}\\s*月(?:\\s*${FIGURES}\\s*[日号])?|(?:19|20)\\d{2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{1,2}|(?:令和|平成|昭和|大正|民国|民國)${FIGURES}年${FIGURES}月(?:${FIGURES}日)?|(?:19|20)\\d{2}\\s?년\\s?\\d{1,2}\\s?월(?:\\s?\\d{1,2}\\s?일)?|\\b${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d{2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTHS},?\\s+(?:19|20)\\d{2}\\b`,
  'iu',
)
/** A line that a date begins, with a little more: （2019年3月12日）, 2019-03-12 10:30, 4月12日下午. */
const DATE_LINE = new RegExp(
  `^[（(]?\\s*(?:${DATE_IN.source}|${YEAR}\\s*年?\\s*[.\\-/年]\\s*${FIGURES}\\s*[月.\\-/]?(?:\\s*${FIGURES}\\s*日?)?|${FIGURES}\\s*月\\s*${FIGURES}\\s*日)(?:\\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?)?(?:\\s*(?:上午|下午|晚上?|凌晨|中午))?(?:[\\s，,、·].{0,40})?\\s*[）)]?$`,
  'iu',
)
const TIME_EN =
  /^(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?).{0,12}|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s.{0,40}\d{4})$/iu

/** Last words of a title. */
const TITLE_WORDS =
  /(?:讲话|讲话稿|致辞|致词|致辞稿|发言|发言稿|发言材料|报告|演讲|演讲稿|演说|主持词|主持稿|贺词|祝词|祝酒词|答谢词|欢迎词|欢送词|贺信|献词|寄语|开幕词|闭幕词|开场白|工作要点|述职|述职报告|悼词|宣言|倡议书|动员令|谈话|讲稿|党课|主旨演讲|挨拶|あいさつ|ご挨拶|祝辞|式辞|演説|講演|答辞|送辞|訓示|弔辞|所信表明|기념사|축사|연설|연설문|인사말|개회사|폐회사|취임사|신년사|답사|추도사|환영사|speech|address|remarks|statement|keynote|oration|eulogy|toast|lecture|sermon)(?:[（(](?:摘要|节选|全文|提纲|要点|草稿|代拟稿|送审稿|讨论稿|\d)[）)])?\s*$/iu
/** Whether a line ends as titles do. */
export const endsAsTitle = (text: string): boolean => TITLE_WORDS.test(simplified(text.slice(-40)))

export const NAMED_EN =
  /\b(?:speech|address|remarks|statement|keynote|press conference|briefing|lecture|toast|eulogy)\b/iu

const POST =
  '(?:书记|主任|主席|市长|县长|区长|省长|州长|镇长|乡长|村长|部长|局长|厅长|处长|科长|司长|校长|院长|所长|厂长|站长|队长|会长|理事长|秘书长|董事长|董事|总经理|经理|总裁|总监|教授|老师|博士|院士|代表|委员|常委|总理|总统|首相|大使|参赞|领事|司令员?|政委|主编|社长|台长|行长|馆长|园长|组长|团长|班长|党组成员|调研员|发言人|主持人|生|家长|父亲|母亲|新郎|新娘|市長|知事|校長|社長|会長|議長|大臣|町長|村長|시장|도지사|대통령|장관|총장|교장|회장|사장|의장|국무총리|총리)'
const NAME = `(?:${GAP}{1,4}|[\\p{Script=Han}々]{1,3}[\\s　]{0,4}[\\p{Script=Han}々]{1,3}|[\\p{Script=Han}]{1,6}·[\\p{Script=Han}]{1,8}|[\\p{Script=Hangul}]{2,4}|某某某?)`
const PERSON = new RegExp(
  `^[（(—-]{0,2}\\s*(?:[^。！？!?，,：:]{0,44}${POST}[、，,\\s　]{0,4}){1,3}(${NAME})\\s*(?:同志|先生|女士)?\\s*[）)]?$`,
  'u',
)
const NAME_THEN_POST = new RegExp(
  `^[（(—-]{0,2}\\s*${NAME}[\\s　，,、（(]{1,4}[^。！？!?：:]{0,40}${POST}\\s*[）)]{0,2}$`,
  'u',
)
const OFFICES_EN =
  'president|vice president|prime minister|minister|secretary|governor|senator|mayor|chairman|chairwoman|chair|director|dean|professor|prof\\.?|dr\\.?|mr\\.?|ms\\.?|mrs\\.?|chief|ambassador|chancellor|CEO|general|commissioner|representative|congressman|judge|justice|principal|speaker|superintendent'
/** With a capital or without: a name's own capitals must stay. */
const OFFICE_EN = `(?:${OFFICES_EN.split('|')
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|')})`
const NAME_EN = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*)"
const PERSON_EN = new RegExp(
  `^(?:(?:[Dd]elivered |[Gg]iven )?[Bb]y\\s+\\p{Lu}[^!?]{2,70}|[Ss]peaker:\\s+\\p{Lu}[^!?]{2,70}|(?:The )?${OFFICE_EN}\\s+(?:of\\s[^!?]{2,40}\\s)?${NAME_EN}{0,3}(?:,[^!?]{2,60})?|${NAME_EN}{1,3},\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s+){0,4}${OFFICE_EN}\\b[^!?]{0,60})$`,
  'u',
)
/** Lines of a head are short: at most this many columns (45 字). */
const WIDEST = 96

/** A line that says when, and little more. */
export const isDateLine = (text: string): boolean =>
  text.length <= 90 && (DATE_LINE.test(text) || TIME_EN.test(text))

/** A line that says who speaks: 县委书记 张明, 张 明, By Jane Smith. */
export function isPersonLine(text: string): boolean {
  if (text.length > WIDEST || widthOf(text) > WIDEST || endsAsTitle(text)) return false
  // No line of the head is a sentence; Dr. and Jr. end none.
  if (lineEndOf(text) !== 'bare' && !/\b(?:Jr|Sr|Esq)\.$/.test(text)) return false
  const bare = text.replaceAll(/^[（(]\s*|\s*[）)]$/gu, '')
  if (
    /^[\p{Script=Han}×*＊○]{1,2}[\s　]{0,6}[\p{Script=Han}×*＊○]{1,2}$/u.test(bare) &&
    isName(bare)
  ) {
    return true
  }
  const person = PERSON.exec(text)?.[1]
  if (person !== undefined) {
    const name = person.replaceAll(/\s/g, '')
    // 市委书记 张明: behind a gap anything short is a name; without one it must look like one.
    return (
      isName(name) || /[\s　]\S{1,4}(?:[\s　]+\S{1,2})?\s*[）)]?$/u.test(text) || name.includes('·')
    )
  }
  return NAME_THEN_POST.test(text) || (/^[A-Za-z]/.test(text) && PERSON_EN.test(text))
}

/** 内部资料 注意保存, 第3稿, 秘密★1年: what an office writes on a paper. */
export const isDocumentMark = (text: string): boolean =>
  text.length <= 40 &&
  /^[（(【[]?\s*(?:内部(?:资料|文件|材料|参阅)|注意保存|会后收回|请勿外传|秘密|机密|绝密|特急|加急|急件|平急|第[一二三四五六七八九十\d]{1,2}稿|[一二三四五]稿|(?:送审|讨论|征求意见|代拟|修改|审定|定|草|初)稿|草案|编号|份号|No\.?\s?\d|draft\b|confidential\b|check against delivery|embargoed\b|for (?:internal use|immediate release))[^。！？，,]{0,24}$/iu.test(
    text,
  )

/** The date in a text as written, or null. */
export const dateIn = (text: string): string | null => DATE_IN.exec(text)?.[0].trim() ?? null

/** Keeps what a line of the head says of date and speaker; true where it says one of them. */
export function noteHeadLine(draft: Draft, written: string): boolean {
  const text = written.replace(/^[（(—\s-]{1,4}/u, '').replace(/[）)\s]{1,4}$/u, '')
  const date = dateIn(written)
  if (date !== null) draft.told.dates.push(date)
  else if (isDateLine(written)) draft.told.dates.push(text)
  const rest = (date === null ? text : written.replace(date, ' '))
    .replaceAll(/[（()）]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (rest !== '' && isPersonLine(rest)) {
    draft.told.speakers.push(rest.replace(/^(?:(?:delivered |given )?by|speaker:)\s+/iu, ''))
    return true
  }
  return date !== null || isDateLine(written)
}

/** Ends like a line of the head: no sentence. */
export const endsBare = (text: string): boolean => lineEndOf(text) === 'bare'
