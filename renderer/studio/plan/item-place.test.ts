import { expect, test } from 'vitest'
import { NO_EDITS } from '#core/deck/edits.ts'
import { manuscriptOf } from '#core/manuscript/manuscript-of.ts'
import { PLANNED_ADDRESS } from '#core/rundown/plan.fixture.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { openWork } from '../work/speech-work.ts'
import { ITEM_PLACES, itemAt, newItem, placeOfItem } from './item-place.ts'

const manuscript = manuscriptOf(PLANNED_ADDRESS, outlineOf(PLANNED_ADDRESS, 'a.txt'))
const state = openWork(
  { manuscript, edits: NO_EDITS, rundown: NOTHING_SET },
  { fileId: '0123456789abcdef01234567', fileName: 'a.txt', encoding: null },
)
const at = (words: string) => state.doc.toString().indexOf(words)
const line = (place: number | undefined) => state.doc.lineAt(place ?? 0).text

test('a new one stands behind the paragraph of the cursor', () => {
  const item = newItem(state, 'a', 'applause', at('验收不合格'))
  expect(item).toMatchObject({ kind: 'applause', ms: 10_000, name: '' })
  expect(placeOfItem(item)).toBe('afterParagraph')
  expect(line(item.at)).toMatch(/^种一棵/u)
})

test('it goes to the section around it and back, as near as it can', () => {
  const item = newItem(state, 'a', 'video', at('种一棵'))
  const section = itemAt(state, item, 'afterSection')
  expect(line(section?.at)).toBe('（二）质量第一')
  if (section === null) throw new Error('It is in no section.')
  expect(placeOfItem(section)).toBe('afterSection')
  expect(line(itemAt(state, section, 'afterParagraph')?.at)).toMatch(/^种一棵/u)
  const before = itemAt(state, section, 'beforeSection')
  expect(before).toMatchObject({ of: 'section', side: 'before', at: section.at })
  expect(itemAt(state, item, 'beforeParagraph')).toMatchObject({ at: item.at, side: 'before' })
})

test('in the opening there is no section around it', () => {
  const item = newItem(state, 'a', 'pause', at('今天'))
  expect(itemAt(state, item, 'afterSection')).toBeNull()
  expect(ITEM_PLACES.filter((place) => itemAt(state, item, place) !== null)).toHaveLength(2)
})
