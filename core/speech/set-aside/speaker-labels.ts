/** Labels of those who speak: THE PRESIDENT:, 主持人：, Q:, **Mr Speaker:**, 【记者】. Finds them; turns.ts says whose they are. */
import { isHanUnit } from '../characters.ts'
import type { Draft, DraftLine } from '../draft.ts'
import { beginsSalutation } from '../salutation.ts'

/** A label at the beginning of a line. */
export interface Label {
  readonly line: DraftLine
  /** Position among the lines of the draft. */
  readonly position: number
  /** Who it names, as written, without brackets, stars and colon. */
  readonly name: string
  /** How much of the line it takes, white space behind it included. */
  readonly length: number
  /** Nobody is called so but someone who speaks. */
  readonly certain: boolean
}

const CAPITALS =
  /^((?:THE\s+[A-Z][A-Z .'’-]{2,40}|(?:MR|MRS|MS|DR|SEN|REP|GOV|PRESIDENT|SECRETARY|GOVERNOR|SENATOR|CHAIRMAN|CHAIR|MODERATOR|QUESTION|ANSWER|AUDIENCE(?: MEMBER)?|REPORTER|INTERVIEWER|HOST|SPEAKER|PARTICIPANT|[A-Z][A-Z'’-]{1,20}(?:\s+[A-Z][A-Z.'’-]{0,20}){0,3})\.?(?:\s+[A-Z][A-Z.'’-]{0,30}){0,4})(?:\s*\([^()]{1,60}\))?)\s?:\s*/
/** Q: and A:, also Q with a wide gap as in transcripts of press conferences. */
const QUESTION_ANSWER = /^(Q|A|Question|Answer)(?:\s?\d{0,2}[.:：]\s+|[:：]\s*|\s{2,})(?=\S)/
const TITLE_CASE =
  /^((?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Madam|Senator|President|Governor|Secretary|Minister|Chairman|Chair|The)\.?\s+)?(?:[A-Z][\p{L}.'’-]{0,24})(?:\s+(?:[A-Z][\p{L}.'’-]{0,24}|of|the|for|de|van|von|bin|al)){0,7}(?:\s*\([^()]{1,60}\))?)\s?[:：]\s*/u
const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof|Senator|Sen|Rep)\.?\s+\p{Lu}/u
const ROLE_EN =
  /^(?:the\s+)?(?:moderator|host|interviewer|reporter|audience(?: member)?|questioner|chair(?:man|person|woman)?|announcer|emcee|mc|operator|question|answer|q|a|speaker(?: \d+)?|participant|student|journalist|mr\.? speaker|madam speaker|an hon(?:ou?rable)?\.? member|hon(?:ou?rable)?\.? members?|the president|the vice president|the prime minister|the governor|the mayor|the secretary|the minister)$/iu

const ROLE =
  '(?:总|现场)?主持(?:人)?|司仪|(?:\\p{Script=Han}{1,10}(?:社|报|台|网|电视|新闻|广播|周刊))?记\\s*者|问|答|提问|回答|提问者|现场提问|观众|听众|网友|学生|同学|嘉宾|发言人|翻译|画外音|旁白|会议主持|采访者|受访者|讲话人|报告人|演讲者|主讲人|群众|村民|居民|市民|职工|家长|与会者|旁听者|插话|司会(?:者)?|議長|委員長|사회자|기자|질문|답변|문|답'
const ROLE_HAN = new RegExp(`^(?:${ROLE})[\\dA-Z一二三四五甲乙丙]{0,2}$`, 'u')
const HAN_LABEL =
  /^([\p{Script=Han}·○×*＊A-Z\d]{1,14}(?:\s{1,2}\p{Script=Han}{1,3})?(?:\s{0,2}[（(][^（）()]{1,24}[)）])?)\s{0,2}[:：]\s*/u
const KANA_OR_HANGUL_LABEL =
  /^((?:○|◯)?[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}ー・·\s]{1,16}(?:[（(][^（）()]{1,24}[)）])?)\s?[:：]\s*/u
