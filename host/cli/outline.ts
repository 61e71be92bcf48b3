/** `outline FILE`: what the outline made of a file. */
import { paceUnit, rateOf } from '#core/pace/reference.ts'
import { type Rundown, rundownOf } from '#core/pace/rundown.ts'
import { doubtsOf, type UnsureDecision } from '#core/speech/doubts.ts'
import type { Doubt, Section, SetAsideReason, Speech } from '#core/speech/speech.ts'
import type { Pace } from '#core/time.ts'
import { columnsOf, fit, padEnd, table } from './columns.ts'
import { clockText, paceIn, paceText, secondsOf } from './durations.ts'
import { readSpeech } from './read-speech.ts'
import { languageOf, sentence, type Sentence, type Terminal } from './terminal.ts'

/** A section in the JSON shape; its sub-sections inside it. */
export interface OutlineSection {
  readonly level: number
  readonly number: string
  readonly heading: string
  /** Spoken characters, white space aside, with its sub-sections. */
  readonly characters: number
  readonly seconds: number
  readonly sections: readonly OutlineSection[]
}

/** The JSON shape of `outline`: a contract, described in docs/cli.md. */
export interface OutlineJson {
  readonly title: string
  readonly language: string
  readonly salutation: string | null
  readonly closing: string | null
  readonly characters: number
  readonly seconds: number
  readonly sections: readonly OutlineSection[]
  readonly setAside: readonly { readonly text: string; readonly reason: string }[]
  readonly placeholders: readonly {
    readonly text: string
    readonly context: string
    /** The numbers of the sections it is in, outermost first, as written; null outside of all. */
    readonly section: string | null
  }[]
  /** Decisions to be looked at, in the order of the text: at most a dozen, the least sure ones. */
  readonly unsure: readonly {
    readonly doubt: Doubt
    /** The text the decision is about, its beginning. */
    readonly text: string
    /** 0 a guess, 1 certain; below 0.6 a decision is listed here. */
    readonly sure: number
  }[]
}

/** Prints the outline of a file. */
export async function printOutline(
  file: string,
  options: { readonly json?: true; readonly pace?: string },
  terminal: Terminal,
): Promise<void> {
  const { document, script, clock } = await readSpeech(file, terminal)
  const { speech } = document
  const pace = paceIn(options.pace, speech.language)
  const outline = outlineJson(speech, rundownOf(speech, script, clock), pace)
  terminal.out(
    options.json === true
      ? `${JSON.stringify(outline, null, 2)}\n`
      : outlineText(outline, speech, pace, terminal),
  )
}

/** Makes the JSON shape. Times are at the given pace. */
function outlineJson(speech: Speech, rundown: Rundown, pace: Pace): OutlineJson {
  const rate = rateOf(pace, speech.language)
  const sectionsIn = (parent: number | null): OutlineSection[] =>
    rundown.sections
      .filter(({ section }) => section.parent === parent)
      .map(({ index, section, characters, naturalMs }) => ({
        level: section.level,
        number: section.number,
        heading: section.heading,
        characters,
        seconds: secondsOf(naturalMs / rate),
        sections: sectionsIn(index),
      }))
  return {
    title: speech.title,
    language: speech.language,
    salutation: speech.salutation,
    closing: speech.closing,
    characters: rundown.whole.characters,
    seconds: secondsOf(rundown.whole.naturalMs / rate),
    sections: sectionsIn(null),
    setAside: speech.setAside.map(({ text, reason }) => ({ text, reason })),
    placeholders: speech.placeholders.map(({ text, context, section }) => ({
      text,
      context,
      section: numberPath(speech.sections, section),
    })),
    unsure: doubtsOf(speech).map((decision) => ({
      doubt: decision.doubt,
      text: textAt(speech, decision.place).slice(0, LONGEST_UNSURE),
      // Rounded down: what is listed is below 0.6 in print, too.
      sure: Math.floor(decision.sure * 100) / 100,
    })),
  }
}

/** Characters of an unsure piece of text that are told. */
const LONGEST_UNSURE = 60

function textAt(speech: Speech, place: UnsureDecision['place']): string {
  if (place.kind === 'title') return speech.title
  const piece = place.kind === 'block' ? speech.blocks[place.index] : speech.setAside[place.index]
  return piece?.text.replaceAll(/\s+/g, ' ') ?? ''
}

const DOUBTS: Readonly<Record<Doubt, Sentence>> = {
  'heading-or-paragraph': sentence('是标题，还是正文', 'a heading, or a paragraph'),
  level: sentence('标题是第几级', 'the level of the heading'),
  'joined-or-apart': sentence('该接上，还是该分开', 'one paragraph, or several'),
  'spoken-or-not': sentence('念，还是不念', 'spoken, or not'),
  title: sentence('是不是题目', 'the title'),
  salutation: sentence('是不是称呼', 'the salutation'),
  closing: sentence('是不是结尾', 'the closing'),
}

