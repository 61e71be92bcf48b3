import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reportOf } from '#core/takes/report.ts'
import { hostMs, rate, scriptMs } from '#core/time.ts'
import type { SessionHost } from '../session/session-host.ts'
import { sessionFixture, speechFile, temporaryFolder } from '../test-support/session-fixture.ts'

type Fixture = Awaited<ReturnType<typeof sessionFixture>>

/** A host with the small speech open. */
async function opened(options: Parameters<typeof sessionFixture>[0] = {}): Promise<Fixture> {
  const session = await sessionFixture(options)
  await session.host.open(speechFile())
  return session
}

const begin = async (host: SessionHost, goOn: string | null = null): Promise<string> => {
  const started = await host.takes.start('rehearsal', goOn)
  if (typeof started === 'string') throw new Error(started)
  return started.id
}

const takeOf = async (host: SessionHost, id: string) => {
  const take = await host.takes.get(id)
  if (take === null) throw new Error(`There is no take ${id}`)
  return take
}

/** What lies in the folder of the open speech's takes. */
const filesOf = (folder: string, host: SessionHost): string[] =>
  readdirSync(join(folder, 'speeches', host.document()?.id ?? '', 'takes')).toSorted()

describe('recording', () => {
  test('a take has every change with its instant, and is there after the stop', async () => {
    const { host, clock, folder, problems } = await opened()
    const id = await begin(host)
    expect(host.takes.told().recording).toMatchObject({ takeId: id, paused: true, marks: 0 })
    clock.now += 3000
    host.command({ kind: 'play' })
    clock.now += 4000
    expect(host.takes.mark()).toBe(1)
    host.command({ kind: 'set-rate', rate: rate(1.25) })
    clock.now += 2000
    host.command({ kind: 'pause' })
    clock.now += 5000
    host.command({ kind: 'set-screen', screen: 'black' })
    host.command({ kind: 'tell', text: 'Slower' })
    host.command({ kind: 'seek', position: scriptMs(20_000) })
    host.command({ kind: 'play' })
    clock.now += 1000
    expect(await host.takes.stop()).toEqual({ id, kept: true })
    const report = reportOf(await takeOf(host, id))
    expect(report.actual).toBe(12_000)
    expect(report.marks).toMatchObject([{ at: 4000, position: 4000 }])
    expect(report.pauses).toMatchObject([{ at: 6000, ms: 5000, position: 6500 }])
    expect(report.jumps).toMatchObject([{ from: 6500, to: 20_000, kind: 'skipped' }])
    expect(report.events).toMatchObject([
      { kind: 'screen', screen: 'black' },
      { kind: 'message', text: 'Slower' },
    ])
    expect(host.takes.told()).toMatchObject({
      recording: null,
      takes: [{ id, kind: 'rehearsal', durationMs: 12_000, sound: false }],
    })
    expect(filesOf(folder, host)).toEqual([`${id}.json`])
    expect(problems).toEqual([])
  })

  test('a take is gone on with, also after its host was another', async () => {
    const first = await opened()
    const id = await begin(first.host)
    first.host.command({ kind: 'play' })
    first.clock.now += 4000
    first.host.command({ kind: 'pause' })
    await first.host.close()
    const { host, clock } = await opened({ dataFolder: first.folder })
    await begin(host, id)
    host.command({ kind: 'seek', position: scriptMs(4000) })
    host.command({ kind: 'play' })
    clock.now += 3000
    await host.takes.stop()
    const take = await takeOf(host, id)
    expect(take.stretches).toHaveLength(2)
    // The text is the same: it is there once.
    expect(take.texts).toHaveLength(1)
    expect(reportOf(take)).toMatchObject({ actual: 7000, jumps: [] })
    expect(host.takes.told().takes).toHaveLength(1)
  })

  test('K4: an edit ends a stretch, and the next has the text of then', async () => {
    const { host, clock } = await opened()
    const id = await begin(host)
    host.command({ kind: 'play' })
    clock.now += 4000
    const open = host.openSpeech()
    if (open === null) throw new Error('no speech is open')
    const { work } = open
    await host.edit({
      id: open.document.id,
      base: 0,
      work: { ...work, edits: { ...work.edits, theme: 'dark' } },
    })
    clock.now += 2000
    host.command({ kind: 'pause' })
    await host.takes.stop()
    const take = await takeOf(host, id)
    expect(take.texts.map(({ revision, deck }) => [revision, deck.theme])).toEqual([
      [0, open.document.deck.theme],
      [1, 'dark'],
    ])
    expect(take.stretches.map(({ text, from, until }) => [text, until - from])).toEqual([
      [0, 4000],
      [1, 2000],
    ])
    expect(reportOf(take).actual).toBe(6000)
  })

  test('K4: of edits while the text stands, the last is the next stretch’s', async () => {
    const { host, clock } = await opened()
    const id = await begin(host)
    host.command({ kind: 'play' })
    clock.now += 4000
    host.command({ kind: 'pause' })
    for (const theme of ['dark', 'green', 'light'] as const) {
      const open = host.openSpeech()
      if (open === null) throw new Error('no speech is open')
      const { document, work } = open
      await host.edit({
        id: document.id,
        base: document.revision,
        work: { ...work, edits: { ...work.edits, theme } },
      })
    }
    host.command({ kind: 'play' })
    clock.now += 1000
    await host.takes.stop()
    const take = await takeOf(host, id)
    expect(take.texts.map(({ revision }) => revision)).toEqual([0, 3])
    expect(reportOf(take).actual).toBe(5000)
  })

  test('K6: what was begun anew is another take; where nothing was spoken there is none', async () => {
    const { host, clock, folder } = await opened()
    expect(await host.takes.stop()).toEqual({ id: null, kept: false })
    const none = await begin(host)
    expect(await host.takes.stop()).toEqual({ id: none, kept: false })
    expect(filesOf(folder, host)).toEqual([])
    const first = await begin(host)
    host.command({ kind: 'play' })
    clock.now += 6000
    host.command({ kind: 'restart' })
    const false_ = host.takes.told().recording?.takeId
    host.command({ kind: 'play' })
    clock.now += 2000
    host.command({ kind: 'restart' })
    host.command({ kind: 'play' })
    clock.now += 1000
    const { id: last } = await host.takes.stop()
    expect([first, last]).not.toContain(false_)
    expect(host.takes.told().takes.map(({ id, durationMs }) => [id, durationMs])).toEqual([
      [first, 6000],
      [last, 1000],
    ])
  })

  test('a mark counts only while something is recorded', async () => {
    const { host } = await opened()
    expect(host.takes.mark()).toBeNull()
  })

  test('named, with notes, also while it is recorded; deleted with all that was learned', async () => {
    const { host, clock, folder } = await opened()
    const id = await begin(host)
    expect(await host.takes.describe(id, { name: '第一遍' })).toBe(true)
    expect(await host.takes.remove(id)).toBe(false)
    host.command({ kind: 'play' })
    clock.now += 6000
    await host.takes.stop()
    expect(await host.takes.describe(id, { notes: '太快' })).toBe(true)
    expect(host.takes.told().takes).toMatchObject([{ name: '第一遍', notes: '太快' }])
    expect(host.takes.learned()).toMatchObject({ takes: 1, used: true })
    expect(await host.takes.remove(id)).toBe(true)
    expect(host.takes.told().takes).toEqual([])
    expect(host.takes.learned()).toEqual({ kinds: null, takes: 0, used: true })
    expect(filesOf(folder, host)).toEqual([])
    expect(await host.takes.describe(id, { name: 'x' })).toBe(false)
    expect(await host.takes.start('rehearsal', id)).toBe('GONE')
  })

  test('another speech ends it, and has its own', async () => {
    const { host, clock } = await opened()
    const id = await begin(host)
    host.command({ kind: 'play' })
    clock.now += 6000
    await host.open(speechFile('2'))
    await host.takes.stop()
    expect(host.takes.told()).toMatchObject({ recording: null, takes: [] })
    await host.open(speechFile())
    await host.takes.stop()
    await host.takes.get(id)
    expect(host.takes.told().takes).toMatchObject([{ id, durationMs: 6000 }])
  })
})

