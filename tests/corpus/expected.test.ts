/** Every expected outline fits its text: what it names is there, in that order. */
import { describe, expect, it } from 'vitest'
import { fixtureFiles, linesOf, readExpected, readFixture } from './expected.ts'

const files = fixtureFiles()
const bare = (text: string): string => text.replaceAll(/\s/g, '')

describe('the corpus', () => {
  it.each(files)('%s: headings and set-asides stand in the text', (file) => {
    const { text, expected } = readFixture(file)
    let from = 0
    for (const { number, heading } of expected.headings) {
      const at = bare(text).indexOf(bare(number + heading), from)
      expect(at, `${number}${heading}`).toBeGreaterThanOrEqual(0)
      from = at + bare(number + heading).length
    }
    for (const { start, end, text: quoted } of expected.setAside)
      expect(text.slice(start, end)).toBe(quoted)
    const spoken = bare(spokenOf(text, expected.setAside))
    for (const words of [expected.salutation, expected.closing].map((given) => given ?? ''))
      expect(spoken).toContain(bare(words))
    expect(bare(text)).toContain(bare(expected.title ?? ''))
    const lines = linesOf(text)
    for (const number of expected.goesOn) {
      const line = lines[number - 1]
      expect(line, `line ${number}`).toBeDefined()
      expect(bare(text.slice(line?.start, line?.end)), `line ${number}`).not.toBe('')
    }
  })

  it('refuses an expected outline that does not fit its text', () => {
    const read = (written: string) => () => readExpected(written, '甲\n乙', 'x.expected')
    expect(read('set aside\n2\ttitle\t甲')).toThrow('x.expected:2: not in that line')
    expect(read('set aside\n1\tnonsense\t甲')).toThrow('not LINE, REASON, TEXT')
    expect(read('headings\n5\t一、\t甲')).toThrow('not LEVEL, NUMBER, HEADING')
    expect(read('tilte: 甲')).toThrow('not a key')
    expect(read('set aside\n1\ttitle\t甲')()).toMatchObject({ setAside: [{ start: 0, end: 1 }] })
  })
})

function spokenOf(text: string, asides: readonly { start: number; end: number }[]): string {
  let spoken = ''
  let from = 0
  for (const { start, end } of asides) {
    spoken += text.slice(from, start)
    from = end
  }
  return spoken + text.slice(from)
}
