/** How a speech greets its audience, and how it comes back to them at the end. One row of words per language. */
import { simplified } from './simplified.ts'
import type { SpeechLanguage } from './speech.ts'

/** People an address is made to, as they stand before 们. */
const GROUPS =
  '同志|朋友|同学|老师|战友|乡亲|女士|先生|代表|委员|孩子|同事|家人|伙伴|青年|兄弟姐妹|学员|校友|队友|家长|观众|听众|网友|业主|股东|同行|同仁|村民|居民|弟兄|姐妹|学子|侨胞|同胞|媒体朋友|记者|选手|运动员|教练员|新生|毕业生|姑娘|小伙子|书友|读者|老乡|街坊|邻居|父老'
/** Words that name an audience. */
const AUDIENCE = `${GROUPS}|领导|来宾|嘉宾|贵宾|亲友|亲朋|好友|新人|评委|主席|主任|书记|市长|县长|区长|省长|部长|局长|校长|院长|主持人|专家|教授|员工|干部|党员|官兵|将士|父老|长辈|企业家|使节|阁下|殿下|总统|总理|大使|秘书长|会长|理事长|董事长|总经理|总裁|院士|博士|师生|新郎|新娘|裁判|师傅|乡贤|客商|客户`
/** The first words of a greeting that names its audience. */
export const startsGreeting = (text: string): boolean =>
  STARTS_GREETING.test(simplified(text.slice(0, 20)))

/** The first words of a greeting. */
const LEAD = '尊敬的|敬爱的|亲爱的|各位|在座的'

const STARTS_GREETING = new RegExp(`^(?:${LEAD}|(?:${GROUPS})们|大家)`, 'u')

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
const GOOD_DAY =
  /^(?:(?:大家|各位|你们|您|你)(?:上午|下午|晚上|早上|中午|早|晚|新年|过年)?好|(?:上午|下午|晚上|早上|中午|新年)好)$/u

/** How a paragraph turns to its audience once more. */
export type ReturningWords =
  /** With words that end a speech: 最后，祝……; Thank you. */
  | 'end'
  /** By its name: 同志们，……; My fellow citizens, … */
  | 'audience'
  /** With words that any paragraph may begin with: 让我们……; Let us … */
  | 'any'

interface Wording {
  /** Length of the greeting that a text begins with, with its mark; 0 when there is none. */
  readonly greeting: (text: string) => number
  /** The first words of a paragraph that returns to the audience. */
  readonly returning: Readonly<Record<ReturningWords, RegExp>>
  /** A last paragraph that only thanks or wishes well. */
  readonly thanks: RegExp
  /** The last words of a paragraph that thanks at its end. */
  readonly thanksAtEnd: RegExp
}

const onlyIf =
  (pattern: RegExp) =>
  (text: string): number =>
    pattern.test(text) ? text.length : 0

const GOOD_DAY_EN = 'good (?:morning|afternoon|evening|day)'
/** Whom an English greeting names. */
const AUDIENCE_EN =
  '(?:(?:my\\s+)?(?:dear|fellow|distinguished|honou?rable|honou?red|esteemed|respected|beloved)\\s|ladies\\b|gentlemen\\b|your (?:excellenc|majest|royal|honou?r|grace|holiness|eminence)|excellencies\\b|(?:dear |my )?(?:friends|colleagues|comrades|neighbou?rs|students|parents|delegates|brothers and sisters|citizens)\\b|(?:mr|mrs|ms|dr|prof)\\.?\\s|madam\\b|sir\\b|members of\\s|(?:vice |deputy )?(?:president|chancellor|provost|governor|senator|mayor|chairman|chairwoman|chair|minister|prime minister|secretary|secretary[- ]general|ambassador|dean|professor|reverend|speaker|chief justice|commissioner)\\s|graduates\\b|[\\w ,’-]{1,60},? and (?:my |our |dear )?fellow\\s|class of\\s|people of\\s|to (?:my|our|the)\\s)'
/** Anything but the end of a sentence; Mr. ends none. */
const UNENDED = '(?:[^.!?]|(?<=\\b(?:Mr|Mrs|Ms|Dr|St|Prof|Sen|Gov|Rep|Hon|Jr))\\.){0,220}'
/** One phrase that certainly addresses somebody; two of them in front of a sentence are a greeting. */
const VOCATIVE_EN =
  /^(?:(?:and\s+)?(?:(?:mr|madam|madame)\.?\s+(?:deputy\s+|vice\s+)?(?:speaker|president|chair(?:man|woman|person)?|chancellor|secretary(?:[- ]general)?|minister|prime minister|mayor|governor)|sir|madam|your excellenc(?:y|ies)|excellencies|(?:distinguished|honou?red|esteemed)\s+[a-z]+(?:\s+and\s+(?:distinguished\s+)?[a-z]+)?|ladies and gentlemen|(?:my )?(?:dear |fellow )(?:friends|colleagues|citizens|delegates|americans)|members of (?:the )?[a-z]+(?: of [a-z]+)?)),\s+/iu

