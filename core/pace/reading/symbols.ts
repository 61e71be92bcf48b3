/** Signs and units that are read as words, by language, as numbers of syllables. */
import type { SpeechLanguage } from '../../speech/speech.ts'

/** A sign said wherever it stands. Currency signs are said after the amount; the time is counted at the sign. */
const HAN_SIGNS: Readonly<Record<string, number>> = {
  '+': 1, // 加
  '＋': 1,
  '=': 2, // 等于
  '＝': 2,
  '&': 1, // 和
  '＆': 1,
  '@': 1,
  '℃': 3, // 摄氏度
  '°': 1, // 度
  '¥': 1, // 元
  '￥': 1,
  $: 2, // 美元
  '＄': 2,
  '€': 2, // 欧元
  '£': 2, // 英镑
  '㎡': 3, // 平方米
  '㎞': 2,
  '㎏': 2,
  '№': 1, // 号
  '±': 2, // 正负
  '≥': 4, // 大于等于
  '≤': 4,
  '＞': 2,
  '＜': 2,
  '>': 2,
  '<': 2,
  α: 2,
  β: 2,
}

const ENGLISH_SIGNS: Readonly<Record<string, number>> = {
  '+': 1,
  '=': 2,
  '&': 1,
  '@': 1,
  $: 2,
  '€': 2,
  '£': 1,
  '°': 2,
  '℃': 5,
}

/** Syllables of a sign, 0 when it is silent. */
export const signSyllables = (sign: string, language: SpeechLanguage): number =>
  (language === 'en' ? ENGLISH_SIGNS : HAN_SIGNS)[sign] ?? 0

/** What is said for a percent or per mille sign: 百分之 before the number, percent behind it. */
export const percentSyllables = (language: SpeechLanguage): number => (language === 'en' ? 2 : 3)

/** Units in Latin letters behind a number in Han text. */
const HAN_UNITS: Readonly<Record<string, number>> = {
  km: 2, // 公里
  kg: 2, // 公斤
  g: 1, // 克
  mg: 2, // 毫克
  t: 1, // 吨
  m: 1, // 米
  cm: 2, // 厘米
  mm: 2, // 毫米
  nm: 2, // 纳米
  l: 1, // 升
  ml: 2, // 毫升
  kw: 2, // 千瓦
  mw: 2, // 兆瓦
  kwh: 3, // 千瓦时
  hz: 2, // 赫兹
  ha: 2, // 公顷
  h: 2, // 小时
  s: 1, // 秒
}

/** Syllables of a unit behind a number in Han text, or null when the word is not a unit. */
export const unitSyllables = (word: string): number | null => HAN_UNITS[word.toLowerCase()] ?? null
