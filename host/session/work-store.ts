/** The work on a speech, kept beside the file it came from, with its earlier versions. */
import { join } from 'node:path'
import * as z from 'zod'
import { SpeechSource, SpeechWork } from '#core/contract/contract.ts'
import {
  isVersionName,
  setPresentAside,
  versionsFolder,
  versionsOf,
  WORK,
  WORK_BEFORE,
} from '../library/versions.ts'
import { keepJson, type KeptJson, keptJson, readJson } from './kept-json.ts'

/** What is kept. */
const Kept = z.object({
  schema: z.literal(1),
  revision: z.number().int().min(0),
  source: SpeechSource,
  work: SpeechWork,
})
/** The work on a speech as it was kept last. */
export type KeptWork = Omit<z.infer<typeof Kept>, 'schema'>

/**
 * Keeps the work in a speech's folder; what was kept before is a version then. `now`: ms by the wall clock. Throws where the
 * disk refuses; the work kept before is still there then.
 */
export async function keepWork(folder: string, kept: KeptWork, now: number): Promise<void> {
  const whole: z.infer<typeof Kept> = { schema: 1, ...kept }
  await setPresentAside(folder, now)
  await keepJson(join(folder, `${WORK}.json`), whole)
}

/**
 * The work kept in a speech's folder; null where there is none that can be read. Where the present one can't (see `keptJson`)
 * the newest version that can takes its place.
 */
export async function keptWork(
  folder: string,
  on: Pick<KeptJson<unknown>, 'onProblem' | 'onTrouble'>,
): Promise<KeptWork | null> {
  let isAside = false
  const kept = await keptJson({
    folder,
    name: WORK,
    schema: Kept,
    what: 'The work on a speech',
    instead: 'the last version that can be read was opened, or else its file as it came',
    onProblem: on.onProblem,
    onTrouble: (trouble) => {
      isAside = trouble === 'aside'
      on.onTrouble?.(trouble)
    },
  })
  if (kept !== null || !isAside) return kept
  for (const { name } of await versionsOf(folder)) {
    const version = await keptVersion(folder, name)
    if (version !== null) return version
  }
  return null
}

/** An earlier version of the work; null where there is none of that name, or it can't be read. */
export async function keptVersion(folder: string, name: string): Promise<KeptWork | null> {
  if (!isVersionName(name)) return null
  const inside = name === WORK_BEFORE ? folder : versionsFolder(folder)
  const read = await readJson(join(inside, `${name}.json`), Kept)
  return read.kind === 'read' || read.kind === 'newer' ? read.value : null
}
