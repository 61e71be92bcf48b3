/** Everything a page has of its host: the line, the clock, the session, the open speech, the settings. */
import type { AppInfo, Settings, SpeechDocument, WindowKind } from '#core/contract/contract.ts'
import type { Deck } from '#core/deck/deck.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { newest } from '#core/session/replica.ts'
import { sessionPosition } from '#core/session/transport.ts'
import type { ScriptMs } from '#core/time.ts'
import { scriptMs } from '#core/time.ts'
import { type HostClock, startHostClock } from './host-clock.ts'
import { connectLink, type HostLink } from './link.ts'
import { announceWindow } from './presence.ts'
import { type Readable, writable } from './readable.ts'

/** A page's host. The readables are null until the host has told. */
export interface Host {
  readonly kind: WindowKind
  readonly link: HostLink
  readonly clock: HostClock
  readonly info: Readable<AppInfo | null>
  readonly session: Readable<SessionState | null>
  readonly settings: Readable<Settings | null>
  /** The open speech; always null in the audience window, which may not have it. */
  readonly document: Readable<SpeechDocument | null>
  /** The open speech's slides, with the id of the document they belong to. */
  readonly deck: Readable<{ readonly documentId: string; readonly deck: Deck } | null>
  /** Sends a command. A command that can't be sent because the line is down is dropped: `false`. */
  readonly send: (command: Command) => Promise<boolean>
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
  const settings = writable<Settings | null>(null)
  const document = writable<SpeechDocument | null>(null)
  const deck = writable<{ documentId: string; deck: Deck } | null>(null)

  const fetchInfo = async () => info.set(await link.client.app.info())
  const fetchSpeech = async () => {
    if (kind !== 'audience') document.set(await link.client.speech.current())
    deck.set(await link.client.deck.current())
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
      const state = newest(session.get(), arrived, firstOfStream)
      session.set(state)
      const wanted = state.loaded?.documentId ?? null
      // A new stream may come from a newer program, which makes other slides of the same speech.
      if (firstOfStream || wanted !== (deck.get()?.documentId ?? null)) quietly(fetchSpeech)
      firstOfStream = false
    },
  )
  link.follow((client, signal) => client.settings.watch(undefined, { signal }), settings.set)

  return {
    kind,
    link,
    clock,
    info,
    session,
    settings,
    document,
    deck,
    async send(command) {
      if (link.status.get() !== 'open') return false
      await link.client.session.command(command)
      return true
    },
    position() {
      const state = session.get()
      return state === null ? scriptMs(0) : sessionPosition(state, clock.now())
    },
  }
}
