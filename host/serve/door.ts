/**
 * The door to a session host, whatever the line: Electron's port, a WebSocket, a port of Node's in tests. Each message is
 * looked at before the router gets it.
 */
import { RPCHandler } from '@orpc/server/message-port'
import * as z from 'zod'
import { type CallerContext, createRouter } from '../session/router.ts'
import type { SessionHost } from '../session/session-host.ts'
import { problemReporter } from './problem-reporter.ts'

/** The host's end of a line to one page. */
export interface LineEnd {
  /** Calls back with each message; text is what is expected, anything else is dropped. */
  readonly onMessage: (listener: (data: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
  readonly post: (text: string) => void
}

/** The door of one session host. */
export interface Door {
  /**
   * Serves a line until it closes. Messages that are none of the protocol's are dropped, and told of once a line.
   */
  readonly letIn: (line: LineEnd, caller: CallerContext) => void
}

/** Opens the door to a session host. */
export function createDoor(sessionHost: SessionHost): Door {
  const handler = new RPCHandler(createRouter(sessionHost), {
    clientInterceptors: [problemReporter(sessionHost)],
  })
  return {
    letIn(line, caller) {
      let told = false
      const drop = () => {
        if (!told) sessionHost.problem(`The ${caller.window} window sent what is no request.`)
        told = true
      }
      handler.upgrade(
        {
          on(event, callback) {
            if (event === 'close') line.onClose(() => callback())
            if (event === 'message')
              line.onMessage((data) => (isRequest(data) ? callback({ data }) : drop()))
          },
          postMessage(text: unknown) {
            // Files never go from host to page, so that oRPC has nothing to send but text.
            if (typeof text === 'string') line.post(text)
          },
        },
        { context: caller },
      )
    },
  }
}

/**
 * oRPC's message, as far as its handler takes it for granted: it would answer anything else with an unhandled rejection.
 * What is asked for, and with what, is checked by the contract.
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
        b: z.unknown().optional(),
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
