/** What is set about times, in the text: paragraphs that could go or are skipped, and timed items where they stand. */
import type { EditorState, Range } from '@codemirror/state'
import { Decoration, WidgetType } from '@codemirror/view'
import { isOptional, sectionEnd, spokenLine } from '../work/rundown-edits.ts'
import { fieldsNow } from '../work/speech-work.ts'
import type { EditorWords } from './editor-words.ts'
import styles from './plan-marks.module.css'

/** A few words of the plan's beside those of the speech. */
class Chip extends WidgetType {
  readonly text: string
  readonly kind: string

  constructor(text: string, kind: 'optional' | 'item') {
    super()
    this.text = text
    this.kind = kind
  }

  override eq(other: Chip): boolean {
    return other.text === this.text && other.kind === this.kind
  }

  toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = styles['chip'] ?? ''
    chip.dataset.chip = this.kind
    chip.textContent = this.text
    return chip
  }
}

const LINES = {
  optional: Decoration.line({ class: styles['optional'] ?? '' }),
  skipped: Decoration.line({ class: styles['skipped'] ?? '' }),
} as const

const chipAt = (at: number, side: -1 | 1, chip: Chip): Range<Decoration> =>
  Decoration.widget({ widget: chip, side }).range(at)

/** The decorations of the lines of a stretch. */
export function planDecorations(
  state: EditorState,
  from: number,
  to: number,
  words: EditorWords | null,
): Range<Decoration>[] {
  const { optional, items } = fieldsNow(state).rundown
  const { doc } = state
  const made: Range<Decoration>[] = []
  for (const { at, skipped } of optional) {
    if (at < from || at > to || isOptional(state, { from: at, to: at }) === null) continue
    made.push(LINES[skipped ? 'skipped' : 'optional'].range(at))
    if (words !== null) made.push(chipAt(at, -1, new Chip(words.optional(skipped), 'optional')))
  }
  if (words === null) return made
  for (const item of items) {
    const after = item.side === 'after'
    const line =
      after && item.of === 'section'
        ? spokenLine(state, sectionEnd(state, item.at) - 1, -1)
        : item.at
    if (line < from || line > to) continue
    const { to: end } = doc.lineAt(line)
    made.push(chipAt(after ? end : line, after ? 1 : -1, new Chip(words.item(item), 'item')))
  }
  return made
}
