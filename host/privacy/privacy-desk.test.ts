import { safe, ORPCError } from '@orpc/client'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { contract, WindowKind } from '#core/contract/contract.ts'
import { initialState, reduce } from '#core/session/reduce.ts'
import type { SessionCommand } from '#core/session/state.ts'
import { hostMs, rate, scriptMs } from '#core/time.ts'
import { mayCall, mayCallLocked } from '../session/roles.ts'
import { sessionFixture, speechFile, temporaryFolder } from '../test-support/session-fixture.ts'
import { TRANSPORTS } from '../test-support/transports.ts'
import { keptOf, KeptPassphrase } from './passphrase.ts'
import { openPrivacy } from './privacy-desk.ts'

/** Little enough for tests. */
const COST = { N: 16, r: 1, p: 1 }
const SCRIPT = { documentId: 'x', revision: 0, duration: scriptMs(60_000), cues: [] }

/** A lock whose session and clock the test holds. */
async function lockOf(folder = temporaryFolder()) {
  const at = { now: 0, state: initialState(hostMs(0)) }
  const problems: string[] = []
  const told: number[] = []
  let changed: () => void = () => undefined
  const desk = await openPrivacy({
    dataFolder: folder,
    now: () => hostMs(at.now),
    state: () => at.state,
    onSession(listener) {
      changed = listener
      return () => undefined
    },
    onProblem: (sentence) => problems.push(sentence),
    cost: COST,
  })
  onTestFinished(() => desk.close())
  desk.subscribe(() => told.push(at.now))
  const command = (one: SessionCommand) => {
    at.state = reduce(at.state, one, hostMs(at.now))
    changed()
  }
  const locked = () => WindowKind.options.filter((kind) => desk.told(kind).locked)
  return { desk, at, problems, told, command, locked, folder }
}
const STAFF = WindowKind.options.filter((kind) => kind !== 'audience')

