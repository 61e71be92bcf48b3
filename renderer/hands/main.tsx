/** The page of keys and devices begins here. */
import { startPage } from '#renderer/ui/page/start-page.tsx'
import '../ui/theme/base.css'
import { Hands } from './Hands.tsx'

await startPage('hands', <Hands />)
