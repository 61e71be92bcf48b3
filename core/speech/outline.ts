/** Takes an imported text apart. First version: levels, salutation, closing; to be refined. */
import type { Block, Placeholder, Section, SectionLevel, SetAside, Speech } from './speech.ts'

const MARKS: readonly (readonly [SectionLevel, RegExp])[] = [
  [1, /^[一二三四五六七八九十]+、/],
  [2, /^[（(][一二三四五六七八九十]+[）)]/],
  [3, /^\d{1,2}[.．、](?!\d)/],
  [4, /^[（(]\d{1,2}[）)]/],
]

/** Makes a speech of the text of a file. Never fails; what it can't place is a paragraph. */
export function outlineOf(source: string, fileName: string): Speech {
  const blocks: Block[] = []
  const sections: Section[] = []
  const setAside: SetAside[] = []
  const placeholders: Placeholder[] = []
  let title: string | null = null
  let salutation: string | null = null
  let current: number | null = null
  let closing: string | null = null
  const add = (kind: Block['kind'], start: number, end: number): void => {
    blocks.push({
      id: `b${blocks.length}`,
      kind,
      text: source.slice(start, end),
      pieces: [{ start, end, at: 0 }],
      section: kind === 'closing' ? null : current,
    })
  }
  const lines = [...source.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)]
  for (const [index, match] of lines.entries()) {
    const text = match[0]
    const start = match.index
    const end = start + text.length
    const boilerplate =
      /小编为大家整理的(.+?)[,，]供大家参考/.exec(text) ?? /^【(.+)】相关文章/.exec(text)
    if (boilerplate !== null) {
      title ??= boilerplate[1] ?? null
      setAside.push({ start, end, text, reason: 'boilerplate' })
      continue
    }
    if (salutation === null && sections.length === 0 && /[:：]$/.test(text) && text.length < 60) {
      salutation = text.slice(0, -1)
      add('salutation', start, end)
      continue
    }
    const mark = MARKS.find(([, pattern]) => pattern.test(text))
    if (mark !== undefined) {
      const [level, pattern] = mark
      const number = pattern.exec(text)?.[0] ?? ''
      const stop = /。[”’」』）)]*/.exec(text)
      const headingEnd = stop === null ? text.length : stop.index + stop[0].length
      let parent = current
      while (parent !== null && (sections[parent]?.level ?? 0) >= level) {
        parent = sections[parent]?.parent ?? null
      }
      current = sections.length
      sections.push({
        level,
        number,
        heading: text.slice(number.length, headingEnd).replace(/。$/, '').trim(),
        parent,
        firstBlock: blocks.length,
        endBlock: blocks.length,
      })
      add('heading', start, start + headingEnd)
      const rest = text.slice(headingEnd)
      if (rest.trim() !== '') add('paragraph', end - rest.trimStart().length, end)
      continue
    }
    if (/^(?:同志们|最后|谢谢)/.test(text) && index > lines.length - 4 && blocks.length > 2) {
      closing = text
      current = null
      add('closing', start, end)
      continue
    }
    add('paragraph', start, end)
  }
  const ended = sections.map((section, index) => {
    const next = sections.findIndex((other, at) => at > index && other.level <= section.level)
    const after = sections[next]
    const last = blocks.findIndex(
      (block, at) => at >= section.firstBlock && block.kind === 'closing',
    )
    return {
      ...section,
      endBlock: after?.firstBlock ?? (last < 0 ? blocks.length : last),
    }
  })
  for (const [block, { text, section }] of blocks.entries()) {
    for (const match of text.matchAll(/\*{2,}|X{2,}|×{2,}|_{2,}/g)) {
      const offset = match.index
      placeholders.push({
        text: match[0],
        context: text.slice(Math.max(0, offset - 10), offset + match[0].length + 10),
        block,
        offset,
        section,
      })
    }
  }
  return {
    title: title ?? fileName.replace(/\.[^.]*$/, ''),
    titleFrom: title === null ? 'file-name' : 'boilerplate',
    language: 'zh',
    salutation,
    closing,
    blocks,
    sections: ended,
    setAside,
    placeholders,
  }
}
