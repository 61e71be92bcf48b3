/** Whose turns a transcript has, and who of them gives the address. */
import { type Draft, type DraftLine, textOf } from '../draft.ts'
import { beginsSalutation } from '../salutation.ts'
import { lineEndOf } from '../sentence.ts'
import { isName, type Label, withoutPost } from './speaker-labels.ts'

/** From a label to the next one. */
export interface Turn {
  /** Null: what stands above the first label, or goes on without one. */
  readonly label: Label | null
  /** One name for all the ways a person is labelled; '' where nobody is named. */
  readonly person: string
  /** Positions of its lines. */
  readonly from: number
  readonly to: number
  /** Characters said. */
  readonly length: number
}

/** They ask, announce and translate; the address is somebody else's. */
const NEVER_MAIN =
  /^(?:(?:总|现场)?主持(?:人)?|司仪|(?:\p{Script=Han}{1,10}(?:社|报|台|网|电视|新闻|广播|周刊))?记\s*者|问|提问|提问者|现场提问|观众|听众|网友|翻译|画外音|旁白|会议主持|采访者|群众|村民|居民|市民|职工|家长|与会者|旁听者|插话|司会(?:者)?|議長|委員長|사회자|기자|질문|문|q|question|questioner|moderator|host|interviewer|reporter|audience(?: member)?|announcer|emcee|mc|operator|journalist|mr\.? speaker|madam speaker|an hon(?:ou?rable)?\.? member|hon(?:ou?rable)?\.? members?)[\dA-Z一二三四五甲乙丙]{0,2}$/iu
const ANSWERS = /^(?:答|回答|a|answer|답변|답)$/iu

/** Divides the draft into turns. */
export function turnsOf(draft: Draft, labels: readonly Label[]): Turn[] {
  const personOf = persons(labels)
  const turns: Turn[] = []
  const add = (label: Label | null, person: string, from: number, to: number): void => {
    if (from < to) turns.push({ label, person, from, to, length: saidIn(draft, label, from, to) })
  }
  add(null, '', 0, labels[0]?.position ?? draft.lines.length)
  for (const [at, label] of labels.entries()) {
    const to = labels[at + 1]?.position ?? draft.lines.length
    const greeting = greetingBelow(draft, label, to)
    add(label, personOf.get(label.name) ?? label.name, label.position, greeting)
    // 主持人：下面请张书记讲话。 / 同志们：…… goes on without a label.
    add(null, '', greeting, to)
  }
  return turns
}

/** A chair's turn ends where the audience is greeted anew. */
function greetingBelow(draft: Draft, label: Label, to: number): number {
  if (!NEVER_MAIN.test(withoutPost(label.name))) return to
  for (let at = label.position + 1; at < to; at += 1) {
    const line = draft.lines[at]
    const above = draft.lines[at - 1]
    if (line === undefined || above === undefined) break
    const alone = at === label.position + 1 && textOf(draft, above).length <= label.length
    const text = textOf(draft, line)
    if (!alone && beginsSalutation(text.slice(0, 160), draft.language) && /[:：,，]$/u.test(text)) {
      return at
    }
  }
  return to
}

function saidIn(draft: Draft, label: Label | null, from: number, to: number): number {
  let length = -(label?.length ?? 0)
  for (const line of draft.lines.slice(from, to)) {
    const text = textOf(draft, line)
    // Above the first label titles and places are not said.
    if (label !== null || lineEndOf(text) !== 'bare') length += text.length
  }
  return Math.max(0, length)
}

/** The Minister for Finance (Dr Hu) and Dr Hu are one: names that share a part get one name, that of a person if there is one. */
function persons(labels: readonly Label[]): Map<string, string> {
  const root = new Map<string, string>()
  const rootOf = (part: string): string => {
    let at = part
    for (let above = root.get(at); above !== undefined && above !== at; above = root.get(at)) {
      at = above
    }
    return at
  }
  for (const { name } of labels) {
    const [first, ...others] = [withoutPost(name), insideOf(name)].filter((part) => part !== '')
    if (first === undefined) continue
    for (const part of [first, ...others]) {
      if (!root.has(part)) root.set(part, part)
      const one = rootOf(first)
      const other = rootOf(part)
      if (one !== other) root.set(isOffice(one) ? one : other, isOffice(one) ? other : one)
    }
  }
  return new Map(labels.map(({ name }) => [name, rootOf(withoutPost(name))]))
}

const insideOf = (name: string): string => /[（(]([^（）()]*)[)）]$/u.exec(name)?.[1]?.trim() ?? ''

/** The name of an office or a part in the conversation, not of a person. */
const isOffice = (part: string): boolean =>
  /^(?:the|mr\.? speaker|madam speaker|minister|president|governor|secretary)\b/iu.test(part) ||
  NEVER_MAIN.test(part)

/** Who gives the address: the one named in the head or in the file's name, else the one who says most. */
export function mainPerson(draft: Draft, turns: readonly Turn[]): string {
  const said = new Map<string, number>()
  for (const { person, length } of turns) said.set(person, (said.get(person) ?? 0) + length)
  const people = [...said.keys()].filter((person) => person !== '')
  const named = namedIn(draft, turns[0])
  const told = people.find(
    (person) => !isOffice(person) && named.includes(person.replaceAll(/\s/g, '')),
  )
  if (told !== undefined) return told
  const may = [...said].filter(
    ([person, length]) =>
      (people.length === 1 && person !== '') || (!NEVER_MAIN.test(person) && length > 0),
  )
  const [most] = may.toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? ''
}

/** What the head of the file says, without white space. */
function namedIn(draft: Draft, head: Turn | undefined): string {
  const lines =
    head === undefined || head.label !== null
      ? []
      : draft.lines.slice(0, Math.min(head.to, 12)).map((line) => textOf(draft, line))
  return [
    ...draft.told.speakers,
    ...draft.titles.map(({ text }) => text),
    ...lines.filter((line) => line.length <= 90),
  ]
    .join('\n')
    .replaceAll(/[^\S\n]/g, '')
}

/** Whether a turn is of the one who gives the address. */
export const isOfMain = (turn: Turn, main: string): boolean =>
  turn.person === main ||
  ANSWERS.test(turn.person) ||
  // What stands above the first label is the head, or the address itself.
  (turn.person === '' && turn.label === null)

/** Name of the main person as the speech shows it, or null where the label names an office or a part. */
export const speakerNamed = (person: string): string | null =>
  person === '' || ANSWERS.test(person) || NEVER_MAIN.test(person) || isOfficeOnly(person)
    ? null
    : person

const isOfficeOnly = (person: string): boolean =>
  !isName(person) && /^(?:the|speaker \d+)\b/iu.test(person)

/** Lines of a turn that are another's when the address itself has no labels: the label's own paragraph, and no more. */
export function ownParagraph(draft: Draft, turn: Turn): number {
  for (let at = turn.from; at < turn.to; at += 1) {
    const line: DraftLine | undefined = draft.lines[at]
    if (line === undefined) break
    const text = textOf(draft, line)
    const onlyLabel = at === turn.from && text.length <= (turn.label?.length ?? 0)
    if (!onlyLabel && lineEndOf(text) === 'stop') return at + 1
  }
  return turn.to
}