describe('a host that is killed while it records', () => {
  /** A take of a host that is never closed; what it has written lies in the folder. */
  async function cutOff() {
    const session = await opened()
    const id = await begin(session.host)
    session.host.command({ kind: 'play' })
    session.clock.now += 10_000
    session.host.takes.alive(hostMs(session.clock.now))
    session.host.command({ kind: 'set-rate', rate: rate(1.5) })
    const takes = join(session.folder, 'speeches', session.host.document()?.id ?? '', 'takes')
    const name = readdirSync(takes)[0] ?? ''
    return { ...session, id, journal: readFileSync(join(takes, name)), name }
  }

  test('K7: its take is there at the next start, and goes on with the run', async () => {
    const { id, folder } = await cutOff()
    // A copy is the next host's: the first one lives until the test ends.
    const other = temporaryFolder()
    cpSync(folder, other, { recursive: true })
    const { host, clock } = await sessionFixture({ dataFolder: other })
    expect(host.state().resume).not.toBeNull()
    const take = await takeOf(host, id)
    expect(reportOf(take)).toMatchObject({ actual: 10_000 })
    host.command({ kind: 'resume', accept: true })
    await host.takes.get(id)
    expect(host.takes.told().recording).toMatchObject({ takeId: id })
    host.command({ kind: 'play' })
    clock.now += 3000
    await host.takes.stop()
    expect(reportOf(await takeOf(host, id)).actual).toBe(13_000)
  })

  test('K7: a line that is torn is left out, and what is before it counts', async () => {
    const { id, journal, name, host } = await cutOff()
    const other = await opened()
    await other.host.close()
    const takes = join(other.folder, 'speeches', host.document()?.id ?? '', 'takes')
    mkdirSync(takes, { recursive: true })
    writeFileSync(join(takes, name), journal.subarray(0, journal.length - 5))
    const again = await sessionFixture({ dataFolder: other.folder })
    const take = await takeOf(again.host, id)
    expect(take.stretches[0]?.records.map(({ command }) => command.kind)).toEqual(['play'])
    expect(readdirSync(takes)).toEqual([`${id}.json`])
  })
})

