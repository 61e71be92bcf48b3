/** What the machine does of itself while the speech runs: battery, a full disk, something that hides the hall's window. */
import type { HallStatus } from '#core/contract/contract.ts'
import { warningLines } from '#core/room/warnings.ts'
import { useFindingWords } from '#renderer/ui/preflight/finding-words.ts'
import { usePageFacts } from '#renderer/ui/preflight/page-facts.ts'
import { useRoomFacts } from '#renderer/ui/preflight/room-facts.ts'
import styles from './StatusBar.module.css'

/** Less often than in the room: none of it comes in a second, and the console has other things to do. */
const EVERY = 5000

/** A sentence for each, nothing while all is well. */
export function MachineWarnings({ hall }: { hall: HallStatus | null }) {
  const { told } = useRoomFacts(EVERY)
  const { page } = usePageFacts(EVERY)
  const words = useFindingWords()
  const lines = warningLines({ host: told, hall, battery: page.battery }, page.now)
  return (
    <output className={styles.warnings}>
      {lines.map((line) => (
        <span key={line.id}>{words(line, page.now)}</span>
      ))}
    </output>
  )
}
