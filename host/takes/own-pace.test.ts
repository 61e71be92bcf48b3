import { describe, expect, test } from 'vitest'
import { planningOf } from '#core/rundown/plan.ts'
import { hostMs, rate } from '#core/time.ts'
import { sessionFixture, speechFile } from '../test-support/session-fixture.ts'

type Fixture = Awaited<ReturnType<typeof sessionFixture>>

/** Gives the whole speech at a rate, recorded. */
async function give({ host, clock }: Fixture, at: number): Promise<void> {
  const started = await host.takes.start('rehearsal', null)
  if (typeof started === 'string') throw new Error(started)
  host.command({ kind: 'set-rate', rate: rate(at) })
  host.command({ kind: 'play' })
  clock.now = hostMs(clock.now + (host.state().loaded?.duration ?? 0) / at)
  host.command({ kind: 'pause' })
  await host.takes.stop()
  host.command({ kind: 'restart' })
}

const plan = ({ host }: Fixture) => host.openSpeech()?.plan(planningOf(host.state()))

describe('the own pace', () => {
  test('N6: from two takes on the plan is worked out with it, and as it was set once that is switched off or forgotten', async () => {
    const session = await sessionFixture()
    const { host } = session
    await host.open(speechFile())
    const length = host.state().loaded?.duration ?? 0
    await give(session, 0.8)
    expect(host.state().own).toBeNull()
    await give(session, 0.8)
    await give(session, 0.8)
    host.command({ kind: 'set-rate', rate: rate(1.5) })
    // Within 2 % after three takes (N4), through the host's own recording and its store.
    expect(Math.abs((plan(session)?.naturalMs ?? 0) / (length / 0.8) - 1)).toBeLessThan(0.02)
    host.settings.update({ learnedPace: false })
    expect(plan(session)?.naturalMs).toBeCloseTo(length / 1.5, 3)
    host.settings.update({ learnedPace: true })
    expect(host.state().own?.prose).toBeCloseTo(0.8, 2)
    await host.takes.forget()
    expect(host.state().own).toBeNull()
  })

  test('N6: in mid-run it stays what it was, also for the host that comes after one that was killed', async () => {
    const session = await sessionFixture()
    const { host, clock, folder } = session
    await host.open(speechFile())
    await give(session, 0.8)
    await give(session, 0.8)
    const before = host.state().own
    expect(before).not.toBeNull()
    host.command({ kind: 'play' })
    clock.now = hostMs(clock.now + 1000)
    await host.takes.forget()
    expect(host.state().own).toEqual(before)
    const next = await sessionFixture({ dataFolder: folder })
    expect(next.host.state().resume).not.toBeNull()
    expect(next.host.state().own).toEqual(before)
    next.host.command({ kind: 'restart' })
    expect(next.host.state().own).toBeNull()
  })
})
