import { describe, expect, it } from 'vitest'
import type { Deck, Slide } from '#core/deck/deck.ts'
import { scriptOf } from '#core/speech/script.ts'
import type { Block, Placeholder, SetAside, Speech } from '#core/speech/speech.ts'
import { scriptMs } from '#core/time.ts'
import { flowOf, type FlowItem } from './flow.ts'

const block = (text: string, ...pieces: (readonly [start: number, length: number])[]): Block => {
  let at = 0
  return {
    id: text,
    kind: 'paragraph',
    text,
    section: null,
    pieces: pieces.map(([start, length]) => {
      const piece = { start, end: start + length, at }
      at += length
      return piece
    }),
    sure: 1,
    doubt: null,
  }
}
const aside = (text: string, start: number): SetAside => ({
  text,
  start,
  end: start + text.length,
  reason: 'note',
  sure: 1,
  doubt: null,
})
const gap = (text: string, inBlock: number, offset: number): Placeholder => ({
  text,
  context: text,
  block: inBlock,
  offset,
  section: null,
})
const speechOf = (
  blocks: Block[],
  setAside: SetAside[] = [],
  placeholders: Placeholder[] = [],
): Speech => ({
  title: 'title',
  titleFrom: 'text',
  titleSure: 1,
  occasion: null,
  speaker: null,
  date: null,
  language: 'zh',
  salutation: null,
  closing: null,
  blocks,
  sections: [],
  setAside,
  placeholders,
})
const deckAt = (...offsets: number[]): Deck => ({
  title: '',
  theme: 'party',
  slides: offsets.map((offset, index): Slide => ({
    id: `s${index}`,
    kind: 'points',
    title: '',
    number: '',
    lines: [],
    section: null,
    cue: { offset, position: scriptMs(offset) },
    source: 'outline',
    picture: null,
  })),
})
const flow = (speech: Speech, deck = deckAt()) => flowOf(speech, scriptOf(speech), deck)

/** The flow as one line: text as it is, [gap], <set-aside>, {slides} and ' for a tick. */
const drawn = (items: readonly FlowItem[], speech: Speech) =>
  items.map((item) =>
    item.kind === 'set-aside'
      ? `<${speech.setAside[item.setAside]?.text}>`
      : item.runs
          .map((run) => {
            if (run.kind === 'text') return run.text
            if (run.kind === 'placeholder') return `[${run.text}]`
            if (run.kind === 'set-aside') return `<${speech.setAside[run.setAside]?.text}>`
            return `{${run.slides.join()}}${run.tick ? "'" : ''}`
          })
          .join(''),
  )

describe('flowOf', () => {
  it('puts set-aside text where it stands in the file: before, between, inside and after', () => {
    const speech = speechOf(
      [block('甲乙', [10, 2]), block('丙丁戊', [30, 1], [40, 2])],
      [aside('尾', 60), aside('间', 20), aside('头', 0), aside('内', 35)],
    )
    expect(drawn(flow(speech), speech)).toEqual(['<头>', '甲乙', '<间>', '丙<内>丁戊', '<尾>'])
  })

  it('lights placeholders in their place', () => {
    const speech = speechOf(
      [block('为***的发展和**努力', [0, 12])],
      [],
      [gap('***', 0, 1), gap('**', 0, 8)],
    )
    expect(drawn(flow(speech), speech)).toEqual(['为[***]的发展和[**]努力'])
  })

  it('marks cues at their word, and gathers those of one line at the first', () => {
    const text = '字'.repeat(100)
    const speech = speechOf([block(text, [0, 100]), block('末段', [101, 2])])
    const items = flow(speech, deckAt(0, 0, 10, 60, 101))
    expect(drawn(items, speech)).toEqual([
      `{0,1,2}${'字'.repeat(10)}{}'${'字'.repeat(50)}{3}'${'字'.repeat(40)}`,
      '{4}末段',
    ])
  })

  it('keeps every slide and every character, also where cues, gaps and notes meet', () => {
    const speech = speechOf(
      [block('一***二', [0, 3], [5, 2])],
      [aside('注', 4)],
      [gap('***', 0, 1)],
    )
    const items = flow(speech, deckAt(0, 1, 2, 5))
    const first = items[0]
    const runs = first?.kind === 'block' ? first.runs : []
    expect(
      runs
        .map((run) => (run.kind === 'text' || run.kind === 'placeholder' ? run.text : ''))
        .join(''),
    ).toBe('一***二')
    expect(runs.flatMap((run) => (run.kind === 'cue' ? run.slides : []))).toEqual([0, 1, 2, 3])
    expect(runs.filter((run) => run.kind === 'set-aside')).toHaveLength(1)
  })

  it('has nothing to show for an empty speech', () => {
    expect(flow(speechOf([]))).toEqual([])
  })
})
