/**
 * `npm run bench [-- --json] [-- NAME…]`: every figure beside the peer or limit it is held against. Without names all are
 * run but those of `BY_NAME_ONLY`, which take minutes of standing by.
 */
import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { blocked } from './blocked.ts'
import { corpus } from './corpus.ts'
import { coreSpeed } from './core-speed.ts'
import { cueSkew } from './cue-skew.ts'
import { drift } from './drift.ts'
import { eightHours } from './eight-hours.ts'
import { type Figure, table } from './figure.ts'
import { growth } from './growth.ts'
import { keys } from './keys.ts'
import { opening } from './opening.ts'
import { readingLine } from './reading-line.ts'
import { rolling } from './rolling.ts'
import { speakers } from './speakers.ts'
import { watchSteal } from './steal.ts'
import { takeOpening } from './take-opening.ts'
import { typing } from './typing.ts'
import { unattended } from './unattended.ts'
import { wordAtLine } from './word-at-line.ts'

const BENCHES = {
  core: coreSpeed,
  growth,
  corpus,
  opening,
  rolling,
  blocked,
  line: readingLine,
  drift,
  keys,
  typing,
  words: wordAtLine,
  cues: cueSkew,
  take: takeOpening,
  speakers,
  session: eightHours,
  unattended,
} as const
const BY_NAME_ONLY: readonly string[] = ['speakers', 'session', 'unattended']

const asJson = process.argv.includes('--json')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !Object.keys(BENCHES).includes(name))
if (unknown.length > 0) {
  process.stderr.write(
    `没有这项测速：${unknown.join(' ')}。 No such benchmark; there are: ${Object.keys(BENCHES).join(' ')}\n`,
  )
  process.exit(2)
}

const sample = readFileSync(
  join(import.meta.dirname, '..', 'resources', 'samples', 'address-zh.txt'),
  'utf8',
)
const steal = watchSteal()
const figures: Figure[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 ? BY_NAME_ONLY.includes(name) : !wanted.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  try {
    figures.push(...(await bench(sample)))
  } catch (error) {
    // The others are still worth having.
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
if (asJson) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
else {
  const stolen = steal()
  process.stdout.write(`${table(figures)}\n`)
  if (stolen !== null)
    process.stdout.write(
      `steal time of the machine in this run: ${stolen.toFixed(1)} %; programs that wanted a processor in the last quarter of an hour: ${(loadavg()[2] ?? 0).toFixed(1)} of ${availableParallelism()} processors\n`,
    )
}
