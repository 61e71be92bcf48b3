import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sessionPosition } from '#core/session/transport.ts'
import { hostMs, pace, rate, scriptMs } from '#core/time.ts'
import { memorySettings } from '../test-support/memory-settings.ts'
import { sessionFixture, speechFile, temporaryFolder } from '../test-support/session-fixture.ts'
import { readJournal } from './journal.ts'
import type { SessionHost, SessionHostOptions } from './session-host.ts'

type Fixture = Awaited<ReturnType<typeof sessionFixture>>

/** The records of a folder's journals, newest file last. */
async function journals(folder: string) {
  const read = readdirSync(join(folder, 'journals'))
    .toSorted()
    .map((name) => readJournal(join(folder, 'journals', name)))
  return (await Promise.all(read)).map((journal) => journal?.records ?? [])
}

const kinds = (records: readonly { command: { kind: string } }[] | undefined): string[] =>
  (records ?? []).map(({ command }) => command.kind)

/** Lets the host's clock and its timers go on together. */
async function pass({ clock }: Fixture, ms: number) {
  // In small steps, as the timers look at the clock.
  for (let left = ms; left > 0; left -= 10) {
    const step = Math.min(10, left)
    clock.now += step
    await vi.advanceTimersByTimeAsync(step)
  }
}

/** A host on the same folder after the first was killed: its clock begins anew. */
const again = (folder: string, options: Partial<SessionHostOptions> = {}) =>
  sessionFixture({ dataFolder: folder, now: () => hostMs(5), ...options })

