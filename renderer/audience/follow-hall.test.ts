import { beforeEach, describe, expect, it } from 'vitest'
import type { Deck } from '#core/deck/deck.ts'
import { initialState } from '#core/session/reduce.ts'
import type { SessionState } from '#core/session/state.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { hostMs, rate, scriptMs } from '#core/time.ts'
import type { DeckTold } from '#renderer/bridge/host.ts'
import type { LinkStatus } from '#renderer/bridge/link.ts'
import { writable } from '#renderer/bridge/readable.ts'
import { followHall, type HallFollower, type Ticker } from './follow-hall.ts'
import type { Picture } from './picture.ts'

const deck: Deck = {
  title: '讲话',
  theme: 'party',
  slides: [0, 1000, 5000].map((at) => ({
    id: `points-${at}`,
    kind: 'points',
    title: '要点',
    number: '',
    lines: at === 1000 ? [{ role: 'item', text: '一', cue: scriptMs(2000) }] : [],
    section: null,
    cue: { offset: at, position: scriptMs(at) },
    source: 'outline',
    picture: null,
  })),
}

const state = (change: Partial<SessionState> = {}): SessionState => ({
  ...initialState(hostMs(0)),
  revision: 1,
  loaded: {
    documentId: 'a',
    revision: 0,
    duration: scriptMs(9000),
    cues: deck.slides.map(({ cue }) => cue.position),
  },
  hall: { screen: 'slides', hold: null, still: null },
  ...change,
})
const playing = (position = 0, revision = 2) =>
  state({
    revision,
    transport: {
      playing: true,
      rate: rate(1),
      position: scriptMs(position),
      at: hostMs(now),
      stopAt: null,
    },
  })

/** Time that only goes when it is told to, with a frame every 16 ms unless the window is covered. */
let now = 0
let frames = true
let timers = new Map<number, { at: number; run: () => void }>()
let ids = 0
const at = (ms: number, run: () => void) => {
  ids += 1
  timers.set(ids, { at: ms, run })
  return ids
}
const ticker: Ticker = {
  setTimeout: (run, ms) => at(now + Math.max(1, ms), run),
  clearTimeout: (id) => void timers.delete(id),
  requestFrame: (run) => at(frames ? (Math.floor(now / 16) + 1) * 16 : Infinity, run),
  cancelFrame: (id) => void timers.delete(id),
}
function letTimeGo(until: number) {
  for (;;) {
    const [next] = [...timers].toSorted(([, one], [, other]) => one.at - other.at)
    if (next === undefined || next[1].at > until) break
    timers.delete(next[0])
    now = next[1].at
    next[1].run()
  }
  now = until
}

const status = writable<LinkStatus>('open')
const synced = writable(true)
const session = writable<SessionState | null>(null)
const told = writable<DeckTold | null>(null)
let drift = 0
let seen: { now: number; slide: string }[] = []
let pictures: Picture[] = []
let follower: HallFollower | null = null

/** Starts following; `ready` resolves when the fonts of a deck are there. */
function follow(ready: Promise<void> = Promise.resolve()) {
  const position = () => {
    const present = session.get()
    return present === null ? scriptMs(0) : sessionPosition(present, hostMs(now + drift))
  }
  const source = { link: { status }, clock: { synced }, session, deck: told, position }
  follower = followHall(source, () => ready, onPicture, ticker)
}
function onPicture(picture: Picture) {
  const { screen, slide, shown } = picture.showing
  pictures.push(picture)
  seen.push({ now, slide: slide === null ? screen : `${slide}.${shown}` })
}
const slides = () => seen.map(({ slide }) => slide)
/** Lets promises settle: fonts are loaded for real between two frames. */
const settle = async () => {
  for (let n = 0; n < 5; n++) await Promise.resolve()
}

