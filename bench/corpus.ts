/** How near the outline comes to a person's, over tests/corpus; and whether it comes back from deformed speeches. */
import { readFixtures } from '../tests/corpus/expected.ts'
import { mixtures } from '../tests/corpus/deform-score.ts'
import { f1, scoreOf } from '../tests/corpus/score.ts'
import { type Figure, figure } from './figure.ts'

/** Mixtures of deformations that are tried, always the same ones. */
const MIXTURES = 1000

/** Scores all texts. What is missing from an F1 of 1 is held against what may be missing. */
export function corpus(): Figure[] {
  const scores = readFixtures().map(scoreOf)
  const wrong = scores.flatMap((score) => score.wrong)
  const unsure = wrong.filter((one) => one.unsure).length
  const deformed = mixtures(MIXTURES)
  return [
    figure({
      name: `1 - F1 of (level, heading), ${scores.length} texts`,
      value: 1 - f1(scores.map(({ headings }) => headings)),
      unit: '',
      against: 'F1 0.97',
      againstValue: 0.03,
      bound: 1,
    }),
    figure({
      name: '1 - F1 of set-aside characters',
      value: 1 - f1(scores.map(({ setAside }) => setAside)),
      unit: '',
      against: 'F1 0.98',
      againstValue: 0.02,
      bound: 1,
    }),
    figure({
      name: '1 - F1 of lines a paragraph goes on over',
      value: 1 - f1(scores.map(({ joined }) => joined)),
      unit: '',
      against: 'F1 0.97',
      againstValue: 0.03,
    }),
    figure({
      name: 'most unsure decisions in a text',
      value: Math.max(...scores.map(({ unsure: count, mostUnsure }) => (5 * count) / mostUnsure)),
      unit: '',
      against: 'what is looked at',
      againstValue: 5,
      bound: 1,
    }),
    figure({
      name: 'wrong decisions that are not among the unsure',
      value: wrong.length - unsure,
      unit: '',
      against: 'wrong decisions',
      againstValue: wrong.length,
    }),
    figure({
      name: `outlines lost, ${MIXTURES} deformed speeches`,
      value: 1 - deformed.back / MIXTURES,
      unit: '',
      against: 'one in fifty',
      againstValue: 0.02,
      bound: 1,
    }),
  ]
}
