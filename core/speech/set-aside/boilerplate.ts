/** Boilerplate: what the site a text was copied from has put around it. Looked for at its head and at its tail only. */
import { type Draft, type DraftLine, setLinesAside, textOf } from '../draft.ts'

interface Rule {
  readonly where: 'tail' | 'ends'
  readonly pattern: RegExp
  /** Everything behind it is boilerplate too. */
  readonly toTheEnd?: true
}

/** How many lines from the top or the bottom count as its head or tail. */
const HEAD_LINES = 5
const TAIL_LINES = 8
/** A list of further articles under 相关文章 may be longer. */
const LINKS_LINES = 40
const LONGEST = 160

const RULES: readonly Rule[] = [
  { where: 'ends', pattern: /小编.{0,30}(?:整理|收集|搜集|分享|推荐|准备|带来)/u },
  {
    where: 'ends',
    pattern: /(?:以下|下面|本文|这篇|范文|文章).{0,60}(?:供|仅供).{0,6}(?:参考|借鉴|阅读|学习)/u,
  },
  {
    where: 'ends',
    pattern:
      /(?:小编|本文|以上|范文|文章).{0,40}希望.{0,16}(?:对|能).{0,10}(?:大家|您|你).{0,8}帮助/u,
  },
  { where: 'ends', pattern: /欢迎(?:大家|您)?(?:阅读|收藏|下载|转载|关注本)/u },
  {
    where: 'ends',
    pattern: /(?:版权所有|免责声明|未经(?:许可|允许|授权)|本文(?:来自|来源|链接|地址|网址))/u,
  },
  {
    where: 'tail',
    pattern:
      /^(?:【.{1,60}】\s*)?(?:相关(?:文章|阅读|推荐|范文|链接|热词)|推荐阅读|猜你喜欢|延伸阅读|热门(?:文章|推荐)|更多(?:相关|精彩)?(?:文章|范文|内容))/u,
    toTheEnd: true,
  },
  {
    where: 'tail',
    pattern: /^(?:上一篇|下一篇|返回(?:首页|列表|顶部)|分享到|收藏本|打印本|点赞)/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?:TAGS?|标签|关键词|来源|文章来源|稿源|作者|编辑|责任编辑|责编|发布(?:时间|日期|者)|更新时间|浏览(?:次数|量)?|点击(?:数|量)?|阅读(?:数|量)?|字数)\s*[:：]/iu,
  },
  {
    where: 'ends',
    pattern: /^(?:the\s+(?:beginning|end)|end\s+\d{1,2}[:.]\d{2}.{0,20}|end)[.。!]?$/iu,
  },
  {
    where: 'tail',
    pattern: /^[（(—\-*\s]*(?:全文完|完|全文结束|以上就是全文)[）)—\-*\s]*[。.]?$/u,
  },
  { where: 'ends', pattern: /(?:https?:\/\/|www\.)\S+/iu },
]

/** The number of a page, wherever it stands: 第 3 页, - 3 -. */
const PAGE_NUMBER = /^(?:第\s*\d+\s*页(?:\s*[,，/／]?\s*共\s*\d+\s*页)?|[-—–]\s*\d{1,3}\s*[-—–])$/u

/** Where boilerplate names the text it is put around, the most exact first. */
const NAMES: readonly RegExp[] = [
  /(?:整理|收集|搜集|编写|分享|推荐|准备|带来)[^《》]{0,6}《(.{2,60})》/u,
  /(?:整理|收集|搜集|编写|分享|推荐|准备|带来)+(?:了|的|一篇|一些|关于|有关|到)*[《“]?(.{2,60}?)[》”]?(?:[,，。！!；;]|$)/u,
  /^【(.{2,60})】/u,
  /《(.{2,60})》/u,
]

/** Sets boilerplate aside and keeps the name of the text that it tells. */
export function setBoilerplateAside(draft: Draft): void {
  setLinesAside(
    draft,
    (line) => line.end - line.start < 40 && PAGE_NUMBER.test(textOf(draft, line)),
    'boilerplate',
    'goes-on',
  )
  const total = draft.lines.length
  const texts = draft.lines.map((line) =>
    line.end - line.start > LONGEST ? null : textOf(draft, line),
  )
  const applies = (position: number, where: Rule['where'], pattern: RegExp): boolean => {
    const text = texts[position]
    if (text === null || text === undefined) return false
    const head = position < HEAD_LINES
    const tail = position >= total - TAIL_LINES
    const placed = tail || (where === 'ends' && head)
    return placed && pattern.test(text)
  }
  const aside = new Set<DraftLine>()
  for (const [position, line] of draft.lines.entries()) {
    if (RULES.some((rule) => applies(position, rule.where, rule.pattern))) aside.add(line)
  }
  for (let at = Math.max(0, total - LINKS_LINES); at < total; at += 1) {
    const text = texts[at]
    const opens = RULES.some(
      (rule) =>
        rule.toTheEnd === true && text !== null && text !== undefined && rule.pattern.test(text),
    )
    if (!opens) continue
    // Links are short; a long line behind them is the text going on, and nothing but the line itself is dropped.
    const behind = draft.lines.slice(at)
    const onlyLinks = behind.every((line) => line.end - line.start <= LONGEST)
    if (onlyLinks) for (const line of behind) aside.add(line)
    break
  }
  for (const line of aside) {
    const text = textOf(draft, line)
    for (const pattern of NAMES) {
      const name = pattern.exec(text)?.[1]?.trim()
      if (name === undefined || name === '') continue
      draft.titles.push({ from: 'boilerplate', text: name })
      break
    }
  }
  setLinesAside(draft, (line) => aside.has(line), 'boilerplate')
}
