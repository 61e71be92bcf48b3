/** For tests: speeches and blocks that say no more than their words. */
import type { Block, Speech } from './speech.ts'

/** A paragraph of these words, with what a test wants otherwise. */
export function plainBlock(text: string, index = 0, otherwise: Partial<Block> = {}): Block {
  return {
    id: `b${index}`,
    kind: 'paragraph',
    text,
    pieces: [],
    section: null,
    sure: 1,
    doubt: null,
    ...otherwise,
  }
}

/** A speech of these blocks, with what a test wants otherwise. */
export function plainSpeech(blocks: Block[], otherwise: Partial<Speech> = {}): Speech {
  return {
    title: '',
    titleFrom: 'text',
    titleSure: 1,
    occasion: null,
    speaker: null,
    date: null,
    language: 'zh',
    salutation: null,
    closing: null,
    blocks,
    sections: [],
    setAside: [],
    placeholders: [],
    ...otherwise,
  }
}
