/** Whether the outline of a speech comes back however it was deformed. */
import fc from 'fast-check'
import { outlineOf } from '#core/speech/outline.ts'
import { sectionDepths } from '#core/speech/section-depth.ts'
import {
  anyDeformation,
  type CleanSpeech,
  cleanSpeeches,
  type Deformation,
  deformed,
  isPossible,
} from './deform.ts'

/** Words without white space and without the difference between full and half width. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')
const words = (heading: string): string => bare(heading).replace(/[。.:;,、]+$/u, '')

/** What came back otherwise; null when the outline is the same. */
export function lost(speech: CleanSpeech, how: Deformation): string | null {
  const { expected, text: clean, file } = speech.fixture
  const text = deformed(speech, how)
  if (text === null) return `${file}: can't be read in ${how.encoding}`
  const found = outlineOf(text, `${speech.language}.txt`)
  const depths = sectionDepths(found.sections)
  const headings = found.sections.map(({ heading }, at) => `${depths[at] ?? 0} ${words(heading)}`)
  const wanted = expected.headings.map(({ level, heading }) => `${level} ${words(heading)}`)
  for (const [at, heading] of wanted.entries())
    if (headings[at] !== heading) return `${file}: ${heading} | ${headings[at] ?? 'no heading'}`
  if (headings.length > wanted.length) return `${file}: + ${headings[wanted.length] ?? ''}`
  let spoken = ''
  let from = 0
  for (const { start, end } of expected.setAside) {
    spoken += clean.slice(from, start)
    from = end
  }
  const wantedText = bare(spoken + clean.slice(from))
  const foundText = bare(found.blocks.map((block) => block.text).join(''))
  if (foundText === wantedText) return null
  let at = 0
  while (foundText.charAt(at) === wantedText.charAt(at)) at += 1
  return `${file}: …${wantedText.slice(Math.max(0, at - 6), at + 14)} | …${foundText.slice(Math.max(0, at - 6), at + 14)}`
}

/** A speech and what is done to it. */
export const anyDeformed: fc.Arbitrary<readonly [CleanSpeech, Deformation]> = fc
  .tuple(fc.constantFrom(...cleanSpeeches()), anyDeformation)
  .filter(([speech, how]) => isPossible(speech, how))

/** How many of so many mixtures come back, always the same ones, and what was lost in the others. */
export function mixtures(count: number): {
  readonly back: number
  readonly lost: readonly { readonly what: string; readonly how: Deformation }[]
} {
  const losses: { what: string; how: Deformation }[] = []
  let back = 0
  for (const [speech, how] of fc.sample(anyDeformed, { numRuns: count, seed: 20_261_122 })) {
    const what = lost(speech, how)
    if (what === null) back += 1
    else losses.push({ what, how })
  }
  return { back, lost: losses }
}
