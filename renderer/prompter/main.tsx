/** The prompter page begins here. */
import { startPage } from '#renderer/ui/page/start-page.tsx'
import { CommandsProvider } from '#renderer/ui/session/commands.tsx'
import '../ui/theme/base.css'
import { Prompter } from './Prompter.tsx'

await startPage(
  'prompter',
  <CommandsProvider>
    <Prompter />
  </CommandsProvider>,
)
