/** How a speech greets its audience, and how it comes back to them at the end. One row of words per language. */
import type { SpeechLanguage } from './speech.ts'

/** People an address is made to, as they stand before 们. */
const GROUPS =
  '同志|朋友|同学|老师|战友|乡亲|女士|先生|代表|委员|孩子|同事|家人|伙伴|青年|兄弟姐妹|学员|校友|队友|家长'
/** Words that name an audience. */
const AUDIENCE = `${GROUPS}|领导|来宾|嘉宾|贵宾|亲友|亲朋|好友|新人|评委|主席|主任|书记|市长|县长|区长|省长|部长|局长|校长|院长|主持人|专家|教授|员工|干部|党员|官兵|将士|父老|长辈|企业家|使节`
/** The first words of a greeting. */
const LEAD = '尊敬的|敬爱的|亲爱的|各位|在座的'

/** 各位来宾, 同志们, 尊敬的李书记: a phrase that certainly names the audience. */
const ADDRESSED = new RegExp(
  `^(?:(?:${LEAD})+\\p{Script=Han}{0,10}(?:${AUDIENCE})们?|\\p{Script=Han}{0,8}(?:${GROUPS})们)$`,
  'u',
)
/** The same, or a bare title (县委书记); enough only in a line that is nothing but greeting. */
const PERHAPS_ADDRESSED = new RegExp(
  `^(?:(?:${LEAD}).{0,22}|\\p{Script=Han}{0,10}(?:${AUDIENCE})们?)$`,
  'u',
)
const GOOD_DAY = /^(?:大家|各位|你们)?(?:上午|下午|晚上|早上|中午|早|晚)?好$/u

interface Wording {
  /** Length of the greeting that a text begins with, with its mark; 0 when there is none. */
  readonly greeting: (text: string) => number
  /** The first words of a paragraph that returns to the audience. */
  readonly returning: RegExp
  /** A last paragraph that only thanks or wishes well. */
  readonly thanks: RegExp
}

const onlyIf =
  (pattern: RegExp) =>
  (text: string): number =>
    pattern.test(text) ? text.length : 0

const WORDING: Readonly<Record<SpeechLanguage, Wording>> = {
  zh: {
    greeting: hanGreeting,
    returning: new RegExp(
      `^(?:(?:${LEAD})+\\p{Script=Han}{0,10}[、，,！!：:]|\\p{Script=Han}{0,8}(?:${GROUPS})们[、，,！!：:]|最后[，,]|谢谢|感谢(?:大家|各位)|再次(?:感谢|祝愿)|让我们)`,
      'u',
    ),
    thanks:
      /^(?:[^。！!]{0,14}谢谢|[^。！!]{0,14}感谢(?:大家|各位)|(?:最后)?[，,]?祝)[^。！!]{0,40}[。！!]?$/u,
  },
  en: {
    greeting: onlyIf(
      /^(?:good (?:morning|afternoon|evening|day)(?:[,.]?\s*(?:everyone|everybody|all|friends|colleagues))?[,.!:]|(?:good (?:morning|afternoon|evening|day)[,.!]?\s*)?(?:(?:my\s+)?(?:dear|fellow|distinguished|honou?rable)\s|ladies\b|your excellenc|excellencies\b|(?:dear |my )?(?:friends|colleagues|comrades)\b|mr\.?\s|madam\b|members of\s|president\s|graduates\b)[^.!?]{0,140}[,:;—-])$/i,
    ),
    returning:
      /^(?:thank you|thanks|in closing|in conclusion|to conclude|finally,|my fellow|ladies and gentlemen|(?:dear |my )?(?:friends|colleagues|comrades),|god bless|let us|i thank you)/i,
    thanks: /^(?:thank you|thanks|god bless)[^\n]{0,60}$/i,
  },
  ja: {
    greeting: onlyIf(
      /^.{0,40}(?:皆様|皆さま|皆さん|みなさん|各位|諸君)(?:、|。|！|：|:|$).{0,20}$/u,
    ),
    returning: /^(?:最後に|結びに|終わりに|皆様|皆さん|ご清聴)/u,
    thanks: /^.{0,12}(?:ありがとうございま|御礼申し上げます|感謝申し上げます).{0,20}$/u,
  },
  ko: {
    greeting: onlyIf(/^.{0,60}여러분[,!.:：]?$/u),
    returning: /^(?:마지막으로|끝으로|여러분|.{0,20}여러분[,!])/u,
    thanks: /^.{0,10}(?:감사합니다|고맙습니다).{0,10}$/u,
  },
}

