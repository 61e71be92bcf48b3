/** The keys of an action as they are bound now, for the tooltip of its button. */
import type { Action } from '#core/hands/actions.ts'
import { inputsOf } from '#core/hands/bindings.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { useInputName } from './input-names.ts'

/** Keys as a person knows them, and as `aria-keyshortcuts` wants them; both undefined where there is none. */
export interface KeyHint {
  readonly hint: string | undefined
  readonly keys: string | undefined
  /** The first key alone, where there is room for no more. */
  readonly first?: string
}

/** Tells the first two keys of an action in this page's kind of window. */
export function useKeyHints(): (action: Action) => KeyHint {
  const host = useHost()
  const bindings = useReadable(host.settings)?.bindings ?? {}
  const name = useInputName()
  return (action) => {
    const keys = inputsOf(bindings, action, host.kind)
      .filter((input) => input.startsWith('key:'))
      .slice(0, 2)
    if (keys.length === 0) return { hint: undefined, keys: undefined }
    return {
      hint: keys.map(name).join(' '),
      ...(keys[0] === undefined ? {} : { first: name(keys[0]) }),
      keys: keys.map((input) => input.slice('key:'.length)).join(' '),
    }
  }
}