/** 发言人1  00:41, Speaker 2 (01:15): as programs write that take speech down. */
const TIMED =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?((?:发言人|说话人|讲话人|Speaker)\s?\d{1,2}|\p{Script=Han}{2,4})\s{0,4}[（([]?(?:\d{1,2}:)?\d{1,2}:\d{2}[)）\]]?\s*[:：]?\s*/iu
const BRACKETED = /^([【[［〔]\s{0,2}([^【】[\]［］〔〕]{1,24})\s{0,2}[】\]］〕])\s{0,2}[:：]?\s*/u
const SURNAME =
  /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|慕容|令狐|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧计伏成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲封芮储靳段富巫焦巴弓牧隗山谷车侯伊宁仇祖武符刘景詹束龙叶幸司韶黎溥印宿白怀蒲台从鄂索赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙丰关蒯相查后荆红游竺权盖益桓公肖涂付代岳帅海阳佟商牟佘仉])/u
/** What a label names besides a name of two or three characters. */
const POST =
  /(?:同志|书记|主任|主席|市长|县长|区长|省长|镇长|乡长|村长|部长|局长|处长|科长|校长|院长|所长|厂长|站长|会长|理事长|秘书长|董事长|总经理|经理|总裁|总|教授|老师|博士|先生|女士|代表|委员|会计|医生|律师|记者|大爷|大妈|大娘|师傅|老人|村民|群众|员工|职工|组长|队长|社长|主编|导演|馆长)(?:[（(].{1,24}[)）])?$/u
/** Words that stand before a colon in any text and begin like a name. */
const NO_NAME =
  /^(?:时间|地点|主题|目标|任务|方法|方向|成效|成绩|安全|项目|关键|经验|问题|重点|要求|意见|原则|原因|强调|指出|明确|明天|高度|高效|平安|平台|单位|文件|农村|农业|公司|公开|公共|公示|国家|国务|国际|东部|西部|石油|广大|广东|江苏|江西|连续|都是|能够|应当|应该|应对|通过|通知|满足|终于|文化|文明|边界|相关|相比|后来|后面|后果|海洋|红色|游客|权力|权利|利益|师生|简单|简言|白天|解决|管理|单独|包括|从此|从而|有人|常言|常说|古人|古语|俗话|许多|何为|何谓|于是|任何|方案|方面|强化|强调|解放|安排|计划|计量|支持|支部|支出|尤其|万一|景区|容易|商业|代表|向上|向前|查找|权衡|管好|都要|那么|那就|时代|时候|游|麻烦|连|华为)/u

/** The labels of a file in order; without at least two, or one above a greeting, a colon is only a colon. */
export function labelsIn(draft: Draft): Label[] {
  let labels = draft.lines.flatMap((line, position) => {
    const label = labelOf(draft, line, position)
    return label === null ? [] : [label]
  })
  // A. is a number where nobody asks.
  const asked = labels.some(({ name }) => /^q/i.test(name))
  if (!asked) labels = labels.filter(({ name }) => !/^(?:a|answer)$/i.test(name))
  const count = new Map<string, number>()
  for (const { name } of labels) count.set(name, (count.get(name) ?? 0) + 1)
  const certain = labels.filter((label) => label.certain)
  // Names stand as labels where others that are certain do, or where they come again.
  const conversation = certain.length >= 2 || [...count.values()].some((times) => times >= 2)
  return labels.filter(
    (label) =>
      label.certain ||
      (conversation &&
        ((count.get(label.name) ?? 0) >= 2 ||
          // 张书记： once is a greeting.
          (isName(label.name) && !beginsSalutation(`${label.name}：`, draft.language)))),
  )
}

