import { describe, expect, it } from 'vitest'
import { scriptClock } from '#core/pace/clock.ts'
import type { Script } from '#core/speech/script.ts'
import { plainBlock } from '#core/speech/speech.fixture.ts'
import { scriptMs } from '#core/time.ts'
import { joinedByLine, marginMarks, marksIn, type ToldOfScript } from './margin-marks.ts'

const TEXTS = ['同志们，大家好。', '一、抓好备耕', '今年春耕任务重，时间紧。']

function aScript(pause?: { block: number; at: number; ms: number }): Script {
  let at = 0
  const blocks = TEXTS.map((text, index) => {
    const start = at
    at += text.length + 1
    const inserts =
      pause?.block === index
        ? [{ start, end: start, at: pause.at, what: { kind: 'pause' as const, ms: pause.ms } }]
        : []
    return {
      block: plainBlock(text, index, { inserts }),
      index,
      start,
      end: start + text.length,
    }
  })
  return { text: TEXTS.join('\n'), blocks }
}
const told = (
  some: Partial<Pick<ToldOfScript, 'cues' | 'skips' | 'items'>>,
): Pick<ToldOfScript, 'cues' | 'skips' | 'items'> => ({ cues: [], skips: [], items: [], ...some })
const BOTH = { slideMarks: true, pauseMarks: true }

describe('marks in the margin', () => {
  it('stand at the word at which a slide comes on; the one that is there from the beginning has none', () => {
    const script = aScript()
    const clock = scriptClock(script, 'zh')
    const place = script.text.indexOf('一、抓好')
    const later = script.text.indexOf('时间紧')
    const cues = [scriptMs(0), clock.timeAt(place), clock.timeAt(later), scriptMs(clock.duration)]
    expect(marginMarks(script, clock, told({ cues }), BOTH)).toEqual([
      { at: place, kind: 'slide', text: '2' },
      { at: later, kind: 'slide', text: '3' },
    ])
    expect(marginMarks(script, clock, told({ cues }), { ...BOTH, slideMarks: false })).toEqual([])
  })

  it('stand beside the words before a pause, and tell how long it is', () => {
    const script = aScript({ block: 2, at: 8, ms: 80_000 })
    const clock = scriptClock(script, 'zh')
    const start = script.blocks[2]?.start ?? 0
    expect(marginMarks(script, clock, told({}), BOTH)).toEqual([
      { at: start + 7, kind: 'pause', text: '1′20″' },
    ])
    const first = aScript({ block: 0, at: 0, ms: 2500 })
    expect(marginMarks(first, scriptClock(first, 'zh'), told({}), BOTH)).toEqual([
      { at: 0, kind: 'pause', text: '2.5″' },
    ])
    expect(marginMarks(first, clock, told({}), { ...BOTH, pauseMarks: false })).toEqual([])
  })

  it('tell what is skipped, wanted or not, and where a timed item stands', () => {
    const script = aScript()
    const clock = scriptClock(script, 'zh')
    const [, second, third] = script.blocks
    const from = clock.timeAt(second?.start ?? 0)
    const to = clock.timeAt((third?.start ?? 0) - 2 ** -30)
    const skips = [{ from, to }]
    const none = { slideMarks: false, pauseMarks: false }
    expect(marginMarks(script, clock, told({ skips }), none)).toEqual([
      { at: second?.start, kind: 'skip', text: '↷' },
    ])
    const items = [
      { position: to, ms: 90_000, stands: true },
      { position: clock.duration, ms: 5000, stands: false },
    ]
    expect(marginMarks(script, clock, told({ items }), none)).toEqual([
      { at: third?.start, kind: 'item', text: '1′30″' },
      { at: script.text.length - 1, kind: 'item', text: '5″' },
    ])
  })

  it('are found by the block that they stand in', () => {
    const marks = [2, 5, 5, 9, 14].map((at) => ({ at, kind: 'slide' as const, text: String(at) }))
    expect(marksIn(marks, 5, 9).map(({ at }) => at)).toEqual([5, 5, 9])
    expect(marksIn(marks, 15, 20)).toEqual([])
  })

  it('of one line are one; pauses and slides each by themselves', () => {
    const marks = [
      { at: 1, kind: 'slide' as const, text: '2' },
      { at: 2, kind: 'pause' as const, text: '3″' },
      { at: 6, kind: 'slide' as const, text: '3' },
      { at: 12, kind: 'slide' as const, text: '4' },
    ]
    expect(joinedByLine(marks, [10])).toEqual([
      { at: 1, kind: 'slide', text: '2 3' },
      { at: 2, kind: 'pause', text: '3″' },
      { at: 12, kind: 'slide', text: '4' },
    ])
    expect(joinedByLine(marks, [5, 10]).map(({ text }) => text)).toEqual(['2', '3″', '3', '4'])
    // Nobody knows where the lines end: those close to each other are taken for one.
    expect(joinedByLine(marks, null).map(({ text }) => text)).toEqual(['2–4', '3″'])
  })
})
