/** Figures of an English clause with what they count: exports rose by | 29%; 65,900 jobs | were created. */
import { englishSentence } from './english.ts'
import { unitsOf } from './phrases.ts'
import { balanced, hasGap } from './wording.ts'

/** A figure, its label, and whether the figure is said first. */
export interface EnglishFigure {
  readonly figure: string
  readonly label: string
  readonly first: boolean
}

/** A count below this is no figure for a wall. */
const SMALLEST = 10
/** Units of a label: at least what says something, at most two lines above a figure. */
const SHORTEST_LABEL = 5
const LONGEST_LABEL = 38

const NUMBER =
  /(?:\b(about|nearly|almost|more than|over|some|around|approximately|up to|a record|at least|less than|only|just)\s+)?([$£€¥])?(?<![\d.,:/–-])(\d[\d,]*(?:\.\d+)?)(?!\d|[:/–-]\d|st\b|nd\b|rd\b|th\b)(\s?%|\s+per\s?cent\b|\s+percentage points?\b)?(\s+(?:hundred|thousand|million|billion|trillion)\b)?/giu
const YEAR = /^(?:1[6-9]|20)\d\d$/u
/** When it was, at the end of a clause: the speaker says it, the wall need not. */
const WHEN =
  /\s+(?:(?:in|since|by|during)\s+(?:the\s+year\s+)?(?:19|20)\d\d|(?:this|last|next)\s+(?:year|month|week|spring|summer|autumn|fall|winter)|so far|already)$/iu
/** Clauses that lean on others, or in which someone speaks of himself. */
const LEANS =
  /^(?:be|been|being|this|that|these|those|it|he|she|they|which|who|where|when|while|compared|if|because|since|than|as|but|and|or|from|between|with|including|up|down|not|nor|of those|of these|of them|among)\b|\b(?:I|me|my|you|your)\b|["“”?]/iu
const COUNTED =
  /^((?:\s+[a-z][a-z-]*){0,2}\s+(?:[a-z][a-z-]*[^s\s]s|people|children|men|women|staff))(?=\s|$)/iu
const PER = /^\s+(?:a|per|each|every)\s+[a-z]+$/iu
const JOINING =
  /\s(?:in|of|to|for|with|on|at|by|from|than|and|or|is|are|was|were|has|have|had|will|that|who|which)\s/iu

/** The figure of a clause; null where it has none, more than one, or leaves a doubt what is counted. */
export function englishFigure(clause: string): EnglishFigure | null {
  const text = englishSentence(clause).replace(WHEN, '')
  if (LEANS.test(text) || hasGap(text) || !balanced(text)) return null
  const numbers = [...text.matchAll(NUMBER)].filter(([, , money, digits = '', share, scale]) => {
    const plain = money === undefined && share === undefined && scale === undefined
    return !(plain && YEAR.test(digits))
  })
  const match = numbers[0]
  if (match === undefined || numbers.length > 1) return null
  const [whole, about = '', money = '', digits = '', share = '', scale = ''] = match
  const count = money === '' && share === ''
  if (count && scale === '' && Number(digits.replace(/,/gu, '')) < SMALLEST) return null
  const before = text.slice(0, match.index).trim()
  const after = text.slice(match.index + whole.length)
  const lead = about === '' ? '' : `${about} `
  const number = `${lead}${money}${digits}${share.replace(/^\s+per\s?cent/iu, '%')}${scale}`
  return before === ''
    ? figureFirst(number, after, count)
    : figureLast(number, before, after, count)
}

function figureFirst(number: string, after: string, count: boolean): EnglishFigure | null {
  const noun = count ? COUNTED.exec(after)?.[1] : ''
  if (noun === undefined || JOINING.test(`${noun} `)) return null
  const label = after.slice(noun.length).trim()
  return label.startsWith(',') ? null : fitting({ figure: number + noun, label, first: true })
}

function figureLast(
  number: string,
  before: string,
  after: string,
  count: boolean,
): EnglishFigure | null {
  if (
    /[,;:–—-]$|\b(?:excess|maximum|minimum|first|next|below|above|between|least|most)(?: of)?$/iu.test(
      before,
    )
  )
    return null
  if (!count && (after === '' || PER.test(after)))
    return fitting({ figure: number + after, label: before, first: false })
  const noun = count ? COUNTED.exec(after)?.[1] : undefined
  if (noun === undefined || noun !== after || JOINING.test(`${noun} `)) return null
  return fitting({ figure: number + noun, label: before, first: false })
}

function fitting(found: EnglishFigure): EnglishFigure | null {
  const units = unitsOf(found.label)
  const figure = found.figure.charAt(0).toUpperCase() + found.figure.slice(1)
  return units < SHORTEST_LABEL || units > LONGEST_LABEL || unitsOf(figure) > 24
    ? null
    : { ...found, figure: found.first ? figure : found.figure }
}
