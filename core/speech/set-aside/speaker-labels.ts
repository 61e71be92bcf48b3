/** Who speaks: labels of a transcript (THE PRESIDENT:), a name glued to the greeting (李克强：各位代表). */
import { cutLead, type Draft, dropEmptied, setLinesAside, textOf } from '../draft.ts'
import { beginsSalutation } from '../salutation.ts'

const CAPITALS =
  /^(?:THE\s+[A-Z][A-Z ]{2,30}|(?:MR|MRS|MS|DR|SEN|REP|PRESIDENT|SECRETARY|GOVERNOR|SENATOR)\.?\s+[A-Z][A-Z.'’ -]{1,40}):\s*/
const BEFORE_GREETING = /^[\p{Script=Han}·]{2,8}[：:]\s*/u
const LABEL_LINE = /^(?:\*\*)?([^*:：]{2,80})[:：](?:\*\*)?$/

/** Sets speakers' labels aside; the line they stand before begins a paragraph. */
export function setSpeakerLabelsAside(draft: Draft): void {
  const names = draft.markdown ? labelLines(draft) : new Set<string>()
  for (const [position, line] of draft.lines.entries()) {
    const text = textOf(draft, line)
    const capitals = CAPITALS.exec(text)
    if (capitals !== null) {
      line.begins = true
      line.turn = true
      cutLead(draft, line, capitals[0].length, 'speaker-label')
      continue
    }
    if (position < 6) {
      const glued = BEFORE_GREETING.exec(text)
      const name = glued?.[0] ?? ''
      if (
        name !== '' &&
        !beginsSalutation(name.trim(), draft.language) &&
        beginsSalutation(text.slice(name.length), draft.language)
      ) {
        cutLead(draft, line, name.length, 'speaker-label')
        continue
      }
    }
    if (names.size === 0) continue
    const label = /^([^:：]{2,80})[:：]\s*/u.exec(text)
    if (label?.[1] !== undefined && names.has(label[1])) {
      line.begins = true
      line.turn = true
      cutLead(draft, line, label[0].length, 'speaker-label')
    }
  }
  dropEmptied(draft)
}

/** `**Name:**` on a line of its own, with a short line above that only names the same speaker in full. */
function labelLines(draft: Draft): Set<string> {
  const names = new Set<string>()
  const isLabel = draft.lines.map((line) => {
    if (line.end - line.start > 100) return false
    const written = draft.source.slice(line.start, line.end)
    const name = LABEL_LINE.exec(written)?.[1]
    if (name === undefined || !written.startsWith('**')) return false
    names.add(name)
    return true
  })
  setLinesAside(
    draft,
    (line, position) => {
      if (isLabel[position] === true) return true
      if (isLabel[position + 1] !== true || line.depth > 0 || line.end - line.start > 80)
        return false
      return !/[.。!?！？,，;；:：]$/u.test(textOf(draft, line))
    },
    'speaker-label',
  )
  return names
}
