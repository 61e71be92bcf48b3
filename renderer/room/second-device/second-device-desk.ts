/** What the panel of the second device works on: the host's own, and sentences for what it refuses. */
import { ORPCError } from '@orpc/client'
import type { SecondDeviceTold } from '#core/contract/second-device.ts'
import type { Host } from '#renderer/bridge/host.ts'
import type { Readable } from '#renderer/bridge/readable.ts'
import { watchedWhileWanted } from '#renderer/ui/displays/displays-told.ts'

/** How a deed went. `failed`: the host could not be reached. */
export type DeviceOutcome = 'done' | 'no-network' | 'not-served' | 'failed'

/** How it stands, and the two deeds. None rejects. */
export interface SecondDeviceDesk {
  /** Null until it is known. */
  readonly told: Readable<SecondDeviceTold | null>
  readonly open: () => Promise<DeviceOutcome>
  readonly close: () => Promise<DeviceOutcome>
}

const OUTCOMES: ReadonlyMap<unknown, DeviceOutcome> = new Map([
  ['NO_NETWORK', 'no-network'],
  ['NOT_SERVED', 'not-served'],
])

async function outcomeOf(deed: Promise<unknown>): Promise<DeviceOutcome> {
  try {
    await deed
    return 'done'
  } catch (error) {
    const code: unknown = error instanceof ORPCError ? error.code : null
    return OUTCOMES.get(code) ?? 'failed'
  }
}

/** The desk over the host. It watches as long as somebody watches it. */
export const secondDeviceDesk = ({ link }: Pick<Host, 'link'>): SecondDeviceDesk => ({
  told: watchedWhileWanted((onValue) =>
    link.follow((client, signal) => client.secondDevice.watch(undefined, { signal }), onValue),
  ),
  open: () => outcomeOf(link.client.secondDevice.open()),
  close: () => outcomeOf(link.client.secondDevice.close()),
})
