/**
 * The address browser mode had last time, so that windows left open across a restart of the host find it again: an
 * audience window on the projector comes back by itself, with nobody walking there.
 */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const LastAddress = z.object({
  port: z.number().int().min(1).max(65_535),
  /** As a server takes them: what a hand has put here instead must not keep the host from starting. */
  token: z.string().regex(/^[\w-]{20,}$/),
})
/** Port and token of a server. */
export type LastAddress = z.infer<typeof LastAddress>

const fileIn = (dataFolder: string) => join(dataFolder, 'last-address.json')

/** The address kept in a data folder; null where there is none that can be read. */
export function lastAddress(dataFolder: string): LastAddress | null {
  try {
    return LastAddress.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')))
  } catch {
    // A convenience, not a document: without it the host takes a new port and a new token.
    return null
  }
}

/** Keeps an address for the next start, readable by this user only. A folder that can't be written is no hindrance. */
export function keepAddress(dataFolder: string, address: LastAddress): void {
  const file = fileIn(dataFolder)
  try {
    writeFileSync(file, JSON.stringify(address), { mode: 0o600 })
    // The mode above only counts for a new file.
    chmodSync(file, 0o600)
  } catch {
    // The next start takes a new address: windows left open must be opened again, nothing else is lost.
  }
}