describe('the privacy lock', () => {
  test('without a passphrase nothing is locked; with one it is locked by hand and at the next start', async () => {
    const { desk, locked, folder } = await lockOf()
    expect(desk.lock()).toBe(false)
    expect(locked()).toEqual([])
    expect(await desk.set('一帆风顺', null, 15)).toBeNull()
    expect(desk.told('studio')).toEqual({ set: true, locked: false, after: 15 })
    expect(desk.lock()).toBe(true)
    expect(locked()).toEqual(STAFF)
    expect(await desk.unlock('一帆风雨')).toEqual({ reason: 'WRONG' })
    expect(locked()).toEqual(STAFF)
    expect(await desk.unlock('一帆风顺')).toBeNull()
    expect(locked()).toEqual([])

    const next = await lockOf(folder)
    expect(next.locked()).toEqual(STAFF)
    expect(await next.desk.unlock('一帆风顺')).toBeNull()
    expect(await next.desk.clear('别的')).toEqual({ reason: 'WRONG' })
    expect(await next.desk.clear('一帆风顺')).toBeNull()
    expect((await lockOf(folder)).locked()).toEqual([])
  })

  test('what is kept is not the passphrase, and the same one is kept differently each time', async () => {
    const { desk, folder } = await lockOf()
    await desk.set('open sesame', null, null)
    expect(readFileSync(join(folder, 'privacy.json'), 'utf8')).not.toContain('sesame')
    expect((await keptOf('a', COST)).key).not.toBe((await keptOf('a', COST)).key)
    const greedy = { salt: '', key: '', cost: { N: 2 ** 30, r: 8, p: 1 } }
    expect(KeptPassphrase.safeParse(greedy).success).toBe(false)
  })

  test('it is changed only by whoever knows the present one', async () => {
    const { desk } = await lockOf()
    await desk.set('first', null, null)
    expect(await desk.set('second', null, null)).toEqual({ reason: 'WRONG' })
    expect(await desk.set('second', 'first', 5)).toBeNull()
    desk.lock()
    expect(await desk.unlock('first')).toEqual({ reason: 'WRONG' })
    expect(await desk.unlock('second')).toBeNull()
  })

  test('after five wrong ones it waits, longer each time, also for the right one', async () => {
    const { desk, at } = await lockOf()
    await desk.set('right', null, null)
    desk.lock()
    const many = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => desk.unlock(`wrong ${n}`)))
    expect(many.map((one) => one?.reason)).toEqual([
      'WRONG',
      'WRONG',
      'WRONG',
      'WRONG',
      'WRONG',
      'WAIT',
    ])
    expect(await desk.unlock('right')).toEqual({ reason: 'WAIT', seconds: 5 })
    at.now = 5000
    expect(await desk.unlock('wrong')).toEqual({ reason: 'WRONG' })
    at.now = 14_999
    expect(await desk.unlock('right')).toEqual({ reason: 'WAIT', seconds: 1 })
    at.now = 15_000
    expect(await desk.unlock('right')).toBeNull()
  })

  test('in mid-speech prompter and console go on, and are told when it is over or was left', async () => {
    const { desk, at, command, locked, told } = await lockOf()
    await desk.set('right', null, null)
    command({ kind: 'load', loaded: SCRIPT, rate: rate(1) })
    command({ kind: 'play' })
    desk.lock()
    expect(locked()).toEqual(['studio', 'hands', 'room', 'rehearsal'])
    at.now = 20_000
    command({ kind: 'pause' })
    expect(locked()).toEqual(['studio', 'hands', 'room', 'rehearsal'])
    at.now += 30 * 60_000
    expect(locked()).toEqual(STAFF)
    const before = told.length
    command({ kind: 'play' })
    expect(told.length).toBe(before)
    expect(locked()).toEqual(['studio', 'hands', 'room', 'rehearsal'])
  })

  test('a file that can’t be read is put aside with a sentence, and a disk that refuses changes nothing', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'privacy.json'), '{"schema":1,')
    const { problems, locked } = await lockOf(folder)
    expect(problems[0]).toContain('put aside')
    expect(locked()).toEqual([])

    const gone = await lockOf(join(temporaryFolder(), 'file'))
    writeFileSync(gone.folder, '')
    expect(await gone.desk.set('right', null, null)).toEqual({ reason: 'DISK' })
    expect(gone.desk.told('studio').set).toBe(false)
  })
})

test('behind the lock a window may call nothing that tells of a speech or changes one', () => {
  const open = Object.entries(contract)
    .flatMap(([group, inside]) => Object.keys(inside).map((name) => [group, name]))
    .filter((path) => mayCall('studio', path, false) && mayCallLocked(path))
  expect(open.map((path) => path.join('.')).toSorted()).toEqual([
    'app.info',
    'clock.ping',
    'displays.watch',
    'hands.forward',
    'hands.watch',
    'privacy.unlock',
    'privacy.watch',
    'session.watch',
    'settings.watch',
    'standby.picture',
  ])
})

test('over the line: the text is refused until the passphrase is given, and the hall is not', async () => {
  const { host } = await sessionFixture()
  await host.open(speechFile())
  const [transport] = TRANSPORTS
  if (transport === undefined) throw new Error('There is no line.')
  const connect = await transport.open(host)
  const { client } = await connect('studio')
  const hall = await connect('audience')
  await client.privacy.set({ passphrase: 'right', current: null, after: null })
  await client.privacy.lock()
  const refused = await safe(client.speech.current())
  expect(refused.error instanceof ORPCError && refused.error.code).toBe('FORBIDDEN')
  expect((await safe(client.work.current())).error).not.toBeNull()
  expect((await safe(client.session.command({ kind: 'play' }))).error).not.toBeNull()
  expect(await hall.client.deck.current()).not.toBeNull()
  expect((await safe(client.privacy.unlock({ passphrase: 'wrong' }))).error).toMatchObject({
    code: 'WRONG',
  })
  await client.privacy.unlock({ passphrase: 'right' })
  expect((await client.speech.current())?.id).toBe(host.document()?.id)
})
