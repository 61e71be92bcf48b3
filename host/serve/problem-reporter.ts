/** What goes wrong inside a call: answers of the contract go to the page, our own mistakes to the log as well. */
import { ORPCError } from '@orpc/server'
import type { SessionHost } from '../session/session-host.ts'

/** The part of a call that is looked at. */
interface Call<T> {
  readonly path: readonly string[]
  next: () => Promise<T>
}

/** Makes the interceptor that every door gives its handler. */
export function problemReporter({ problem }: SessionHost) {
  return async <T>(call: Call<T>): Promise<T> => {
    try {
      return await call.next()
    } catch (error) {
      if (!(error instanceof ORPCError) || error.code === 'INTERNAL_SERVER_ERROR')
        problem(`${call.path.join('.')} failed: ${String(error)}`)
      throw error
    }
  }
}
