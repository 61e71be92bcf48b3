/** A bare CodeMirror for typing.ts: begins with the text that the page is given. Runs in a browser. */
import { history, historyKeymap, standardKeymap } from '@codemirror/commands'
import { EditorView, keymap } from '@codemirror/view'

window.addEventListener('bare-editor', (event) => {
  const parent = document.getElementById('editor')
  if (parent === null || !(event instanceof CustomEvent)) return
  const doc = String(event.detail)
  const view = new EditorView({
    doc,
    parent,
    extensions: [
      history(),
      keymap.of([...standardKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
    ],
  })
  const middle = Math.floor(doc.length / 2)
  view.dispatch({ selection: { anchor: middle }, scrollIntoView: true })
  view.focus()
})
