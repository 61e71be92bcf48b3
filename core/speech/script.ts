/**
 * The script: the spoken text as one string, as the prompter shows it. A place in the script is an offset
 * into `text` (UTF-16 units); the script clock turns it into script time and back.
 */
import type { Block, Speech } from './speech.ts'

/** Where a block stands in the script. */
export interface ScriptBlock {
  /** The block, with its index in `Speech.blocks`. */
  readonly block: Block
  readonly index: number
  /** Offsets into `Script.text`, end exclusive, without the line feed that follows. */
  readonly start: number
  readonly end: number
}

/** The spoken text: the blocks in order, a line feed after each but the last. */
export interface Script {
  readonly text: string
  readonly blocks: readonly ScriptBlock[]
}

/** Joins a speech's blocks into its script. */
export function scriptOf(speech: Speech): Script {
  const blocks: ScriptBlock[] = []
  let at = 0
  for (const [index, block] of speech.blocks.entries()) {
    blocks.push({ block, index, start: at, end: at + block.text.length })
    at += block.text.length + 1
  }
  return { text: speech.blocks.map((block) => block.text).join('\n'), blocks }
}

/** Index of the block that holds an offset; the line feed after a block counts to it. -1 when the script is empty. */
export function blockAt(script: Script, offset: number): number {
  let low = 0
  let high = script.blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const block = script.blocks[middle]
    if (block !== undefined && block.start <= offset) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}
