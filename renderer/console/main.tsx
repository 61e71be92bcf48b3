/** The console page begins here. */
import { startPage } from '#renderer/ui/page/start-page.tsx'
import { CommandsProvider } from '#renderer/ui/session/commands.tsx'
import '../ui/theme/base.css'
import { Console } from './Console.tsx'

await startPage(
  'console',
  <CommandsProvider>
    <Console />
  </CommandsProvider>,
)
