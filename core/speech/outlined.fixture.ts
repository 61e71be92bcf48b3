/** Outlines as lines of text, for tests to compare. */
import type { Speech } from './speech.ts'

/** The tree of sections as indented lines: ` （一）|明确责任`. */
export const tree = (speech: Speech): string[] =>
  speech.sections.map(
    ({ level, number, heading }) => `${' '.repeat(level - 1)}${number}|${heading}`,
  )

/** Each block as its kind and text. */
export const blocks = (speech: Speech): string[] =>
  speech.blocks.map((block) => `${block.kind} ${block.text}`)

/** Each set-aside as its reason and text. */
export const asides = (speech: Speech): string[] =>
  speech.setAside.map((aside) => `${aside.reason} ${aside.text}`)

/** A file of these lines. */
export const lines = (...parts: readonly string[]): string => parts.join('\n')