beforeEach(() => {
  follower?.stop()
  now = 0
  frames = true
  timers = new Map()
  drift = 0
  seen = []
  pictures = []
  status.set('open')
  synced.set(true)
  session.set(state())
  told.set({ documentId: 'a', revision: 0, deck })
})

describe('followHall', () => {
  it('shows each slide and line on the first frame at or after its cue', async () => {
    follow()
    await settle()
    session.set(playing())
    letTimeGo(9000)
    expect(slides()).toEqual(['0.0', '0.0', '1.0', '1.1', '2.0'])
    const late = seen.slice(2).map((each, index) => each.now - ([1000, 2000, 5000][index] ?? 0))
    for (const ms of late) expect(ms).toBeLessThanOrEqual(16)
    for (const ms of late) expect(ms).toBeGreaterThanOrEqual(0)
  })

  it('changes on time where no frames are painted', async () => {
    follow()
    await settle()
    frames = false
    session.set(playing())
    letTimeGo(9000)
    expect(slides().slice(2)).toEqual(['1.0', '1.1', '2.0'])
    expect((seen[2]?.now ?? 0) - 1000).toBeLessThanOrEqual(20)
  })

  it('rests while nothing will change', async () => {
    follow()
    await settle()
    expect(timers.size).toBe(0)
    session.set({ ...playing(), hall: { screen: 'slides', hold: 2, still: null } })
    expect(timers.size).toBe(0)
    expect(slides().at(-1)).toBe('2.0')
  })

  it('keeps the last slide while the line is down, and until the state was told anew', async () => {
    follow()
    await settle()
    session.set(playing())
    letTimeGo(900)
    status.set('lost')
    letTimeGo(3000)
    status.set('open')
    letTimeGo(3500)
    expect(slides().at(-1)).toBe('0.0')
    session.set({ ...playing(2500, 3) })
    expect(slides().at(-1)).toBe('1.1')
  })

  it('shows nothing before the host has told, and nothing of a deck whose fonts are not there', async () => {
    session.set(null)
    let ready = () => {}
    follow(new Promise((resolve) => (ready = resolve)))
    await settle()
    session.set(state())
    expect(seen).toEqual([])
    ready()
    await settle()
    expect(slides()).toEqual(['0.0'])
  })

  it('keeps the last picture until the deck of another speech is there, but black comes at once', async () => {
    follow()
    await settle()
    const loaded = { documentId: 'b', revision: 0, duration: scriptMs(9000), cues: [scriptMs(0)] }
    session.set(
      state({ revision: 2, loaded, hall: { screen: 'standby', hold: null, still: null } }),
    )
    expect(slides()).toEqual(['0.0'])
    session.set(state({ revision: 3, loaded, hall: { screen: 'black', hold: null, still: null } }))
    expect(slides()).toEqual(['0.0', 'black'])
    session.set(
      state({ revision: 4, loaded, hall: { screen: 'standby', hold: null, still: null } }),
    )
    expect(slides()).toEqual(['0.0', 'black'])
    told.set({ documentId: 'b', revision: 0, deck: { ...deck } })
    await settle()
    expect(slides()).toEqual(['0.0', 'black', 'standby'])
  })

  it('waits for the clock before it follows a rolling tape', async () => {
    synced.set(false)
    session.set(playing(1500))
    follow()
    await settle()
    expect(seen).toEqual([])
    synced.set(true)
    expect(slides()).toEqual(['1.0'])
  })

  it('does not fall back over a cue when the clock is measured anew', async () => {
    follow()
    await settle()
    session.set(playing())
    letTimeGo(1001)
    letTimeGo(1020)
    expect(slides().at(-1)).toBe('1.0')
    drift = -200
    follower?.look()
    expect(slides().at(-1)).toBe('1.0')
    session.set(state({ revision: 3 }))
    expect(slides().at(-1)).toBe('0.0')
  })

  describe('a still', () => {
    const frozen = (position: number, revision: number, change: Partial<SessionState> = {}) =>
      ({
        ...playing(position, revision),
        hall: { screen: 'freeze', hold: null, still: { position: scriptMs(position), hold: null } },
        ...change,
      }) satisfies SessionState

    /** A still of slide 1 with its one line, on a tape that rolls. */
    async function freeze() {
      follow()
      await settle()
      session.set(playing(2500))
      session.set(frozen(2500, 3))
      expect(slides().at(-1)).toBe('1.1')
      expect(pictures.at(-1)?.showing.screen).toBe('freeze')
    }

    it('stays while the tape rolls, seeks and stops, a slide is held, and the line is lost and found', async () => {
      await freeze()
      const { hall } = frozen(2500, 3)
      letTimeGo(9000)
      session.set({ ...playing(7000, 4), hall })
      session.set(state({ revision: 5, hall }))
      session.set(state({ revision: 6, hall: { ...hall, hold: 0 } }))
      status.set('lost')
      letTimeGo(12_000)
      status.set('open')
      session.set(state({ revision: 7, hall }))
      expect(new Set(slides().slice(3))).toEqual(new Set(['1.1']))
      expect(pictures.at(-1)?.revision).toBe(7)
      session.set({ ...playing(500, 8) })
      expect(slides().at(-1)).toBe('0.0')
    })

    it('does not show an edit of its slide, nor another theme', async () => {
      await freeze()
      const edited: Deck = { ...deck, theme: 'dark', title: '改过的' }
      const loaded = { documentId: 'a', revision: 1, duration: scriptMs(9000), cues: [] }
      told.set({ documentId: 'a', revision: 1, deck: edited })
      session.set(frozen(2500, 4, { loaded }))
      await settle()
      expect(pictures.at(-1)).toMatchObject({ deck, revision: 4, showing: { screen: 'freeze' } })
      session.set(playing(2500, 5))
      session.set({ ...playing(2500, 6), loaded })
      expect(pictures.at(-1)?.deck).toBe(edited)
    })

    it('is of what this page shows, where its clock and the host’s differ by a little about a cue', async () => {
      follow()
      await settle()
      session.set(playing(1005))
      expect(slides().at(-1)).toBe('1.0')
      session.set(frozen(995, 3))
      expect(slides().at(-1)).toBe('1.0')
      expect(pictures.at(-1)?.showing.screen).toBe('freeze')
    })

    it('is of the place it was taken at, where the page shows something else, or was loaded anew', async () => {
      follow()
      await settle()
      session.set(frozen(5500, 3))
      expect(slides().at(-1)).toBe('2.0')
      follower?.stop()
      follow()
      await settle()
      expect(slides().at(-1)).toBe('2.0')
      expect(pictures.at(-1)?.showing.screen).toBe('freeze')
    })

    it('ends with the speech: another one is not held back by it', async () => {
      await freeze()
      const loaded = { documentId: 'b', revision: 0, duration: scriptMs(9000), cues: [] }
      told.set({ documentId: 'b', revision: 0, deck: { ...deck } })
      session.set(
        state({ revision: 4, loaded, hall: { screen: 'standby', hold: null, still: null } }),
      )
      await settle()
      expect(slides().at(-1)).toBe('standby')
    })
  })

  it('the test picture needs no speech and no fonts, and gives way to standby', async () => {
    session.set(state({ loaded: null, hall: { screen: 'test', hold: null, still: null } }))
    told.set(null)
    follow(new Promise(() => {}))
    expect(slides()).toEqual(['test'])
    session.set(
      state({ revision: 2, loaded: null, hall: { screen: 'standby', hold: null, still: null } }),
    )
    expect(slides()).toEqual(['test', 'standby'])
  })

  it('ends with nothing left running', async () => {
    follow()
    await settle()
    session.set(playing())
    follower?.stop()
    expect(timers.size).toBe(0)
    session.set(playing(5500, 3))
    expect(slides().at(-1)).toBe('0.0')
  })
})
