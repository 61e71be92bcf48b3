/** The host for React: one provider a page, and hooks that read from it. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Host } from './host.ts'
import type { Readable } from './readable.ts'

const HostContext = createContext<Host | null>(null)

/** Gives the page below it its host. */
export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  return <HostContext.Provider value={host}>{children}</HostContext.Provider>
}

/** The page's host. Throws outside a `HostProvider`. */
export function useHost(): Host {
  const host = useContext(HostContext)
  if (host === null) throw new Error('useHost: no HostProvider above')
  return host
}

/** The present value of a readable; renders again when it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get)
}
