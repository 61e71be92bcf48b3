/** Commands from the buttons and keys of a page, and whether the last one reached the host. */
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type Writable, writable } from '#renderer/bridge/readable.ts'
import type { Command } from '#core/session/state.ts'

const Undelivered = createContext<Writable<boolean> | null>(null)

/** Keeps, for the page below, whether the last command was delivered. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [undelivered] = useState(() => writable(false))
  return <Undelivered.Provider value={undelivered}>{children}</Undelivered.Provider>
}

function useUndelivered(): Writable<boolean> {
  const undelivered = useContext(Undelivered)
  if (undelivered === null) throw new Error('useCommand: no CommandsProvider above')
  return undelivered
}

/** Sends commands. A command that doesn't reach the host is not kept for later; `useLastUndelivered` tells. */
export function useCommand(): (command: Command) => void {
  const host = useHost()
  const undelivered = useUndelivered()
  return (command) => {
    host.send(command).then(
      (delivered) => undelivered.set(!delivered),
      () => undelivered.set(true),
    )
  }
}

/** True from a command that did not reach the host until the next one that does. */
export const useLastUndelivered = (): boolean => useReadable(useUndelivered())
