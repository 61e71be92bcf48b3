/** Simulated speakers before the real host: what its kept takes report is what the speakers know that they took. */
import { expect, test } from 'vitest'
import { fiveSpeakers, speak } from '#core/takes/speakers.fixture.ts'
import { reportOf } from '#core/takes/report.ts'
import { takeTextOf } from '#core/takes/take-text.ts'
import { ADDRESS } from '#core/speech/address.fixture.ts'
import { planningOf } from '#core/rundown/plan.ts'
import { hostMs } from '#core/time.ts'
import { sessionFixture } from '../test-support/session-fixture.ts'

const address = { fileName: 'address.txt', content: new TextEncoder().encode(ADDRESS) }

test.each(Object.entries(fiveSpeakers()))(
  'K2: what a %s speaker took for each part is what the kept take reports, within 50 ms',
  async (_name, speaker) => {
    const { host, clock, folder, problems } = await sessionFixture()
    await host.open(address)
    const open = host.openSpeech()
    if (open === null) throw new Error('No speech is open.')
    const { id, revision, speech, deck } = open.document
    const { script, clock: of } = open
    const { plan } = open.plan(planningOf(host.state()))
    const text = takeTextOf({ documentId: id, revision, speech, script, clock: of, plan, deck })
    const started = await host.takes.start('rehearsal', null)
    if (typeof started === 'string') throw new Error(started)
    clock.now = hostMs(clock.now + 4000)
    const actual = text.parts.map(() => 0)
    for (const step of speak(speaker, text, actual)) {
      if (step.kind === 'wait') clock.now = hostMs(clock.now + step.ms)
      else host.command(step.command)
    }
    await host.takes.stop()
    await host.close()
    // Read back from the disk, by another host.
    const next = await sessionFixture({ dataFolder: folder })
    const take = await next.host.takes.get(started.id)
    if (take === null) throw new Error('The take is gone.')
    const report = reportOf(take)
    const apart = report.parts.map((part, index) => Math.abs(part.actual - (actual[index] ?? 0)))
    expect(apart.length).toBe(actual.length)
    expect(Math.max(...apart)).toBeLessThan(50)
    expect(problems).toEqual([])
  },
)
