/** The studio page begins here. */
import { CommandsProvider } from '#renderer/ui/session/commands.tsx'
import { startPage } from '#renderer/ui/page/start-page.tsx'
import '../ui/theme/base.css'
import { Studio } from './Studio.tsx'
import { StudioTheme } from './StudioTheme.tsx'

await startPage(
  'studio',
  <StudioTheme>
    <CommandsProvider>
      <Studio />
    </CommandsProvider>
  </StudioTheme>,
)
