/**
 * The script in chunks: all of its lines are known, those near the reading line stand on the page. (No `content-visibility`:
 * a layer that the compositor moves runs no layout, and what was skipped would stay black.)
 */
import { blockAt, type Script } from '#core/speech/script.ts'
import { sectionDepths } from '#core/speech/section-depth.ts'
import type { Speech } from '#core/speech/speech.ts'
import type { Gap } from './block-parts.ts'
import { BlockOnPage, type Column, type LaidOutBlock } from './block-on-page.ts'
import type { KnownEnds } from './line-ends.ts'
import { addClass } from './render-block.ts'
import { type ScriptLines, scriptLines } from './script-lines.ts'

export type { Column, LaidOutBlock } from './block-on-page.ts'

/**
 * A stretch of blocks with a layer of its own. Chunks are put below each other by their transform, not by the layout, so that
 * even the end of a very long text is drawn near zero, where pixels are exact.
 */
export interface Chunk {
  readonly element: HTMLElement
  readonly blocks: readonly LaidOutBlock[]
  /** Whether its text stands on the page. */
  readonly isShown: boolean
  /** Puts its text on the page, or takes it off; costs nothing where it is as wanted already. */
  readonly show: (shown: boolean) => void
}

/** The script on the page. */
export interface LaidOutScript {
  readonly chunks: readonly Chunk[]
  /**
   * Breaks all blocks into lines for a column and finds where each line stands: exactly around an offset of the script, and
   * elsewhere where the phrases are known, else about. `place` is an empty element in which things can be measured.
   */
  readonly measure: (column: Column, offset: number, place: HTMLElement) => ScriptLines
  /** Whether the lines around an offset were measured exactly. */
  readonly isExactAt: (offset: number) => boolean
  /** Looks for phrases for about so many ms. True when all are known; then it is worth measuring again. */
  readonly findEnds: (ms: number) => boolean
}

/** Characters in a chunk, at most (or one block): some 20 minutes' speech. */
const CHUNK = 3500
/** Lines are exact this far from the reading line, characters: farther than a window of the motion reaches. */
const EXACT_AROUND = 5000

/** Makes the chunks of a script, empty. `book`: line ends that are known already. */
export function layOutScript(speech: Speech, script: Script, book: KnownEnds): LaidOutScript {
  const gaps = new Map<number, Gap[]>()
  for (const { block, offset, text } of speech.placeholders)
    gaps.set(block, [...(gaps.get(block) ?? []), { offset, length: text.length }])

  const depths = sectionDepths(speech.sections)
  const blocks = script.blocks.map((at) => {
    const level = at.block.section === null ? 1 : (depths[at.block.section] ?? 1)
    return new BlockOnPage(at, level, gaps.get(at.index) ?? [], speech.language, book)
  })
  const chunks = inChunks(blocks)
  /** The first block whose phrases may not be known yet. */
  let next = 0

  const around = (offset: number) => ({
    from: Math.max(0, blockAt(script, offset - EXACT_AROUND)),
    to: blockAt(script, Math.min(script.text.length, offset + EXACT_AROUND)) + 1,
  })
  return {
    chunks,
    measure(column, offset, place) {
      const { from, to } = around(offset)
      for (const block of blocks.slice(from, to)) block.findEnds()
      const changed = new Set(blocks.filter((block) => block.setLines(column)))
      const lines = scriptLines(chunks, place)
      for (const chunk of chunks)
        if (chunk.isShown && chunk.blocks.some((block) => changed.has(block))) chunk.refill()
      return lines
    },
    isExactAt(offset) {
      const { from, to } = around(offset)
      return blocks.slice(from, to).every((block) => block.isExact)
    },
    findEnds(ms) {
      const until = performance.now() + ms
      for (let block = blocks[next]; block !== undefined; block = blocks[next]) {
        if (performance.now() >= until) return false
        block.findEnds()
        next += 1
      }
      return true
    },
  }
}

/** A chunk of blocks that the program measures. */
export class ChunkOnPage implements Chunk {
  readonly element: HTMLElement
  readonly blocks: BlockOnPage[] = []
  #shown = false

  constructor() {
    this.element = document.createElement('div')
    addClass(this.element, 'chunk')
  }

  get isShown(): boolean {
    return this.#shown
  }

  show(shown: boolean): void {
    if (shown === this.#shown) return
    this.#shown = shown
    if (shown) this.refill()
    else {
      this.element.replaceChildren()
      for (const block of this.blocks) block.forget()
    }
  }

  /** Puts the blocks on the page as they are now. */
  refill(): void {
    const elements = this.blocks.map(({ element }) => element)
    // What stands there already is not laid out again.
    if (elements.some(({ parentNode }) => parentNode !== this.element))
      this.element.replaceChildren(...elements)
  }
}

function inChunks(blocks: readonly BlockOnPage[]): ChunkOnPage[] {
  const chunks: ChunkOnPage[] = []
  let filled = Number.POSITIVE_INFINITY
  for (const block of blocks) {
    const length = block.at.end - block.at.start
    if (filled + length > CHUNK) {
      chunks.push(new ChunkOnPage())
      filled = 0
    }
    filled += length
    chunks.at(-1)?.blocks.push(block)
  }
  return chunks
}
