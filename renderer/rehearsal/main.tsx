/** The page of the takes begins here. */
import { startPage } from '#renderer/ui/page/start-page.tsx'
import '../ui/theme/base.css'
import { Rehearsal } from './Rehearsal.tsx'

await startPage('rehearsal', <Rehearsal />)