describe('a run before the hall is recorded by itself', () => {
  test('K6: from 30 s on it is a take, and it ends with the run', async () => {
    const { host, clock } = await opened()
    const gone = host.hall.connected('hall')
    host.command({ kind: 'play' })
    expect(host.takes.told().recording).toMatchObject({ kind: 'speech', byItself: true })
    clock.now += 29_000
    host.command({ kind: 'restart' })
    await host.takes.stop()
    expect(host.takes.told()).toMatchObject({ recording: null, takes: [] })
    host.command({ kind: 'play' })
    clock.now += 31_000
    host.command({ kind: 'seek', position: scriptMs(host.state().loaded?.duration ?? 0) })
    host.command({ kind: 'pause' })
    await host.takes.get('')
    expect(host.takes.told()).toMatchObject({
      recording: null,
      takes: [{ kind: 'speech', durationMs: 31_000 }],
    })
    gone()
  })

  test('K6: not without the hall, not where it is turned off, not again in a run whose take was ended', async () => {
    const { host, clock } = await opened()
    host.command({ kind: 'play' })
    expect(host.takes.told().recording).toBeNull()
    host.settings.update({ recordRuns: false })
    host.hall.connected('hall')
    expect(host.takes.told().recording).toBeNull()
    host.settings.update({ recordRuns: true })
    clock.now += 1000
    host.command({ kind: 'pause' })
    host.command({ kind: 'play' })
    expect(host.takes.told().recording).toMatchObject({ kind: 'speech' })
    clock.now += 40_000
    expect(await host.takes.stop()).toMatchObject({ kept: true })
    host.command({ kind: 'pause' })
    host.command({ kind: 'play' })
    expect(host.takes.told().recording).toBeNull()
  })

  test('K6: who asks for a recording meanwhile has the run from its beginning', async () => {
    const { host, clock, problems } = await opened()
    host.hall.connected('hall')
    host.command({ kind: 'play' })
    clock.now += 4000
    const id = await begin(host)
    expect(host.takes.told().recording).toMatchObject({ kind: 'rehearsal', byItself: false })
    expect(await host.takes.start('rehearsal', null)).toBe('RECORDING')
    clock.now += 1000
    await host.takes.stop()
    expect(problems).toEqual([])
    expect(host.takes.told().takes).toMatchObject([{ id, kind: 'rehearsal', durationMs: 5000 }])
  })
})

test('K8: a disk that refuses is told of once; what is recorded is not lost when it takes it again', async () => {
  const { host, clock, folder, problems } = await opened()
  const place = join(folder, 'speeches', host.document()?.id ?? '', 'takes')
  await host.takes.get('')
  // Where the folder is to be stands a file.
  rmSync(place, { recursive: true, force: true })
  writeFileSync(place, '')
  const id = await begin(host)
  host.command({ kind: 'play' })
  clock.now += 4000
  host.command({ kind: 'set-rate', rate: rate(2) })
  expect(problems.filter((sentence) => sentence.includes('recording'))).toHaveLength(1)
  rmSync(place)
  clock.now += 20_000
  host.command({ kind: 'pause' })
  await host.takes.stop()
  expect(reportOf(await takeOf(host, id)).actual).toBe(24_000)
  expect(problems).toHaveLength(1)
})

test('sound comes in parts, lies beside the take, and is deleted with it', async () => {
  const { host, clock, folder } = await opened()
  expect(host.takes.soundBegins('none', hostMs(1))).toBeNull()
  const id = await begin(host)
  const sound = host.takes.soundBegins(id, hostMs(clock.now + 5))
  if (sound === null) throw new Error('no sound')
  expect(host.takes.told().recording?.withSound).toBe(true)
  host.command({ kind: 'play' })
  clock.now += 4000
  expect(await host.takes.soundPart(id, sound, Buffer.from('one '), false)).toBe(true)
  await host.takes.stop()
  expect(await host.takes.soundPart(id, sound, Buffer.from('two'), true)).toBe(true)
  expect(await host.takes.soundPart(id, sound, Buffer.from('late'), true)).toBe(false)
  expect(Buffer.from((await host.takes.sound(id, sound)) ?? []).toString()).toBe('one two')
  expect(await takeOf(host, id)).toMatchObject({ sounds: [{ stretch: 0, from: 1005 }] })
  expect(host.takes.told().takes).toMatchObject([{ id, sound: true }])
  await host.takes.remove(id)
  expect(filesOf(folder, host)).toEqual([])
  expect(await host.takes.sound(id, sound)).toBeNull()
})
