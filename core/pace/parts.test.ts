import { expect, test } from 'vitest'
import { ADDRESS } from '../speech/address.fixture.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import { scriptClock } from './clock.ts'
import { partStarts } from './parts.ts'
import { rundownOf } from './rundown.ts'

const parts = (source: string) => {
  const speech = outlineOf(source, 'x.txt')
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  return {
    starts: partStarts(speech, script, clock),
    rundown: rundownOf(speech, script, clock),
    clock,
  }
}

test('S1: the parts are the opening, the sections of two levels, and the closing', () => {
  const { starts, rundown } = parts(ADDRESS)
  const sections = rundown.sections.filter(
    ({ section }) =>
      section.parent === null || rundown.sections[section.parent]?.section.parent === null,
  )
  const closing = rundown.closing.naturalMs > 0 ? [rundown.closing.start] : []
  expect(starts).toEqual([0, ...sections.map(({ start }) => start), ...closing])
})

test('S1: a speech without sections is one part', () => {
  expect(parts('同志们:\n今天天气很好,我们来种树。').starts).toEqual([0])
})
