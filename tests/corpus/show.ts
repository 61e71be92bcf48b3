/** `node tests/corpus/show.ts [PART-OF-NAME…]`: the score of every fixture, and what was decided otherwise in it. */
import { fixtureFiles, readFixture } from './expected.ts'
import { f1, type Score, scoreOf, type Tally } from './score.ts'

const wanted = process.argv.slice(2)
const scores = fixtureFiles()
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .map((file) => scoreOf(readFixture(file)))

const share = (tallies: readonly Tally[]): string => f1(tallies).toFixed(4)
const line = (name: string, of: readonly Score[]): string =>
  [
    name.padEnd(38),
    `headings ${share(of.map(({ headings }) => headings))}`,
    `set aside ${share(of.map(({ setAside }) => setAside))}`,
    `joined ${share(of.map(({ joined }) => joined))}`,
    `unsure ${of.reduce((sum, { unsure }) => sum + unsure, 0)}`,
  ].join('  ')

for (const score of scores) {
  const tooMany = score.unsure > score.mostUnsure ? ` (at most ${score.mostUnsure})` : ''
  process.stdout.write(`${line(score.file, [score])}${tooMany}\n`)
  for (const { what, sign, text, unsure } of score.wrong)
    process.stdout.write(`    ${sign} ${what}${unsure ? ' (unsure)' : ''}: ${text}\n`)
}
const wrong = scores.flatMap((score) => score.wrong)
process.stdout.write(`${line(`${scores.length} fixtures`, scores)}\n`)
process.stdout.write(
  `wrong: ${wrong.length}, of them said to be unsure: ${wrong.filter(({ unsure }) => unsure).length}\n`,
)
