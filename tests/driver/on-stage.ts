/** A speech in the middle of being given: what most specs of the run begin with. */
import { SAMPLE } from './places.ts'
import type { Rostrum } from './rostrum.ts'

/** Prompter and audience of the sample, with its slides on the wall. */
export async function onStage(rostrum: Rostrum) {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  const prompter = await rostrum.openPrompter()
  const audience = await rostrum.openAudience()
  return { prompter, audience, speech: await rostrum.host.speech() }
}
