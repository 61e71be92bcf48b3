/**
 * Five simulated speakers give the sample before the host as it runs, in a process of its own: their commands come over the
 * line, at instants of real time, at forty times the pace. What each part took them they know from how long they spoke; held
 * against it is what the kept take reports.
 */
import { performance } from 'node:perf_hooks'
import { setTimeout as after } from 'node:timers/promises'
import { rundownOf } from '#core/pace/rundown.ts'
import { plainPlan } from '#core/rundown/plan.ts'
import { reportOf } from '#core/takes/report.ts'
import { fiveSpeakers, speak, type Speaker } from '#core/takes/speakers.fixture.ts'
import type { TakeText } from '#core/takes/take.ts'
import { takeTextOf } from '#core/takes/take-text.ts'
import { type HostClient, lineAs } from '../tests/driver/host-client.ts'
import { type Figure, figure } from './figure.ts'
import { type Program, startProgram } from './program.ts'

const FASTER = 40
/** A part may be reported this much off, ms. */
const LIMIT = 50

/** The largest difference of each speaker. */
export async function speakers(sample: string): Promise<Figure[]> {
  const program = await startProgram(sample)
  try {
    const text = await textOf(program.host)
    const figures: Figure[] = []
    for (const [name, speaker] of Object.entries(fiveSpeakers(FASTER))) {
      const apart = await giveBefore(program, text, speaker)
      figures.push(
        figure({
          name: `a ${name} speaker, ${apart.length} parts: furthest that a take reports off`,
          value: Math.max(...apart),
          unit: 'ms',
          against: 'what may be',
          againstValue: LIMIT,
          bound: 1,
        }),
      )
    }
    return figures
  } finally {
    await program.end()
  }
}

async function textOf(host: HostClient): Promise<TakeText> {
  const { document, script, clock } = await host.speech()
  const { id: documentId, revision, speech, deck } = document
  const plan = plainPlan(rundownOf(speech, script, clock), null)
  return takeTextOf({ documentId, revision, speech, script, clock, plan, deck })
}

/** Ms that each part is reported off. */
async function giveBefore(program: Program, text: TakeText, speaker: Speaker): Promise<number[]> {
  const line = await lineAs('rehearsal', program.addresses.console)
  try {
    await program.host.seek(0)
    const { id } = await line.client.takes.start({ kind: 'rehearsal', goOn: null })
    const actual = text.parts.map(() => 0)
    // Instants are reckoned from the first: a timer that comes late must not make the rest late.
    let at = performance.now()
    for (const step of speak(speaker, text, actual)) {
      if (step.kind === 'do') await program.host.command(step.command)
      else {
        at += step.ms
        await after(Math.max(0, at - performance.now()))
      }
    }
    await line.client.takes.stop()
    const take = await line.client.takes.get({ id })
    if (take === null) throw new Error('the take was not kept')
    return reportOf(take).parts.map((part, index) => Math.abs(part.actual - (actual[index] ?? 0)))
  } finally {
    line.close()
  }
}
