import { describe, expect, it } from 'vitest'
import { scriptMs } from '#core/time.ts'
import { documentOf } from '#renderer/ui/speech/document.fixture.ts'
import { openSpeechOf } from '#renderer/ui/speech/open-speech.ts'
import { placeAt } from './place-now.ts'

const TEXT = [
  '在动员会上的讲话',
  '',
  '同志们：',
  '今天我们在这里召开会议，安排下一步的工作。',
  '一、统一思想',
  '先讲第一个问题。',
  '（一）学习要深',
  '各单位要认真学习会议精神。',
  '（二）认识要高',
  '把思想统一到会议的部署上来。',
  '二、抓好落实',
  '各单位要抓紧安排，责任到人，按时完成。',
].join('\n')

function speech(text = TEXT) {
  return openSpeechOf(documentOf(text, '讲话.txt', 'one'))
}

describe('the place in the speech', () => {
  const open = speech()
  const at = (words: string, into = 0) =>
    placeAt(open, scriptMs(open.clock.timeAt(open.script.text.indexOf(words)) + into))

  it('before the first section is the opening', () => {
    const place = placeAt(open, scriptMs(0))
    expect(place.part).toBe('opening')
    expect(place.start).toBe(0)
    expect(place.end).toBe(open.clock.timeAt(open.script.text.indexOf('一、')))
  })

  it('is the innermost section, named as written', () => {
    expect(at('先讲第一个').name).toBe('一、统一思想')
    expect(at('各单位要认真').name).toBe('（一）学习要深')
    expect(at('二、抓好').name).toBe('二、抓好落实')
  })

  it('counts a section from its heading to the end of its last sub-section', () => {
    const timeOf = (words: string) => open.clock.timeAt(open.script.text.indexOf(words))
    expect(at('（一）', 1000).start).toBe(timeOf('（一）'))
    expect(at('先讲第一个').start).toBe(timeOf('一、统一'))
    expect(at('先讲第一个').end).toBeCloseTo(timeOf('二、抓好'))
  })

  it('at the end of the script is the last section', () => {
    expect(placeAt(open, open.clock.duration).end).toBeCloseTo(open.clock.duration)
  })

  it('in a speech without sections is the whole of it, by its title', () => {
    const plain = speech('同志们：\n今天我们在这里召开会议。\n大家要抓好落实。')
    const place = placeAt(plain, scriptMs(1000))
    expect(place.part).toBe('whole')
    expect(place.name).toBe(plain.document.speech.title)
    expect([place.start, place.end]).toEqual([0, plain.clock.duration])
  })
})