const WORDING: Readonly<Record<SpeechLanguage, Wording>> = {
  zh: {
    greeting: hanGreeting,
    returning: {
      end: /^(?:最后[，,]|(?:现在[，,])?(?:请允许)?我提议|让我们(?:共同)?举杯|谢谢|感谢(?:大家|各位)|(?:好[，,]?)?(?:今天)?我?就(?:先)?(?:说|讲)(?:这么多|到这)|[^。！!，,]{0,10}[，,]?(?:一路走好|安息吧|永垂不朽)|再次(?:感谢|祝愿|祝|向)|(?:衷心|真诚|诚挚)?(?:祝愿|预祝|祝)(?:大家|各位|大会|会议|本次|此次|我们|新人|全体|同志|同学|老师|朋友)|我的(?:讲话|发言|汇报|演讲|报告|致辞)(?:就到这里|完了|到此|结束)|以上(?:发言|讲话|汇报)|今天(?:就讲|我就讲|的讲话|就说|我就说)(?:到)?(?:这里|这些|到这))/u,
      audience: new RegExp(
        `^(?:(?:${LEAD})+\\p{Script=Han}{0,10}[、，,！!：:]|\\p{Script=Han}{0,8}(?:${GROUPS})们[、，,！!：:])`,
        'u',
      ),
      any: /^让我们/u,
    },
    thanks:
      /^(?:[^。！!]{0,14}谢谢|[^。！!]{0,14}感谢(?:大家|各位)|(?:最后)?[，,]?祝|我的(?:讲话|发言|演讲|汇报|报告|致辞)(?:就到这里|完了|到此|结束)|(?:讲话|发言|演讲)完毕|[^。！!，,]{0,10}[，,]?(?:一路走好|安息吧|永垂不朽|永别了))[^。！!]{0,40}[。！!]?(?:谢谢(?:大家|各位)?[。！!]?)?$/u,
    thanksAtEnd: /(?:谢谢(?:大家|各位|你们)?|感谢(?:大家|各位)(?:的聆听)?)[。！!]?$/u,
  },
  en: {
    greeting: englishGreeting,
    returning: {
      end: /^(?:thank you|thanks|in closing|in conclusion|to conclude|god bless|i thank you|may god|goodbye|farewell|congratulations|(?:please|let us) raise|raise your glass|i (?:propose|give you) a toast|here[’']s to)\b/i,
      audience:
        /^(?:(?:so,? |and so,? )?my fellow|(?:so,? )?ladies and gentlemen|(?:dear |my )?(?:friends|colleagues|comrades|graduates),|(?:mr|madam)\.? (?:speaker|president|chair\w*)[, ])/i,
      any: /^(?:finally,|let us|so let|and so,)/i,
    },
    thanks:
      /^(?:thank you|thanks|god bless|i thank you|good night|goodbye|farewell|rest in peace|cheers|may god bless)\b[^\n]{0,160}$/i,
    thanksAtEnd: /\b(?:thank you(?: all| very much| so much)?|god bless(?: you| america)?)[.!]*$/i,
  },
  ja: {
    greeting: japaneseGreeting,
    returning: {
      end: /^(?:最後に|結びに|終わりに|おわりに|ご清聴|以上をもちまして|以上、|以上で)/u,
      audience: /^(?:皆様|皆さま|皆さん)/u,
      any: /^(?:ともに|共に)/u,
    },
    thanks:
      /^.{0,24}(?:ありがとうござい|御礼申し上げます|感謝申し上げます|(?:挨拶|式辞|祝辞|答辞|言葉)(?:と|に代えさせて)いた(?:します|だきます)).{0,20}$/u,
    thanksAtEnd: /(?:ありがとうござい(?:ました|ます)|御礼申し上げます|感謝申し上げます)。?$/u,
  },
  ko: {
    greeting: onlyIf(
      /^(?:.{0,80}여러분[,!.:：]?(?:\s?(?:안녕하십니까|안녕하세요|반갑습니다)[?.!]?)?|(?:여러분,?\s?)?(?:안녕하십니까|안녕하세요|반갑습니다)[?.!,]?)$/u,
    ),
    returning: {
      end: /^(?:마지막으로|끝으로|감사합니다|고맙습니다|다시 한번)/u,
      audience: /^(?:여러분|.{0,20}여러분[,!])/u,
      any: /^(?:함께|이제)/u,
    },
    thanks: /^.{0,14}(?:감사합니다|고맙습니다).{0,10}$/u,
    thanksAtEnd: /(?:감사합니다|고맙습니다)[.!]?$/u,
  },
}

const GREETING_EN = new RegExp(
  `^(?:${GOOD_DAY_EN}(?:[,.]?\\s*(?:to you all|everyone|everybody|all|(?:my |dear |my dear )?[a-z]{3,}s|ladies and gentlemen|boys and girls|(?:parents|students|teachers),? and [a-z]{3,}s))?[,.!:]|(?:${GOOD_DAY_EN}[,.!]?\\s*)?${AUDIENCE_EN}${UNENDED}[,:;—-]|(?:my |dear )?(?:ladies and gentlemen|fellow citizens|fellow americans|dear friends|friends|colleagues)[.!])$`,
  'i',
)

/** ご来賓の皆様、, with a good day behind it or not; the speech may go on in the same line. */
function japaneseGreeting(text: string): number {
  if (/^(?:こんにちは|おはようございます|こんばんは)[。、！]?$/u.test(text)) return text.length
  const found =
    /^(?:[^、。！：:]{0,30}(?:皆様|皆さま|皆さん|みなさん|みなさま|各位|諸君|諸氏)(?:、|。|！|：|:|$)){1,6}/u.exec(
      text,
    )
  if (found === null) return 0
  const rest = text.slice(found[0].length)
  return /^(?:こんにちは|おはようございます|こんばんは).{0,4}$/u.test(rest)
    ? text.length
    : found[0].length
}

/** A line of nothing but greeting, or two phrases of address in front of the sentence: Mr Speaker, Sir, I beg to move. */
function englishGreeting(text: string): number {
  if (text.length <= LONGEST_GREETING_EN && GREETING_EN.test(text)) return text.length
  let at = 0
  let phrases = 0
  while (at < LONGEST_GREETING_EN) {
    const found = VOCATIVE_EN.exec(text.slice(at, at + 100))
    if (found === null) break
    at += found[0].length
    phrases += 1
  }
  return phrases >= 2 && at < text.length ? text.slice(0, at).trimEnd().length : 0
}

/** Chinese in the characters that the rules are written in. */
const plain = (text: string, language: SpeechLanguage): string =>
  language === 'zh' ? simplified(text) : text

/** A greeting is short: at most so many UTF-16 units. */
const LONGEST_GREETING = 160
/** One in English names all who are there. */
const LONGEST_GREETING_EN = 260

/** Phrase by phrase: a line of nothing but greeting, or the phrases before the body goes on in the same line. */
function hanGreeting(written: string): number {
  const text = simplified(written.slice(0, LONGEST_GREETING)) + written.slice(LONGEST_GREETING)
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
    // 朋友们，大家好。 greets up to its stop.
    if (addressed && certain === end && GOOD_DAY.test(phrase) && /[。！!]/u.test(mark)) break
    last = mark
  }
  if (certain < text.length && /[：:]\s*$/u.test(text.slice(0, certain))) {
    return text.slice(0, certain).trimEnd().length
  }
  if (onlyGreeting && (/[：:！!]/u.test(last) || certain === text.length)) return text.length
  return /(?:[，,：:！!]|(?<=好)。)\s*$/u.test(text.slice(0, certain))
    ? text.slice(0, certain).trimEnd().length
    : 0
}

/** Length of the greeting a text begins with (with its mark), 0 when it begins otherwise. */
export const salutationLength = (text: string, language: SpeechLanguage): number =>
  language === 'zh' || language === 'en' || text.length <= LONGEST_GREETING
    ? WORDING[language].greeting(text)
    : 0

/** A line that greets, or begins a greeting which goes on in the next line (尊敬的各位领导、). */
export function beginsSalutation(written: string, language: SpeechLanguage): boolean {
  const text = written.length > LONGEST_GREETING_EN ? written : plain(written, language)
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
  greeting.replace(/[：:！!，,、。.;—\s-]{1,8}$/u, '')

/** How a paragraph returns to the audience: with the words of the greeting itself, or the usual ones; null where it does not. */
export function returningWords(
  text: string,
  salutation: string | null,
  language: SpeechLanguage,
): ReturningWords | null {
  const head = plain(text.slice(0, LONGEST_GREETING), language)
  const { end, audience, any } = WORDING[language].returning
  if (end.test(head)) return 'end'
  if (audience.test(head)) return 'audience'
  const own = salutation?.split(/[、，,！!：:\s]+/u).filter((part) => part.length > 2) ?? []
  if (language !== 'en' && own.some((part) => text.startsWith(part))) return 'audience'
  return any.test(head) ? 'any' : null
}

/** Whether a last paragraph only thanks or wishes well. */
export const onlyThanks = (text: string, language: SpeechLanguage): boolean =>
  text.length <= 200 && WORDING[language].thanks.test(plain(text, language))

/** Whether a paragraph thanks with its last words. */
export const endsWithThanks = (text: string, language: SpeechLanguage): boolean =>
  WORDING[language].thanksAtEnd.test(plain(text.slice(-LONGEST_GREETING), language))