function labelOf(draft: Draft, line: DraftLine, position: number): Label | null {
  if (line.depth > 0) return null
  const [span] = line.spans
  if (span === undefined) return null
  const head = draft.source.slice(span.start, Math.min(span.end, span.start + 130))
  const stars = /^\*{2,3}/.exec(head)?.[0].length ?? 0
  const emphasised = stars > 0 ? emphasisedLabel(head, stars) : null
  if (emphasised !== null) return { line, position, ...emphasised, certain: true }
  const label = (name: string, length: number, certain: boolean): Label | null =>
    name === ''
      ? null
      : { line, position, name: name.replaceAll(/\s+/g, ' ').trim(), length, certain }
  if (draft.language === 'en' || /^[A-Z]/.test(head)) {
    const asked = QUESTION_ANSWER.exec(head)
    if (asked !== null) return label(asked[1] ?? '', asked[0].length, true)
    const capitals = CAPITALS.exec(head)
    if (capitals !== null) {
      const name = capitals[1] ?? ''
      // NOTE: and ARTICLE I: are no people.
      const many = name.includes(' ') || ROLE_EN.test(name)
      const person =
        !/^(?:NOTE|PART|SECTION|CHAPTER|ARTICLE|APPENDIX|END|PS|UPDATE|SOURCE|DATE|TIME)\b/.test(
          name,
        )
      if (person) return label(name, capitals[0].length, many)
    }
    const named = TITLE_CASE.exec(head)
    if (named !== null) {
      const name = named[1] ?? ''
      const certain = ROLE_EN.test(name) || HONORIFIC.test(name)
      // Remember: and Note: begin sentences.
      return certain || name.includes(' ') ? label(name, named[0].length, certain) : null
    }
  }
  const timed = TIMED.exec(head)
  if (timed !== null && (timed[0].length === head.length || isName(timed[1] ?? ''))) {
    return label(timed[1] ?? '', timed[0].length, true)
  }
  const bracketed = BRACKETED.exec(head)
  if (bracketed !== null) {
    const inside = bracketed[2] ?? ''
    if (ROLE_HAN.test(withoutPost(inside))) return label(inside, bracketed[0].length, true)
    if (SURNAME.test(inside) && isName(inside)) return label(inside, bracketed[0].length, false)
    return null
  }
  const first = head.charCodeAt(0)
  const han = isHanUnit(first) || /[○◯×*＊\p{Script=Hangul}]/u.test(head.charAt(0))
  const found = han ? (HAN_LABEL.exec(head) ?? KANA_OR_HANGUL_LABEL.exec(head)) : null
  if (found === null) return null
  const name = found[1] ?? ''
  const role = ROLE_HAN.test(withoutPost(name))
  return role || isName(name) ? label(name, found[0].length, role) : null
}

/** **Mr Speaker:** or **Mr Speaker**: and what follows. */
function emphasisedLabel(
  head: string,
  stars: number,
): { readonly name: string; readonly length: number } | null {
  const found = /^([^*:：]{1,90})(?:[:：]\s?\*{2,3}|\*{2,3}\s?[:：])\s*/u.exec(head.slice(stars))
  const name = found?.[1]?.trim() ?? ''
  // **第一，**…… and **总的要求：** are emphasised leads.
  if (found === null || name === '') return null
  const person =
    ROLE_EN.test(name) ||
    ROLE_HAN.test(withoutPost(name)) ||
    isName(name) ||
    /^(?:(?:Mr|Mrs|Ms|Dr|The)\b\.?\s*)?\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){0,7}(?:\s*\([^()]{1,60}\))?$/u.test(
      name,
    )
  return person ? { name, length: stars + found[0].length } : null
}

/** 主持人（王芳） -> 主持人. */
export const withoutPost = (name: string): string =>
  name.replace(/\s*[（(][^（）()]*[)）]$/u, '').trim()

/** 张三, 陈立新, 王会计, 李明（市长）. */
export function isName(written: string): boolean {
  const name = withoutPost(written).replaceAll(/\s/g, '')
  if (/^[×*＊○]{2,3}$/u.test(name)) return true
  if (POST.test(name) && SURNAME.test(name)) return name.length <= 10
  if (!SURNAME.test(name) || name.length < 2) return false
  return (
    name.length <= (/^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|慕容|令狐)/u.test(name) ? 4 : 3) &&
    !NO_NAME.test(name)
  )
}
