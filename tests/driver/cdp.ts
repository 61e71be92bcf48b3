/** The Chrome DevTools Protocol over a pipe: messages of JSON with a zero byte after each. */
import type { Readable, Writable } from 'node:stream'
import * as z from 'zod'

const Message = z.object({
  id: z.number().optional(),
  sessionId: z.string().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})

type Listener = (params: unknown) => void

/** A conversation with the browser or with one of its targets. */
export interface Session {
  /** Sends a command; gives its result, checked. Rejects with the browser's reason, or when the line is closed. */
  readonly call: {
    (method: string, params?: object): Promise<void>
    <T>(method: string, params: object, result: z.ZodType<T>): Promise<T>
  }
  /** Calls back with each event, checked. */
  readonly on: <T>(event: string, params: z.ZodType<T>, listener: (params: T) => void) => void
}

/** A line to a browser. */
export interface Line {
  readonly browser: Session
  readonly session: (id: string) => Session
}

/** Opens the line over a browser's `--remote-debugging-pipe`. */
export function openLine(into: Writable, out: Readable): Line {
  let sent = 0
  let closed = false
  const waiting = new Map<
    number,
    { readonly resolve: (result: unknown) => void; readonly reject: (reason: Error) => void }
  >()
  const listeners = new Map<string, Set<Listener>>()

  const take = (text: string) => {
    const { id, sessionId = '', method, params, result, error } = Message.parse(JSON.parse(text))
    if (id === undefined) {
      for (const listener of listeners.get(`${sessionId} ${method}`) ?? []) listener(params)
      return
    }
    const caller = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) caller?.resolve(result)
    else caller?.reject(new Error(error.message))
  }
  let rest = ''
  out.setEncoding('utf8')
  out.on('data', (chunk: string) => {
    const texts = (rest + chunk).split('\0')
    rest = texts.pop() ?? ''
    for (const text of texts) take(text)
  })
  const close = () => {
    closed = true
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone'))
    waiting.clear()
  }
  out.on('close', close)
  into.on('error', close)

  const send = (sessionId: string, method: string, params: object) =>
    new Promise<unknown>((resolve, reject) => {
      if (closed) {
        reject(new Error('The browser is gone'))
        return
      }
      sent += 1
      waiting.set(sent, { resolve, reject })
      const to = sessionId === '' ? {} : { sessionId }
      into.write(`${JSON.stringify({ id: sent, method, params, ...to })}\0`)
    })
  const session = (sessionId: string): Session => {
    function call(method: string, params?: object): Promise<void>
    function call<T>(method: string, params: object, result: z.ZodType<T>): Promise<T>
    async function call(method: string, params: object = {}, result: z.ZodType = z.unknown()) {
      return result.parse(await send(sessionId, method, params))
    }
    return {
      call,
      on(event, params, listener) {
        const name = `${sessionId} ${event}`
        const known = listeners.get(name) ?? new Set<Listener>()
        listeners.set(name, known)
        known.add((given) => listener(params.parse(given)))
      },
    }
  }
  return { browser: session(''), session }
}
