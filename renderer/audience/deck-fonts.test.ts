import { describe, expect, it } from 'vitest'
import { charactersOf } from './deck-fonts.ts'

describe('the characters of a deck', () => {
  it('are all there, each once, also of one with a slide that can’t be drawn', () => {
    const deck: unknown = JSON.parse(
      '{"title":"防汛","theme":"party","slides":[{"lines":[null,{"text":"受淹"}]},{"title":"农田农田"}]}',
    )
    const characters = charactersOf(deck)
    for (const one of '防汛受淹农田“—') expect(characters.split(one)).toHaveLength(2)
  })
})
