/** Puts takes of simulated speakers beside a speech, as a host had recorded them earlier. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { deckOf } from '#core/deck/build.ts'
import { scriptClock } from '#core/pace/clock.ts'
import { rundownOf } from '#core/pace/rundown.ts'
import { plainPlan } from '#core/rundown/plan.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { scriptOf } from '#core/speech/script.ts'
import { learnFrom } from '#core/takes/learned-pace.ts'
import { give, openedOf, type Speaker } from '#core/takes/speakers.fixture.ts'
import type { Take } from '#core/takes/take.ts'
import { openLearned } from '#host/takes/learned-store.ts'
import { keepTake, newTakeId } from '#host/takes/take-store.ts'
import { speechFolder, speechId } from '#host/session/speech-library.ts'

/** Somebody who has given a speech. */
export interface GivenBefore extends Pick<Take, 'name' | 'began'> {
  readonly speaker: Speaker
  /** Sentences during which the speaker stumbled, and said so. */
  readonly stumbled?: readonly number[]
  readonly kind?: Take['kind']
}

/** Puts the takes into a data folder, with what is learned from them, as those of a file (UTF-8) that will be opened. */
export async function putTakes(
  dataFolder: string,
  path: string,
  given: readonly GivenBefore[],
): Promise<void> {
  if (given.length === 0) return
  const file = { fileName: basename(path), content: readFileSync(path) }
  const documentId = speechId(file)
  const speech = outlineOf(file.content.toString('utf8'), file.fileName)
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  const plan = plainPlan(rundownOf(speech, script, clock), null)
  const deck = deckOf(speech, script, clock)
  const opened = openedOf({ documentId, revision: 0, speech, script, clock, plan, deck })
  const learned = await openLearned(dataFolder, (problem) => {
    throw new Error(problem)
  })
  for (const { speaker, stumbled = [], kind = 'rehearsal', name, began } of given) {
    const { take } = give(speaker, opened)
    const stretches = take.stretches.map((stretch) => ({
      ...stretch,
      marks: stumbled.flatMap((line) => {
        const at = stretch.records[line]?.at
        const place = opened.text.lines[line]
        return at === undefined || place === undefined ? [] : [{ at, position: place.at }]
      }),
    }))
    const whole = { ...take, id: newTakeId(), kind, name, began, stretches }
    await keepTake(speechFolder(dataFolder, documentId), whole)
    await learned.change((known, language) =>
      language === speech.language ? learnFrom(known, whole) : known,
    )
  }
}
