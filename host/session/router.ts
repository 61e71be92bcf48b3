/** What pages may call: the contract carried out by a session host. Served by every door alike. */
import { implement, ORPCError } from '@orpc/server'
import { contract, type WindowKind } from '#core/contract/contract.ts'
import { mayCall } from './roles.ts'
import type { Opened, SessionHost } from './session-host.ts'
import { streamOf } from './stream.ts'

/** What a door knows of a caller: the kind of its window, and an id of its own for every connection. */
export interface CallerContext {
  readonly window: WindowKind
  readonly client: string
}

/** Makes the router of a session host. */
export function createRouter(host: SessionHost) {
  const os = implement(contract)
    .$context<CallerContext>()
    // Before the input is looked at: who may not call learns nothing from how bad input is answered.
    .use(({ context, path, next }) => {
      if (mayCall(context.window, path)) return next()
      throw new ORPCError('FORBIDDEN', {
        message: `The ${context.window} window may not call ${path.join('.')}`,
      })
    })

  return os.router({
    app: { info: os.app.info.handler(() => host.info) },
    clock: { ping: os.clock.ping.handler(() => ({ at: host.now() })) },
    session: {
      watch: os.session.watch.handler(({ context: { window, client }, signal }) => {
        const source = { get: host.state, subscribe: host.subscribe }
        if (window !== 'audience') return streamOf(source, signal)
        // An audience window is on the hall's screens as long as it watches the session.
        return streamOf(source, signal, () => host.hall.connected(client))
      }),
      command: os.session.command.handler(({ input }) => ({
        revision: host.command(input).revision,
      })),
    },
    speech: {
      current: os.speech.current.handler(() => host.document()),
      open: os.speech.open.handler(async ({ input, errors }) => {
        const content = Buffer.from(input.content, 'base64')
        return idOf(await host.open({ fileName: input.fileName, content }), errors.CANNOT_OPEN)
      }),
      openSample: os.speech.openSample.handler(async ({ input, errors }) =>
        idOf(await host.openSample(input.language), errors.CANNOT_OPEN),
      ),
    },
    deck: {
      current: os.deck.current.handler(() => {
        const document = host.document()
        return document === null ? null : { documentId: document.id, deck: document.deck }
      }),
    },
    hall: {
      report: os.hall.report.handler(({ input, context }) =>
        host.hall.report(context.client, input),
      ),
      watch: os.hall.watch.handler(({ signal }) =>
        streamOf({ get: host.hall.status, subscribe: host.hall.subscribe }, signal),
      ),
    },
    settings: {
      watch: os.settings.watch.handler(({ signal }) => streamOf(host.settings, signal)),
      update: os.settings.update.handler(({ input }) => void host.settings.update(input)),
    },
    windows: {
      open: os.windows.open.handler(async ({ input }) =>
        (await host.openWindow(input.kind))
          ? { opened: true, path: null }
          : { opened: false, path: `/${input.kind}/` },
      ),
    },
  })
}

/** The router's type, for doors. */
export type SessionRouter = ReturnType<typeof createRouter>

type Failed = Extract<Opened, { ok: false }>

function idOf(
  opened: Opened,
  cannotOpen: (options: { data: Omit<Failed, 'ok'> }) => Error,
): { id: string } {
  if (opened.ok) return { id: opened.id }
  throw cannotOpen({ data: { reason: opened.reason, fileName: opened.fileName } })
}
