/** Starts a page: its host, its words, and React below them. */
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { WindowKind } from '#core/contract/contract.ts'
import { connectHost } from '#renderer/bridge/host.ts'
import type { Readable } from '#renderer/bridge/readable.ts'
import { HostProvider } from '#renderer/bridge/react.tsx'
import { startI18n } from '../i18n/start.ts'
import { PrivacyGate } from '../privacy/PrivacyGate.tsx'

/** How long the first paint waits for the settings, ms: the language should not change before people's eyes. */
const SETTINGS_WITHIN = 400

/** Waits until a readable is told, but no longer than so many ms. */
function told(value: Readable<unknown>, within: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, within)
    const stop = value.subscribe(done)
    function done() {
      clearTimeout(timer)
      stop()
      resolve()
    }
    if (value.get() !== null) done()
  })
}

/** A clicker's start key sends F5, whatever window has the focus. Pages with hands of their own see to it themselves. */
function keepFromReloading(): void {
  window.addEventListener('keydown', (event) => {
    if (event.code === 'F5' || event.key === 'F5') event.preventDefault()
  })
}

/** Connects the page to its host and draws it into `#root`. */
export async function startPage(kind: WindowKind, page: ReactNode): Promise<void> {
  const host = connectHost(kind)
  if (kind === 'studio') keepFromReloading()
  await told(host.settings, SETTINGS_WITHIN)
  await startI18n(host)
  const root = document.getElementById('root')
  if (root === null) throw new Error('startPage: the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <HostProvider host={host}>
        <PrivacyGate>{page}</PrivacyGate>
      </HostProvider>
    </StrictMode>,
  )
}
