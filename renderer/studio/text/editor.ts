/** The editor's part of the work's state: what CodeMirror needs to show it as a text that is edited. */
import { search } from '@codemirror/search'
import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state'
import { EditorView, highlightActiveLine } from '@codemirror/view'
import { clipboard } from './clipboard.ts'
import { decorated } from './decorate.ts'
import { editorKeys } from './editor-keys.ts'
import { editorWords, type EditorWords } from './editor-words.ts'
import { cuesInText } from './slide-cues.ts'

/** What changes with the interface's language. */
const worded = new Compartment()

/** All that the interface says in the editor. */
export interface Wording {
  readonly words: EditorWords
  /** CodeMirror's own phrases, by their English words. */
  readonly phrases: Readonly<Record<string, string>>
  /** The name of the text field. */
  readonly label: string
  /** The language of the speech, for fonts and for screen readers. */
  readonly language: string
}

const extensionOf = ({ words, phrases, label, language }: Wording): Extension => [
  editorWords.of(words),
  EditorState.phrases.of(phrases),
  EditorView.contentAttributes.of({
    'aria-label': label,
    lang: language,
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    translate: 'no',
  }),
]

/** Puts the interface's words in. */
export const wordingSet = (wording: Wording): StateEffect<unknown> =>
  worded.reconfigure(extensionOf(wording))

/** The extensions of an editor. */
export const editorExtensions: Extension = [
  worded.of([]),
  cuesInText,
  EditorView.lineWrapping,
  highlightActiveLine(),
  search({ top: true }),
  editorKeys,
  decorated,
  clipboard,
]
