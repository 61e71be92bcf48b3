/**
 * The text as the studio shows it: spoken blocks and set-aside text together, in the order of the file, each block
 * cut into runs at its placeholders, its slide cues and the set-aside text inside it.
 */
import type { Deck } from '#core/deck/deck.ts'
import type { Script } from '#core/speech/script.ts'
import type { Block, Speech } from '#core/speech/speech.ts'

/** A stretch of a block, or what stands between two stretches. Indexes are into the speech's and deck's own lists. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly text: string; readonly placeholder: number }
  | { readonly kind: 'set-aside'; readonly setAside: number }
  /** Here these slides come on: the first of the cues nearby carries their numbers, the others only a tick. */
  | { readonly kind: 'cue'; readonly slides: readonly number[]; readonly tick: boolean }

/** One paragraph of the flow. */
export type FlowItem =
  | { readonly kind: 'block'; readonly block: number; readonly runs: readonly Run[] }
  | { readonly kind: 'set-aside'; readonly setAside: number }

/** Cues closer than this, characters, share one line of the margin: about one line of the text column. */
const SAME_LINE = 40

/** Lays the speech out in the order of its file. */
export function flowOf(speech: Speech, script: Script, deck: Deck): FlowItem[] {
  const cuesByBlock = cuesOf(script, deck)
  const placeholdersByBlock = Map.groupBy(
    speech.placeholders.keys(),
    (index) => speech.placeholders[index]?.block ?? -1,
  )
  const items: FlowItem[] = []
  const aside = speech.setAside.map((span, index) => ({ ...span, index }))
  aside.sort((a, b) => a.start - b.start)
  let next = 0
  for (const [index, block] of speech.blocks.entries()) {
    const first = block.pieces[0]?.start ?? 0
    const last = block.pieces.at(-1)?.end ?? 0
    for (let one = aside[next]; one !== undefined && one.start < first; one = aside[++next])
      items.push({ kind: 'set-aside', setAside: one.index })
    const marks: Mark[] = [
      ...(cuesByBlock.get(index) ?? []),
      ...(placeholdersByBlock.get(index) ?? []).flatMap((at) => placeholderMark(speech, at)),
    ]
    for (let one = aside[next]; one !== undefined && one.start < last; one = aside[++next])
      marks.push({
        at: offsetInBlock(block, one.start),
        length: 0,
        run: { kind: 'set-aside', setAside: one.index },
      })
    items.push({ kind: 'block', block: index, runs: runsOf(block, marks) })
  }
  for (let one = aside[next]; one !== undefined; one = aside[++next])
    items.push({ kind: 'set-aside', setAside: one.index })
  return items
}

/** Something that stands in a block's text at an offset, over `length` of its characters. */
interface Mark {
  readonly at: number
  readonly length: number
  readonly run: Exclude<Run, { kind: 'text' }>
}

function placeholderMark(speech: Speech, index: number): Mark[] {
  const gap = speech.placeholders[index]
  if (gap === undefined) return []
  return [
    {
      at: gap.offset,
      length: gap.text.length,
      run: { kind: 'placeholder', text: gap.text, placeholder: index },
    },
  ]
}

/** The slide cues of each block, those on one line gathered at the first of them. */
function cuesOf(script: Script, deck: Deck): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>()
  let slide = 0
  for (const { index, start, end } of script.blocks) {
    const inBlock: { at: number; slides: number[] }[] = []
    for (
      let one = deck.slides[slide];
      one !== undefined && one.cue.offset <= end;
      one = deck.slides[++slide]
    ) {
      const at = Math.max(0, one.cue.offset - start)
      const last = inBlock.at(-1)
      if (last?.at === at) last.slides.push(slide)
      else inBlock.push({ at, slides: [slide] })
    }
    const ofBlock: Mark[] = []
    let group: { at: number; slides: number[] } | null = null
    for (const cue of inBlock) {
      if (group !== null && cue.at - group.at < SAME_LINE) {
        group.slides.push(...cue.slides)
        ofBlock.push({ at: cue.at, length: 0, run: { kind: 'cue', slides: [], tick: true } })
      } else {
        group = { at: cue.at, slides: cue.slides }
        ofBlock.push({
          at: cue.at,
          length: 0,
          run: { kind: 'cue', slides: group.slides, tick: cue.at > 0 },
        })
      }
    }
    if (ofBlock.length > 0) marks.set(index, ofBlock)
  }
  return marks
}

function runsOf(block: Block, marks: readonly Mark[]): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const mark of marks.toSorted((a, b) => a.at - b.at || a.length - b.length)) {
    // A mark inside the one before (a cue in the middle of a gap) stands after it.
    const at = Math.max(done, mark.at)
    if (at > done) runs.push({ kind: 'text', text: block.text.slice(done, at) })
    runs.push(mark.run)
    done = Math.max(at, mark.at + mark.length)
  }
  if (done < block.text.length) runs.push({ kind: 'text', text: block.text.slice(done) })
  return runs
}

/** The offset in a block's text where a place of the file stands, or would stand if it were spoken. */
function offsetInBlock(block: Block, source: number): number {
  for (const piece of block.pieces) {
    if (source < piece.start) return piece.at
    if (source < piece.end) return piece.at + source - piece.start
  }
  return block.text.length
}
