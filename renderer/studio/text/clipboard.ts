/** The clipboard of the editor: what comes back as it was cut or copied here keeps what its lines and words were. */
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type Clipping, clippingOf, pasted } from '../work/clipping.ts'

/** Other marks of a line's end than a line feed, as files and web pages have them. */
const OTHER_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const plain = (text: string) => text.replaceAll(OTHER_ENDS, '\n').replaceAll('\0', '')

/** What was cut or copied last. */
let last: Clipping | null = null

const remember = (_event: ClipboardEvent, { state }: EditorView): boolean => {
  last = state.selection.main.empty ? null : clippingOf(state)
  // CodeMirror puts the text on the clipboard.
  return false
}

/** Cutting, copying and pasting. */
export const clipboard: Extension = [
  EditorView.clipboardInputFilter.of(plain),
  EditorView.domEventHandlers({
    copy: remember,
    cut: remember,
    paste(event, view) {
      const text = plain(event.clipboardData?.getData('text/plain') ?? '')
      if (last === null || last.text === '' || text !== last.text) return false
      view.dispatch(pasted(view.state, last))
      event.preventDefault()
      return true
    },
  }),
]
