/** What pages may call: the contract carried out by a session host. Served by every door alike. */
import { randomUUID } from 'node:crypto'
import { implement, ORPCError } from '@orpc/server'
import { contract, type WindowKind } from '#core/contract/contract.ts'
import { mayCommand, mayPassOn, sideOf } from '#core/session/control.ts'
import { PRESETS_KEPT, withLook, withoutPreset, withPreset } from '#core/prompter/presets.ts'
import type { FileRead } from './document.ts'
import { openPasted } from './pasted-speech.ts'
import type { NotKept, Refused } from '../privacy/privacy-desk.ts'
import { mayCall, mayCallLocked } from './roles.ts'
import { nameOf, type Opened, type SessionHost } from './session-host.ts'
import { streamOf, streamOfEvents } from './stream.ts'

/** What a door knows of a caller: the kind of its window, and an id of its own for every connection. */
export interface CallerContext {
  readonly window: WindowKind
  readonly client: string
  /** It is a prompter on another device, which may do less (roles.ts). */
  readonly device?: boolean
}

/** Makes the router of a session host. */
export function createRouter(host: SessionHost) {
  const os = implement(contract)
    .$context<CallerContext>()
    // Before the input is looked at: who may not call learns nothing from how bad input is answered.
    .use(({ context, path, next }) => {
      if (!mayCall(context.window, path, context.device === true))
        throw new ORPCError('FORBIDDEN', {
          message: `The ${context.window} window may not call ${path.join('.')}`,
        })
      if (!mayCallLocked(path) && host.privacy.told(context.window).locked)
        throw new ORPCError('FORBIDDEN', { message: 'The speeches are behind the privacy lock' })
      return next()
    })

  return os.router({
    app: { info: os.app.info.handler(() => host.info) },
    clock: { ping: os.clock.ping.handler(() => ({ at: host.now() })) },
    session: {
      watch: os.session.watch.handler(({ context: { window, client }, signal }) => {
        const source = { get: host.state, subscribe: host.subscribe }
        if (window !== 'audience') return streamOf(source, signal)
        // An audience window is on the hall's screens as long as it watches the session.
        return streamOf(source, signal, () => {
          const left = host.hall.connected(client)
          return () => {
            left()
            host.hands.gone(client)
          }
        })
      }),
      command: os.session.command.handler(({ input, context: { window, client }, errors }) => {
        if (!mayCommand(host.state().control, sideOf(window), input)) throw errors.LOCKED()
        host.hands.used(client)
        return { revision: host.command(input).revision }
      }),
    },
    speech: {
      current: os.speech.current.handler(() => host.document()),
      open: os.speech.open.handler(async ({ input, errors }) => {
        const content = Buffer.from(input.content, 'base64')
        return idOf(await host.open({ fileName: input.fileName, content }), errors.CANNOT_OPEN)
      }),
      openPasted: os.speech.openPasted.handler(async ({ input, errors }) =>
        idOf(await openPasted(host, input), errors.CANNOT_OPEN),
      ),
      openSample: os.speech.openSample.handler(async ({ input, errors }) =>
        idOf(await host.openSample(input.language), errors.CANNOT_OPEN),
      ),
    },
    work: {
      current: os.work.current.handler(() => {
        const open = host.openSpeech()
        if (open === null) return null
        return { id: open.document.id, revision: open.document.revision, work: open.work }
      }),
      edit: os.work.edit.handler(async ({ input, errors }) => {
        const edited = await host.edit(input)
        if (edited === null) throw errors.STALE()
        return edited
      }),
      readFile: os.work.readFile.handler(async ({ input: { fileName, content }, errors }) => {
        const file = { fileName: nameOf(fileName), content: Buffer.from(content, 'base64') }
        const open = host.openSpeech()
        if (open === null) throw errors.CANNOT_OPEN(failed('unreadable', file.fileName))
        return readOf(await host.desk.readFile(open, file), file.fileName, errors.CANNOT_OPEN)
      }),
      encodings: os.work.encodings.handler(async () => {
        const open = host.openSpeech()
        return open === null ? [] : [...(await host.desk.encodings(open))]
      }),
      readAgain: os.work.readAgain.handler(async ({ input, errors }) => {
        const open = host.openSpeech()
        if (open === null) throw errors.CANNOT_OPEN(failed('unreadable', ''))
        const read = await host.desk.readAgain(open, input.encoding)
        return readOf(read, open.document.source.fileName, errors.CANNOT_OPEN)
      }),
      addPicture: os.work.addPicture.handler(async ({ input, errors }) => {
        const open = host.openSpeech()
        if (open === null) throw errors.NO_PICTURE({ data: { reason: 'disk' } })
        const kept = await host.desk.addPicture(open, Buffer.from(input.content, 'base64'))
        if (!kept.ok) throw errors.NO_PICTURE({ data: { reason: kept.reason } })
        return { id: kept.id }
      }),
    },
    deck: {
      picture: os.deck.picture.handler(async ({ input }) => {
        const open = host.openSpeech()
        const picture = open === null ? null : await host.desk.picture(open, input.id)
        if (picture === null) return null
        return { type: picture.type, content: Buffer.from(picture.content).toString('base64') }
      }),
      current: os.deck.current.handler(() => {
        const document = host.document()
        return document === null
          ? null
          : { documentId: document.id, revision: document.revision, deck: document.deck }
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
    standby: {
      put: os.standby.put.handler(async ({ input, errors }) => {
        const kept = await host.standby.put(Buffer.from(input.content, 'base64'))
        if (!kept.ok) throw errors.NO_PICTURE({ data: { reason: kept.reason } })
        return { id: kept.id }
      }),
      choose: os.standby.choose.handler(async ({ input, errors }) => {
        if (!(await host.standby.choose(input.id))) throw errors.GONE()
      }),
      picture: os.standby.picture.handler(async ({ input }) => {
        const picture = await host.standby.picture(input.id)
        if (picture === null) return null
        return { type: picture.type, content: Buffer.from(picture.content).toString('base64') }
      }),
    },
    looks: {
      choose: os.looks.choose.handler(({ input: { documentId, preset, look } }) => {
        const { looks } = host.settings.get()
        host.settings.update({ looks: withLook(looks, documentId, { preset, look }) })
      }),
      savePreset: os.looks.savePreset.handler(({ input: { id, name, look }, errors }) => {
        const { presets } = host.settings.get()
        const known = presets.some((preset) => preset.id === id)
        if (!known && presets.length >= PRESETS_KEPT) throw errors.TOO_MANY()
        const preset = { id: id ?? randomUUID(), name, look }
        host.settings.update({ presets: withPreset(presets, preset) })
        return { id: preset.id }
      }),
      removePreset: os.looks.removePreset.handler(({ input }) => {
        const { presets } = host.settings.get()
        host.settings.update({ presets: withoutPreset(presets, input.id) })
      }),
    },
    hands: {
      forward: os.hands.forward.handler(({ input, context: { window, client, device } }) => ({
        by: host.hands.forward(
          client,
          input,
          (kind) =>
            mayPassOn(host.state().control, window, kind) &&
            // Another device is the speaker's and nobody else's.
            (device !== true || kind === 'prompter'),
        ),
      })),
      watch: os.hands.watch.handler(({ context: { window, client }, signal }) =>
        streamOfEvents((push) => host.hands.watching(client, window, push), signal),
      ),
    },
    displays: {
      watch: os.displays.watch.handler(({ signal }) =>
        streamOf({ get: host.displays.told, subscribe: host.displays.subscribe }, signal),
      ),
      seen: os.displays.seen.handler(({ input }) => host.displays.seen?.(input)),
      assign: os.displays.assign.handler(({ input, errors }) => {
        const refusal = host.displays.assign(input)
        if (refusal === 'TAKEN') throw errors.TAKEN()
        if (refusal === 'UNKNOWN_DISPLAY') throw errors.UNKNOWN_DISPLAY()
        if (refusal !== null) throw errors.NOT_MANAGED()
      }),
      swap: os.displays.swap.handler(({ errors }) => {
        const refusal = host.displays.swap()
        if (refusal === 'NOTHING_TO_SWAP') throw errors.NOTHING_TO_SWAP()
        if (refusal !== null) throw errors.NOT_MANAGED()
      }),
      identify: os.displays.identify.handler(({ errors }) => {
        if (host.displays.identify() !== null) throw errors.NOT_MANAGED()
      }),
    },
    room: { facts: os.room.facts.handler(({ input }) => host.room.facts(input.again)) },
    takes: {
      watch: os.takes.watch.handler(({ signal }) =>
        streamOf({ get: host.takes.told, subscribe: host.takes.subscribe }, signal),
      ),
      start: os.takes.start.handler(async ({ input: { kind, goOn }, errors }) => {
        const started = await host.takes.start(kind, goOn)
        if (typeof started === 'string') throw errors[started]()
        return started
      }),
      stop: os.takes.stop.handler(() => host.takes.stop()),
      mark: os.takes.mark.handler(({ errors }) => {
        const marks = host.takes.mark()
        if (marks === null) throw errors.NOT_RECORDING()
        return { marks }
      }),
      describe: os.takes.describe.handler(async ({ input: { id, ...change }, errors }) => {
        if (!(await host.takes.describe(id, change))) throw errors.GONE()
      }),
      remove: os.takes.remove.handler(async ({ input, errors }) => {
        if (!(await host.takes.remove(input.id))) throw errors.RECORDING()
      }),
      get: os.takes.get.handler(({ input }) => host.takes.get(input.id)),
      sound: os.takes.sound.handler(async ({ input: { id, sound } }) => {
        const content = await host.takes.sound(id, sound)
        if (content === null) return null
        return { type: 'audio/webm', content: Buffer.from(content).toString('base64') }
      }),
      soundBegins: os.takes.soundBegins.handler(({ input: { id, at }, errors }) => {
        const sound = host.takes.soundBegins(id, at)
        if (sound === null) throw errors.NOT_RECORDING()
        return { id, sound }
      }),
      soundPart: os.takes.soundPart.handler(
        async ({ input: { id, sound, content, last }, errors }) => {
          const part = Buffer.from(content, 'base64')
          if (!(await host.takes.soundPart(id, sound, part, last))) throw errors.GONE()
        },
      ),
      learned: os.takes.learned.handler(({ signal }) =>
        streamOf({ get: host.takes.learned, subscribe: host.takes.subscribe }, signal),
      ),
      forget: os.takes.forget.handler(() => host.takes.forget()),
      setLearnedUsed: os.takes.setLearnedUsed.handler(({ input: { used } }) => {
        host.settings.update({ learnedPace: used })
      }),
    },
    privacy: {
      watch: os.privacy.watch.handler(({ context: { window }, signal }) =>
        streamOf(
          { get: () => host.privacy.told(window), subscribe: host.privacy.subscribe },
          signal,
        ),
      ),
      set: os.privacy.set.handler(async ({ input, errors }) => {
        const { passphrase, current, after } = input
        refuseChange(await host.privacy.set(passphrase, current, after), errors)
      }),
      clear: os.privacy.clear.handler(async ({ input, errors }) => {
        refuseChange(await host.privacy.clear(input.current), errors)
      }),
      lock: os.privacy.lock.handler(({ errors }) => {
        if (!host.privacy.lock()) throw errors.NOT_SET()
      }),
      unlock: os.privacy.unlock.handler(async ({ input, errors }) => {
        const refused = await host.privacy.unlock(input.passphrase)
        if (refused?.reason === 'WAIT') throw errors.WAIT({ data: { seconds: refused.seconds } })
        if (refused !== null) throw errors.WRONG()
      }),
    },
    secondDevice: {
      watch: os.secondDevice.watch.handler(({ signal }) =>
        streamOf({ get: host.secondDevice.told, subscribe: host.secondDevice.subscribe }, signal),
      ),
      open: os.secondDevice.open.handler(async ({ errors }) => {
        const refusal = await host.secondDevice.open()
        if (refusal !== null) throw errors[refusal]()
      }),
      close: os.secondDevice.close.handler(() => host.secondDevice.close()),
    },
    windows: {
      open: os.windows.open.handler(async ({ input: { kind, copy = false } }) =>
        (await host.openWindow(kind, copy))
          ? { opened: true, path: null }
          : { opened: false, path: `/${kind}/${copy && kind === 'prompter' ? '?copy' : ''}` },
      ),
    },
  })
}

type Failed = Extract<Opened, { ok: false }>
type CannotOpen = (options: { data: Omit<Failed, 'ok'> }) => Error

function idOf(opened: Opened, cannotOpen: CannotOpen): { id: string } {
  if (opened.ok) return { id: opened.id }
  throw cannotOpen(failed(opened.reason, opened.fileName, opened.found))
}

function failed(reason: Failed['reason'], fileName: string, found?: string) {
  return { data: { reason, fileName, ...(found === undefined ? {} : { found }) } }
}

function readOf(read: FileRead, fileName: string, cannotOpen: CannotOpen) {
  if (read.ok) return { work: read.work, source: read.source }
  throw cannotOpen(failed(read.reason, fileName, read.found))
}

interface PrivacyErrors {
  readonly WRONG: () => Error
  readonly DISK: () => Error
  readonly WAIT: (options: { data: { seconds: number } }) => Error
}

/** Throws the error of a change of the passphrase that was not made. */
function refuseChange(refused: Refused | NotKept | null, errors: PrivacyErrors): void {
  if (refused === null) return
  if (refused.reason === 'WAIT') throw errors.WAIT({ data: { seconds: refused.seconds } })
  throw errors[refused.reason]()
}