/** The numbers of a section and those it is in, outermost first: 一、(二). An unnumbered one is named by its heading. */
function numberPath(sections: readonly Section[], index: number | null): string | null {
  const section = index === null ? undefined : sections[index]
  if (section === undefined) return null
  return (numberPath(sections, section.parent) ?? '') + (section.number || section.heading)
}

const REASONS: Readonly<Record<SetAsideReason, Sentence>> = {
  boilerplate: sentence('网页套话', 'boilerplate'),
  title: sentence('标题', 'title'),
  'front-matter': sentence('文件头', 'front matter'),
  'date-and-venue': sentence('时间地点', 'date and venue'),
  note: sentence('备注', 'note'),
  appendix: sentence('附件', 'appendix'),
  'stage-direction': sentence('场内提示', 'stage direction'),
  'speaker-label': sentence('讲话人', 'speaker'),
  markup: sentence('标记', 'markup'),
  'other-speaker': sentence('别人的发言', 'another speaker'),
  footnote: sentence('脚注', 'footnote'),
  comment: sentence('批注', 'comment'),
  'by-hand': sentence('手动不宣读', 'by hand'),
}

function outlineText(outline: OutlineJson, speech: Speech, pace: Pace, terminal: Terminal): string {
  const language = languageOf(terminal.env)
  const say = (zh: string, en: string) => sentence(zh, en)[language]
  const count = (characters: number) => {
    const number = characters.toLocaleString('en')
    const unit =
      paceUnit(speech.language) === 'han' ? say(' 字', ' 字') : say(' 字符', ' characters')
    return number + unit
  }
  const rows: [string, string, string][] = []
  const walk = (sections: readonly OutlineSection[], depth: number) => {
    for (const section of sections) {
      const number = section.number === '' ? '' : `${section.number} `
      const label = `${'  '.repeat(depth)}${number}${section.heading}`
      rows.push([label, count(section.characters), clockText(section.seconds * 1000)])
      walk(section.sections, depth + 1)
    }
  }
  walk(outline.sections, 0)
  const lines = [
    outline.title,
    [
      count(outline.characters),
      `${say('约 ', 'about ')}${clockText(outline.seconds * 1000)}`,
      paceText(pace, speech.language, language),
    ].join(' · '),
  ]
  if (outline.salutation !== null) lines.push('', `${outline.salutation}：`)
  if (rows.length > 0) lines.push('', ...table(rows, terminal.columns))
  if (outline.closing !== null) {
    lines.push('', fit(`${say('结尾', 'Closing')}  ${outline.closing}`, terminal.columns))
  }
  if (outline.placeholders.length > 0) {
    const outside = (block: number) =>
      block < (speech.sections[0]?.firstBlock ?? Number.POSITIVE_INFINITY)
        ? say('开头', 'Opening')
        : say('结尾', 'Closing')
    const places = speech.placeholders.map(
      ({ block, context }, at) =>
        [outline.placeholders[at]?.section ?? outside(block), context] as const,
    )
    lines.push('', say(`待填 ${places.length} 处`, `${places.length} to be filled in`))
    lines.push(...pairs(places, terminal.columns))
  }
  if (outline.setAside.length > 0) {
    const pieces = speech.setAside.map(
      ({ reason, text }) => [REASONS[reason][language], text.replaceAll(/\s+/g, ' ')] as const,
    )
    lines.push('', say(`不念 ${pieces.length} 处`, `${pieces.length} set aside, not spoken`))
    lines.push(...pairs(pieces, terminal.columns))
  }
  if (outline.unsure.length > 0) {
    const doubts = outline.unsure.map(
      ({ doubt, text, sure }) =>
        [`${DOUBTS[doubt][language]} ${Math.round(sure * 100)}%`, text] as const,
    )
    lines.push(
      '',
      say(`拿不准 ${doubts.length} 处，请看一眼`, `${doubts.length} to look at, not sure`),
    )
    lines.push(...pairs(doubts, terminal.columns))
  } else lines.push('', say('没有拿不准的地方', 'Nothing it is unsure of'))
  return `${lines.join('\n')}\n`
}

/** Two columns, the first as wide as it must be. */
function pairs(rows: readonly (readonly [string, string])[], width: number): string[] {
  const first = Math.min(32, Math.max(...rows.map(([name]) => columnsOf(name))))
  return rows.map(([name, text]) =>
    fit(`  ${padEnd(fit(name, first), first)}  ${text}`, width).trimEnd(),
  )
}
