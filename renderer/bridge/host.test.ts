import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SessionState } from '#core/session/state.ts'
import { initialState } from '#core/session/reduce.ts'
import { hostMs, scriptMs } from '#core/time.ts'
import { connectHost } from './host.ts'
import type { LinkStatus } from './link.ts'
import { writable } from './readable.ts'

const line = vi.hoisted(() => ({ link: {} }))
vi.mock('./link.ts', () => ({ connectLink: () => line.link }))
vi.mock('./presence.ts', () => ({ announceWindow: () => undefined }))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A host whose speech is at revisions that the test sets, and that publishes the states it is given. */
function fakeHost() {
  const status = writable<LinkStatus>('open')
  const at = { speech: 0, broken: false }
  const told: { state: ((state: SessionState) => void) | null } = { state: null }
  const asked = <T>(value: T) =>
    at.broken ? Promise.reject(new Error('broken')) : Promise.resolve(value)
  line.link = {
    status,
    client: {
      app: { info: () => asked({}) },
      clock: { ping: () => asked({ at: 0 }) },
      speech: { current: () => asked({ id: 's', revision: at.speech, deck: { slides: [] } }) },
      deck: {
        current: () => asked({ documentId: 's', revision: at.speech, deck: { slides: [] } }),
      },
      session: { watch: () => 'session' },
      settings: { watch: () => 'settings' },
    },
    follow(open: (client: unknown, signal: unknown) => unknown, onValue: typeof told.state) {
      if (
        open(
          {
            session: { watch: () => 'session' },
            settings: { watch: () => '' },
            privacy: { watch: () => '' },
          },
          {},
        )
      )
        told.state = onValue
      return () => undefined
    },
  }
  let revision = 0
  const publish = async (speech: number) => {
    revision += 1
    told.state?.({
      ...initialState(hostMs(0)),
      revision,
      loaded: { documentId: 's', revision: speech, duration: scriptMs(1000), cues: [] },
    })
    await vi.advanceTimersByTimeAsync(1)
  }
  return { at, publish }
}

test('a text that is newer than the state is shown with the state that tells of it, its slides with it', async () => {
  const { at, publish } = fakeHost()
  const host = connectHost('studio')
  await publish(0)
  // Edited again before the answer.
  at.speech = 2
  await publish(1)
  expect(host.session.get()?.loaded?.revision).toBe(0)
  await publish(2)
  expect(host.session.get()?.loaded?.revision).toBe(2)
  expect(host.deck.get()?.revision).toBe(2)
  expect(host.document.get()?.revision).toBe(2)
})

test('the audience window has the slides of the revision, and no text', async () => {
  const { at, publish } = fakeHost()
  const host = connectHost('audience')
  await publish(0)
  at.speech = 1
  await publish(1)
  expect(host.session.get()?.loaded?.revision).toBe(1)
  expect(host.deck.get()?.revision).toBe(1)
  expect(host.document.get()).toBeNull()
})

test('a state waits for the text of its revision; one that cannot be fetched keeps no state back', async () => {
  const { at, publish } = fakeHost()
  const host = connectHost('studio')
  await publish(0)
  at.broken = true
  await publish(1)
  expect(host.session.get()?.loaded?.revision).toBe(1)
  expect(host.document.get()?.revision).toBe(0)
  at.broken = false
  at.speech = 1
  await publish(1)
  expect(host.document.get()?.revision).toBe(1)
})