const durationOf = (host: SessionHost): number => host.state().loaded?.duration ?? 0

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a session host', () => {
  test('T7: pauses by itself at the end of the script', async () => {
    const session = await sessionFixture()
    const { host } = session
    await host.open(speechFile())
    host.command({ kind: 'set-rate', rate: rate(50) })
    host.command({ kind: 'play' })
    const states: number[] = []
    host.subscribe(() => states.push(host.state().revision))
    const natural = durationOf(host) / 50
    await pass(session, natural - 20)
    expect(host.state().transport.playing).toBe(true)
    await pass(session, 40)
    expect(host.state().transport).toMatchObject({ playing: false, position: durationOf(host) })
    expect(states).toHaveLength(1)
  })

  test('T7: a seek, a pause and a new rate move that moment', async () => {
    const session = await sessionFixture()
    const { host } = session
    await host.open(speechFile())
    host.command({ kind: 'play' })
    host.command({ kind: 'seek', position: scriptMs(durationOf(host) - 1000) })
    await pass(session, 500)
    host.command({ kind: 'pause' })
    await pass(session, 3000)
    expect(host.state().transport.position).toBe(durationOf(host) - 500)
    host.command({ kind: 'play' })
    host.command({ kind: 'set-rate', rate: rate(0.5) })
    await pass(session, 900)
    expect(host.state().transport.playing).toBe(true)
    await pass(session, 200)
    expect(host.state().transport.playing).toBe(false)
  })

  test('J3: checkpoints are in the journal while it plays, and nobody is told of them', async () => {
    const session = await sessionFixture()
    const { host, folder } = session
    await host.open(speechFile())
    await pass(session, 2000)
    host.command({ kind: 'play' })
    let told = 0
    host.subscribe(() => (told += 1))
    await pass(session, 1600)
    host.command({ kind: 'pause' })
    await pass(session, 2000)
    expect(told).toBe(1)
    const [records] = await journals(folder)
    expect(kinds(records)).toEqual([
      'load',
      'play',
      'checkpoint',
      'checkpoint',
      'checkpoint',
      'pause',
    ])
    expect(records?.[3]).toEqual({
      revision: 2,
      at: 4000,
      command: { kind: 'checkpoint', position: 1000 },
    })
  })

  test('J7: a faster tape is checked more often, but not without end', async () => {
    const session = await sessionFixture()
    await session.host.open(speechFile())
    session.host.command({ kind: 'set-rate', rate: rate(5) })
    session.host.command({ kind: 'play' })
    await pass(session, 500)
    session.host.command({ kind: 'set-rate', rate: rate(50) })
    await pass(session, 500)
    const [records] = await journals(session.folder)
    expect(kinds(records).filter((kind) => kind === 'checkpoint')).toHaveLength(5 + 10)
  })

  test('J1: what changes nothing is neither recorded nor published', async () => {
    const { host, folder } = await sessionFixture()
    await host.open(speechFile())
    let told = 0
    host.subscribe(() => (told += 1))
    expect(host.command({ kind: 'pause' }).revision).toBe(1)
    expect(host.command({ kind: 'hold', slide: 999 }).revision).toBe(1)
    expect(told).toBe(0)
    expect((await journals(folder)).map(kinds)).toEqual([['load']])
  })

  test('refuses what is no command, and stays as it is', async () => {
    const { host } = await sessionFixture()
    await host.open(speechFile())
    // @ts-expect-error a page's command can't be a host's
    expect(() => host.command({ kind: 'load', loaded: null })).toThrow('invalid_union')
    expect(() => host.command({ kind: 'seek', position: scriptMs(Number.NaN) })).toThrow('NaN')
    expect(host.state().revision).toBe(1)
  })

  test('R1: a newly opened speech starts at the pace of the settings', async () => {
    const { host } = await sessionFixture({
      settings: memorySettings({ paceHan: pace(187), paceWords: pace(117) }),
    })
    await host.open(speechFile())
    expect(host.state().transport.rate).toBeCloseTo(1.1, 12)
    const english = 'Good morning. It is a great honour to speak to all of you here today.\n'
    await host.open({ fileName: 'speech.txt', content: new TextEncoder().encode(english) })
    expect(host.document()?.speech.language).toBe('en')
    expect(host.state().transport.rate).toBeCloseTo(0.9, 12)
  })

  test('each opened speech begins a new journal, and the old ones stay', async () => {
    const { host, folder } = await sessionFixture()
    host.command({ kind: 'set-screen', screen: 'black' })
    await host.open(speechFile())
    host.command({ kind: 'play' })
    await host.open(speechFile('二'))
    expect((await journals(folder)).map(kinds)).toEqual([
      ['set-screen'],
      ['load', 'play'],
      ['load'],
    ])
    const names = readdirSync(join(folder, 'journals'))
    expect(names).toEqual(['000001.jsonl', '000002.jsonl', '000003.jsonl'])
  })

  test('files opened at the same moment are opened one after the other', async () => {
    const { host } = await sessionFixture()
    const files = ['一', '二', '三'].map(speechFile)
    const opened = await Promise.all(files.map((file) => host.open(file)))
    expect(opened.every(({ ok }) => ok)).toBe(true)
    expect(host.document()?.source.fileName).toBe('植树动员讲话三.txt')
    expect(host.state().loaded?.documentId).toBe(host.document()?.id)
    expect(host.state().revision).toBe(3)
  })

  test('takes the name of a file without its folders', async () => {
    const { host } = await sessionFixture()
    await host.open({ ...speechFile(), fileName: 'C:\\讲话\\植树.txt' })
    expect(host.document()?.source.fileName).toBe('植树.txt')
    await host.open({ ...speechFile(), fileName: '/home/a/植树.txt' })
    expect(host.document()?.source.fileName).toBe('植树.txt')
  })

  test('a disk that refuses does not stop the speech, and is told of once', async () => {
    const { host, folder, problems } = await sessionFixture()
    // Files where folders are to be: nothing can be written below them, not even by root.
    rmSync(join(folder, 'journals'), { recursive: true })
    writeFileSync(join(folder, 'journals'), '')
    writeFileSync(join(folder, 'speeches'), '')
    expect((await host.open(speechFile())).ok).toBe(true)
    host.command({ kind: 'play' })
    host.command({ kind: 'set-screen', screen: 'black' })
    expect(host.state()).toMatchObject({ revision: 3, hall: { screen: 'black' } })
    expect(problems.map((sentence) => sentence.split(' (')[0])).toEqual([
      expect.stringContaining('could not be kept for a restart'),
      'The journal could not be written',
    ])
  })

  test('a disk that takes again is written from the whole state on', async () => {
    const session = await sessionFixture()
    const { host, folder } = session
    rmSync(join(folder, 'journals'), { recursive: true })
    writeFileSync(join(folder, 'journals'), '')
    await host.open(speechFile())
    host.command({ kind: 'play' })
    await pass(session, 3000)
    rmSync(join(folder, 'journals'))
    // It is tried again ten seconds after it was refused.
    await pass(session, 8000)
    const { host: restarted } = await again(folder)
    expect(restarted.state().resume).toEqual({ position: 11_000 })
    expect(kinds((await journals(folder))[0])).toEqual(['checkpoint', 'checkpoint', 'checkpoint'])
  })

  test('once closed it changes nothing any more', async () => {
    const { host, folder } = await sessionFixture()
    await host.open(speechFile())
    host.command({ kind: 'play' })
    await host.close()
    const before = readFileSync(join(folder, 'journals', '000001.jsonl'), 'utf8')
    expect(host.command({ kind: 'pause' }).transport.playing).toBe(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(readFileSync(join(folder, 'journals', '000001.jsonl'), 'utf8')).toBe(before)
    expect(readdirSync(join(folder, 'journals'))).toHaveLength(1)
  })
})

