/** Changes to the bindings: made, kept by the host, told in sentences, and taken back. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '#core/hands/actions.ts'
import { bind, type Bindings, type Changed, refusal, reset, unbind } from '#core/hands/bindings.ts'
import { type DevicePreset, withPreset } from '#core/hands/device-presets.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { ACTION_KEYS } from '#renderer/ui/hands/action-words.ts'
import { useInputName } from '#renderer/ui/hands/input-names.ts'
import type { Listening } from './listening.ts'

/** How long a press is waited for, ms. */
const WAITS = 15_000

/** What the page does with bindings. */
export interface BindingDesk {
  /** The action that waits for a key; null while none does. */
  readonly waiting: Action | null
  /** What the last change came to. */
  readonly told: readonly string[]
  readonly canUndo: boolean
  readonly undo: () => void
  readonly wait: (action: Action) => void
  readonly cancel: () => void
  readonly remove: (input: string) => void
  readonly reset: (action: Action) => void
  readonly resetAll: () => void
  readonly applyPreset: (preset: DevicePreset, device: string) => void
}

/** The desk over the bindings that hold now. */
export function useBindingDesk(bindings: Bindings, listening: Listening): BindingDesk {
  const { t } = useTranslation('hands')
  const host = useHost()
  const name = useInputName()
  const [waiting, setWaiting] = useState<Action | null>(null)
  const [told, setTold] = useState<readonly string[]>([])
  const [before, setBefore] = useState<Bindings | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = (changes: Bindings, back: Bindings | null, sentences: readonly string[]) => {
    host.link.client.settings.update({ bindings: changes }).then(
      () => {
        setBefore(back)
        setTold(sentences)
      },
      () => setTold([t('told.notKept')]),
    )
  }
  const lostSentences = ({ lost }: Changed) =>
    lost.map(({ action, input }) =>
      t('told.lost', { input: name(input), action: t(ACTION_KEYS[action]) }),
    )
  const stop = () => {
    clearTimeout(timer.current)
    listening.catchNext(null)
    setWaiting(null)
  }
  const take = (action: Action, input: string | null) => {
    stop()
    if (input === null) {
      setTold([t('told.unknown')])
      return
    }
    const why = refusal(input)
    if (why !== null) {
      setTold([why === 'modifier' ? t('told.modifier') : t('told.system', { input: name(input) })])
      return
    }
    // A press is caught long after the render in which it was asked for.
    const now = host.settings.get()?.bindings ?? {}
    const changed = bind(now, input, action)
    keep(changed.changes, now, [
      t('told.bound', { input: name(input), action: t(ACTION_KEYS[action]) }),
      ...lostSentences(changed),
      ...(input === 'key:Tab' ? [t('told.tab')] : []),
    ])
  }
  return {
    waiting,
    told,
    canUndo: before !== null,
    undo: () => {
      if (before !== null) keep(before, null, [])
    },
    wait: (action) => {
      stop()
      setWaiting(action)
      setTold([])
      listening.catchNext((input) => take(action, input))
      timer.current = setTimeout(() => {
        stop()
        setTold([t('told.timeout')])
      }, WAITS)
    },
    cancel: stop,
    remove: (input) =>
      keep(unbind(bindings, input), bindings, [t('told.removed', { input: name(input) })]),
    reset: (action) => {
      const changed = reset(bindings, action)
      keep(changed.changes, bindings, [
        t('told.reset', { action: t(ACTION_KEYS[action]) }),
        ...lostSentences(changed),
      ])
    },
    resetAll: () => keep({}, bindings, [t('told.resetAll')]),
    applyPreset: (preset, device) => {
      const changed = withPreset(bindings, preset)
      keep(changed.changes, bindings, [t('told.preset', { device }), ...lostSentences(changed)])
    },
  }
}
