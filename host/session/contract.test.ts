import { isDefinedError, ORPCError, safe } from '@orpc/client'
import { describe, expect, test, vi } from 'vitest'
import { type HallStatus, WindowKind } from '#core/contract/contract.ts'
import { LARGEST_FILE } from '#core/contract/limits.ts'
import { DEFAULT_LOOK } from '#core/prompter/look.ts'
import type { HandAsked } from '#core/hands/actions.ts'
import type { SessionState } from '#core/session/state.ts'
import { pace, hostMs, rate, scriptMs } from '#core/time.ts'
import { sessionFixture, SMALL_SPEECH, speechFile } from '../test-support/session-fixture.ts'
import { type Line, TRANSPORTS } from '../test-support/transports.ts'

/** What an audience window tells of itself. */
const HALL_WINDOW = { x: 0, y: 0, width: 1920, height: 1080, covers: true }

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')
const small = { fileName: '讲话.txt', content: base64(SMALL_SPEECH) }

/** The next value of a stream. */
async function next<T>(stream: AsyncIterator<T>): Promise<T> {
  const result = await stream.next()
  if (result.done === true) throw new Error('the stream has ended')
  return result.value
}

/** Reads a stream until a value fits. */
async function until<T>(stream: AsyncIterator<T>, fits: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await next(stream)
    if (fits(value)) return value
  }
}

const watch = (line: Line): Promise<AsyncIterator<SessionState>> => line.client.session.watch()

const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const { error } = await safe(call)
  return error instanceof ORPCError ? error.code : error
}

