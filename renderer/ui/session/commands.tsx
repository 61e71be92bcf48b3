/** Commands from the buttons and keys of a page, and what became of the last one. */
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Sent } from '#renderer/bridge/host.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type Writable, writable } from '#renderer/bridge/readable.ts'
import type { Command } from '#core/session/state.ts'

const LastSent = createContext<Writable<Sent> | null>(null)

/** How long it is told that the other side holds control, ms. */
const LOCKED_FOR = 6000

/** Keeps, for the page below, what became of the last command. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [last] = useState(() => writable<Sent>('done'))
  return <LastSent.Provider value={last}>{children}</LastSent.Provider>
}

function useLast(): Writable<Sent> {
  const last = useContext(LastSent)
  if (last === null) throw new Error('useCommand: no CommandsProvider above')
  return last
}

/** Sends commands. A command that is not carried out is not kept for later; `useLastSent` tells. */
export function useCommand(): (command: Command) => void {
  const host = useHost()
  const last = useLast()
  return (command) => {
    host.send(command).then(
      (sent) => {
        last.set(sent)
        if (sent !== 'locked') return
        setTimeout(() => {
          if (last.get() === 'locked') last.set('done')
        }, LOCKED_FOR)
      },
      () => last.set('no-line'),
    )
  }
}

/** What became of the last command; of one that was not carried out, until the next one that is. */
export const useLastSent = (): Sent => useReadable(useLast())
