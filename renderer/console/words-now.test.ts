import { describe, expect, it } from 'vitest'
import { scriptClock } from '#core/pace/clock.ts'
import { rundownOf } from '#core/pace/rundown.ts'
import { scriptOf } from '#core/speech/script.ts'
import { scriptMs } from '#core/time.ts'
import { type OpenSpeech, openSpeechOf } from '#renderer/ui/speech/open-speech.ts'
import { documentOf } from '#renderer/ui/speech/document.fixture.ts'
import { wordsNow } from './words-now.ts'

function opened(source: string): OpenSpeech {
  const document = documentOf(source)
  const { speech } = document
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  return {
    document,
    script,
    clock,
    rundown: rundownOf(speech, script, clock),
    depths: [],
    plan: openSpeechOf(document).plan,
  }
}
const at = (open: OpenSpeech, words: string) => open.clock.timeAt(open.script.text.indexOf(words))

describe('wordsNow', () => {
  const open = opened(
    '同志们：\n第一句话说完了。第二句话正在说，还没有说完。第三句话。\n下一段开始。',
  )

  it('begins at the sentence that is being said and goes on into the next paragraph', () => {
    const { said, coming } = wordsNow(open, at(open, '正在说'))
    expect(said).toBe('第二句话')
    expect(coming.startsWith('正在说，还没有说完。第三句话。')).toBe(true)
    expect(coming.endsWith('下一段开始。')).toBe(true)
  })

  it('moves on when the next sentence begins', () => {
    expect(wordsNow(open, at(open, '第三句')).said).toBe('')
  })

  it('shows the last sentence at the end, and nothing for nothing', () => {
    expect(wordsNow(open, open.clock.duration)).toEqual({ said: '下一段开始。', coming: '' })
    expect(wordsNow(opened(''), scriptMs(0))).toEqual({ said: '', coming: '' })
  })

  it('shows no more than fits, however long a sentence is', () => {
    const endless = opened(`同志们：\n${'没有句号的话，'.repeat(200)}`)
    const { said, coming } = wordsNow(endless, scriptMs(endless.clock.duration / 2))
    expect(said.length).toBe(100)
    expect(said.length + coming.length).toBe(220)
  })
})
