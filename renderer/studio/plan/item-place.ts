/** Where a timed item stands, as one choice of four: before or after a paragraph or a section. */
import type { EditorState } from '@codemirror/state'
import type { ItemKind, ItemSetting } from '#core/rundown/settings.ts'
import { headingOver, sectionEnd, spokenLine } from '../work/rundown-edits.ts'

/** The four. */
export type ItemPlace = 'beforeParagraph' | 'afterParagraph' | 'beforeSection' | 'afterSection'

const SIDES = {
  beforeParagraph: { of: 'paragraph', side: 'before' },
  afterParagraph: { of: 'paragraph', side: 'after' },
  beforeSection: { of: 'section', side: 'before' },
  afterSection: { of: 'section', side: 'after' },
} as const satisfies Record<ItemPlace, Pick<ItemSetting, 'of' | 'side'>>

/** All of them, in the order they are offered. */
export const ITEM_PLACES = [
  'beforeParagraph',
  'afterParagraph',
  'beforeSection',
  'afterSection',
] as const satisfies readonly ItemPlace[]

/** Which of the four it is. */
export const placeOfItem = ({ of, side }: Pick<ItemSetting, 'of' | 'side'>): ItemPlace =>
  ITEM_PLACES.find((place) => SIDES[place].of === of && SIDES[place].side === side) ??
  'afterParagraph'

/**
 * An item at another of the four: it stays as near as it can to where it is. Null where there is no section around it.
 * `item.at` is a place of the state's text.
 */
export function itemAt(
  state: EditorState,
  item: ItemSetting,
  place: ItemPlace,
): ItemSetting | null {
  const { of, side } = SIDES[place]
  if (of === 'section') {
    const heading = headingOver(state, item.at)
    return heading === null ? null : { ...item, of, side, at: heading }
  }
  if (item.of === 'paragraph') return { ...item, of, side }
  // Behind a section is behind its last paragraph.
  const at = item.side === 'after' ? spokenLine(state, sectionEnd(state, item.at) - 1, -1) : item.at
  return { ...item, of, side, at }
}

/** How long an item takes until somebody says, ms. */
const FIRST_MS: Readonly<Record<ItemKind, number>> = {
  applause: 10_000,
  pause: 10_000,
  video: 180_000,
  turn: 300_000,
}

/** A new item behind the line of a place that says something. */
export const newItem = (
  state: EditorState,
  id: string,
  kind: ItemKind,
  place: number,
): ItemSetting => ({
  id,
  kind,
  name: '',
  ms: FIRST_MS[kind],
  at: spokenLine(state, place, -1),
  of: 'paragraph',
  side: 'after',
})
