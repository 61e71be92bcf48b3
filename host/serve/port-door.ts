/** The MessagePort door: a page on the other end of a port (Electron's, or Node's in tests) reaches the router. */
import { RPCHandler } from '@orpc/server/message-port'
import * as z from 'zod'
import { type CallerContext, createRouter } from '../session/router.ts'
import type { SessionHost } from '../session/session-host.ts'
import { problemReporter } from './problem-reporter.ts'

/** One end of a port, whichever kind it is. */
export interface PortEnd {
  readonly onMessage: (listener: (data: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
  readonly post: (data: unknown) => void
}

/** The door of one session host. */
export interface PortDoor {
  /** Serves a port until it closes. Messages that are none of the protocol's are dropped and told of. */
  readonly letIn: (port: PortEnd, caller: CallerContext) => void
}

/** Opens the door to a session host. */
export function createPortDoor(sessionHost: SessionHost): PortDoor {
  const handler = new RPCHandler(createRouter(sessionHost), {
    clientInterceptors: [problemReporter(sessionHost)],
  })
  return {
    letIn(port, caller) {
      handler.upgrade(
        {
          on(event, callback) {
            if (event === 'close') port.onClose(() => callback())
            if (event !== 'message') return
            port.onMessage((data) => {
              if (isRequest(data)) callback({ data })
              else sessionHost.problem(`The ${caller.window} window sent what is no request.`)
            })
          },
          postMessage: port.post,
        },
        { context: caller },
      )
    },
  }
}

/**
 * oRPC's message, as far as its adapter for ports takes it for granted: it would answer anything else with an unhandled
 * rejection. What is asked for, and with what, is checked by the contract.
 */
const Message = z.object({ i: z.union([z.string(), z.number()]) }).and(
  z.union([
    // A stream's value, its end by the page, and a call.
    z.object({ t: z.literal(3), p: z.looseObject({}) }),
    z.object({ t: z.literal(4) }),
    z.object({
      t: z.literal(1).optional(),
      p: z.object({
        u: z.string().startsWith('/'),
        m: z.string().optional(),
        h: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
        b: z.unknown(),
      }),
    }),
  ]),
)

function isRequest(data: unknown): boolean {
  if (typeof data !== 'string') return false
  try {
    return Message.safeParse(JSON.parse(data)).success
  } catch {
    return false
  }
}
