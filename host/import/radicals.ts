/**
 * Radicals that stand for characters. PDF programs that look up a character by its shape write ⺠ (U+2EA0, a radical) for 民: it
 * looks the same, and nothing finds it. Source of the pairs: Unicode's EquivalentUnifiedIdeograph, those that are characters of
 * their own; the Kangxi radicals, compatibility characters and Latin ligatures are what normalization form KC makes of them.
 */
const PAIRS =
  '⺁厂⺄乙⺆冂⺇几⺊卜⺎兀⺐尢⺓幺⺛旡⺜日⺝月⺟母⺠民⺩王⺬示⺶羊⺻聿⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页' +
  '⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const BY_RADICAL: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [
    radical,
    character,
  ]),
)

/** A text with characters in the place of radicals and ligatures that look like them. */
export const withoutRadicals = (text: string): string =>
  text.replace(
    /[\u2E80-\u2FD5\uF900-\uFAFF\uFB00-\uFB06]/g,
    (one) => BY_RADICAL.get(one) ?? one.normalize('NFKC'),
  )
