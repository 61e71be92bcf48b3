/** Takes a newer version in: its words where they were chosen, with the person's work carried over. */
import type { DeckEdits, SlideEdit } from '../deck/edits.ts'
import { endOfLine } from '../manuscript/end-of-line.ts'
import type { Manuscript, ManuscriptLine, Mark } from '../manuscript/manuscript.ts'
import { rundownMoved } from '../rundown/moved.ts'
import type { RundownSettings } from '../rundown/settings.ts'
import { carryLine, type LostWords } from './carry.ts'
import type { Choice, Comparison, VersionEntry } from './compare.ts'
import type { VersionLine } from './version-line.ts'

/** A speech's text, what was changed of its slides, and what is set about its times. */
interface Work {
  readonly manuscript: Manuscript
  readonly edits: DeckEdits
  readonly rundown: RundownSettings
}

/** Something of the person's that has no place in the new text, for the person to look at. Nothing else is dropped. */
export interface Loss {
  /**
   * 'slide': it stays, but the words it came on at are gone, so it comes on at the next ones. 'times': what was set about the
   * times of a line.
   */
  readonly what: LostWords['what'] | 'slide' | 'times'
  /** The notation, the marked words, the slide's headline, or how the line began. */
  readonly text: string
  /** Number of the entry of the comparison it stood in. */
  readonly entry: number
}

/** The new text, and what did not fit into it. */
export interface Taken {
  readonly work: Work
  readonly losses: readonly Loss[]
}

/** A stretch of an old text that went into the new one. */
interface Moved {
  readonly start: number
  readonly end: number
  /** Place in the new text of a place in this stretch; null where its words are gone. */
  readonly to: ((place: number) => number) | null
  /** Where the new text goes on, for what is gone. */
  readonly next: number
  readonly entry: number
}

/**
 * Makes the work that the choices ask for. `base` is the work as the file first gave it: slides that came with it and were
 * not touched are replaced by the newer version's.
 */
export function takeVersion(
  comparison: Comparison,
  choices: ReadonlyMap<number, Choice>,
  base: Work | null,
  mine: Work,
  newer: Work,
): Taken {
  const writer = new Writer(comparison)
  for (const [index, entry] of comparison.entries.entries())
    writer.put(entry, choices.get(index) ?? entry.choice, index)
  const { text, lines, marks, losses } = writer.written()
  const slides = slidesOf(writer, base, mine, newer, losses)
  return {
    work: {
      manuscript: { ...headOf(mine.manuscript, newer.manuscript), text, lines, marks },
      edits: { ...mine.edits, slides },
      rundown: timesOf(writer, mine, text, losses),
    },
    losses,
  }
}

/** What was named by hand stays so. */
function headOf(mine: Manuscript, newer: Manuscript): Manuscript {
  const { title, titleFrom, titleSure } = mine.titleFrom === 'by-hand' ? mine : newer
  return { ...newer, title, titleFrom, titleSure, language: mine.language }
}

/** Writes the new text line by line and remembers what went where. */
class Writer {
  readonly #comparison: Comparison
  readonly #texts: string[] = []
  readonly #lines: ManuscriptLine[] = []
  readonly #marks: Mark[] = []
  readonly #losses: Loss[] = []
  readonly moved: { readonly mine: Moved[]; readonly newer: Moved[] } = { mine: [], newer: [] }
  #at = 0

  constructor(comparison: Comparison) {
    this.#comparison = comparison
  }

  put(entry: VersionEntry, choice: Choice, index: number): void {
    const mine = entry.mine.flatMap((at) => this.#comparison.mine[at] ?? [])
    const newer = entry.newer.flatMap((at) => this.#comparison.newer[at] ?? [])
    const [one, other] = [mine[0], newer[0]]
    if (
      entry.kind === 'changed' &&
      choice === 'newer' &&
      one !== undefined &&
      other !== undefined
    ) {
      this.#carry(one, other, entry.mine[0] ?? 0, index)
      return
    }
    const kept = entry.kind === 'same' || choice === 'mine' ? mine : newer
    for (const line of kept) this.#putLine(line, kept === mine ? 'mine' : 'newer', index)
    const left = kept === mine ? newer : mine
    for (const line of left) this.#leave(line, left === mine ? 'mine' : 'newer', index)
  }

  #putLine(line: VersionLine, side: 'mine' | 'newer', entry: number): void {
    const at = this.#at
    this.#marks.push(
      ...line.marks.map((mark) => ({ ...mark, start: at + mark.start, end: at + mark.end })),
    )
    this.#remember(line, side, entry, (place) => at + place)
    this.#write(line.text, line.line)
  }

