import { describe, expect, it } from 'vitest'
import { scriptClock } from '#core/pace/clock.ts'
import { scriptOf } from '#core/speech/script.ts'
import { scriptMs } from '#core/time.ts'
import { documentOf } from '../speech/document.fixture.ts'
import { resumePlace } from './resume-place.ts'

function opened(source: string) {
  const document = documentOf(source)
  const script = scriptOf(document.speech)
  return { script, clock: scriptClock(script, document.speech.language), document }
}

describe('resumePlace', () => {
  const open = opened(
    '同志们：\n今天开会。\n一、加强学习\n要把学习放在首位，坚持读原著学原文，坚持联系实际。\n',
  )
  const at = (words: string) => open.clock.timeAt(open.script.text.indexOf(words))

  it('begins with the clause that was being said and names the section', () => {
    expect(resumePlace(open, at('读原著'))).toEqual({
      words: '坚持读原著学原文，坚持联系实际。',
      section: '一、加强学习',
    })
  })

  it('begins with the paragraph where that is nearer, and names no section before the first', () => {
    expect(resumePlace(open, at('今天'))).toEqual({ words: '今天开会。', section: '' })
  })

  it('does not go far back in a clause without an end, and says that it goes on', () => {
    const long = opened(`同志们：\n${'一二三四五六七八九十'.repeat(20)}`)
    const { words } = resumePlace(long, long.clock.timeAt(5 + 100))
    expect(words).toHaveLength(25)
    expect(words.endsWith('…')).toBe(true)
  })

  it('has nothing to say of an empty script', () => {
    expect(resumePlace(opened(''), scriptMs(0))).toEqual({ words: '', section: '' })
  })
})
