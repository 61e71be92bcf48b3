/** Everything a page has of its host: the line, the clock, the session, the open speech, the settings. */
import { ORPCError } from '@orpc/client'
import { mayCommand, sideOf } from '#core/session/control.ts'
import type { AppInfo, SpeechDocument, WindowKind } from '#core/contract/contract.ts'
import type { PrivacyTold } from '#core/contract/privacy.ts'
import type { Settings } from '#core/contract/settings.ts'
import type { Deck } from '#core/deck/deck.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { newest } from '#core/session/replica.ts'
import { sessionPosition } from '#core/session/transport.ts'
import type { ScriptMs } from '#core/time.ts'
import { scriptMs } from '#core/time.ts'
import { expectedFrom } from './ahead.ts'
import { type HostClock, startHostClock } from './host-clock.ts'
import { connectLink, type HostLink } from './link.ts'
import { announceWindow } from './presence.ts'
import { type Readable, writable } from './readable.ts'

/** Slides, and what they were made from. */
export interface DeckTold {
  readonly documentId: string
  readonly revision: number
  readonly deck: Deck
}

/** What became of a command: carried out; the line is down; the other side holds control. */
export type Sent = 'done' | 'no-line' | 'locked'

/** A page's host. The readables are null until the host has told. */
export interface Host {
  readonly kind: WindowKind
  readonly link: HostLink
  readonly clock: HostClock
  readonly info: Readable<AppInfo | null>
  readonly session: Readable<SessionState | null>
  /** The session as it will be told once this page's commands have arrived: what a key is answered by at once. */
  readonly expected: Readable<SessionState | null>
  readonly settings: Readable<Settings | null>
  /** Whether this window is behind the privacy lock: then the host tells it of no speech. */
  readonly privacy: Readable<PrivacyTold | null>
  /** The open speech; always null in the audience window, which may not have it. */
  readonly document: Readable<SpeechDocument | null>
  /** The open speech's slides, with the document and the revision of it that they belong to. */
  readonly deck: Readable<DeckTold | null>
  /** Sends a command. One that can't be carried out now is dropped, and never done later. */
  readonly send: (command: Command) => Promise<Sent>
  /** Script time now, by this page's own clock. */
  readonly position: () => ScriptMs
}

/** Connects a page; it stays connected as long as the page lives. */
export function connectHost(kind: WindowKind): Host {
  announceWindow(kind)
  const link = connectLink(kind)
  const clock = startHostClock(link)
  const info = writable<AppInfo | null>(null)
  const session = writable<SessionState | null>(null)
  const ahead = expectedFrom(session, clock.now)
  const settings = writable<Settings | null>(null)
  const privacy = writable<PrivacyTold | null>(null)
  const document = writable<SpeechDocument | null>(null)
  const deck = writable<DeckTold | null>(null)

  const fetchInfo = async () => info.set(await link.client.app.info())
  /** A state that waits for the text and slides of its revision: until they are here the one before holds. */
  let waiting: SessionState | null = null
  const fetchSpeech = async (): Promise<void> => {
    // The text brings its slides along: half of what is fetched, and never of another revision.
    const speech = kind === 'audience' ? null : await link.client.speech.current()
    const slides = kind === 'audience' ? await link.client.deck.current() : slidesOf(speech)
    document.set(speech)
    deck.set(slides)
    const state = waiting
    if (state === null) return
    // Edited again in the meantime: the state that tells of it is on its way, and is waited for in turn.
    if (state.loaded?.revision !== slides?.revision) return
    waiting = null
    session.set(state)
  }
  /** What can't be fetched though the line is up must not keep a pause or a black from this window. */
  const release = () => {
    if (waiting === null || link.status.get() !== 'open') return
    session.set(waiting)
    waiting = null
  }
  // What could not be fetched because the line is down is fetched when it is up again.
  const quietly = (work: () => Promise<void>) => void work().catch(() => undefined)

  const onStatus = () => {
    if (link.status.get() === 'open') quietly(fetchInfo)
  }
  link.status.subscribe(onStatus)
  onStatus()

  let firstOfStream = true
  link.follow(
    (client, signal) => {
      firstOfStream = true
      return client.session.watch(undefined, { signal })
    },
    (arrived) => {
      const state = newest(waiting ?? session.get(), arrived, firstOfStream)
      const known = deck.get()
      const sameSpeech = state.loaded?.documentId === known?.documentId
      // Positions and slides of a revision mean nothing to the text of another one: after an edit all of it changes at once.
      const edited = sameSpeech && (state.loaded?.revision ?? 0) !== (known?.revision ?? 0)
      waiting = edited ? state : null
      if (waiting === null) session.set(state)
      // A new stream may come from a newer program, which makes other slides of the same speech.
      if (
        firstOfStream ||
        edited ||
        (state.loaded?.documentId ?? null) !== (known?.documentId ?? null)
      )
        fetchSpeech().catch(release)
      firstOfStream = false
    },
  )
  link.follow((client, signal) => client.settings.watch(undefined, { signal }), settings.set)
  link.follow((client, signal) => client.privacy.watch(undefined, { signal }), privacy.set)

  return {
    kind,
    link,
    clock,
    info,
    session,
    expected: ahead.state,
    settings,
    privacy,
    document,
    deck,
    async send(command) {
      if (link.status.get() !== 'open') return 'no-line'
      const control = session.get()?.control ?? 'anyone'
      if (!mayCommand(control, sideOf(kind), command)) return 'locked'
      const answered = ahead.sent(command)
      try {
        answered((await link.client.session.command(command)).revision)
      } catch (error) {
        answered(null)
        // Control was taken while it was on its way.
        if (error instanceof ORPCError && error.code === 'LOCKED') return 'locked'
        throw error
      }
      return 'done'
    },
    position() {
      const state = session.get()
      return state === null ? scriptMs(0) : sessionPosition(state, clock.now())
    },
  }
}

const slidesOf = (speech: SpeechDocument | null): DeckTold | null =>
  speech === null ? null : { documentId: speech.id, revision: speech.revision, deck: speech.deck }
