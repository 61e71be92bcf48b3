/** What a title says of the occasion, the speaker and the date. */
import type { Speech } from '../speech.ts'
import { dateIn } from './head-lines.ts'
import { isName } from './speaker-labels.ts'

const KIND =
  '(?:重要|主旨|主题|专题|即席|总结|动员|表态|典型|交流|书面|致辞|欢迎|开幕|闭幕|工作|述职)*(?:讲话|致辞|致词|发言|演讲|报告|主持词|贺词|祝词|欢迎词|答谢词|开幕词|闭幕词)稿?'
/** 在全市……动员会上的讲话, 县委书记张三在……的讲话 */
const AT = new RegExp(
  `^(?:.*——)?\\s*([^在]{0,30}?)在\\s*(.{2,70}?)(?:的?(?:开幕式|闭幕式|结束时|闭幕时|开幕时))?(?:上|期间|时|中)?的?${KIND}`,
  'u',
)
/** 全县春季农业生产现场会讲话 */
const GATHERING = new RegExp(
  `^(.{2,60}?(?:会|会议|仪式|典礼|论坛|培训班|开班|晚会|婚礼|庆典|活动|年会|大会|座谈|班会|宴会|晚宴|节))(?:领导|上)?的?${KIND}`,
  'u',
)
const BY_AT =
  /^(?:(?:opening|closing|welcome|keynote|prepared|public)\s+)?(?:remarks|speech|address|statement|keynote|lecture|toast|eulogy)(?:\s+(?:as delivered|delivered|given))?(?:\s+(?:by|of)\s+(?:the\s+)?(.{2,60}?))?(?:\s*,?\s+(?:at|to|before|during)\s+(.{3,90}?))?(?:\s*(?:,|\bon\b|—|–)\s*((?:\p{L}+day,?\s+)?\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+\p{L}{3,9}\s+\d{4}|\d{4}))?$/iu
const OWN_AT =
  /^(.{3,50}?)(?:[’']s?)\s+(?:speech|address|remarks|statement|keynote)(?:\s+(?:at|to|before)\s+(.{3,90}))?$/iu

/** What a title says of occasion, speaker and date. */
export function partsOfTitle(title: string): Pick<Speech, 'occasion' | 'speaker' | 'date'> {
  const date = dateIn(title)
  const english = BY_AT.exec(title) ?? OWN_AT.exec(title)
  if (english !== null) {
    const [, speaker, occasion, on] = english
    return { occasion: occasion ?? null, speaker: speaker ?? null, date: date ?? on ?? null }
  }
  const at = AT.exec(title)
  if (at !== null) {
    const [, before = '', occasion = ''] = at
    return { occasion, speaker: speakerBefore(before.trim()), date }
  }
  return { occasion: GATHERING.exec(title)?.[1] ?? null, speaker: null, date }
}

/** 县委书记张三 of 县委书记张三在……的讲话: who, unless it is a slogan. */
function speakerBefore(before: string): string | null {
  const bare = before.replace(/(?:同志|先生|女士)$/u, '')
  if (bare.length < 2) return null
  if (isName(bare)) return before
  const post =
    /(?:书记|主任|主席|长|总理|总裁|经理|教授|代表|委员|院士)\s*([\p{Script=Han}×*]{2,4})$/u.exec(
      bare,
    )
  return post !== null && isName(post[1] ?? '') ? before : null
}
