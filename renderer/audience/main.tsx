/** The audience page. It has no interface of its own, so it starts without words, themes and component library. */
import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectHost } from '#renderer/bridge/host.ts'
import { HostProvider } from '#renderer/bridge/react.tsx'
import { Hall } from './Hall.tsx'
import { HallFailure } from './HallFailure.tsx'

const host = connectHost('audience')
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <HallFailure>
        <HostProvider host={host}>
          <Hall />
        </HostProvider>
      </HallFailure>
    </StrictMode>,
  )
}
