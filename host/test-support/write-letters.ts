/** A process for tests: writes a file of as many letters, as the work on a speech is written; answers the error's code. */
import { writeWhole } from '../session/kept-json.ts'

const [place = '', letter = '', count = ''] = process.argv.slice(2)
try {
  await writeWhole(place, letter.repeat(Number(count)))
} catch (error) {
  process.stdout.write(error instanceof Error && 'code' in error ? String(error.code) : 'no code')
}