/** A greeting is short: at most so many UTF-16 units. */
const LONGEST_GREETING = 160

/** Phrase by phrase: a line of nothing but greeting, or the phrases before the body goes on in the same line. */
function hanGreeting(text: string): number {
  let certain = 0
  let onlyGreeting = text.length <= LONGEST_GREETING
  let last = ''
  for (const found of text
    .slice(0, LONGEST_GREETING)
    .matchAll(/([^、，,;；：:！!。？?\s]*)([、，,;；：:！!。？?\s]+|$)/gu)) {
    const [whole, phrase = '', mark = ''] = found
    if (whole === '') break
    const end = found.index + whole.length
    const addressed = ADDRESSED.test(phrase) || GOOD_DAY.test(phrase)
    if (onlyGreeting && !addressed && !PERHAPS_ADDRESSED.test(phrase)) onlyGreeting = false
    // The run of certain phrases from the start; it may end where a mark that ends a greeting stands.
    if (addressed && certain === found.index) certain = end
    else if (!onlyGreeting) break
    // 各位领导：大家好！ greets up to its colon.
    if (addressed && certain === end && /[：:]/u.test(mark)) break
    last = mark
  }
  if (certain < text.length && /[：:]\s*$/u.test(text.slice(0, certain))) {
    return text.slice(0, certain).trimEnd().length
  }
  if (onlyGreeting && (/[：:！!]/u.test(last) || certain === text.length)) return text.length
  return /[，,：:！!]\s*$/u.test(text.slice(0, certain))
    ? text.slice(0, certain).trimEnd().length
    : 0
}

/** Length of the greeting a text begins with (with its mark), 0 when it begins otherwise. */
export const salutationLength = (text: string, language: SpeechLanguage): number =>
  language === 'zh' || text.length <= LONGEST_GREETING ? WORDING[language].greeting(text) : 0

/** A line that greets, or begins a greeting which goes on in the next line (尊敬的各位领导、). */
export function beginsSalutation(text: string, language: SpeechLanguage): boolean {
  if (salutationLength(text, language) > 0) return true
  if (language !== 'zh' || text.length > LONGEST_GREETING || !/[、，,]$/u.test(text)) return false
  return text
    .slice(0, -1)
    .split(/[、，,\s]+/u)
    .every((phrase) => PERHAPS_ADDRESSED.test(phrase))
}

/** 大家好！: wishes a good day and names nobody. */
export const onlyGoodDay = (text: string): boolean => GOOD_DAY.test(withoutMark(text))

/** The words of a greeting without the mark that ends it. */
export const withoutMark = (greeting: string): string =>
  greeting.replace(/[：:！!，,。.;—\s-]{1,8}$/u, '')

/** Whether a paragraph returns to the audience: with the words of the greeting itself, or the usual ones. */
export function returnsToAudience(
  text: string,
  salutation: string | null,
  language: SpeechLanguage,
): boolean {
  if (WORDING[language].returning.test(text.slice(0, LONGEST_GREETING))) return true
  const own = salutation?.split(/[、，,！!：:\s]+/u).filter((part) => part.length > 2) ?? []
  return language !== 'en' && own.some((part) => text.startsWith(part))
}

/** Whether a last paragraph only thanks or wishes well. */
export const onlyThanks = (text: string, language: SpeechLanguage): boolean =>
  text.length <= 80 && WORDING[language].thanks.test(text)
