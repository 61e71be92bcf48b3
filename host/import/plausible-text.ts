/**
 * How plausible a text is in the languages that speeches are read in: the log of its likelihood, character by character, in a
 * model of each language made of a few classes. A text decoded in the wrong encoding is made of rare characters.
 */
import iconv from 'iconv-lite'

/** Languages with a model. */
export type ModelLanguage = 'zh-Hans' | 'zh-Hant' | 'ja' | 'ko' | 'latin' | 'cyrillic'

/**
 * The most frequent characters of running Chinese, from the tables of characters by frequency that schools use: about three
 * quarters of a text.
 */
const FREQUENT_HANS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候毛亲快效院查江型眼王按格养易置派层片始却专状育厂京识适属包火住调满县局照参红细引听该价严志谢贺祝辞届幕乡村镇镇创核服'
const FREQUENT_HANT =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近千周委素技備半辦青省列習響約支般史感勞便團往歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效院查江型眼王按格養易置派層片始卻專狀育廠京識適屬包火住調滿縣局照參紅細引聽該價嚴謝賀祝辭屆幕鄉村鎮創臺灣您請讓嘉賓鼓勵'
const FREQUENT_KANJI =
  '日一国会人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨皆様申御挨拶思方私言事実新場合地業社員市民政府発表経済開部同自動力感謝願成立方法関係者問題世界的理全対心用当所定主体通活以多明物意作'
const FREQUENT_HANGUL =
  '이다는의에을를하고가은기로도한사지서어나시자리대인스그라아해정일수제것있들과부여전만보으게면니원성장상국화주연계동공경조구오년세신비위안중선우무물모든저거러까요습합했할된되않없때더말내문실생교업발방적민회치관심행복람분녕감드립와께오늘함야또현및터외간역등각양결산활입래금미명강친'

/** Logs of the probabilities of characters. What a map does not hold is told by `rest`. */
interface Model {
  readonly known: ReadonlyMap<string, number>
  readonly rest: (character: string) => number
}

/** A class that is so much of a text (0 to 1), spread evenly over its characters. */
type Class = readonly [share: number, characters: Iterable<string>]

function modelOf(classes: readonly Class[], rest: Model['rest']): Model {
  const known = new Map<string, number>()
  // The first class that names a character has it.
  for (const [share, characters] of classes) {
    const own = [...new Set(characters)].filter((character) => !known.has(character))
    for (const character of own) known.set(character, Math.log(share / own.length))
  }
  return { known, rest }
}

/** Characters of two-byte rows of an encoding. */
function rows(encoding: string, from: number, to: number, trailFrom = 0xa1): Set<string> {
  const bytes: number[] = []
  for (let lead = from; lead <= to; lead += 1)
    for (let trail = trailFrom; trail <= 0xfe; trail += 1)
      if (trail <= 0x7e || trail >= 0xa1) bytes.push(lead, trail)
  return new Set(iconv.decode(Buffer.from(bytes), encoding).replaceAll('\uFFFD', ''))
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))

const NONSENSE = -18
/** Of a place where no character is, or none that programs agree on. */
const NEVER = -24
const UNUSED = /[\p{Cn}\p{Co}]/u
const isHan = (character: string) => /\p{Script=Han}/u.test(character)
const WIDE = [...range(0xff01, 0xff5e), ...Array.from('①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ×℃％°～●■□◆○→·')]
const CHINESE_MARKS = '，。、；：？！“”‘’（）《》【】—…·\u3000'

const models = {
  // GB 2312 level 1 and JIS level 1 are what nearly all text is written in; Big5 has its own.
  'zh-Hans': () =>
    modelOf(
      [
        [0.7, FREQUENT_HANS],
        [0.12, CHINESE_MARKS],
        [0.17, rows('gb18030', 0xb0, 0xd7)],
        [0.006, WIDE],
      ],
      (character) => (isHan(character) ? -14.5 : NONSENSE),
    ),
  'zh-Hant': () =>
    modelOf(
      [
        [0.7, FREQUENT_HANT],
        [0.12, `${CHINESE_MARKS}「」『』`],
        [0.17, rows('big5', 0xa4, 0xc6, 0x40)],
        [0.006, WIDE],
      ],
      (character) => (isHan(character) ? -14.5 : NONSENSE),
    ),
  ja: () =>
    modelOf(
      [
        [0.48, range(0x3041, 0x3093)],
        [0.1, '、。「」・ー（）\u3000！？『』々'],
        [0.09, range(0x30a1, 0x30f6)],
        [0.12, FREQUENT_KANJI],
        [0.2, rows('euc-jp', 0xb0, 0xcf)],
        [0.006, WIDE],
      ],
      (character) => (isHan(character) ? -14.5 : NONSENSE),
    ),
  ko: () =>
    modelOf(
      [
        [0.65, FREQUENT_HANGUL],
        [0.3, rows('euc-kr', 0xb0, 0xc8)],
        [0.02, '“”‘’·…「」『』《》〈〉'],
        [0.004, WIDE],
      ],
      (character) => (isHan(character) ? -14.5 : NONSENSE),
    ),
  latin: () =>
    modelOf(
      [
        [0.4, '“”‘’–—…•«»'],
        [0.52, range(0xe0, 0xfe)],
        [0.05, range(0xc0, 0xde)],
        [0.02, '°§©®±²³½¼·£€¿¡ºª\u00A0œŒßž'],
      ],
      () => NONSENSE,
    ),
  cyrillic: () =>
    modelOf(
      [
        [0.92, [...range(0x430, 0x44f), 'ё']],
        [0.06, [...range(0x410, 0x42f), 'Ё']],
        [0.02, '“”«»–—№\u00A0'],
      ],
      () => NONSENSE,
    ),
} as const satisfies Readonly<Record<ModelLanguage, () => Model>>

const made = new Map<ModelLanguage, Model>()

function model(language: ModelLanguage): Model {
  const known = made.get(language)
  if (known !== undefined) return known
  const fresh = models[language]()
  made.set(language, fresh)
  return fresh
}

/** How likely a text is. */
export interface Plausibility {
  /** Log of the likelihood of the whole. */
  readonly total: number
  /** The same for each character beyond ASCII, on the average: about -7 for a text, below -12 for nonsense. */
  readonly each: number
}

/** ASCII is about as likely in every language, control characters and NUL in none. */
function asciiLog(character: string): number {
  if (/[A-Za-z0-9 ,.\n\r\t]/.test(character)) return -4
  return character < ' ' || character === '\u007F' ? NONSENSE : -6
}

/** How plausible a text is in a language. Linear. */
export function plausibility(text: string, language: ModelLanguage): Plausibility {
  const { known, rest } = model(language)
  const isAlphabet = language === 'latin' || language === 'cyrillic'
  let total = 0
  let beyond = 0
  let count = 0
  let last = ' '
  for (const character of text) {
    if (character <= '\u007F') total += asciiLog(character)
    else {
      let log = known.get(character) ?? (UNUSED.test(character) ? NEVER : rest(character))
      // Letters with accents stand alone in a word; a capital does not follow a small letter.
      if (language === 'latin' && /[À-þ]{2}/.test(last + character)) log -= 4
      if (isAlphabet && /\p{Ll}\p{Lu}/u.test(last + character)) log -= 5
      total += log
      beyond += log
      count += 1
    }
    last = character
  }
  return { total, each: count === 0 ? 0 : beyond / count }
}
