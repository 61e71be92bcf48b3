/** What the machine does of itself while the speech runs: battery, a full disk, something that hides the hall's window. */
import type { HallStatus } from '#core/contract/contract.ts'
import { warningLines } from '#core/room/warnings.ts'
import { useFindingWords } from '#renderer/ui/preflight/finding-words.ts'
import { usePageFacts } from '#renderer/ui/preflight/page-facts.ts'
import type { ToldFacts } from '#renderer/ui/preflight/room-facts.ts'
import styles from './StatusBar.module.css'

/** Less often than in the room: none of it comes in a second, and the console has other things to do. ms. */
export const FACTS_EVERY = 5000

/** A sentence for each, nothing while all is well. `told`: what the host knows of its machine. */
export function MachineWarnings({
  hall,
  told,
}: {
  hall: HallStatus | null
  told: ToldFacts | null
}) {
  const { page } = usePageFacts(FACTS_EVERY)
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
