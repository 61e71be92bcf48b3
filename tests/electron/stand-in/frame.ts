/** `WebFrameMain` of a top frame: one document of a page, with the preload's world in it. Gone when the page goes on. */
import type { WebFrameMain } from 'electron'
import * as z from 'zod'
import type { Session } from '../../driver/cdp.ts'
import { StandInPort } from './message-ports.ts'
import { FROM_MAIN, type FromPage, type ToPage } from './page-scripts.ts'
import { unsupported } from './unsupported.ts'

/** What the preload's world tells. */
const FromPageMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('send'), channel: z.string(), args: z.array(z.unknown()) }),
  z.object({ kind: z.literal('post'), port: z.number(), data: z.unknown() }),
  z.object({ kind: z.literal('close'), port: z.number() }),
  z.object({ kind: z.literal('open'), url: z.string() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]) satisfies z.ZodType<FromPage>

let portsMade = 0

export class StandInFrame implements Pick<WebFrameMain, 'url' | 'isDestroyed' | 'detached'> {
  readonly url: string
  readonly parent = null
  readonly #session: Session
  readonly #context: number
  readonly #ports = new Map<
    number,
    { readonly post: (data: unknown) => void; readonly close: () => void }
  >()
  #destroyed = false

  /** `context`: the browser's number of the preload's world in this document. */
  constructor(session: Session, context: number, url: string) {
    this.#session = session
    this.#context = context
    this.url = url
  }

  get detached(): boolean {
    return this.#destroyed
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  postMessage(channel: string, message: unknown, transfer: readonly unknown[] = []): void {
    const ports = transfer.map((port) =>
      port instanceof StandInPort ? this.#adopt(port) : unsupported('transferring what is no port'),
    )
    this.#tell({ kind: 'event', channel, args: [message], ports })
  }

  /** Takes what the preload's world told, and gives back what is not for a port. */
  take(text: string): Extract<FromPage, { kind: 'send' | 'open' }> | null {
    const message = FromPageMessage.parse(JSON.parse(text))
    if (message.kind === 'send' || message.kind === 'open') return message
    if (message.kind === 'failed') throw new Error(`The preload failed: ${message.message}`)
    const port = this.#ports.get(message.port)
    if (message.kind === 'post') port?.post(message.data)
    else port?.close()
    return null
  }

  /** The page goes on to another document, or is gone. */
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    for (const { close } of this.#ports.values()) close()
  }

  #adopt(port: StandInPort): number {
    portsMade += 1
    const id = portsMade
    this.#ports.set(
      id,
      port.moveTo({
        deliver: (data) => this.#tell({ kind: 'post', port: id, data }),
        closed: () => this.#tell({ kind: 'close', port: id }),
      }),
    )
    return id
  }

  #tell(message: ToPage): void {
    if (this.#destroyed) return
    if ('data' in message && message.data === undefined) unsupported('sending undefined to a page')
    const params = {
      expression: `${FROM_MAIN}(${JSON.stringify(message)})`,
      contextId: this.#context,
    }
    // The document may go while the message is on its way: then nobody is there to hear it, as in Electron.
    this.#session.call('Runtime.evaluate', params).catch(() => undefined)
  }
}
