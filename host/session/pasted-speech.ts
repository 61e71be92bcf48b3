/** What was pasted, as a file: so that it is kept and comes back like any other. */
import { htmlSaysMore } from '../import/pasted.ts'
import type { Opened, SessionHost } from './session-host.ts'

/** What the clipboard held. */
export interface Pasted {
  readonly name: string
  /** Null where it held only text. */
  readonly html: string | null
  readonly text: string
}

/** A mark that says in which encoding the bytes are, whatever the HTML says that it was once in. */
const MARK = '\uFEFF'

/** Opens it as the current speech: with its structure where it has some, else as text. */
export async function openPasted(
  host: Pick<SessionHost, 'open'>,
  { name, html, text }: Pasted,
): Promise<Opened> {
  const file = (ending: string, content: string) => ({
    fileName: `${name}.${ending}`,
    content: Buffer.from(MARK + content),
  })
  if (html !== null && htmlSaysMore(html, text)) {
    const opened = await host.open(file('html', html))
    if (opened.ok) return opened
  }
  return host.open(file('txt', text))
}
