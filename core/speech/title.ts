/** The title of a speech from the best place that tells one, and what is known of its occasion, its speaker and its date. */
import type { Draft } from './draft.ts'
import { endsAsTitle } from './set-aside/head-lines.ts'
import { partsOfTitle } from './set-aside/title-parts.ts'
import type { Speech, Sureness } from './speech.ts'

/** What a speech is called, and whose it is. */
export type Head = Pick<
  Speech,
  'title' | 'titleFrom' | 'titleSure' | 'occasion' | 'speaker' | 'date'
>

/** What sites add to the name of a text. */
const ADDED =
  /\s*(?:[（(【[]?\s*(?:通用|精选|最新|优秀|集合|合集|共|锦集|汇总)\s*[\d一二三四五六七八九十]*\s*[篇份]\s*[）)】\]]?|[\d一二三四五六七八九十]+篇|(?:范文|模板|样本|例文)(?:大全|精选|参考)?|（全文）|\(全文\))\s*$/u

/** (精选3篇) behind the name of a collection. */
const COLLECTED = /\s*[（(【[][^（）()]{0,6}[\d一二三四五六七八九十]+\s*篇[）)】\]]$/u

/** What is known of the head of the speech. */
export function headOf(draft: Draft, fileName: string): Head {
  const { sure, ...title } = titleOf(draft, fileName)
  const named = partsOfTitle(title.title)
  const { speakers, dates, occasions } = draft.told
  return {
    ...title,
    titleSure: sure,
    occasion: occasions[0] ?? named.occasion,
    speaker: speakers[0] ?? named.speaker,
    date: dates[0] ?? named.date,
  }
}

/** How sure it is that a title beside the text is the speech's. */
const BESIDE = 0.8

/** Text before boilerplate before what stands beside the text before the file's name. */
function titleOf(
  { titles, hints }: Pick<Draft, 'titles' | 'hints'>,
  fileName: string,
): Pick<Speech, 'title' | 'titleFrom'> & { readonly sure: Sureness } {
  const text = titles.find((found) => found.from === 'text')
  if (text !== undefined) return { title: tidy(text.text), titleFrom: 'text', sure: text.sure }
  const told = titles
    .filter((found) => found.from === 'boilerplate')
    .map((found) => tidy(found.text.replace(ADDED, '').replace(ADDED, '')))
    .filter((name) => name !== '')
  // The name that two places agree on, else the first.
  const agreed = told.find((name, index) => told.indexOf(name) !== index)
  const title = agreed ?? told[0]
  if (title !== undefined) {
    return { title, titleFrom: 'boilerplate', sure: agreed === undefined ? 0.7 : 0.9 }
  }
  const beside = tidy(hints.title ?? '')
  if (beside !== '') return { title: beside, titleFrom: 'text', sure: BESIDE }
  const name = nameOf(fileName)
  return { title: name, titleFrom: 'file-name', sure: sureOfName(name) }
}

/** On one line, with single spaces, and no mark of a heading. */
const tidy = (title: string): string =>
  title
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^《([^《》]+)》$/u, '$1')
    .replace(COLLECTED, '')

/** A name that somebody gave the file on purpose, or one that a program did. */
function sureOfName(name: string): Sureness {
  if (endsAsTitle(name)) return 0.8
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  const made =
    /^(?:新建|未命名|文档|document|download|untitled|无标题|文本|temp|tmp|copy|new )/iu.test(name)
  return made || letters < 4 ? 0.4 : 0.65
}

/** A file's name without folders, ending, and the marks that copies get. */
function nameOf(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/su, '')
  const bare = base
    .replace(/\.[A-Za-z0-9]{1,8}$/u, '')
    .replace(
      /\s*(?:[（(]\d{1,3}[）)]|[-_ ]*(?:副本|copy|定稿|终稿|修改稿|final|v\d{1,2}))\s*$/iu,
      '',
    )
    .trim()
  return bare === '' ? base.trim() : bare
}
