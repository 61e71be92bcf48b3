import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import { scriptPlaces } from '../speech/script-places.ts'
import type { Speech } from '../speech/speech.ts'
import { anyName, anyText } from '../speech/tricky-text.fixture.ts'
import { Manuscript } from './manuscript.ts'
import { manuscriptOf } from './manuscript-of.ts'
import { speechOf } from './speech-of.ts'

const bare = (text: string) => text.replaceAll(/\s/gu, '')
/** What is said, and in which sections: all that the windows show of a speech. */
const said = (speech: Speech) => ({
  title: speech.title,
  blocks: speech.blocks.map(({ kind, text, section, sure, doubt }) => [
    kind,
    text,
    section,
    sure,
    doubt,
  ]),
  sections: speech.sections,
  setAside: bare(speech.setAside.map(({ text }) => text).join('')),
  placeholders: speech.placeholders,
})

describe('a manuscript', () => {
  it('loses no character of the file, and keeps their order', () => {
    fc.assert(
      fc.property(anyText, anyName, (source, name) => {
        const manuscript = manuscriptOf(source, outlineOf(source, name))
        expect(bare(manuscript.text)).toBe(bare(source))
        expect(Manuscript.safeParse(manuscript).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('says what the outline said', () => {
    fc.assert(
      fc.property(anyText, anyName, (source, name) => {
        const outline = outlineOf(source, name)
        const speech = speechOf(manuscriptOf(source, outline))
        fc.pre(
          !outline.blocks.some(({ text }) =>
            /[[【［]\s*(?:停|备注|换页|下一页|pause|note|slide|next)/iu.test(text),
          ),
        )
        expect(said(speech)).toEqual(said(outline))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['## 一、', '|一、'],
    ['一、。一、', '|一、'],
    ['## 一、植树', '一、|植树'],
  ])(
    'calls a section as the outline does, and a number that counts nothing is its name: %s',
    (source, name) => {
      const outline = outlineOf(source, '讲话.txt')
      for (const { sections } of [outline, speechOf(manuscriptOf(source, outline))])
        expect(sections.map(({ number, heading }) => `${number}|${heading}`)).toEqual([name])
    },
  )

  it('has a place for every character of the script, and back', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const manuscript = manuscriptOf(source, outlineOf(source, 'a.txt'))
        const script = scriptOf(speechOf(manuscript))
        const places = scriptPlaces(script)
        for (let offset = 0; offset < script.text.length; offset += 1) {
          const character = script.text[offset] ?? ''
          if (/\s/u.test(character)) continue
          const place = places.inText(offset)
          expect(manuscript.text[place]).toBe(character)
          expect(places.inScript(place)).toBe(offset)
        }
      }),
      { numRuns: 300 },
    )
  })
})
