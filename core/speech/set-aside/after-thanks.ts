/** A few words below the thanks that end an address: most often a note that nobody marked. The person is asked. */
import { type Draft, setLinesAside, textOf } from '../draft.ts'
import { markOf } from '../numbering.ts'
import { beginsSalutation, onlyThanks } from '../salutation.ts'

/** Lines below the thanks, and how much of the text they may be. */
const MOST_LINES = 2
const LARGEST = 0.15
const FEWEST_LINES = 6
/** Thanks that end an address stand on a line of their own. */
const ENDS =
  /^(?:我的(?:讲话|发言|演讲|汇报)(?:完了|到此结束)[，,。]?)?(?:谢谢|谢谢(?:大家|各位)|感谢(?:大家|各位)|thank you(?: all| very much)?|ありがとうございました|감사합니다)[。！!.]?$/iu

/** Sets them aside as a note. */
export function setAfterThanksAside(draft: Draft): void {
  const { lines } = draft
  const total = lines.length
  if (total < FEWEST_LINES) return
  const texts = lines.slice(-MOST_LINES - 1).map((line) => textOf(draft, line))
  const thanks = texts.findLastIndex((text) => text.length <= 40 && ENDS.test(text))
  if (thanks < 0 || thanks === texts.length - 1) return
  const below = texts.slice(thanks + 1)
  const first = lines[0]?.start ?? 0
  const end = lines.at(-1)?.end ?? 0
  const length = below.reduce((sum, text) => sum + text.length, 0)
  const spoken = below.some(
    (text) =>
      onlyThanks(text, draft.language) ||
      beginsSalutation(text, draft.language) ||
      markOf(text) !== null,
  )
  if (spoken || length > LARGEST * (end - first)) return
  const from = total - below.length
  setLinesAside(draft, (_, position) => position >= from, 'note', { sure: 0.5 })
}
