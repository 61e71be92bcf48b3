/** What the host tells of the displays, watched as long as somebody on the page wants to know. */
import { useState } from 'react'
import type { DisplaysTold } from '#core/contract/displays-told.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type Readable, writable } from '#renderer/bridge/readable.ts'

/** The displays as last told; null until they are. */
export function watchDisplays({ link }: Pick<Host, 'link'>): Readable<DisplaysTold | null> {
  const told = writable<DisplaysTold | null>(null)
  let watchers = 0
  let stop: () => void = () => undefined
  return {
    get: told.get,
    subscribe(listener) {
      const left = told.subscribe(listener)
      watchers += 1
      if (watchers === 1)
        stop = link.follow(
          (client, signal) => client.displays.watch(undefined, { signal }),
          (value) => told.set(value),
        )
      return () => {
        left()
        watchers -= 1
        if (watchers === 0) stop()
      }
    },
  }
}

/** The same for a component. */
export function useDisplaysTold(): DisplaysTold | null {
  const host = useHost()
  const [told] = useState(() => watchDisplays(host))
  return useReadable(told)
}
