/** For tests: a manuscript that says no more than its text, every line a paragraph. */
import { type Manuscript, PARAGRAPH } from './manuscript.ts'

/** The manuscript of a text, with what a test wants otherwise. */
export function plainManuscript(text: string, otherwise: Partial<Manuscript> = {}): Manuscript {
  return {
    title: '题',
    titleFrom: 'text',
    titleSure: 1,
    occasion: null,
    speaker: null,
    date: null,
    language: 'zh',
    text,
    lines: text.split('\n').map(() => PARAGRAPH),
    marks: [],
    ...otherwise,
  }
}
