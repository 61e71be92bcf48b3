/**
 * The settings by what they stand at now: blocks and sections instead of places. A setting whose line is gone, or is no
 * heading or paragraph any more, counts for nothing and is kept (rules R1 to R3).
 */
import * as z from 'zod'
import type { Speech } from '../speech/speech.ts'
import {
  EdgePart,
  ItemSetting,
  OptionalSetting,
  PartSetting,
  type RundownSettings,
} from './settings.ts'

/** The settings as every page has them with the open speech. */
export const RundownMarks = z.object({
  /** `part`: opening, closing, or an index into `Speech.sections`. At most one a part. */
  parts: z.array(
    PartSetting.omit({ at: true }).extend({ part: z.union([EdgePart, z.number().int().min(0)]) }),
  ),
  /** In the order of the speech, at most one a block. `block`: index into `Speech.blocks`, a paragraph. */
  optional: z.array(OptionalSetting.extend({ block: z.number().int().min(0) })),
  /**
   * In the order of the speech. `block`: index into `Speech.blocks` of what it stands before; one past the last where it
   * stands after all. `section`: the innermost that its time belongs to; null: opening, or (behind all sections) closing.
   */
  items: z.array(
    ItemSetting.extend({
      block: z.number().int().min(0),
      section: z.number().int().min(0).nullable(),
    }),
  ),
})
export type RundownMarks = z.infer<typeof RundownMarks>

/** Of a speech that nothing is set for. */
export const NO_MARKS: RundownMarks = { parts: [], optional: [], items: [] }

/** Finds what each setting stands at. `text`: the manuscript's, that the places are in and the speech was made of. */
export function rundownMarks(
  settings: RundownSettings,
  text: string,
  speech: Speech,
): RundownMarks {
  const blockOf = blocksByLine(text, speech)
  const sectionOf = new Map(speech.sections.map(({ firstBlock }, index) => [firstBlock, index]))
  const headed = (at: number): number | undefined => {
    const block = blockOf(at)
    return block === undefined ? undefined : sectionOf.get(block)
  }
  return {
    parts: onceEach(
      settings.parts.flatMap(({ at, ...set }) => {
        const part = typeof at === 'number' ? headed(at) : at
        return part === undefined ? [] : [{ ...set, part }]
      }),
      ({ part }) => part,
    ),
    optional: onceEach(
      settings.optional.flatMap((set) => {
        const block = blockOf(set.at)
        if (block === undefined || speech.blocks[block]?.kind !== 'paragraph') return []
        return [{ ...set, block }]
      }),
      ({ block }) => block,
    ).toSorted((one, other) => one.block - other.block),
    items: settings.items
      .flatMap((item) => {
        const place = placeOfItem(item, speech, blockOf, headed)
        return place === null ? [] : [{ ...item, ...place }]
      })
      .toSorted((one, other) => one.block - other.block),
  }
}

/** The block before which an item stands, and the section its time belongs to; null where what it stands at is gone. */
function placeOfItem(
  { at, of, side }: ItemSetting,
  speech: Speech,
  blockOf: (place: number) => number | undefined,
  headed: (place: number) => number | undefined,
): { readonly block: number; readonly section: number | null } | null {
  if (of === 'section') {
    const index = headed(at)
    const section = index === undefined ? undefined : speech.sections[index]
    if (index === undefined || section === undefined) return null
    return { block: side === 'before' ? section.firstBlock : section.endBlock, section: index }
  }
  const block = blockOf(at)
  if (block === undefined) return null
  return { block: side === 'before' ? block : block + 1, section: sectionOfBlock(speech, block) }
}

/** The innermost section that a block stands in: null in opening and closing. */
const sectionOfBlock = ({ sections }: Speech, block: number): number | null => {
  const index = sections.findLastIndex(
    ({ firstBlock, endBlock }) => block >= firstBlock && block < endBlock,
  )
  return index < 0 ? null : index
}

/** Looks up the block that begins on a place's line, at that place or behind it; linear once, a binary search each time. */
function blocksByLine(text: string, speech: Speech): (place: number) => number | undefined {
  const starts = speech.blocks.map(({ pieces }) => pieces[0]?.start ?? -1)
  return (place) => {
    if (place > text.length) return undefined
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    const start = starts[low]
    if (start === undefined) return undefined
    const lineEnd = text.indexOf('\n', place)
    return lineEnd < 0 || start < lineEnd ? low : undefined
  }
}

/** Of several settings for one thing (two headings were joined) the first. */
function onceEach<T>(list: readonly T[], keyOf: (entry: T) => string | number): T[] {
  const seen = new Set<string | number>()
  return list.filter((entry) => {
    const key = keyOf(entry)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
