/**
 * The prompter on a phone, a tablet or a second machine, over the venue's own network: off until a person opens it, off again with
 * the program, and never remembered. What a device may do is in roles.ts.
 */
import { networkInterfaces } from 'node:os'
import type { SecondDeviceRefusal, SecondDeviceTold } from '#core/contract/second-device.ts'

/** A network that this machine is in. */
export interface Network {
  readonly name: string
  /** This machine's own address in it, IPv4. */
  readonly address: string
}

/** What serves devices on one address of this machine. */
export interface DeviceServer {
  readonly url: string
  readonly devices: () => number
  readonly close: () => Promise<void>
}

/** Starts to serve on an address; `onDevices` is called when a device has come or gone. */
export type ServeDevices = (address: string, onDevices: () => void) => Promise<DeviceServer>

/** Opens and closes it. */
export interface SecondDevice {
  readonly told: () => SecondDeviceTold
  readonly subscribe: (listener: () => void) => () => void
  /** Answers null when it is open, or why it is not. */
  readonly open: () => Promise<SecondDeviceRefusal | null>
  /** Every device is let go, and the word that let them in is worth nothing any more. */
  readonly close: () => Promise<void>
  /** Who serves devices: without it nobody does. */
  readonly serveWith: (serve: ServeDevices) => void
}

/** How often the networks are looked at while it is open, ms: a cable is pulled, a hotspot comes. */
const LOOK_EVERY = 3000

/** Makes it, closed. `networks`: of this machine. */
export function createSecondDevice({
  networks = networksNow,
  onProblem,
}: {
  readonly networks?: () => readonly Network[]
  readonly onProblem: (sentence: string) => void
}): SecondDevice {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  let serve: ServeDevices | null = null
  let watch: NodeJS.Timeout | null = null
  const serving = new Map<string, { readonly network: string; readonly server: DeviceServer }>()

  /** Serves on the addresses that there are now, and on no others. */
  const follow = async () => {
    if (serve === null) return
    const now = networks()
    for (const [address, { server }] of serving)
      if (!now.some((one) => one.address === address)) {
        serving.delete(address)
        await server.close()
      }
    for (const { name, address } of now) {
      if (serving.has(address)) continue
      try {
        serving.set(address, { network: name, server: await serve(address, tell) })
      } catch (error) {
        onProblem(`Other devices cannot be served on ${address}: ${String(error)}`)
      }
    }
    tell()
  }
  // One after the other: what is opened is not closed halfway.
  let busy: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = busy.then(work)
    busy = mine.catch(() => undefined)
    return mine
  }
  const closeNow = async () => {
    if (watch !== null) clearInterval(watch)
    watch = null
    const servers = [...serving.values()]
    serving.clear()
    await Promise.all(servers.map(({ server }) => server.close()))
    tell()
  }

  return {
    told: () => ({
      on: watch !== null,
      addresses: [...serving.values()].map(({ network, server: { url } }) => ({ network, url })),
      connected: [...serving.values()].reduce((sum, { server }) => sum + server.devices(), 0),
    }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    serveWith(given) {
      serve = given
    },
    open: () =>
      inTurn(async () => {
        if (watch !== null) return null
        if (networks().length === 0) return 'NO_NETWORK'
        await follow()
        if (serving.size === 0) return 'NOT_SERVED'
        watch = setInterval(() => {
          inTurn(() => (watch === null ? Promise.resolve() : follow())).catch((error: unknown) =>
            onProblem(`The networks could not be looked at: ${String(error)}`),
          )
        }, LOOK_EVERY)
        // It keeps nothing alive.
        watch.unref()
        tell()
        return null
      }),
    close: () => inTurn(closeNow),
  }
}

/** The networks of this machine, private ones first; a direct cable without a router counts, too. */
function networksNow(): readonly Network[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  )
  return all.toSorted((one, other) => rank(one.address) - rank(other.address))
}

/** RFC 1918's private addresses first, RFC 3927's of a cable without a router last. */
const rank = (address: string): number =>
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(address)
    ? 0
    : address.startsWith('169.254.')
      ? 2
      : 1
