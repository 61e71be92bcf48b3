import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { litSpans, type LitUnit, spanAt } from './lit-spans.ts'

const parts = (text: string, language: SpeechLanguage, unit: LitUnit) =>
  litSpans(text, language, unit).map(({ start, end }) => text.slice(start, end))

describe('what is lit', () => {
  it('sentence by sentence, with the marks that close it', () => {
    expect(parts('“不破楼兰终不还。”同志们，时间紧！任务重。', 'zh', 'sentence')).toEqual([
      '“不破楼兰终不还。”',
      '同志们，时间紧！',
      '任务重。',
    ])
    expect(parts('We met Dr. Li at 3.5 miles. It rained.', 'en', 'sentence')).toEqual([
      'We met Dr. Li at 3.5 miles. ',
      'It rained.',
    ])
  })

  it('phrase by phrase: where lines end too, and where a voice rests in English', () => {
    const found = parts('全县共有贫困户300余户，全部脱贫。', 'zh', 'phrase')
    expect(found.length).toBeGreaterThan(2)
    expect(found.some((one) => one.includes('300余户'))).toBe(true)
    expect(parts('First, we listen; then we act. Now go.', 'en', 'phrase')).toEqual([
      'First, ',
      'we listen; ',
      'then we act. ',
      'Now go.',
    ])
  })

  it('is the whole text, in order, in any language', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('同志们', '，', '。', ' ', 'yes', '3.5', '”', '“', '\u{20bb7}', '、'),
          {
            maxLength: 40,
          },
        ),
        fc.constantFrom<SpeechLanguage>('zh', 'en', 'ja', 'ko'),
        fc.constantFrom<LitUnit>('phrase', 'sentence'),
        (pieces, language, unit) => {
          const text = pieces.join('')
          expect(parts(text, language, unit).join('')).toBe(text)
          expect(parts(text, language, unit)).not.toContain('')
        },
      ),
    )
  })

  it('is found by a place in the text; the end belongs to the last', () => {
    const spans = litSpans('一。二。', 'zh', 'sentence')
    expect([0, 1, 2, 3, 4].map((at) => spanAt(spans, at)?.start)).toEqual([0, 0, 2, 2, 2])
    expect(spanAt([], 0)).toBeNull()
  })
})