describe('a session host started again on the same folder', () => {
  /** A session 12 s into the small speech at rate 1.5, of which the last checkpoint has seen 11.5 s. */
  async function cutOff() {
    const session = await sessionFixture()
    const { host } = session
    await host.open(speechFile())
    host.command({ kind: 'set-screen', screen: 'slides' })
    host.command({ kind: 'set-rate', rate: rate(1.5) })
    host.command({ kind: 'play' })
    host.command({ kind: 'hold', slide: 1 })
    await pass(session, 8000)
    return session
  }

  test('R2: is paused at the last word, on standby, with the offer to resume', async () => {
    const before = await cutOff()
    const { host } = await again(before.folder)
    const was = sessionPosition(before.host.state(), hostMs(before.clock.now))
    const { position } = host.state().resume ?? { position: scriptMs(0) }
    const began: unknown = expect.closeTo(5 - position / 1.5, 6)
    expect(was - position).toBeGreaterThanOrEqual(0)
    expect(was - position).toBeLessThanOrEqual(1000)
    expect(host.state()).toEqual({
      revision: 1,
      loaded: before.host.state().loaded,
      transport: { playing: false, rate: 1.5, position, at: 5, stopAt: null },
      hall: { screen: 'standby', hold: null, still: null },
      startedAt: began,
      resume: { position },
      pacing: before.host.state().pacing,
      ease: null,
      lost: { ms: 0, since: null },
      spent: [expect.closeTo(position / 1.5, 6), 0, 0, 0],
      leftOut: [],
      message: null,
      control: 'anyone',
      own: null,
    })
    expect(host.document()).toEqual(before.host.document())
    expect(host.info.hostId).not.toBe(before.host.info.hostId)
  })

  test('R2: closed cleanly in the middle, the offer is at the very word', async () => {
    const before = await cutOff()
    await pass(before, 130)
    await before.host.close()
    const { host } = await again(before.folder)
    expect(host.state().resume).toEqual({ position: 8130 * 1.5 })
  })

  test('R4: accepted, it goes on as one run, over a second crash too', async () => {
    const before = await cutOff()
    const second = await sessionFixture({ dataFolder: before.folder })
    second.host.command({ kind: 'resume', accept: true })
    second.host.command({ kind: 'play' })
    await pass(second, 4000)
    const third = await again(before.folder)
    const { resume, startedAt } = third.host.state()
    expect(resume?.position).toBeCloseTo(12_000 + 4000 * 1.5, 6)
    expect(startedAt).toBeCloseTo(5 - 12_000, 6)
  })

  test('R3: an offer left unanswered is made again', async () => {
    const before = await cutOff()
    const offered = (await again(before.folder)).host.state().resume
    expect((await again(before.folder)).host.state().resume).toEqual(offered)
  })

  test('R5: declined, it is not made again', async () => {
    const before = await cutOff()
    const { host } = await again(before.folder)
    host.command({ kind: 'resume', accept: false })
    const { host: third } = await again(before.folder)
    expect(third.state()).toMatchObject({ resume: null, transport: { position: 0 } })
    expect(third.document()?.id).toBe(before.host.document()?.id)
  })

  test('R8: a speech never started comes back without an offer', async () => {
    const before = await sessionFixture()
    await before.host.open(speechFile())
    before.host.command({ kind: 'seek', position: scriptMs(4000) })
    const { host } = await again(before.folder)
    expect(host.state()).toMatchObject({
      loaded: before.host.state().loaded,
      transport: { playing: false, position: 0 },
      hall: { screen: 'standby' },
      resume: null,
    })
  })

  test('R8: a speech that was finished comes back without an offer', async () => {
    const before = await sessionFixture()
    await before.host.open(speechFile())
    before.host.command({ kind: 'set-rate', rate: rate(200) })
    before.host.command({ kind: 'play' })
    await pass(before, durationOf(before.host) / 200 + 20)
    expect(before.host.state().transport.playing).toBe(false)
    const { host } = await again(before.folder)
    expect(host.state()).toMatchObject({ resume: null, transport: { position: 0 } })
  })

  test('R8: the same file on the command line keeps the offer', async () => {
    const before = await cutOff()
    const { host } = await again(before.folder)
    const state = host.state()
    const { fileName, content } = speechFile()
    const opened = await host.openAtStart({ fileName: `/some/where/${fileName}`, content })
    expect(opened).toEqual({ ok: true, id: before.host.document()?.id })
    expect(host.state()).toBe(state)
  })

  test('R8: another file, or the same opened in the studio, replaces it', async () => {
    const before = await cutOff()
    const other = await again(before.folder)
    await other.host.openAtStart(speechFile('二'))
    expect(other.host.state()).toMatchObject({ resume: null, transport: { position: 0 } })
    // The same name with other words is another file too.
    const changed = { ...speechFile(), content: speechFile('改').content }
    const edited = await sessionFixture({ dataFolder: (await cutOff()).folder })
    await edited.host.openAtStart(changed)
    expect(edited.host.state().resume).toBeNull()

    const studio = await again((await cutOff()).folder)
    await studio.host.open(speechFile())
    expect(studio.host.state()).toMatchObject({ resume: null, transport: { position: 0 } })
  })

  test('a file brought back and then replaced is opened again when it is asked for', async () => {
    const before = await cutOff()
    const { host } = await again(before.folder)
    await host.open(speechFile('二'))
    const opened = await host.openAtStart(speechFile())
    expect(opened).toEqual({ ok: true, id: host.state().loaded?.documentId })
    expect(host.document()?.source.fileName).toBe(speechFile().fileName)
  })

  test('a file on the command line that cannot be opened keeps the offer', async () => {
    const before = await cutOff()
    const { host } = await again(before.folder)
    const opened = await host.openAtStart({ fileName: 'x.bin', content: new Uint8Array([0]) })
    expect(opened).toEqual({ ok: false, reason: 'unknown-format', fileName: 'x.bin' })
    expect(host.state().resume).not.toBeNull()
  })

  test('a kept speech that was touched or is gone is not taken for the one that was open', async () => {
    for (const harm of ['change', 'remove'] as const) {
      const before = await cutOff()
      const place = join(before.folder, 'speeches', before.host.document()?.id ?? '')
      if (harm === 'change') writeFileSync(join(place, 'content'), '别的话')
      else rmSync(place, { recursive: true })
      const { host, problems } = await again(before.folder)
      expect(host.state()).toMatchObject({ loaded: null, resume: null })
      expect(problems).toEqual([expect.stringContaining('could not be opened again')])
      // What was there is still there.
      expect(readdirSync(join(before.folder, 'journals'))).toContain('000001.jsonl')
    }
  })

  test('a journal that cannot be read is kept aside, and the host starts empty', async () => {
    const before = await cutOff()
    await before.host.close()
    writeFileSync(join(before.folder, 'journals', '000001.jsonl'), 'no journal\n')
    const { host, problems } = await again(before.folder)
    expect(host.state().loaded).toBeNull()
    expect(readdirSync(join(before.folder, 'journals'))).toEqual(['000001.jsonl.unreadable'])
    expect(problems).toEqual([expect.stringContaining('000001.jsonl.unreadable')])
  })

  test('J8: a torn last line costs half a second, not the offer', async () => {
    const before = await cutOff()
    const path = join(before.folder, 'journals', '000001.jsonl')
    const whole = readFileSync(path)
    await before.host.close()
    writeFileSync(path, whole.subarray(0, -40))
    const { host } = await again(before.folder)
    expect(host.state().resume?.position).toBeCloseTo(12_000 - 500, -2)
  })

  test('an empty data folder gives an empty session, and a folder is made where there is none', async () => {
    const folder = join(temporaryFolder(), 'a', 'b')
    const { host, problems } = await sessionFixture({ dataFolder: folder })
    expect(host.state()).toMatchObject({ revision: 0, loaded: null, hall: { screen: 'standby' } })
    expect(host.document()).toBeNull()
    expect(problems).toEqual([])
  })
})
