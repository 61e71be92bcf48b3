/**
 * The script as elements: laid out once, plainly. (No `content-visibility`: a layer that the compositor moves runs no
 * layout, and what was skipped would stay black.)
 */
import { sectionDepths } from '#core/speech/section-depth.ts'
import type { Speech } from '#core/speech/speech.ts'
import type { Script, ScriptBlock } from '#core/speech/script.ts'
import styles from './script.module.css'

/** Text on the page and the offset in the script at which it begins. */
export interface TextRun {
  readonly node: Text
  readonly start: number
}

/** A block of the script on the page. */
export interface LaidOutBlock {
  readonly at: ScriptBlock
  readonly element: HTMLElement
  readonly runs: readonly TextRun[]
}

/**
 * A stretch of blocks with a layer of its own. Chunks are put below each other by their transform, not by the layout, so that
 * even the end of a very long text is drawn near zero, where pixels are exact.
 */
export interface Chunk {
  readonly element: HTMLElement
  readonly blocks: readonly LaidOutBlock[]
}

/** Characters in a chunk, at most (or one block). */
const CHUNK = 20_000

/** Makes the elements of a script. */
export function layOutScript(speech: Speech, script: Script): Chunk[] {
  const gaps = new Map<number, { offset: number; length: number }[]>()
  for (const { block, offset, text } of speech.placeholders)
    gaps.set(block, [...(gaps.get(block) ?? []), { offset, length: text.length }])

  const depths = sectionDepths(speech.sections)
  const chunks: { element: HTMLElement; blocks: LaidOutBlock[] }[] = []
  let filled = Number.POSITIVE_INFINITY
  for (const at of script.blocks) {
    const length = at.end - at.start
    if (filled + length > CHUNK) {
      const element = document.createElement('div')
      addClass(element, 'chunk')
      chunks.push({ element, blocks: [] })
      filled = 0
    }
    filled += length
    const level = at.block.section === null ? 1 : (depths[at.block.section] ?? 1)
    const block = layOutBlock(at, level, gaps.get(at.index) ?? [])
    const chunk = chunks.at(-1)
    chunk?.element.append(block.element)
    chunk?.blocks.push(block)
  }
  return chunks
}

function layOutBlock(
  at: ScriptBlock,
  level: number,
  gaps: readonly { readonly offset: number; readonly length: number }[],
): LaidOutBlock {
  const { kind, text } = at.block
  const element = document.createElement(kind === 'heading' ? `h${level + 1}` : 'p')
  addClass(element, 'block')
  addClass(element, kind)
  if (kind === 'heading' && level === 1) addClass(element, 'top')
  const runs: TextRun[] = []
  const put = (parent: HTMLElement, from: number, to: number) => {
    if (to <= from) return
    const node = document.createTextNode(text.slice(from, to))
    parent.append(node)
    runs.push({ node, start: at.start + from })
  }
  let done = 0
  for (const { offset, length } of gaps) {
    put(element, done, offset)
    const mark = document.createElement('mark')
    addClass(mark, 'gap')
    put(mark, offset, offset + length)
    element.append(mark)
    done = offset + length
  }
  put(element, done, text.length)
  return { at, element, runs }
}

function addClass(element: HTMLElement, name: string): void {
  const known = styles[name]
  if (known !== undefined) element.classList.add(known)
}
