/** A line of the test's own to the host, over the same contract as the pages', to give commands and read the truth. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract, SpeechDocument, SpeechWork, WindowKind } from '#core/contract/contract.ts'
import type { InterfaceLanguage, Transition } from '#core/contract/settings.ts'
import { scriptClock, type ScriptClock } from '#core/pace/clock.ts'
import type { Theme } from '#core/deck/deck.ts'
import type { DeckEdits } from '#core/deck/edits.ts'
import type { Manuscript } from '#core/manuscript/manuscript.ts'
import type { PrompterLook } from '#core/prompter/look.ts'
import { lookOf } from '#core/prompter/presets.ts'
import type { Command, SessionState } from '#core/session/state.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { type Script, scriptOf } from '#core/speech/script.ts'
import { rate, type ScriptMs, scriptMs } from '#core/time.ts'

/** The open speech with what is worked out from it. */
export interface SpeechNow {
  readonly document: SpeechDocument
  readonly script: Script
  readonly clock: ScriptClock
}

/** The test's own line to a host. */
export interface HostClient {
  readonly command: (command: Command) => Promise<void>
  /** Play, or play at so many times the reference pace. */
  readonly play: (times?: number) => Promise<void>
  readonly seek: (position: number) => Promise<void>
  readonly state: () => Promise<SessionState>
  /** Script time now. */
  readonly position: () => Promise<ScriptMs>
  /** The open speech; throws where none is open. */
  readonly speech: () => Promise<SpeechNow>
  /** Opens a file as the current speech. */
  readonly open: (path: string) => Promise<void>
  /** Dresses the open speech's slides in a theme. */
  readonly setTheme: (theme: Theme) => Promise<void>
  /** Changes the interface's language, as the studio does. */
  readonly setLanguage: (language: InterfaceLanguage) => Promise<void>
  /** How slides follow each other in the hall. */
  readonly setTransition: (transition: Transition) => Promise<void>
  /** Changes the open speech's slides by hand, as the studio does. */
  readonly editSlides: (change: (now: DeckEdits) => DeckEdits) => Promise<void>
  /** Changes the open speech's manuscript, as the studio does. */
  readonly editManuscript: (change: (now: Manuscript) => Manuscript) => Promise<void>
  /** Marks the paragraphs that begin with these words as optional, and no others, as the studio does. */
  readonly setOptional: (beginnings: readonly string[]) => Promise<void>
  /** Changes the look that the open speech is shown in. */
  readonly setLook: (part: Partial<PrompterLook>) => Promise<void>
  readonly close: () => void
}

export async function lineAs(kind: WindowKind, consoleAddress: string) {
  const target = new URL('/rpc', consoleAddress)
  target.protocol = 'ws:'
  target.searchParams.set('window', kind)
  target.searchParams.set('token', new URL(consoleAddress).searchParams.get('token') ?? '')
  const websocket = new WebSocket(target)
  await once(websocket, 'open')
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket }))
  return { client, close: () => websocket.close() }
}

function placeOf(text: string, words: string): number {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`The speech has no “${words}”.`)
  return text.lastIndexOf('\n', at) + 1
}

/** Connects to the host that has this address for its console. */
export async function connectHostClient(consoleAddress: string): Promise<HostClient> {
  const { client, close } = await lineAs('console', consoleAddress)
  const command = async (wanted: Command) => void (await client.session.command(wanted))
  const state = async () => {
    const states = await client.session.watch()
    const first = await states.next()
    await states.return()
    if (first.done === true) throw new Error('The host ended its stream.')
    return first.value
  }
  const editWork = async (change: (now: SpeechWork) => SpeechWork) => {
    // Only a studio may edit.
    const studio = await lineAs('studio', consoleAddress)
    const now = await studio.client.work.current()
    if (now === null) throw new Error('No speech is open.')
    const { id, revision: base, work } = now
    await studio.client.work.edit({ id, base, work: change(work) })
    studio.close()
  }
  const editSlides = (change: (now: DeckEdits) => DeckEdits) =>
    editWork((work) => ({ ...work, edits: change(work.edits) }))
  return {
    command,
    async play(times) {
      if (times !== undefined) await command({ kind: 'set-rate', rate: rate(times) })
      await command({ kind: 'play' })
    },
    seek: (position) => command({ kind: 'seek', position: scriptMs(position) }),
    state,
    async position() {
      const now = await state()
      const { at } = await client.clock.ping()
      return sessionPosition(now, at)
    },
    async speech() {
      const document = await client.speech.current()
      if (document === null) throw new Error('No speech is open.')
      const script = scriptOf(document.speech)
      return { document, script, clock: scriptClock(script, document.speech.language) }
    },
    async open(path) {
      const content = readFileSync(path).toString('base64')
      await client.speech.open({ fileName: basename(path), content })
    },
    setTheme: (theme) => editSlides((now) => ({ ...now, theme })),
    async setLanguage(language) {
      const studio = await lineAs('studio', consoleAddress)
      await studio.client.settings.update({ language })
      studio.close()
    },
    setTransition: async (transition) => void (await client.settings.update({ transition })),
    editSlides,
    editManuscript: (change) =>
      editWork((work) => ({ ...work, manuscript: change(work.manuscript) })),
    setOptional: (beginnings) =>
      editWork((work) => ({
        ...work,
        rundown: {
          ...work.rundown,
          optional: beginnings.map((words) => ({
            at: placeOf(work.manuscript.text, words),
            skipped: false,
          })),
        },
      })),
    async setLook(part) {
      const document = await client.speech.current()
      if (document === null) throw new Error('No speech is open.')
      const settings = await (async () => {
        const told = await client.settings.watch()
        const first = await told.next()
        await told.return()
        if (first.done === true) throw new Error('The host ended its stream.')
        return first.value
      })()
      const { preset, look } = lookOf(settings, document.id)
      await client.looks.choose({ documentId: document.id, preset, look: { ...look, ...part } })
    },
    close,
  }
}
