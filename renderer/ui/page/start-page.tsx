/** Starts a page: its host, its words, and React below them. */
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { WindowKind } from '#core/contract/contract.ts'
import { connectHost } from '#renderer/bridge/host.ts'
import { HostProvider } from '#renderer/bridge/react.tsx'
import { startI18n } from '../i18n/start.ts'

/** Connects the page to its host and draws it into `#root`. */
export async function startPage(kind: WindowKind, page: ReactNode): Promise<void> {
  const host = connectHost(kind)
  await startI18n(host)
  const root = document.getElementById('root')
  if (root === null) throw new Error('startPage: the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <HostProvider host={host}>{page}</HostProvider>
    </StrictMode>,
  )
}
