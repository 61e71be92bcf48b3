import { expect, it } from 'vitest'
import { hardWords } from '#core/speech/hard-characters.ts'
import { PHRASES, SURNAMES } from '#core/speech/hard-names.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { pinyinReadings } from './pinyin.ts'

it('says set phrases and surnames as they are said', async () => {
  const { of, ofSurname } = await pinyinReadings()
  expect(of('否极泰来')).toBe('pǐ jí tài lái')
  expect(of('踔厉奋发')).toBe('chuō lì fèn fā')
  expect(of('供给')).toBe('gōng jǐ')
  expect(of('喆')).toBe('zhé')
  expect(of('𠮷')).toBe('')
  expect(['解', '单', '仇', '盖', '查', '区', '任', '华'].map(ofSurname)).toEqual([
    'xiè',
    'shàn',
    'qiú',
    'gě',
    'zhā',
    'ōu',
    'rén',
    'huà',
  ])
})

it('knows every phrase and surname of the lists', async () => {
  const { of, ofSurname } = await pinyinReadings()
  for (const phrase of PHRASES)
    expect([phrase, of(phrase).split(' ').length]).toEqual([phrase, phrase.length])
  for (const surname of SURNAMES) expect(ofSurname(surname)).not.toBe('')
})

it('lists a few words of a speech, with what they are said like', async () => {
  const speech = outlineOf(
    '同志们：\n\n今天，县委书记解晓东同志、六安市的王喆同志和我们一起，踔厉奋发，把各项任务落到实处，让群众满意，让组织放心。任何同志都要重视。\n',
    'x.txt',
  )
  const words = hardWords(speech, await pinyinReadings())
  expect(words.map(({ text, suggested, why }) => [text, suggested, why])).toEqual([
    ['解', 'xiè', 'several-readings'],
    ['六安', 'lù ān', 'several-readings'],
    ['喆', 'zhé', 'rare'],
    ['踔厉奋发', 'chuō lì fèn fā', 'several-readings'],
  ])
})
