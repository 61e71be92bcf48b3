import { describe, expect, it } from 'vitest'
import { englishNumberSyllables } from './english-numbers.ts'
import { isSpelt, spelt, wordSyllables } from './latin-words.ts'

describe('English numbers', () => {
  it.each([
    ['0', 'ze-ro'],
    ['7', 'sev-en'],
    ['17', 'sev-en-teen'],
    ['42', 'for-ty two'],
    ['100', 'one hun-dred'],
    ['317', 'three hun-dred sev-en-teen'],
    ['1,500', 'one thou-sand five hun-dred'],
    ['65,900', 'six-ty five thou-sand nine hun-dred'],
    ['1989', 'nine-teen eigh-ty nine'],
    ['1905', 'nine-teen oh five'],
    ['1900', 'nine-teen hun-dred'],
    ['2025', 'twen-ty twen-ty five'],
    ['2005', 'two thou-sand five'],
    ['8.8', 'eight point eight'],
    ['12.63', 'twelve point six three'],
    ['1000000', 'one mil-lion'],
    ['007', 'ze-ro ze-ro sev-en'],
  ])('%s is said %s', (written, said) => {
    expect(englishNumberSyllables(written)).toBe(said.split(/[- ]/).length)
  })
})

describe('words', () => {
  it.each([
    ['the', 1],
    ['make', 1],
    ['walked', 1],
    ['wanted', 2],
    ['makes', 1],
    ['changes', 2],
    ['people', 2],
    ['nation', 2],
    ['country', 2],
    ['growth', 1],
    ['government', 3],
    ['economy', 4],
    ['continuous', 4],
    ['science', 2],
    ['statement', 2],
    ['Café', 2],
  ])('%s has %i', (word, syllables) => {
    expect(wordSyllables(word)).toBe(syllables)
  })

  it('are read letter by letter when they are short capitals in Han text, or have no vowel', () => {
    expect(isSpelt('GDP', true)).toBe(true)
    expect(isSpelt('Owner', true)).toBe(false)
    expect(isSpelt('GDP', false)).toBe(true)
    expect(isSpelt('TAX', false)).toBe(false)
    expect(spelt('GDP')).toBe(3)
    expect(spelt('WTO')).toBe(5)
  })
})
