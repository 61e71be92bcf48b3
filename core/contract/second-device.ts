/** The prompter on another device: what pages are told of it, and why it may not be had. */
import * as z from 'zod'

/** One way to the prompter from another device. */
export const DeviceAddress = z.object({
  /** The network that it goes through, as the system calls it. */
  network: z.string(),
  /** The whole address, with the word that lets the device in. */
  url: z.string(),
})
export type DeviceAddress = z.infer<typeof DeviceAddress>

/** How it stands. Off: no addresses. */
export const SecondDeviceTold = z.object({
  on: z.boolean(),
  /** On and none: the network has gone, and is waited for. */
  addresses: z.array(DeviceAddress),
  /** How many devices have the prompter open. */
  connected: z.number().int().min(0),
})
export type SecondDeviceTold = z.infer<typeof SecondDeviceTold>

/** Why it could not be opened: this machine is in no network; the system gave no port, or the pages are not there. */
export const SecondDeviceRefusal = z.enum(['NO_NETWORK', 'NOT_SERVED'])
export type SecondDeviceRefusal = z.infer<typeof SecondDeviceRefusal>
