/** The speaker's display and the hall's, for the specs that need both. */
import { onStandIn } from './binary.ts'
import { type Program, test } from './program.ts'

/**
 * The displays that the program runs on, the speaker's first. On a real machine with one display the test is skipped; the
 * stand-in has two, and where it has not, that is a failure.
 */
export async function twoDisplays(program: Program) {
  const [speakers, halls] = await program.displays()
  test.skip(!onStandIn && halls === undefined, 'This machine has only one display.')
  if (speakers === undefined || halls === undefined)
    throw new Error('The stand-in should have two displays.')
  return { speakers, halls }
}
