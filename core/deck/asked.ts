/** Slides that the person asked for at a place of the text: [换页：标题]. */
import type { Draft, Material, Passage } from './draft.ts'
import { sentenceOver } from './draft.ts'
import { keyLineOf, shortened } from './key-line.ts'
import { roomOf } from './limits.ts'
import { trimmed, withoutGaps, worded } from './wording.ts'

/** A slide for each place; its words are those that were given, else those of the sentence that follows. */
export function askedSlides({ passages, language }: Material): Draft[] {
  return passages.flatMap((passage, index) =>
    (passage.block.inserts ?? []).flatMap(({ at, what }): Draft[] => {
      if (what.kind !== 'slide') return []
      const place = Math.min(at, passage.text.length)
      const given = trimmed(withoutGaps(worded(what.title, language)))
      const next = passages[index + 1]
      const words =
        given === ''
          ? (wordsAfter(passage, place) ?? (next === undefined ? null : wordsAfter(next, 0)))
          : given
      if (words === null) return []
      const told = given === '' ? keyLineOf(words, language) : null
      return [
        {
          kind: 'points',
          title: told?.headline ?? shortened(words, roomOf(language).longHeadline),
          number: '',
          lines: [],
          start: passage.start + place,
          end: passage.end,
          rank: 'asked',
          returns: false,
          section: passage.block.section,
        },
      ]
    }),
  )
}

function wordsAfter(passage: Passage, at: number): string | null {
  const sentence = sentenceOver(passage, at)
  if (sentence === undefined) return null
  const words = passage.text.slice(Math.max(at, sentence.start), sentence.end)
  return trimmed(words) === '' ? null : words
}
