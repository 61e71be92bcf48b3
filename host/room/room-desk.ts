/** Gathers what the host can tell for the pre-flight: its disk, its clocks, its windows, and the machine where that is known. */
import type { MachineFacts, RoomFacts } from '#core/room/facts.ts'
import { createStorageCheck, type Disk } from './storage-check.ts'

/** What a desk is made with. */
export interface RoomDeskNeed {
  readonly dataFolder: string
  /** The host's monotonic clock, ms. */
  readonly now: () => number
  /** How many prompters are connected. */
  readonly prompters: () => number
  /** What is known of the machine. Absent: nothing. */
  readonly machine?: () => MachineFacts
  /** The wall clock, ms since 1970; the system's where none is given. */
  readonly wall?: () => number
  readonly disk?: Disk
}

/** The desk of the room. */
export interface RoomDesk {
  /** The facts of this moment. `again`: the disk is tried anew, too. */
  readonly facts: (again: boolean) => Promise<RoomFacts>
}

/** Makes the desk; jumps of the wall clock are counted from now on. */
export function createRoomDesk(need: RoomDeskNeed): RoomDesk {
  const wall = need.wall ?? Date.now
  const ahead = () => wall() - need.now()
  const first = ahead()
  const storage = createStorageCheck(need.dataFolder, need.now, need.disk)
  return {
    async facts(again) {
      const onDisk = await storage(again)
      return {
        storage: onDisk,
        clock: {
          wall: wall(),
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          offset: -new Date(wall()).getTimezoneOffset(),
          jumped: Math.round(ahead() - first),
        },
        prompters: need.prompters(),
        machine: need.machine?.() ?? null,
      }
    },
  }
}
