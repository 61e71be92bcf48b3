import { describe, expect, it } from 'vitest'
import { ADDRESS } from '../speech/address.fixture.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import type { Speech } from '../speech/speech.ts'
import { type ScriptClock, scriptClock } from './clock.ts'
import { type Rundown, rundownOf } from './rundown.ts'

interface Measured {
  readonly speech: Speech
  readonly clock: ScriptClock
  readonly rundown: Rundown
}

function measured(source: string): Measured {
  const speech = outlineOf(source, 'x.txt')
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  return { speech, clock, rundown: rundownOf(speech, script, clock) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

describe('the rundown of an address', () => {
  const { speech, clock, rundown } = measured(ADDRESS)
  const top = rundown.sections.filter(({ section }) => section.parent === null)

  it('has every section, in the order of the speech', () => {
    expect(rundown.sections.map(({ index }) => index)).toEqual([...speech.sections.keys()])
    expect(rundown.sections.map(({ section }) => section)).toEqual(speech.sections)
  })

  it('has parts that follow each other and sum to the whole', () => {
    expect(rundown.whole.naturalMs).toBe(clock.duration)
    const parts = [rundown.opening, ...top, rundown.closing]
    expect(sum(parts.map((part) => part.naturalMs))).toBeCloseTo(clock.duration, 6)
    expect(sum(parts.map((part) => part.characters))).toBe(rundown.whole.characters)
    let at = 0
    for (const part of parts) {
      expect(part.start).toBeCloseTo(at, 6)
      at = part.start + part.naturalMs
    }
  })

  it('counts a section with its heading and its sub-sections', () => {
    const inside = rundown.sections.filter(({ section }) => section.parent === 0)
    const own = rundown.sections[0]?.naturalMs ?? 0
    expect(inside).toHaveLength(2)
    expect(own).toBeGreaterThan(sum(inside.map((part) => part.naturalMs)))
    expect(rundown.sections[0]?.start).toBeLessThan(inside[0]?.start ?? 0)
  })

  it('counts characters as a word processor does', () => {
    const { rundown: small } = measured('同志们：\n一、𠮷 ab，\n（一）“好”。')
    expect(small.whole.characters).toBe('同志们：一、𠮷ab，（一）“好”。'.length - 1)
  })
})
