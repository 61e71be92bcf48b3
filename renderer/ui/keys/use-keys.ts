/** Keys for React: bound while the component is there. */
import { useEffect, useRef } from 'react'
import { bindKeys, type KeyBinding } from './bind-keys.ts'

/** Binds keys on the window; the bindings of the latest render count. Their keys must not change between renders. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(
    () =>
      bindKeys(
        window,
        latest.current.map((binding, index) => ({
          ...binding,
          run: () => latest.current[index]?.run(),
        })),
      ),
    [],
  )
}
