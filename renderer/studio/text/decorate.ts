/** How the text looks by what its lines and stretches are. Only what is in sight is decorated. */
import type { EditorState, Extension, Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import type { LineRole, ManuscriptLine, Mark } from '#core/manuscript/manuscript.ts'
import { type Notation, notationsIn } from '#core/speech/notation.ts'
import { gapsIn } from '#core/speech/placeholders.ts'
import { type SetAsideReason, UNSURE } from '#core/speech/speech.ts'
import { roleAt } from '../work/line-roles.ts'
import { fieldsNow, sameWork } from '../work/speech-work.ts'
import { marksBetween } from '../work/text-marks.ts'
import { dragCue } from './drag-cue.ts'
import { type EditorWords, editorWords } from './editor-words.ts'
import notation from './notation.module.css'
import { planDecorations } from './plan-marks.ts'
import { type CueGroup, cueGroups, cuesField, type SlideCue, shownField } from './slide-cues.ts'

/** The label of what is not spoken, before its first line. */
class ReasonLabel extends WidgetType {
  readonly reason: SetAsideReason
  readonly words: EditorWords

  constructor(reason: SetAsideReason, words: EditorWords) {
    super()
    this.reason = reason
    this.words = words
  }

  override eq(other: ReasonLabel): boolean {
    return other.reason === this.reason && other.words === this.words
  }

  toDOM(): HTMLElement {
    const label = document.createElement('span')
    label.className = 'cm-reason'
    label.textContent = this.words.notSpoken(this.reason)
    return label
  }
}

/** The numbers of slides in the margin, beside the line of the words at which they come on. */
class CueMarks extends WidgetType {
  readonly slides: readonly SlideCue[]
  readonly words: EditorWords

  constructor(slides: readonly SlideCue[], words: EditorWords) {
    super()
    this.slides = slides
    this.words = words
  }

  override eq(other: CueMarks): boolean {
    return (
      other.words === this.words &&
      other.slides.length === this.slides.length &&
      other.slides.every(
        ({ slide, title }, index) =>
          this.slides[index]?.slide === slide && this.slides[index].title === title,
      )
    )
  }

  toDOM(view: EditorView): HTMLElement {
    const marks = document.createElement('span')
    marks.className = 'cm-cues'
    // For the mouse only: keys and screen readers find the same slides in the slides' pane.
    marks.ariaHidden = 'true'
    for (const { slide, title } of this.slides) {
      const button = document.createElement('button')
      button.type = 'button'
      button.tabIndex = -1
      button.title = this.words.slide(slide + 1, title)
      button.textContent = String(slide + 1)
      button.dataset.slide = String(slide)
      button.addEventListener('mousedown', (event) => event.preventDefault())
      button.addEventListener('click', () => this.words.goToSlide(slide))
      dragCue(view, button, (place) => this.words.moveSlide(slide, place))
      marks.append(button)
    }
    return marks
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/** The very word at which a slide comes on. */
class CueTick extends WidgetType {
  override eq(): boolean {
    return true
  }

  toDOM(): HTMLElement {
    const tick = document.createElement('span')
    tick.className = 'cm-tick'
    tick.ariaHidden = 'true'
    return tick
  }
}

const TICK = Decoration.widget({ widget: new CueTick(), side: -1 })
const PLACEHOLDER = Decoration.mark({ class: 'cm-placeholder-gap' })
const SHOWN = Decoration.mark({ class: 'cm-shown' })
const notationOf = (kind: Notation['what']['kind']) =>
  Decoration.mark({
    class: `cm-notation ${notation.notation}`,
    attributes: { 'data-kind': kind },
  })
const NOTATION = {
  pause: notationOf('pause'),
  note: notationOf('note'),
  slide: notationOf('slide'),
} as const

/** A line's class, and its level as screen readers know it (the title is 1). */
function lineDecoration(role: LineRole, unsure: boolean): Decoration {
  const attributes: Record<string, string> = { 'data-role': role.kind }
  if (role.kind === 'heading') {
    attributes['data-level'] = String(role.level)
    attributes.role = 'heading'
    attributes['aria-level'] = String(role.level + 1)
  }
  if (unsure) attributes['data-unsure'] = ''
  return Decoration.line({ attributes })
}

const lineDecorations = new Map<string, Decoration>()
function decorationOfLine({ role, sure, doubt }: ManuscriptLine): Decoration {
  const unsure = sure < UNSURE && doubt !== null
  const key = `${role.kind} ${role.kind === 'heading' ? role.level : ''} ${unsure ? 'unsure' : ''}`
  const made = lineDecorations.get(key) ?? lineDecoration(role, unsure)
  lineDecorations.set(key, made)
  return made
}

function decorationOfMark({ as }: Mark): Decoration {
  switch (as.kind) {
    case 'set-aside':
      return Decoration.mark({
        class: 'cm-aside',
        ...(as.sure < UNSURE && as.doubt !== null ? { attributes: { 'data-unsure': '' } } : {}),
      })
    case 'stress':
      return Decoration.mark({ class: 'cm-stress' })
    case 'reading':
      return Decoration.mark({ class: 'cm-reading', attributes: { 'data-reading': as.text } })
    case 'whole':
      return Decoration.mark({ class: 'cm-whole' })
    default:
      return as satisfies never
  }
}

/** The decorations of the lines of a stretch. */
function decorationsOf(state: EditorState, from: number, to: number): Range<Decoration>[] {
  const words = state.facet(editorWords)
  const { roles, marks } = fieldsNow(state)
  const made: Range<Decoration>[] = []
  const { doc } = state
  let before = from === 0 ? null : roleAt(roles, doc.lineAt(from - 1).from).role
  for (let at = from; at <= to;) {
    const line = doc.lineAt(at)
    at = line.to + 1
    const told = roleAt(roles, line.from)
    const { role } = told
    made.push(decorationOfLine(told).range(line.from))
    if (line.text !== '') {
      if (role.kind === 'set-aside') {
        const goesOn = before?.kind === 'set-aside' && before.reason === role.reason
        if (!goesOn && words !== null && line.text.trim() !== '')
          made.push(
            Decoration.widget({ widget: new ReasonLabel(role.reason, words), side: -1 }).range(
              line.from,
            ),
          )
      } else {
        for (const { start, end } of gapsIn(line.text))
          made.push(PLACEHOLDER.range(line.from + start, line.from + end))
        for (const { start, end, what } of notationsIn(line.text))
          made.push(NOTATION[what.kind].range(line.from + start, line.from + end))
      }
      for (const mark of marksBetween(marks, line.from, line.to))
        made.push(decorationOfMark(mark).range(mark.start, mark.end))
    }
    before = role
  }
  if (words !== null)
    for (const group of cueGroups(state, from, to)) made.push(...decorationsOfCues(group, words))
  made.push(...planDecorations(state, from, to, words))
  const shown = state.field(shownField)
  if (shown !== null && shown.to > shown.from && shown.from <= to && shown.to >= from)
    made.push(SHOWN.range(shown.from, shown.to))
  return made
}

function decorationsOfCues({ at, slides, ticks }: CueGroup, words: EditorWords) {
  return [
    Decoration.widget({ widget: new CueMarks(slides, words), side: -2 }).range(at),
    ...ticks.map((tick) => TICK.range(tick)),
  ]
}

class Decorations {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = inSight(view)
  }

  update({ view, state, startState, docChanged, viewportChanged }: ViewUpdate): void {
    const same =
      !docChanged &&
      !viewportChanged &&
      sameWork(state, startState) &&
      state.field(cuesField) === startState.field(cuesField) &&
      state.field(shownField) === startState.field(shownField) &&
      state.facet(editorWords) === startState.facet(editorWords)
    if (!same) this.decorations = inSight(view)
  }
}

function inSight({ state, visibleRanges }: EditorView): DecorationSet {
  const { doc } = state
  const made: Range<Decoration>[] = []
  // A very long line may be in sight in several pieces.
  let done = -1
  for (const { from, to } of visibleRanges) {
    const start = Math.max(doc.lineAt(from).from, done + 1)
    const end = doc.lineAt(to).to
    if (start > end) continue
    made.push(...decorationsOf(state, start, end))
    done = end
  }
  return Decoration.set(made, true)
}

/** Decorates the text in sight. */
export const decorated: Extension = ViewPlugin.fromClass(Decorations, {
  decorations: ({ decorations }) => decorations,
})