describe.each(TRANSPORTS)('over $name', ({ open }) => {
  async function start(options: Parameters<typeof sessionFixture>[0] = {}) {
    const session = await sessionFixture(options)
    return { ...session, connect: await open(session.host) }
  }

  test('tells where it runs, and its clock', async () => {
    const { host, clock, connect } = await start()
    const { client } = await connect('prompter')
    expect(await client.app.info()).toEqual(host.info)
    clock.now = 4321.5
    expect(await client.clock.ping()).toEqual({ at: 4321.5 })
  })

  test('a watcher gets the present state first, then every later one in order', async () => {
    const { host, connect } = await start()
    await host.open(speechFile())
    const page = await connect('console')
    const states = await watch(page)
    expect(await next(states)).toEqual(host.state())
    const answers: number[] = []
    const revisions: number[] = []
    for (let slide = 0; slide < 3; slide += 1)
      answers.push((await page.client.session.command({ kind: 'hold', slide })).revision)
    for (let n = 0; n < 3; n += 1) revisions.push((await next(states)).revision)
    expect(answers).toEqual([2, 3, 4])
    expect(revisions).toEqual([2, 3, 4])
  })

  test('many commands at once lose none and stay in order for every watcher', async () => {
    const { host, connect } = await start()
    await host.open(speechFile())
    const [one, two] = [await connect('studio'), await connect('audience')]
    const streams = [await watch(one), await watch(two)]
    await Promise.all(streams.map(next))
    const rates = Array.from({ length: 40 }, (_, n) => rate(1 + (n + 1) / 100))
    await Promise.all(rates.map((to) => one.client.session.command({ kind: 'set-rate', rate: to })))
    for (const stream of streams) {
      const seen: SessionState[] = []
      for (let n = 0; n < rates.length; n += 1) seen.push(await next(stream))
      expect(seen.map(({ revision }) => revision)).toEqual(rates.map((_, n) => n + 2))
      expect(seen.at(-1)).toEqual(host.state())
    }
  })

  test('who joins late begins with the state of that moment', async () => {
    const { host, clock, connect } = await start()
    await host.open(speechFile())
    const first = await connect('studio')
    await first.client.session.command({ kind: 'play' })
    clock.now += 2000
    await first.client.session.command({ kind: 'set-rate', rate: rate(2) })
    const late = await next(await watch(await connect('audience')))
    expect(late).toEqual(host.state())
    expect(late.transport).toMatchObject({ playing: true, rate: 2, position: 2000, at: clock.now })
  })

  test('J1: a command that changes nothing is answered with the revision that holds', async () => {
    const { host, connect } = await start()
    await host.open(speechFile())
    const { client } = await connect('console')
    expect(await client.session.command({ kind: 'pause' })).toEqual({ revision: 1 })
  })

  test('bad input is refused and changes nothing', async () => {
    const { host, connect } = await start()
    await host.open(speechFile())
    const { client } = await connect('studio')
    const before = host.state()
    const bad = [
      client.session.command({ kind: 'seek', position: scriptMs(-1) }),
      client.session.command({ kind: 'seek', position: scriptMs(Number.NaN) }),
      client.session.command({ kind: 'set-rate', rate: rate(1e9) }),
      client.session.command({ kind: 'hold', slide: 0.5 }),
      // @ts-expect-error a command of the host's own, not of a page's
      client.session.command({ kind: 'checkpoint', position: scriptMs(1) }),
      // @ts-expect-error no such command
      client.session.command({ kind: 'explode' }),
      // @ts-expect-error no command at all
      client.session.command(null),
      client.speech.open({ fileName: '', content: '' }),
      client.speech.open({ fileName: 'a.txt', content: 'not base64!' }),
      client.settings.update({ paceHan: pace(0) }),
      // @ts-expect-error no such window
      client.windows.open({ kind: 'kitchen' }),
    ]
    expect(await Promise.all(bad.map(codeOf))).toEqual(bad.map(() => 'BAD_REQUEST'))
    expect(host.state()).toBe(before)
  })

  test('a speech opened by a page is there for the others, its script not for the audience', async () => {
    const { host, connect } = await start()
    const studio = await connect('studio')
    const audience = await connect('audience')
    expect(await studio.client.speech.current()).toBeNull()
    expect(await audience.client.deck.current()).toBeNull()
    const states = await watch(audience)
    await next(states)
    const { id } = await studio.client.speech.open(small)
    expect((await next(states)).loaded?.documentId).toBe(id)
    const document = await studio.client.speech.current()
    expect(document).toEqual(host.document())
    expect(document).toMatchObject({
      id,
      source: { fileName: '讲话.txt', encoding: { name: 'UTF-8' } },
    })
    expect(document?.speech.sections).toHaveLength(2)
    const deck = await audience.client.deck.current()
    expect(deck).toEqual({ documentId: id, revision: 0, deck: document?.deck })
    expect(JSON.stringify(deck)).not.toContain('年底逐块验收。\n')
  })

  test('a file that cannot be opened says why, and the current speech stays', async () => {
    const { host, connect } = await start()
    const { client } = await connect('studio')
    await client.speech.open(small)
    const before = host.state()
    const cases = [
      { fileName: 'a.txt', content: '', reason: 'empty' },
      { fileName: 'a.txt', content: base64(' \n\t\n'), reason: 'empty' },
      { fileName: 'a.xyz', content: base64('讲话'), reason: 'unknown-format' },
      { fileName: 'a.txt', content: base64(new Uint8Array([1, 0, 2, 0])), reason: 'not-text' },
    ]
    for (const { reason, ...file } of cases) {
      const { error } = await safe(client.speech.open(file))
      expect(isDefinedError(error) ? error.data : error).toEqual({
        reason,
        fileName: file.fileName,
      })
    }
    expect(host.state()).toBe(before)
    expect(host.document()?.source.fileName).toBe('讲话.txt')
  })

  test('a file a little over the limit gets its reason, not a broken line', async () => {
    const { connect } = await start()
    const { client } = await connect('studio')
    const content = base64(new Uint8Array(LARGEST_FILE + 1).fill(0x61))
    const { error } = await safe(client.speech.open({ fileName: 'a.txt', content }))
    expect(isDefinedError(error) ? error.data.reason : error).toBe('too-large')
  })

  test('the sample address opens; a language without its file says so', async () => {
    const { connect } = await start()
    const { client } = await connect('studio')
    await client.speech.openSample({ language: 'zh-CN' })
    expect((await client.speech.current())?.speech.title).toBe('植树动员讲话')
    const { error } = await safe(client.speech.openSample({ language: 'en' }))
    expect(isDefinedError(error) ? error.data.reason : error).toBe('unreadable')
  })

  test('what is really on the hall screens: reports while their windows are connected', async () => {
    const { connect } = await start()
    const console = await connect('console')
    const statuses: AsyncIterator<HallStatus> = await console.client.hall.watch()
    expect(await next(statuses)).toEqual({ report: null, windows: 0 })

    const [one, two] = [await connect('audience'), await connect('audience')]
    await next(await watch(one))
    expect(await next(statuses)).toEqual({ report: null, windows: 1 })
    const report = {
      screen: 'slides',
      slide: 3,
      shown: 1,
      revision: 7,
      window: HALL_WINDOW,
    } as const
    await one.client.hall.report(report)
    expect(await next(statuses)).toEqual({ report, windows: 1 })

    await next(await watch(two))
    expect(await next(statuses)).toEqual({ report, windows: 2 })
    const black = {
      screen: 'black',
      slide: null,
      shown: 0,
      revision: 8,
      window: HALL_WINDOW,
    } as const
    await two.client.hall.report(black)
    expect(await next(statuses)).toEqual({ report: black, windows: 2 })

    two.cut()
    expect(await next(statuses)).toEqual({ report, windows: 1 })
    one.cut()
    expect(await next(statuses)).toEqual({ report: null, windows: 0 })
  })

  test('settings go to every window, and only their watchers see them change', async () => {
    const { connect } = await start()
    const prompter = await connect('prompter')
    const audience = await connect('audience')
    const seen = await audience.client.settings.watch()
    expect((await next(seen)).language).toBe('zh-CN')
    await prompter.client.settings.update({ language: 'en', paceHan: pace(180) })
    expect(await next(seen)).toMatchObject({ language: 'en', paceHan: 180, paceWords: 130 })
  })

  test('a look is that of a speech, and every window learns of it', async () => {
    const { host, connect } = await start()
    await host.open(speechFile())
    const prompter = await connect('prompter')
    const { client } = prompter
    const seen = await client.settings.watch()
    expect((await next(seen)).looks).toEqual([])
    const look = { ...DEFAULT_LOOK, size: { by: 'lines', lines: 6 } } as const
    const id = host.document()?.id ?? ''
    await client.looks.choose({ documentId: id, preset: 'desk', look })
    expect((await next(seen)).looks).toEqual([{ documentId: id, chosen: { preset: 'desk', look } }])
  })

  test('presets are saved, saved again and removed', async () => {
    const { connect } = await start()
    const { client } = await connect('prompter')
    const seen = await client.settings.watch()
    const built = (await next(seen)).presets
    const { id } = await client.looks.savePreset({ id: null, name: '大礼堂', look: DEFAULT_LOOK })
    expect((await next(seen)).presets).toEqual([
      ...built,
      { id, name: '大礼堂', look: DEFAULT_LOOK },
    ])
    await client.looks.savePreset({ id, name: '小礼堂', look: DEFAULT_LOOK })
    expect((await next(seen)).presets.at(-1)?.name).toBe('小礼堂')
    await client.looks.removePreset({ id })
    expect((await next(seen)).presets).toEqual(built)
  })

  test('what a window’s keys ask for goes to the one window that is to do it', async () => {
    const { connect } = await start()
    const audience = await connect('audience')
    const black = { action: 'black', phase: 'press' } as const
    expect(await audience.client.hands.forward(black)).toEqual({ by: null })

    const heard = new Map<string, HandAsked[]>()
    const listening = async (kind: 'prompter' | 'console', name: string) => {
      const line = await connect(kind)
      const list: HandAsked[] = []
      heard.set(name, list)
      const stream = await line.client.hands.watch()
      const reading = (async () => {
        for await (const asked of stream) list.push(asked)
      })().catch(() => undefined)
      return { ...line, reading }
    }
    const reaches = (kind: WindowKind, name: string) =>
      vi.waitFor(async () => {
        expect(await audience.client.hands.forward(black)).toEqual({ by: kind })
        expect(heard.get(name)).toContainEqual(black)
      })
    const console = await listening('console', 'console')
    await reaches('console', 'console')
    // Held by the operator, what a speaker's window asks for is not done by the operator's (L5).
    const keys = await connect('hands')
    for (const [control, by] of [
      ['operator', null],
      ['anyone', 'console'],
    ] as const) {
      await console.client.session.command({ kind: 'set-control', control })
      expect(await keys.client.hands.forward(black)).toEqual({ by })
    }
    const prompter = await listening('prompter', 'one')
    await reaches('prompter', 'one')
    const second = await listening('prompter', 'two')
    await reaches('prompter', 'two')
    // Of two prompters the one used last, and never the one that asks.
    await prompter.client.session.command({ kind: 'rejoin' })
    for (const list of heard.values()) list.length = 0
    const begin = { action: 'next-section', phase: 'press' } as const
    expect(await audience.client.hands.forward(begin)).toEqual({ by: 'prompter' })
    await vi.waitFor(() => expect(heard.get('one')).toEqual([begin]))
    expect(heard.get('two')).toEqual([])
    expect(await prompter.client.hands.forward(begin)).toEqual({ by: 'prompter' })
    await vi.waitFor(() => expect(heard.get('two')).toEqual([begin]))
    // A key held goes on where it began, whatever is used meanwhile.
    await second.client.session.command({ kind: 'rejoin' })
    const end = { action: 'next-section', phase: 'release' } as const
    expect(await audience.client.hands.forward(end)).toEqual({ by: 'prompter' })
    await vi.waitFor(() => expect(heard.get('one')).toEqual([begin, end]))
    // Let go, there is nothing to go on with.
    expect(await audience.client.hands.forward(end)).toEqual({ by: null })
    for (const { cut, reading } of [console, prompter, second]) {
      cut()
      await reading
    }
    await vi.waitFor(async () =>
      expect(await audience.client.hands.forward(black)).toEqual({ by: null }),
    )
  })

  test('only the name of an action passes', async () => {
    const { connect } = await start()
    const { client } = await connect('audience')
    const bad = [
      // @ts-expect-error no such action
      client.hands.forward({ action: 'explode', phase: 'press' }),
      // @ts-expect-error no such phase
      client.hands.forward({ action: 'black', phase: 'again' }),
      // @ts-expect-error no action
      client.hands.forward('black'),
    ]
    expect(await Promise.all(bad.map(codeOf))).toEqual(bad.map(() => 'BAD_REQUEST'))
  })

  test('a window is opened by whoever owns windows, else the page is told the path', async () => {
    const alone = await (await start()).connect('studio')
    expect(await alone.client.windows.open({ kind: 'prompter' })).toEqual({
      opened: false,
      path: '/prompter/',
    })
    expect(await alone.client.windows.open({ kind: 'prompter', copy: true })).toEqual({
      opened: false,
      path: '/prompter/?copy',
    })
    const opened: string[] = []
    const owned = await start({
      openWindow: (kind, copy) => opened.push(copy ? `copy of ${kind}` : kind) > 0,
    })
    const studio = await owned.connect('studio')
    expect(await studio.client.windows.open({ kind: 'audience' })).toEqual({
      opened: true,
      path: null,
    })
    await studio.client.windows.open({ kind: 'prompter', copy: true })
    expect(opened).toEqual(['audience', 'copy of prompter'])
  })

  test('L1: while one side holds control the other’s commands are refused, and change nothing', async () => {
    const { host, connect } = await start()
    await host.open(speechFile())
    const [console, prompter] = [await connect('console'), await connect('prompter')]
    await console.client.session.command({ kind: 'set-control', control: 'operator' })
    const before = host.state()
    for (const command of [{ kind: 'play' }, { kind: 'set-control', control: 'anyone' }] as const)
      expect(await codeOf(prompter.client.session.command(command))).toBe('LOCKED')
    expect(host.state()).toBe(before)
    await prompter.client.session.command({ kind: 'tell', text: '话筒没有声音' })
    await console.client.session.command({ kind: 'set-control', control: 'speaker' })
    expect(await codeOf(console.client.session.command({ kind: 'play' }))).toBe('LOCKED')
    await prompter.client.session.command({ kind: 'play' })
    expect(host.state().transport.playing).toBe(true)
  })

  test('a line that is cut ends its streams, on both sides, and no others', async () => {
    const { host, connect } = await start()
    await host.open(speechFile())
    const lost = await connect('audience')
    const kept = await connect('audience')
    const [ending, going] = [await watch(lost), await watch(kept)]
    await Promise.all([next(ending), next(going)])
    const ended = ending.next().then(
      ({ done }) => done,
      () => true,
    )
    lost.cut()
    expect(await ended).toBe(true)
    const statuses = await (await connect('console')).client.hall.watch()
    expect((await until(statuses, ({ windows }) => windows === 1)).windows).toBe(1)
    host.command({ kind: 'play' })
    expect((await next(going)).transport.playing).toBe(true)
  })

  test('a line made again begins anew with the present state', async () => {
    const { host, clock, connect } = await start()
    await host.open(speechFile())
    const first = await connect('prompter')
    await next(await watch(first))
    first.cut()
    clock.now += 500
    host.command({ kind: 'play' })
    const again = await connect('prompter')
    expect(await next(await watch(again))).toEqual(host.state())
    expect((await again.client.clock.ping()).at).toBe(hostMs(clock.now))
  })

  test('the room is told of the disk, the clock and the prompters that are connected', async () => {
    const { connect } = await start()
    const { client } = await connect('room')
    const before = await client.room.facts({ again: true })
    expect(before).toMatchObject({
      storage: { writable: true },
      clock: { zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      prompters: 0,
      machine: null,
    })
    const prompter = await connect('prompter')
    const asked = await prompter.client.hands.watch()
    const reading = asked.next()
    await vi.waitFor(async () =>
      expect((await client.room.facts({ again: false })).prompters).toBe(1),
    )
    prompter.cut()
    await reading.catch(() => undefined)
  })

  describe.each(WindowKind.options)('the %s window', (window) => {
    const AUDIENCE_MAY_NOT = [
      'session.command speech.current speech.open speech.openSample hall.watch settings.update',
      'hands.watch displays.assign displays.swap displays.identify room.facts windows.open',
    ].flatMap((some) => some.split(' '))
    const SPEAKERS_MAY_NOT =
      'speech.open speech.openSample hall.report displays.assign displays.swap'.split(' ')
    // The table of who may call what, written down a second time on purpose.
    const forbidden: Readonly<Record<WindowKind, readonly string[]>> = {
      studio: ['hall.report'],
      prompter: SPEAKERS_MAY_NOT,
      console: ['hall.report'],
      hands: SPEAKERS_MAY_NOT,
      room: ['hall.report'],
      rehearsal: ['hall.report'],
      audience: AUDIENCE_MAY_NOT,
    }

    test('may call what it needs and is refused the rest, whatever the input', async () => {
      const { host, connect } = await start()
      await host.open(speechFile())
      const { client } = await connect(window)
      const calls: Readonly<Record<string, () => Promise<unknown>>> = {
        'app.info': () => client.app.info(),
        'clock.ping': () => client.clock.ping(),
        'session.watch': async () => (await client.session.watch()).return(),
        'session.command': () => client.session.command({ kind: 'rejoin' }),
        'speech.current': () => client.speech.current(),
        'speech.open': () => client.speech.open(small),
        'speech.openSample': () => client.speech.openSample({ language: 'zh-CN' }),
        'deck.current': () => client.deck.current(),
        'hall.report': () =>
          client.hall.report({
            screen: 'black',
            slide: null,
            shown: 0,
            revision: 1,
            window: HALL_WINDOW,
          }),
        'hall.watch': async () => (await client.hall.watch()).return(),
        'settings.watch': async () => (await client.settings.watch()).return(),
        'settings.update': () => client.settings.update({}),
        'hands.forward': () => client.hands.forward({ action: 'black', phase: 'press' }),
        'hands.watch': async () => (await client.hands.watch()).return(),
        'displays.watch': async () => (await client.displays.watch()).return(),
        'displays.seen': () => client.displays.seen([]),
        'displays.assign': () => client.displays.assign({ window: 'audience', displayId: 1 }),
        'displays.swap': () => client.displays.swap(),
        'displays.identify': () => client.displays.identify(),
        'room.facts': () => client.room.facts({ again: false }),
        'windows.open': () => client.windows.open({ kind: 'console' }),
      }
      const refused: string[] = []
      for (const [name, call] of Object.entries(calls)) {
        const code = await codeOf(call())
        // Nobody owns displays here.
        expect([null, undefined, 'FORBIDDEN', 'NOT_MANAGED']).toContain(code)
        if (code === 'FORBIDDEN') refused.push(name)
      }
      expect(refused).toEqual(forbidden[window])
      // @ts-expect-error bad input, so that the refusal is seen to come before the look at it
      const bad = codeOf(client.windows.open({ kind: 5 }))
      expect(await bad).toBe(window === 'audience' ? 'FORBIDDEN' : 'BAD_REQUEST')
    })
  })
})
