/** The title of a speech, from the best place that tells one. */
import type { TitleFound } from './draft.ts'
import type { Speech } from './speech.ts'

/** What sites add to the name of a text. */
const ADDED =
  /\s*(?:[（(【[]?\s*(?:通用|精选|最新|优秀|集合|合集|共)\s*[\d一二三四五六七八九十]*\s*[篇份]\s*[）)】\]]?|(?:范文|模板|样本)(?:大全|精选|参考)?)\s*$/u

/** Text before boilerplate before the file's name. */
export function titleOf(
  titles: readonly TitleFound[],
  fileName: string,
): Pick<Speech, 'title' | 'titleFrom'> {
  const text = titles.find((found) => found.from === 'text')
  if (text !== undefined) return { title: text.text, titleFrom: 'text' }
  const told = titles
    .filter((found) => found.from === 'boilerplate')
    .map((found) => found.text.replace(ADDED, ''))
  // The name that two places agree on, else the first.
  const title =
    told.find((name, index) => told.indexOf(name) !== index) ?? told.find((name) => name !== '')
  if (title !== undefined && title !== '') return { title, titleFrom: 'boilerplate' }
  return { title: nameOf(fileName), titleFrom: 'file-name' }
}

/** A file's name without folders, ending, and the marks that copies get. */
function nameOf(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/su, '')
  const bare = base
    .replace(/\.[A-Za-z0-9]{1,8}$/u, '')
    .replace(/\s*(?:[（(]\d{1,3}[）)]|[-_ ]*(?:副本|copy|定稿|终稿|final))\s*$/iu, '')
    .trim()
  return bare === '' ? base.trim() : bare
}
