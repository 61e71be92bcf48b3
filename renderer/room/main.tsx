/** The page of the room begins here. */
import { startPage } from '#renderer/ui/page/start-page.tsx'
import '../ui/theme/base.css'
import { Room } from './Room.tsx'

await startPage('room', <Room />)
