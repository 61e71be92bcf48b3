/** Values that go on by themselves (a position, a clock), read by timer for the parts of a page that show them. */
import { useEffect, useRef, useState } from 'react'
import { beatOf } from './beat.ts'

/** Ms between two readings where nothing else is said: fast enough that no second is skipped. */
const EVERY = 200

/**
 * Reads a value now and then and renders again only when it has changed. `read` must answer plain values (a string, a
 * number), or the component renders at every reading.
 */
export function useTicking<T>(read: () => T, every = EVERY): T {
  const [, setSeen] = useState<T>(read)
  const reader = useRef(read)
  useEffect(() => {
    reader.current = read
  })
  useEffect(() => beatOf(every)(() => setSeen(() => reader.current())), [every])
  // What is shown is read at this render: a command just given must not show a value up to a tick old.
  return read()
}
