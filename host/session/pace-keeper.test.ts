import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MOST_CHANGE_PER_SECOND } from '#core/pace/to-time.ts'
import type { Command } from '#core/session/state.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { hostMs, rate, scriptMs } from '#core/time.ts'
import { sessionFixture, SMALL_SPEECH, speechFile } from '../test-support/session-fixture.ts'
import { HELD_FOR } from './ease-watch.ts'
import { readJournal } from './journal.ts'

type Fixture = Awaited<ReturnType<typeof sessionFixture>>

/** Lets the host's clock and its timers go on together. */
async function pass({ clock }: Fixture, ms: number, step = 250) {
  for (let left = ms; left > 0; left -= step) {
    clock.now += Math.min(step, left)
    await vi.advanceTimersByTimeAsync(Math.min(step, left))
  }
}

/** The small speech said over and over: an address of about ten minutes in four sections. */
const longSpeech = () => ({
  fileName: '植树动员讲话.txt',
  content: new TextEncoder().encode(
    ['一', '二', '三', '四']
      .map(
        (number) =>
          `${number}、第${number}件事情\n${paragraphs(SMALL_SPEECH)}\n${paragraphs(SMALL_SPEECH)}`,
      )
      .join('\n'),
  ),
})
const paragraphs = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.length > 20)
    .join('\n')

/** The long speech, opened to time in this slot and begun. */
async function begun(
  slotMs: (natural: number) => number,
  set: Partial<Extract<Command, { kind: 'set-pacing' }>> = {},
) {
  const session = await sessionFixture()
  const { host } = session
  await host.open(longSpeech())
  const natural = host.state().loaded?.duration ?? 0
  const slot = Math.round(slotMs(natural) / 1000) * 1000
  host.command({ kind: 'set-pacing', mode: 'to-time', slot, ...set })
  const start = session.clock.now
  host.command({ kind: 'play' })
  return { ...session, natural, slot, start }
}

/** Plays on to the end, doing what a speaker does at each second; gives the ms from the start to the end. */
async function toTheEnd(
  session: Awaited<ReturnType<typeof begun>>,
  speaker: (second: number) => void,
) {
  const { host, natural, start, clock } = session
  for (let second = 1; second < 1500; second += 1) {
    await pass(session, 1000)
    if (sessionPosition(host.state(), hostMs(clock.now)) >= natural) break
    speaker(second)
  }
  return host.state().transport.at - start
}

const steersIn = async (folder: string) =>
  (
    await Promise.all(
      readdirSync(join(folder, 'journals'))
        .toSorted()
        .map((name) => readJournal(join(folder, 'journals', name))),
    )
  )
    .flatMap((journal) => journal?.records ?? [])
    .filter(({ command }) => command.kind === 'steer')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('to time, from the clock to the journal', () => {
  test('P12: a speaker who stands for a tenth of the time ends within a few seconds of plan', async () => {
    const session = await begun((natural) => natural)
    const took = await toTheEnd(session, (second) => {
      if (second % 30 === 10) session.host.command({ kind: 'pause' })
      if (second % 30 === 13) session.host.command({ kind: 'play' })
    })
    expect(Math.abs(took - session.slot)).toBeLessThan(6000)
  })

  test('P12: one who skips a paragraph ends on plan, slowed by no more than half a percent a second', async () => {
    const session = await begun((natural) => natural, { target: 'section' })
    const { host, clock, folder } = session
    const startRate: number = host.state().transport.rate
    const took = await toTheEnd(session, (second) => {
      const here = sessionPosition(host.state(), hostMs(clock.now))
      if (second === 30) host.command({ kind: 'seek', position: scriptMs(here + 20_000) })
    })
    expect(Math.abs(took - session.slot)).toBeLessThan(3000)
    const steers = await steersIn(folder)
    expect(steers.length).toBeGreaterThan(5)
    let before: { at: number; rate: number } = { at: session.start, rate: startRate }
    for (const { at, command } of steers) {
      if (command.kind !== 'steer') continue
      // Said only where it differs, and never faster than nobody notices.
      expect(Math.abs(command.rate / before.rate - 1)).toBeLessThanOrEqual(
        MOST_CHANGE_PER_SECOND + 1e-9,
      )
      expect(at - before.at).toBeGreaterThanOrEqual(1000)
      before = { at, rate: command.rate }
    }
  })

  test('P12: one who starts late goes as fast as the limits let it, and no faster', async () => {
    const session = await begun((natural) => natural, { fastest: rate(1.05) })
    session.host.command({ kind: 'pause' })
    await pass(session, 90_000)
    session.host.command({ kind: 'play' })
    let fastest = 0
    const took = await toTheEnd(session, () => {
      fastest = Math.max(fastest, session.host.state().transport.rate)
    })
    expect(fastest).toBe(1.05)
    expect(took - (90_000 + session.natural / 1.05)).toBeLessThan(3000)
    expect(took).toBeGreaterThan(session.slot)
  })

  test('P12: a steady speaker is left alone, and a fixed pace is never steered', async () => {
    const steady = await begun((natural) => natural * 0.9)
    await pass(steady, 60_000)
    expect(await steersIn(steady.folder)).toEqual([])
    const fixed = await begun((natural) => natural * 0.9, { mode: 'fixed' })
    await pass(fixed, 60_000)
    expect(await steersIn(fixed.folder)).toEqual([])
  })
})

