/** For tests: the open speech of a text, as the host would tell it, without slides. */
import type { SpeechDocument } from '#core/contract/contract.ts'
import { NO_MARKS } from '#core/rundown/marked.ts'
import { outlineOf } from '#core/speech/outline.ts'

/** The document of a text that came in a file of this name. */
export function documentOf(source: string, fileName = 'a.txt', id = 'a'): SpeechDocument {
  const speech = outlineOf(source, fileName)
  return {
    id,
    revision: 0,
    source: {
      fileId: '0123456789abcdef01234567',
      fileName,
      encoding: { name: 'UTF-8', sure: true },
    },
    workCameBack: false,
    speech,
    deck: { title: speech.title, theme: 'party', slides: [] },
    marks: NO_MARKS,
  }
}
