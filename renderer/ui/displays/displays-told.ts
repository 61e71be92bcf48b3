/** What the host tells of the displays, watched as long as somebody on the page wants to know. */
import { useState } from 'react'
import type { DisplaysTold } from '#core/contract/displays-told.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type Readable, writable } from '#renderer/bridge/readable.ts'

/**
 * What is told on a stream, last: followed once, and only as long as somebody on the page wants to know. Null until then.
 * `follow` begins the stream and answers what ends it.
 */
export function watchedWhileWanted<T>(
  follow: (onValue: (value: T) => void) => () => void,
): Readable<T | null> {
  const told = writable<T | null>(null)
  let watchers = 0
  let stop: () => void = () => undefined
  return {
    get: told.get,
    subscribe(listener) {
      const left = told.subscribe(listener)
      watchers += 1
      if (watchers === 1) stop = follow((value) => told.set(value))
      return () => {
        left()
        watchers -= 1
        if (watchers === 0) stop()
      }
    },
  }
}

/** The displays as last told; null until they are. */
export const watchDisplays = ({ link }: Pick<Host, 'link'>): Readable<DisplaysTold | null> =>
  watchedWhileWanted((onValue) =>
    link.follow((client, signal) => client.displays.watch(undefined, { signal }), onValue),
  )

/** The same for a component. */
export function useDisplaysTold(): DisplaysTold | null {
  const host = useHost()
  const [told] = useState(() => watchDisplays(host))
  return useReadable(told)
}
