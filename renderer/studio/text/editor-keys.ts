/** The keys of the editor, each with what it does; and how they are written for people. */
import { insertNewline, standardKeymap } from '@codemirror/commands'
import { openSearchPanel, searchKeymap } from '@codemirror/search'
import { type Extension, Prec } from '@codemirror/state'
import { type Command, type KeyBinding, keymap } from '@codemirror/view'
import { historyKeymap } from '@codemirror/commands'
import { join } from '../work/line-edits.ts'
import { moveLines } from '../work/move-lines.ts'
import type { WorkEdit } from '../work/work-store.ts'
import {
  insertPause,
  insertSlide,
  leaveNotation,
  tellRole,
  toggleAside,
  toggleChosenOptional,
  toggleMark,
} from './commands.ts'

/** The keys by what they do, in CodeMirror's notation. */
export const KEYS = {
  level1: 'Mod-Alt-1',
  level2: 'Mod-Alt-2',
  level3: 'Mod-Alt-3',
  level4: 'Mod-Alt-4',
  paragraph: 'Mod-Alt-0',
  salutation: 'Mod-Alt-5',
  closing: 'Mod-Alt-6',
  aside: 'Mod-/',
  optional: 'Mod-Alt-o',
  join: 'Mod-j',
  split: 'Enter',
  pause: 'Mod-Alt-p',
  note: 'Mod-Alt-n',
  slide: 'Mod-Enter',
  stress: 'Mod-b',
  reading: 'Mod-Alt-r',
  whole: 'Mod-Alt-w',
  search: 'Mod-f',
  undo: 'Mod-z',
  redo: 'Mod-y',
} as const

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** A key as people know it: Ctrl+Alt+1, ⌘⌥1. */
export function keyText(key: string): string {
  const parts = key.split('-')
  if (isMac)
    return parts
      .map((part) => (part === 'Mod' ? '⌘' : part === 'Alt' ? '⌥' : part.toUpperCase()))
      .join('')
  return parts
    .map((part) => (part === 'Mod' ? 'Ctrl' : part.length === 1 ? part.toUpperCase() : part))
    .join('+')
}

/** An edit as a command of CodeMirror's. */
const asCommand =
  (edit: WorkEdit): Command =>
  (view) => {
    const spec = edit(view.state)
    if (spec === null) return false
    view.dispatch(spec)
    return true
  }

/** Backspace at the beginning of a line, Delete at its end: the lines are joined. */
const joinBackward: WorkEdit = (state) => {
  const { empty, head } = state.selection.main
  return empty && state.doc.lineAt(head).from === head ? join(state, head) : null
}
const joinForward: WorkEdit = (state) => {
  const { empty, head } = state.selection.main
  const { to, number } = state.doc.lineAt(head)
  return empty && to === head && number < state.doc.lines
    ? join(state, state.doc.line(number + 1).from)
    : null
}

const own: readonly KeyBinding[] = [
  { key: KEYS.level1, run: asCommand(tellRole({ kind: 'heading', level: 1 })) },
  { key: KEYS.level2, run: asCommand(tellRole({ kind: 'heading', level: 2 })) },
  { key: KEYS.level3, run: asCommand(tellRole({ kind: 'heading', level: 3 })) },
  { key: KEYS.level4, run: asCommand(tellRole({ kind: 'heading', level: 4 })) },
  { key: KEYS.paragraph, run: asCommand(tellRole({ kind: 'paragraph' })) },
  { key: KEYS.salutation, run: asCommand(tellRole({ kind: 'salutation' })) },
  { key: KEYS.closing, run: asCommand(tellRole({ kind: 'closing' })) },
  { key: KEYS.aside, run: asCommand(toggleAside) },
  { key: KEYS.optional, run: asCommand(toggleChosenOptional) },
  { key: KEYS.join, run: asCommand((state) => join(state, state.selection.main.head)) },
  { key: KEYS.pause, run: asCommand(insertPause) },
  { key: KEYS.slide, run: asCommand(insertSlide) },
  { key: KEYS.stress, run: asCommand(toggleMark('stress')) },
  { key: KEYS.whole, run: asCommand(toggleMark('whole')) },
  { key: 'Alt-ArrowUp', run: asCommand((state) => moveLines(state, -1)) },
  { key: 'Alt-ArrowDown', run: asCommand((state) => moveLines(state, 1)) },
  { key: 'Backspace', run: asCommand(joinBackward) },
  { key: 'Delete', run: asCommand(joinForward) },
  { key: KEYS.split, run: asCommand(leaveNotation) },
  { key: KEYS.split, run: insertNewline, shift: insertNewline },
  { key: 'Mod-h', run: openSearchPanel },
]

/** The keys whose names search brings along; the others of it (go to line, select all matches) are for programs. */
const SEARCHING = new Set(['Mod-f', 'F3', 'Mod-g', 'Escape'])

/** All keys of the editor. */
export const editorKeys: Extension = [
  Prec.high(keymap.of([...own])),
  keymap.of([
    ...searchKeymap.filter(({ key }) => key !== undefined && SEARCHING.has(key)),
    ...historyKeymap,
    ...standardKeymap,
  ]),
]
