/** Sets aside the labels of who speaks, and in a transcript what others than the speaker say. */
import {
  cutLead,
  type Draft,
  type DraftLine,
  dropEmptied,
  setLinesAside,
  textOf,
} from '../draft.ts'
import { beginsSalutation } from '../salutation.ts'
import { labelsIn } from './speaker-labels.ts'
import { isOfMain, mainPerson, ownParagraph, speakerNamed, type Turn, turnsOf } from './turns.ts'

const BEFORE_GREETING = /^([\p{Script=Han}·]{2,8}(?:\s[\p{Script=Han}·]{1,3})?)[：:]\s*/u
/** The first lines, among which a name may be glued to the greeting. */
const HEAD_LINES = 8
/** Longest line that names a speaker in full above the label. */
const LONGEST_NAME = 80
/** The exchange behind an address: all of it is less than this share of what was said, the address more than that. */
const EXCHANGE = 0.1
const ADDRESS = 0.6

/** Sets labels and other people's turns aside. */
export function setOtherSpeakersAside(draft: Draft): void {
  nameBeforeGreeting(draft)
  const labels = labelsIn(draft)
  const [first] = labels
  if (first === undefined) return
  const turns = turnsOf(draft, labels)
  const main = mainPerson(draft, turns)
  const speaker = speakerNamed(main)
  if (speaker !== null) draft.told.speakers.push(speaker)
  setOthersAside(draft, turns, main)
  const position = new Map(labels.map((label) => [label.line, label]))
  for (const line of draft.lines) {
    const label = position.get(line)
    if (label === undefined) continue
    line.begins = true
    line.turn = true
    cutLead(draft, line, label.length, 'speaker-label')
  }
  dropEmptied(draft)
}

/** 李克强：各位代表. */
function nameBeforeGreeting(draft: Draft): void {
  for (const line of draft.lines.slice(0, HEAD_LINES)) {
    const text = textOf(draft, line)
    const glued = BEFORE_GREETING.exec(text.slice(0, 60))
    const [whole, name] = glued ?? []
    if (whole === undefined || name === undefined) continue
    if (beginsSalutation(whole.trim(), draft.language)) continue
    if (!beginsSalutation(text.slice(whole.length), draft.language)) continue
    // 主持人： is a part in a conversation, and whose turn it is shows further down.
    if (labelsIn(draft).length >= 2) return
    draft.told.speakers.push(name)
    cutLead(draft, line, whole.length, 'speaker-label')
    return
  }
}

function setOthersAside(draft: Draft, turns: readonly Turn[], main: string): void {
  const exchange = exchangeFrom(turns, main)
  const others = new Set<DraftLine>()
  const names = new Set<DraftLine>()
  const behind = new Set<DraftLine>()
  const labelled = turns.some((turn) => turn.label !== null && isOfMain(turn, main))
  for (const [at, turn] of turns.entries()) {
    const other = !isOfMain(turn, main)
    if (!other && at < exchange) {
      for (const line of namesAbove(draft, turn)) names.add(line)
      continue
    }
    const to = at < exchange && !labelled ? ownParagraph(draft, turn) : turn.to
    const lines = [...namesAbove(draft, turn), ...draft.lines.slice(turn.from, to)]
    for (const line of lines) (at < exchange ? others : behind).add(line)
  }
  const said = (own: boolean): number =>
    turns.reduce((sum, turn) => sum + (isOfMain(turn, main) === own ? turn.length : 0), 0)
  setLinesAside(draft, (line) => names.has(line), 'speaker-label')
  // Two who speak as much as each other: the person says whose the address is, and is asked once.
  const first = said(true) < said(false) ? turns.find((turn) => !isOfMain(turn, main)) : undefined
  const asked = new Set(
    first === undefined
      ? []
      : [...others].filter((line) => line.start <= (first.label?.line.start ?? 0)),
  )
  setLinesAside(draft, (line) => asked.has(line), 'other-speaker', { sure: 0.5 })
  setLinesAside(draft, (line) => others.has(line), 'other-speaker', {
    sure: asked.size > 0 ? 0.7 : 0.9,
  })
  setLinesAside(draft, (line) => behind.has(line), 'other-speaker', { sure: 0.55 })
}

/** The line above a label that only names the same speaker in full: Dr Richard Hu (Minister for Finance) / **Dr Richard Hu:**. */
function namesAbove(draft: Draft, turn: Turn): DraftLine[] {
  const label = turn.label
  const above = draft.lines[turn.from - 1]
  if (label === null || above === undefined || above.depth > 0) return []
  const text = textOf(draft, above)
  if (text.length > LONGEST_NAME || /[.。!?！？,，;；:：]$/u.test(text)) return []
  const names = label.name
    .split(/[（()）]/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 3)
  return names.some((name) => text.includes(name)) ? [above] : []
}

/**
 * Index of the first turn of the exchange that follows an address (the question is put, the day is named); the number of
 * turns where there is none.
 */
function exchangeFrom(turns: readonly Turn[], main: string): number {
  const total = turns.reduce((sum, turn) => sum + turn.length, 0)
  const longest = turns.reduce(
    (best, turn, at) =>
      isOfMain(turn, main) && turn.length > (turns[best]?.length ?? 0) ? at : best,
    0,
  )
  const behind = turns.slice(longest + 1)
  const answered = behind.some((turn) => turn.label !== null && isOfMain(turn, main))
  const first = behind.findIndex((turn) => !isOfMain(turn, main))
  const length = behind.reduce((sum, turn) => sum + turn.length, 0)
  const small = length < EXCHANGE * total && (turns[longest]?.length ?? 0) > ADDRESS * total
  return small && answered && first >= 0 ? longest + 1 + first : turns.length
}
