/** A page's hands for React: keyboard, gamepads and what other windows pass on, while the component is there. */
import { useEffect, useRef } from 'react'
import type { Action, ActionOf } from '#core/hands/actions.ts'
import type { WindowKind } from '#core/contract/contract.ts'
import { boundInputs } from '#core/hands/bindings.ts'
import { clickerKeysIn, isDevices } from '#core/hands/clicker.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { createDispatcher, type Handler, type Handlers } from './dispatcher.ts'
import { listenToGamepads } from './gamepads.ts'
import { listenToKeyboard } from './keyboard.ts'

/** The handlers that a kind of window must have: one for each action that it carries out. */
export type HandlersOf<Kind extends WindowKind> = Readonly<Record<ActionOf<Kind>, Handler>>

/** Windows that others may ask. */
const ASKED: ReadonlySet<WindowKind> = new Set(['prompter', 'console', 'room'])

/**
 * Binds the page's hands; the handlers of the latest render count. `onUnheard`: nobody is there who could do it, or the
 * line is down. `onRefused`: a clicker's key came to the console while the operator holds control.
 */
export function useHands<Kind extends WindowKind>(
  handlers: HandlersOf<Kind>,
  onUnheard: (action: Action) => void = () => undefined,
  onRefused: () => void = () => undefined,
): void {
  const host = useHost()
  const latest = useRef<Latest>({ handlers, onUnheard, onRefused })
  useEffect(() => {
    latest.current = { handlers, onUnheard, onRefused }
  })
  useEffect(() => startHands(host, () => latest.current), [host])
}

/** What the page's latest render has given. */
interface Latest {
  readonly handlers: Handlers
  readonly onUnheard: (action: Action) => void
  readonly onRefused: () => void
}

/** Starts the hands of a page; returns what ends them. */
function startHands(
  host: Pick<Host, 'kind' | 'settings' | 'link' | 'session'>,
  latest: () => Latest,
): () => void {
  const { kind, link, settings, session } = host
  const bindings = () => settings.get()?.bindings ?? {}
  const forward = async (action: Action, phase: 'press' | 'repeat' | 'release') => {
    // As with commands: what can't be told now must not be done later.
    if (link.status.get() !== 'open') return phase !== 'press'
    const { by } = await link.client.hands.forward({ action, phase })
    return by !== null || phase !== 'press'
  }
  const dispatcher = createDispatcher({
    kind,
    bindings,
    clicker: () => settings.get()?.clicker ?? 'together',
    handlers: () => latest().handlers,
    ...(kind === 'console'
      ? { clickerKeys: (input) => clickerKeysIn(session.get()?.control ?? 'anyone', input) }
      : {}),
    refused: () => latest().onRefused(),
    forward({ action, phase }) {
      forward(action, phase).then(
        (heard) => {
          if (!heard) latest().onUnheard(action)
        },
        () => latest().onUnheard(action),
      )
    },
  })
  // In the room, before the run, a clicker is only tried: it must not move the text, or begin the speech.
  const heard: typeof dispatcher.heard = (input, ...how) => {
    const tried = kind === 'room' && (session.get()?.startedAt ?? null) === null
    if (!tried || !isDevices(input)) dispatcher.heard(input, ...how)
  }
  // The hall's window swallows every key once it has come through to the page.
  const keyboard = listenToKeyboard(window, heard, kind === 'audience')
  const bind = () => keyboard.bind([...boundInputs(bindings(), kind).keys()])
  bind()
  const endings = [
    settings.subscribe(bind),
    listenToGamepads(heard),
    keyboard.dispose,
    dispatcher.releaseAll,
  ]
  if (ASKED.has(kind))
    endings.push(
      link.follow(
        (client, signal) => client.hands.watch(undefined, { signal }),
        (asked) => dispatcher.take(asked, performance.now()),
      ),
    )
  return () => {
    for (const end of endings) end()
  }
}
