/** Slides that were asked for in the text, and what else stands there that no hall may see. */
import { describe, expect, it } from 'vitest'
import { scriptClock } from '../pace/clock.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import type { Insert } from '../speech/speech.ts'
import { deckOf } from './build.ts'
import { ADDRESS } from './test-deck.ts'

type What = Insert['what']

/** The deck of the address with something inserted before these words of it. */
function deckWith(before: string, ...what: What[]) {
  const speech = outlineOf(ADDRESS, '讲话.txt')
  const blocks = speech.blocks.map((block) => {
    const at = block.text.indexOf(before)
    const inserts = what.map((each) => ({ at, start: 0, end: 0, what: each }))
    return at < 0 ? block : { ...block, inserts }
  })
  const script = scriptOf({ ...speech, blocks })
  const deck = deckOf({ ...speech, blocks }, script, scriptClock(script, speech.language))
  return { deck, offset: script.text.indexOf(before) }
}

describe('a slide asked for in the text', () => {
  it('comes on exactly there, with its words', () => {
    const { deck, offset } = deckWith('各部门要各负其责', { kind: 'slide', title: '分工负责' })
    const slide = deck.slides.find(({ cue }) => cue.offset === offset)
    expect(slide).toMatchObject({ kind: 'points', title: '分工负责', lines: [], source: 'outline' })
  })

  it('takes the words of the sentence that follows where it has none', () => {
    const { deck, offset } = deckWith('各部门要各负其责', { kind: 'slide', title: '' })
    expect(deck.slides.find(({ cue }) => cue.offset === offset)?.title).toBe('各部门要各负其责')
  })

  it('comes on however soon after another', () => {
    const { deck, offset } = deckWith('去年全县完成', { kind: 'slide', title: '去年的成绩' })
    const at = deck.slides.findIndex(({ cue }) => cue.offset === offset)
    expect(deck.slides[at]?.title).toBe('去年的成绩')
    const cues = deck.slides.map(({ cue }) => cue.position)
    expect(cues).toEqual(cues.toSorted((one, other) => one - other))
    expect(new Set(cues).size).toBe(cues.length)
  })

  it('leaves an empty place for a gap in its words', () => {
    const { deck, offset } = deckWith('各部门要各负其责', { kind: 'slide', title: '建设***' })
    expect(deck.slides.find(({ cue }) => cue.offset === offset)?.title).toBe('建设〔　〕')
  })
})

it('a pause and a note to the speaker change no slide', () => {
  const plain = deckWith('各部门要各负其责').deck
  const { deck } = deckWith(
    '各部门要各负其责',
    { kind: 'pause', ms: 3000 },
    { kind: 'note', text: '看一眼主席台' },
  )
  expect(JSON.stringify(deck)).not.toContain('主席台')
  expect(deck.slides.map(({ title }) => title)).toEqual(plain.slides.map(({ title }) => title))
})
