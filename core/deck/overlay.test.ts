import { describe, expect, it } from 'vitest'
import { manuscriptOf } from '../manuscript/manuscript-of.ts'
import { speechOf } from '../manuscript/speech-of.ts'
import { scriptClock } from '../pace/clock.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import { type DeckEdits, NO_EDITS, type SlideEdit } from './edits.ts'
import { deckWith, editOf } from './overlay.ts'
import { ADDRESS, FILLING } from './test-deck.ts'

/** The deck of an address, as the manuscript makes it, with edits over it. */
function made(text = ADDRESS) {
  const manuscript = manuscriptOf(text, outlineOf(text, '讲话.txt'))
  const speech = speechOf(manuscript)
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  return {
    manuscript,
    script,
    clock,
    deck: (edits: Partial<DeckEdits> = {}) =>
      deckWith(speech, script, clock, { ...NO_EDITS, ...edits }),
  }
}
type Made = ReturnType<typeof made>
/** An edit of the outline's slide with this headline. */
function editing(
  { deck, script, clock }: Made,
  title: string,
  change: Partial<SlideEdit>,
): SlideEdit {
  const slide = deck().slides.find((one) => one.title.includes(title))
  if (slide === undefined) throw new Error(`no slide ${title}`)
  return { ...editOf(slide, script, clock, `edit-${title}`), ...change }
}
const titles = (deck: ReturnType<Made['deck']>) => deck.slides.map(({ title }) => title)

describe('the deck with what was changed by hand', () => {
  const address = made()

  it('is the outline’s where nothing was', () => {
    const { slides } = address.deck()
    expect(slides.every(({ source }) => source === 'outline')).toBe(true)
    expect(slides.length).toBeGreaterThan(6)
  })

  it('shows an edited slide in place of the one it was made from, at the same moment', () => {
    const before = address.deck().slides
    const edit = editing(address, '突出重点', { title: '打好攻坚战' })
    const after = address.deck({ slides: [edit] }).slides
    const index = before.findIndex(({ title }) => title.includes('突出重点'))
    expect(after).toHaveLength(before.length)
    expect(after[index]).toMatchObject({
      title: '打好攻坚战',
      source: 'by-hand',
      cue: before[index]?.cue,
      section: before[index]?.section,
    })
    expect(after[index]?.lines.map(({ cue }) => cue)).toEqual(
      before[index]?.lines.map(({ cue }) => cue),
    )
  })

  it('leaves a hidden slide out, and the one before it stays on', () => {
    const before = address.deck().slides
    const edit = editing(address, '看到短板', { hidden: true })
    expect(titles(address.deck({ slides: [edit] }))).toEqual(
      before.filter(({ title }) => !title.includes('看到短板')).map(({ title }) => title),
    )
  })

  it('keeps the change when the text before it was edited', () => {
    const edit = editing(address, '看到短板', { title: '短板在哪里' })
    const more = '大家辛苦了。'
    const later = made(ADDRESS.replace('下面，我讲', `${more}下面，我讲`))
    const moved = (at: number) => at + more.length
    const standsFor =
      edit.standsFor === null ? null : { ...edit.standsFor, at: moved(edit.standsFor.at) }
    const deck = later.deck({ slides: [{ ...edit, at: moved(edit.at), standsFor }] })
    expect(titles(deck)).toContain('短板在哪里')
    expect(titles(deck).some((title) => title.includes('看到短板'))).toBe(false)
  })

  it('keeps a slide by hand whose words are no longer in the text', () => {
    const edit = editing(address, '看到短板', { title: '短板在哪里' })
    const without = made(ADDRESS.replace(/（二）看到短板[\s\S]*?\n/u, `${FILLING}\n`))
    expect(titles(without.deck({ slides: [edit] }))).toContain('短板在哪里')
  })

  it('brings an added slide on at its words, and its lines at theirs', () => {
    const { manuscript, clock, script } = address
    const at = (words: string) => manuscript.text.indexOf(words)
    const added: SlideEdit = {
      id: 'new',
      standsFor: null,
      hidden: false,
      kind: 'points',
      title: '两件事',
      number: '',
      lines: [
        { role: 'item', text: '经验', at: at('从苗木抽检') },
        { role: 'item', text: '教训', at: null },
      ],
      picture: null,
      at: at('带动周边农户'),
    }
    const slide = address.deck({ slides: [added] }).slides.find(({ id }) => id === 'new')
    expect(slide?.cue.position).toBe(clock.timeAt(script.text.indexOf('带动周边农户')))
    expect(slide?.lines.map(({ cue }) => cue)).toEqual([
      clock.timeAt(script.text.indexOf('从苗木抽检')),
      null,
    ])
  })

  it('has only the slides by hand where a presentation brought its own, the first from the start', () => {
    const only: SlideEdit = {
      ...editing(address, '突出重点', {}),
      id: 'file-1',
      standsFor: null,
      title: '封面',
    }
    const deck = address.deck({ fromOutline: false, slides: [only], theme: 'green' })
    expect(titles(deck)).toEqual(['封面'])
    expect(deck.theme).toBe('green')
    expect(deck.slides[0]?.cue).toEqual({ offset: 0, position: 0 })
  })

  it('is never without a slide', () => {
    expect(address.deck({ fromOutline: false }).slides.length).toBeGreaterThan(0)
    const hidden = address.deck().slides.map((slide) => ({
      ...editOf(slide, address.script, address.clock, slide.id),
      hidden: true,
    }))
    expect(address.deck({ slides: hidden }).slides).toHaveLength(1)
  })

  it('stands in the order of its cues, the first at 0, whatever was edited', () => {
    const edits = address.deck().slides.map((slide, index) => ({
      ...editOf(slide, address.script, address.clock, `e${index}`),
      at: (index * 7919) % address.manuscript.text.length,
    }))
    const cues = address.deck({ slides: edits }).slides.map(({ cue }) => cue.position)
    expect(cues[0]).toBe(0)
    expect(cues).toEqual(cues.toSorted((one, other) => one - other))
  })
})