  /** The newer words of a line, with what the person put into it. */
  #carry(mine: VersionLine, newer: VersionLine, number: number, entry: number): void {
    const at = this.#at
    const { text, marks, lost, fromMine, fromNewer } = carryLine(mine, newer)
    this.#losses.push(...lost.map((words) => ({ ...words, entry })))
    this.#marks.push(
      ...marks.map((mark) => ({ ...mark, start: at + mark.start, end: at + mark.end })),
    )
    this.#remember(mine, 'mine', entry, (place) => at + fromMine(place))
    this.#remember(newer, 'newer', entry, (place) => at + fromNewer(place))
    const was = this.#comparison.base.get(number)
    const told = was !== undefined && !sameRole(was.line, mine.line)
    this.#write(text, told ? mine.line : newer.line)
  }

  /** A line that does not go into the new text. */
  #leave(line: VersionLine, side: 'mine' | 'newer', entry: number): void {
    if (side === 'mine' && this.#comparison.entries[entry]?.kind !== 'same') {
      for (const { start, end } of line.notations)
        this.#losses.push({ what: 'notation', text: line.text.slice(start, end), entry })
      for (const mark of line.marks) {
        if (mark.as.kind === 'set-aside') continue
        this.#losses.push({ what: 'mark', text: line.text.slice(mark.start, mark.end), entry })
      }
    }
    this.moved[side].push({
      start: line.start,
      end: line.start + line.text.length,
      to: null,
      next: this.#at,
      entry,
    })
  }

  #remember(
    line: VersionLine,
    side: 'mine' | 'newer',
    entry: number,
    inLine: (place: number) => number,
  ): void {
    this.moved[side].push({
      start: line.start,
      end: line.start + line.text.length,
      to: (place) => inLine(Math.max(0, place - line.start)),
      next: this.#at,
      entry,
    })
  }

  #write(text: string, line: ManuscriptLine): void {
    this.#texts.push(text)
    this.#lines.push(line)
    this.#at += text.length + 1
  }

  written() {
    const empty: ManuscriptLine = { role: { kind: 'paragraph' }, sure: 1, doubt: null }
    return {
      text: this.#texts.join('\n'),
      lines: this.#lines.length === 0 ? [empty] : this.#lines,
      marks: this.#marks.toSorted((one, other) => one.start - other.start),
      losses: this.#losses,
    }
  }
}

const sameRole = (one: ManuscriptLine, other: ManuscriptLine): boolean =>
  JSON.stringify(one.role) === JSON.stringify(other.role)

/** The person's slides at their new places, and those that a newer presentation brings. */
function slidesOf(
  writer: Writer,
  base: Work | null,
  mine: Work,
  newer: Work,
  losses: Loss[],
): SlideEdit[] {
  const end = writer.written().text.length
  const untouched = new Set(
    mine.edits.slides.flatMap((slide) => {
      const was = base?.edits.slides.find(({ id }) => id === slide.id)
      return was !== undefined && sameSlide(was, slide) ? [slide.id] : []
    }),
  )
  const replaced = newer.edits.slides.length > 0
  const kept = mine.edits.slides.filter(({ id }) => !(replaced && untouched.has(id)))
  const taken = new Set(kept.map(({ id }) => id))
  return [
    ...kept.map((slide) =>
      atNewPlace(slide, placer(writer.moved.mine, end), (entry) =>
        losses.push({ what: 'slide', text: slide.title, entry }),
      ),
    ),
    ...newer.edits.slides
      .filter(({ id }) => !taken.has(id))
      .map((slide) => atNewPlace(slide, placer(writer.moved.newer, end), () => undefined)),
  ]
}

const sameSlide = (one: SlideEdit, other: SlideEdit): boolean =>
  JSON.stringify(withoutPlaces(one)) === JSON.stringify(withoutPlaces(other))

const withoutPlaces = ({ lines, at: _at, standsFor, ...rest }: SlideEdit) => ({
  ...rest,
  standsFor: standsFor?.kind ?? null,
  lines: lines.map(({ role, text, mark }) => [role, text, mark]),
})

/** Characters of a line that are told of it. */
const LINE_SHOWN = 24

/** What is set about times, at the new places of its lines; it is told of those that are gone. `text`: the new one. */
function timesOf(
  writer: Writer,
  { manuscript, rundown }: Work,
  text: string,
  losses: Loss[],
): RundownSettings {
  const placed = placer(writer.moved.mine, text.length)
  const told = new Set<number>()
  return rundownMoved(rundown, (at) => {
    const { place, goneIn } = placed(at)
    if (goneIn === null) return lineStart(text, place)
    const line = manuscript.text.slice(at, endOfLine(manuscript.text, at)).trim()
    if (!told.has(at) && line !== '')
      losses.push({ what: 'times', text: line.slice(0, LINE_SHOWN), entry: goneIn })
    told.add(at)
    return null
  })
}

const lineStart = (text: string, place: number): number =>
  place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1

type Placed = { readonly place: number; readonly goneIn: number | null }

/** Where a place of an old text is in the new one. */
function placer(moved: readonly Moved[], end: number): (place: number) => Placed {
  const sorted = moved.toSorted((one, other) => one.start - other.start)
  return (place) => {
    const stretch = sorted.find((one) => place <= one.end) ?? sorted.at(-1)
    if (stretch === undefined) return { place: 0, goneIn: null }
    const { to, next, entry } = stretch
    return to === null
      ? { place: Math.min(next, end), goneIn: entry }
      : { place: Math.min(to(place), end), goneIn: null }
  }
}

function atNewPlace(
  slide: SlideEdit,
  placed: (place: number) => Placed,
  onGone: (entry: number) => void,
): SlideEdit {
  const { place, goneIn } = placed(slide.at)
  if (goneIn !== null && !slide.hidden) onGone(goneIn)
  return {
    ...slide,
    at: place,
    standsFor:
      slide.standsFor === null
        ? null
        : { ...slide.standsFor, at: placed(slide.standsFor.at).place },
    lines: slide.lines.map((line) =>
      line.at === null ? line : { ...line, at: placed(line.at).place },
    ),
  }
}
