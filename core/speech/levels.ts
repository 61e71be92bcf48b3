/**
 * Levels of headings. The standard's four styles keep its levels (GB/T 9704: 一、 · （一） · 1. · （1）) unless the text
 * plainly nests them otherwise; a style it does not know (第一部分, 第一点, 1.1) stands where it first appears: above the
 * styles that begin anew inside it, below the one it begins anew in. In other languages, and where the file's own format
 * marks headings, levels are counted from the outermost style.
 */
import { HABITS, type NumberingStyle, STYLES_BY_HABIT } from './numbering.ts'
import type { SectionLevel, SpeechLanguage, Sureness } from './speech.ts'
import { SURENESS } from './sureness.ts'

/** How a heading without a number shows that it is one. */
export type BareStyle = 'brackets' | 'capitals' | 'bare'

/** A heading as far as its level goes, in the order of the text. */
export interface Heading {
  /** Depth by the file's format, 0 where it says nothing. */
  readonly depth: number
  readonly style: NumberingStyle | BareStyle
  /** Value of its number, 0 where it has none. */
  readonly value: number
}

/** A level and how sure it is. */
export interface Levelled {
  readonly level: SectionLevel
  readonly sure: Sureness
}

interface Kind {
  readonly depth: number
  readonly style: Heading['style']
  /** How often a heading of it (its first, by number) comes directly below one of another kind. */
  readonly below: Map<Kind, number>
  readonly order: number
}

/** The level of each heading. */
export function levelsOf(headings: readonly Heading[], language: SpeechLanguage): Levelled[] {
  const kinds = kindsOf(headings)
  const ordered: Kind[] = []
  for (const kind of new Set(kinds)) {
    let at = ordered.length
    while (at > 0 && standsAbove(kind, ordered[at - 1])) at -= 1
    ordered.splice(at, 0, kind)
  }
  const levels = new Map<Kind, number>()
  let last = 0
  for (const [at, kind] of ordered.entries()) {
    const own = standardOf(kind, language)
    const fromHere = ordered.slice(at).flatMap((one) => standardOf(one, language) ?? [])
    last = Math.max(last + 1, own === null ? 0 : Math.min(...fromHere))
    levels.set(kind, last)
  }
  // There are four levels: where the innermost would be deeper, those above it move up.
  for (const [at, kind] of ordered.entries()) {
    const deepest = 4 - (ordered.length - 1 - at)
    levels.set(
      kind,
      Math.max(at === 0 ? 1 : Math.min(at + 1, 4), Math.min(levels.get(kind) ?? 1, deepest)),
    )
  }
  return kinds.map((kind) => ({
    level: levelOf(levels.get(kind) ?? 1),
    sure: surenessOfKind(kind, ordered),
  }))
}

const levelOf = (level: number): SectionLevel =>
  level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4

const isNumbering = (style: Heading['style']): style is NumberingStyle => style in HABITS

/** Level by the standard; null where the kind just stands below what is above it. */
const standardOf = ({ depth, style }: Kind, language: SpeechLanguage): SectionLevel | null =>
  depth > 0 || language !== 'zh' || !isNumbering(style) ? null : HABITS[style].standard

/** The kind of each heading: its depth by the format and its style. */
function kindsOf(headings: readonly Heading[]): Kind[] {
  const depths = new Map<Heading['style'], number>()
  const numberedAt = new Map<number, Heading['style']>()
  for (const { depth, style } of headings) {
    if (depth === 0) continue
    depths.set(style, Math.min(depth, depths.get(style) ?? depth))
    if (isNumbering(style) && !numberedAt.has(depth)) numberedAt.set(depth, style)
  }
  const known = new Map<string, Kind>()
  const kinds: Kind[] = []
  for (const heading of headings) {
    // A numbered line that lacks the format's mark goes with those of its style that have one; a heading without a
    // number with the numbered ones of its depth.
    const depth = heading.depth || (isNumbering(heading.style) ? depths.get(heading.style) : 0) || 0
    const style = isNumbering(heading.style)
      ? heading.style
      : (numberedAt.get(depth) ?? (depth > 0 ? 'bare' : heading.style))
    const key = `${depth} ${style}`
    let kind = known.get(key)
    if (kind === undefined) {
      kind = { depth, style, below: new Map(), order: known.size }
      known.set(key, kind)
    }
    const above = kinds.at(-1)
    if (above !== undefined && above !== kind && heading.value <= 1) {
      kind.below.set(above, (kind.below.get(above) ?? 0) + 1)
    }
    kinds.push(kind)
  }
  return kinds
}

/** How often the text must nest two of the standard's styles the other way round before it is believed. */
const PLAINLY = 2

function standsAbove(kind: Kind, other: Kind | undefined): boolean {
  if (other === undefined) return false
  if (kind.depth !== other.depth) {
    return kind.depth === 0 ? false : other.depth === 0 || kind.depth < other.depth
  }
  const nested = (other.below.get(kind) ?? 0) - (kind.below.get(other) ?? 0)
  const habit = habitOf(kind, other)
  if (habit !== 0) return habit > 0 ? nested > -PLAINLY : nested >= PLAINLY
  return nested === 0 ? kind.order < other.order : nested > 0
}

/** Above (1) or below (-1) by habit; 0 where there is no habit. */
function habitOf(kind: Kind, other: Kind): number {
  if (!isNumbering(kind.style) || !isNumbering(other.style)) return 0
  const free = (style: NumberingStyle) => style === 'ordinal' || style === 'first-next'
  if (free(kind.style) || free(other.style)) return 0
  return Math.sign(STYLES_BY_HABIT.indexOf(other.style) - STYLES_BY_HABIT.indexOf(kind.style))
}

/** Two styles that never meet, and no habit that ranks them: a guess. */
function surenessOfKind(kind: Kind, ordered: readonly Kind[]): Sureness {
  if (kind.depth > 0) return SURENESS['level by the marks of the format']
  const at = ordered.indexOf(kind)
  const beside = [ordered[at - 1], ordered[at + 1]].filter((one) => one !== undefined)
  const guessed = beside.some(
    (one) =>
      one.depth === 0 && habitOf(kind, one) === 0 && !one.below.has(kind) && !kind.below.has(one),
  )
  if (guessed) return SURENESS['level without evidence']
  const known = beside.every((one) => one.depth > 0 || habitOf(kind, one) !== 0)
  return known ? SURENESS['level by the standard'] : SURENESS['level by order of appearance']
}