describe('a held key', () => {
  test('P6: is let go when nobody says any more that it is held', async () => {
    const session = await sessionFixture()
    const { host } = session
    await host.open(speechFile())
    host.command({ kind: 'play' })
    for (const _ of [1, 2, 3, 4]) {
      host.command({ kind: 'ease', factor: 0.5 })
      await pass(session, 1000)
    }
    expect(host.state()).toMatchObject({ ease: { factor: 0.5 }, transport: { rate: 0.5 } })
    await pass(session, HELD_FOR - 1000 - 100, 50)
    expect(host.state().ease).not.toBeNull()
    await pass(session, 200, 50)
    expect(host.state()).toMatchObject({ ease: null, transport: { rate: 1 } })
    // Let go by hand, nothing is left to do later.
    host.command({ kind: 'ease', factor: 2 })
    host.command({ kind: 'ease', factor: 1 })
    const { revision } = host.state()
    await pass(session, 5000)
    expect(host.state().revision).toBe(revision)
  })
})

describe('a pause that coasts', () => {
  test('P3: the host pauses at the place', async () => {
    const session = await sessionFixture()
    const { host } = session
    await host.open(speechFile())
    host.command({ kind: 'play' })
    await pass(session, 1000)
    host.command({ kind: 'pause', at: scriptMs(3000) })
    await pass(session, 1900, 10)
    expect(host.state().transport.playing).toBe(true)
    await pass(session, 200, 10)
    expect(host.state().transport).toMatchObject({
      playing: false,
      position: 3000,
      stopAt: null,
    })
  })
})

describe('the pacing of a speech', () => {
  test('P11: comes back with it, of each speech its own', async () => {
    const { host, folder } = await sessionFixture()
    await host.open(speechFile())
    expect(host.state().pacing).toEqual({
      mode: 'fixed',
      target: 'speech',
      slowest: 135 / 170,
      fastest: 215 / 170,
      slot: null,
      hours: null,
      start: 1,
    })
    host.command({ kind: 'set-pacing', mode: 'to-time', target: 'section', slot: 60_000 })
    host.command({ kind: 'set-pacing', slot: 90_000, fastest: rate(1.5) })
    const { pacing } = host.state()
    await host.open(speechFile('二'))
    expect(host.state().pacing).toMatchObject({ mode: 'fixed', slot: null })
    await host.open(speechFile())
    expect(host.state().pacing).toEqual(pacing)
    await host.close()
    const { host: again } = await sessionFixture({ dataFolder: folder })
    expect(again.state().pacing).toEqual(pacing)
  })

  test('P11: a run that was cut off has it too', async () => {
    const session = await sessionFixture()
    await session.host.open(speechFile())
    session.host.command({ kind: 'set-pacing', mode: 'to-time', slot: 90_000 })
    session.host.command({ kind: 'play' })
    await pass(session, 4000)
    const { host } = await sessionFixture({ dataFolder: session.folder })
    expect(host.state().resume).not.toBeNull()
    expect(host.state().pacing).toEqual(session.host.state().pacing)
  })

  test('P11: what can not be read is put aside, never written over', async () => {
    const { host, folder } = await sessionFixture()
    await host.open(speechFile())
    const place = join(folder, 'speeches', host.document()?.id ?? '')
    mkdirSync(place, { recursive: true })
    await host.close()
    for (const [index, content] of ['{"schema":1,"mode":"sideways"}', 'no json'].entries()) {
      writeFileSync(join(place, 'pacing.json'), content)
      const second = await sessionFixture({ dataFolder: folder })
      expect(second.host.state().pacing).toMatchObject({ mode: 'fixed', slot: null })
      expect(second.problems.join()).toContain('put aside')
      second.host.command({
        kind: 'set-pacing',
        target: index === 0 ? 'section' : 'speech',
        slot: 60_000,
      })
      await second.host.close()
      const aside = readdirSync(place).filter((name) => name.startsWith('pacing-unreadable-'))
      expect(aside.map((name) => readFileSync(join(place, name), 'utf8'))).toContain(content)
    }
  })
})
