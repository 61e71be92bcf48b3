import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Script, scriptOf } from '../speech/script.ts'
import { plainBlock, plainSpeech } from '../speech/speech.fixture.ts'
import type { Insert, Speech } from '../speech/speech.ts'
import { scriptMs } from '../time.ts'
import { scriptClock } from './clock.ts'
import { pausesOf } from './pauses.ts'
import { rundownOf } from './rundown.ts'

interface Told {
  readonly text: string
  /** Offset in the text, ms. */
  readonly pauses?: readonly (readonly [number, number])[]
  readonly heading?: boolean
}

const insert = (at: number, what: Insert['what']): Insert => ({ at, start: 0, end: 0, what })

function speechOf(told: readonly Told[]): Speech {
  const blocks = told.map(({ text, pauses = [], heading = false }, index) =>
    plainBlock(text, index, {
      kind: heading ? 'heading' : 'paragraph',
      inserts: pauses.map(([at, ms]) => insert(at, { kind: 'pause', ms })),
    }),
  )
  const firsts = blocks.flatMap((block, index) => (block.kind === 'heading' ? [index] : []))
  return plainSpeech(blocks, {
    sections: firsts.map((firstBlock, index) => ({
      level: 1,
      number: '',
      heading: '',
      parent: null,
      firstBlock,
      endBlock: firsts[index + 1] ?? blocks.length,
    })),
  })
}

const scriptOfTold = (told: readonly Told[]): Script => scriptOf(speechOf(told))

const anyTold = fc.array(
  fc
    .array(fc.constantFrom('同志们', '，', '。', '“', '”', ' ', '90%', 'GDP', '2019年', '𠮷'), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''))
    .chain((text) =>
      fc.record({
        text: fc.constant(text),
        pauses: fc
          .array(fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 60_000 })), {
            maxLength: 3,
          })
          .map((pauses) => pauses.toSorted(([one], [other]) => one - other)),
      }),
    ),
  { maxLength: 5 },
)

describe('the pauses of a script', () => {
  it('stand at their offsets in the script, and two at one place are one', () => {
    const script = scriptOfTold([
      { text: '同志们', pauses: [[3, 1000]] },
      {
        text: '大家好',
        pauses: [
          [0, 500],
          [2, 300],
          [2, 700],
        ],
      },
    ])
    expect(pausesOf(script)).toEqual([
      { offset: 3, ms: 1000 },
      { offset: 4, ms: 500 },
      { offset: 6, ms: 1000 },
    ])
  })

  it('a note or a slide is none', () => {
    const speech = speechOf([{ text: '同志们' }])
    const [block] = speech.blocks
    const inserts = [
      insert(1, { kind: 'note', text: '慢' }),
      insert(2, { kind: 'slide', title: '' }),
    ]
    const noted = { ...speech, blocks: block === undefined ? [] : [{ ...block, inserts }] }
    expect(pausesOf(scriptOf(noted))).toEqual([])
    expect(noted.blocks[0]?.inserts).toHaveLength(2)
  })
})

describe('the clock', () => {
  it('is as long as the script without its pauses and all its pauses', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const script = scriptOfTold(told)
        const bare = scriptClock(scriptOfTold(told.map(({ text }) => ({ text }))), 'zh')
        const sum = pausesOf(script).reduce((all, { ms }) => all + ms, 0)
        expect(scriptClock(script, 'zh').duration).toBeCloseTo(bare.duration + sum, 6)
      }),
    )
  })

  it('every place is later than without pauses by exactly the pauses before it, and the script begins at 0', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const script = scriptOfTold(told)
        const clock = scriptClock(script, 'zh')
        const bare = scriptClock(scriptOfTold(told.map(({ text }) => ({ text }))), 'zh')
        const pauses = pausesOf(script)
        for (let offset = 0.5; offset <= script.text.length; offset += 0.5) {
          const before = pauses.filter((pause) => pause.offset <= offset)
          expect(clock.timeAt(offset)).toBeCloseTo(
            bare.timeAt(offset) + before.reduce((all, { ms }) => all + ms, 0),
            6,
          )
        }
        expect(clock.timeAt(0)).toBe(0)
      }),
    )
  })

  it('both ways are monotone, and the place stands still during a pause', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const script = scriptOfTold(told)
        const clock = scriptClock(script, 'zh')
        for (const { offset, ms } of pausesOf(script)) {
          const end = offset === 0 ? ms : Number(clock.timeAt(offset))
          for (const share of [0.01, 0.5, 0.99])
            expect(clock.offsetAt(scriptMs(end - ms * share))).toBe(offset)
        }
        let last = 0
        for (let step = 0; step <= 100; step += 1) {
          const offset = clock.offsetAt(scriptMs((clock.duration * step) / 100))
          expect(offset).toBeGreaterThanOrEqual(last)
          last = offset
        }
        let time = 0
        for (let offset = 0; offset <= script.text.length; offset += 0.5) {
          expect(clock.timeAt(offset)).toBeGreaterThanOrEqual(time)
          time = clock.timeAt(offset)
        }
      }),
    )
  })
})

describe('the rundown', () => {
  it('counts a pause to the part in which it is waited, and all parts are the whole', () => {
    const told: Told[] = [
      { text: '同志们', pauses: [[0, 5000]] },
      { text: '一、任务', heading: true },
      { text: '第一段话。', pauses: [[2, 3000]] },
      { text: '二、要求', heading: true, pauses: [[4, 1000]] },
      { text: '第二段话。', pauses: [[5, 7000]] },
    ]
    const rundown = (list: readonly Told[]) => {
      const speech = speechOf(list)
      const script = scriptOf(speech)
      return rundownOf(speech, script, scriptClock(script, 'zh'))
    }
    const [paused, bare] = [rundown(told), rundown(told.map((one) => ({ ...one, pauses: [] })))]
    expect(paused.opening.naturalMs - bare.opening.naturalMs).toBeCloseTo(5000)
    expect(
      paused.sections.map(({ naturalMs }, index) =>
        Math.round(naturalMs - (bare.sections[index]?.naturalMs ?? 0)),
      ),
    ).toEqual([3000, 8000])
    expect(paused.whole.naturalMs - bare.whole.naturalMs).toBeCloseTo(16_000)
  })
})
