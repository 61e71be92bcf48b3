/** `MessageChannelMain`: two entangled ends; one can be handed over to a page. What crosses to a page must be JSON. */
import { EventEmitter } from 'node:events'
import type { MessagePortMain } from 'electron'
import { unsupported } from './unsupported.ts'

/** Where what is sent from an end arrives. */
export interface FarEnd {
  readonly deliver: (data: unknown) => void
  readonly closed: () => void
}

/** One end. Emits `message` with `{ data, ports }`, and `close` when the other end is gone. */
export class StandInPort
  extends EventEmitter
  implements Pick<MessagePortMain, 'start' | 'close' | 'postMessage'>
{
  #far: FarEnd | null = null
  #here: FarEnd | null = null
  #started = false
  #closed = false
  #waiting: unknown[] = []

  /** Ties this end to another. */
  entangle(far: FarEnd): void {
    this.#far = far
  }

  /** This end moves elsewhere: what arrives, and has arrived unread, goes there. */
  moveTo(here: FarEnd): { readonly post: (data: unknown) => void; readonly close: () => void } {
    if (this.#here !== null || this.#started) unsupported('handing over a port that is in use')
    this.#here = here
    for (const data of this.#waiting.splice(0)) here.deliver(data)
    return { post: (data) => this.#far?.deliver(data), close: () => this.#far?.closed() }
  }

  /** Something arrives from the other end. */
  arrive(data: unknown): void {
    if (this.#closed) return
    if (this.#here !== null) this.#here.deliver(data)
    else if (this.#started) setImmediate(() => this.emit('message', { data, ports: [] }))
    else this.#waiting.push(data)
  }

  /** The other end is gone. */
  leave(): void {
    if (this.#closed) return
    this.#closed = true
    if (this.#here !== null) this.#here.closed()
    else setImmediate(() => this.emit('close'))
  }

  start(): void {
    if (this.#here !== null) unsupported('starting a port that was handed over')
    this.#started = true
    for (const data of this.#waiting.splice(0)) this.arrive(data)
  }

  postMessage(message: unknown, transfer?: readonly unknown[]): void {
    if (transfer !== undefined && transfer.length > 0) unsupported('ports sent over a port')
    if (!this.#closed) this.#far?.deliver(structuredClone(message))
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#far?.closed()
  }
}

/** The channel. */
export class StandInChannel {
  readonly port1 = new StandInPort()
  readonly port2 = new StandInPort()
  constructor() {
    tie(this.port1, this.port2)
    tie(this.port2, this.port1)
  }
}

function tie(one: StandInPort, other: StandInPort): void {
  one.entangle({ deliver: (data) => other.arrive(data), closed: () => other.leave() })
}
