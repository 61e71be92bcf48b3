/** Opening a file as the current speech: what is going on, what went wrong, and what needs an answer first. */
import { safe } from '@orpc/client'
import { useEffect, useRef, useState } from 'react'
import type { OpenFailure } from '#core/contract/contract.ts'
import type { InterfaceLanguage } from '#core/contract/settings.ts'
import { LARGEST_FILE } from '#core/contract/limits.ts'
import { sessionPosition } from '#core/session/transport.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { base64Of } from '#renderer/ui/files/file-bytes.ts'

/** Why nothing was opened: the host's reasons, and those that the page finds itself. */
export type Failure = OpenFailure | 'several' | 'unreachable' | 'unexpected'

/** What was pasted; empty where the clipboard did not have that kind. */
export interface Pasted {
  readonly html: string
  readonly text: string
}

/** What is to be opened: a file of the person's, or the sample that comes with the program. */
type Wanted =
  | { readonly file: File }
  | { readonly sample: InterfaceLanguage }
  | { readonly pasted: Pasted; readonly name: string }

/** Where an opening stands. `name` is the file's, empty for the sample. */
export type Opening =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' | 'sending'; readonly name: string }
  /** A speech is being given; opening replaces what the prompter and the hall show. */
  | { readonly step: 'asking'; readonly name: string; readonly wanted: Wanted }
  | {
      readonly step: 'failed'
      readonly name: string
      readonly failure: Failure
      /** What the file really is, for 'other-format'. */
      readonly found?: string | undefined
    }

/** What the studio can do about opening. */
export interface Opener {
  readonly opening: Opening
  readonly openFiles: (files: readonly File[]) => void
  readonly openSample: (language: InterfaceLanguage) => void
  /** `name`: what it is called until its text says. */
  readonly openPasted: (pasted: Pasted, name: string) => void
  /** The answer to 'asking'. */
  readonly answer: (goOn: boolean) => void
  /** Gives up reading; closes a failure. */
  readonly dismiss: () => void
}

/** How long the text may take to arrive after the host has opened it, ms. */
const TEXT_COMES_WITHIN = 5000

const IDLE: Opening = { step: 'idle' }

/**
 * Opens files, what was pasted, and the sample, one at a time. `before` is awaited first: what was edited in the speech that
 * is open has to be at its host before another one takes its place.
 */
export function useOpener(before: () => Promise<void>): Opener {
  const host = useHost()
  const session = useReadable(host.session)
  const document = useReadable(host.document)
  const [opening, setOpening] = useState<Opening>(IDLE)
  const [awaited, setAwaited] = useState<string | null>(null)
  const reading = useRef<AbortController | null>(null)

  // It is open when its text is here, not when the host has answered. Another window may have opened something else
  // in the meantime, so the wait ends by itself.
  useEffect(() => {
    if (awaited === null) return undefined
    const done = () => {
      setAwaited(null)
      setOpening((now) => (now.step === 'sending' ? IDLE : now))
    }
    if (document?.id === awaited && session?.loaded?.documentId === awaited) {
      done()
      return undefined
    }
    const timer = setTimeout(done, TEXT_COMES_WITHIN)
    return () => clearTimeout(timer)
  }, [awaited, document, session])

  const busy = opening.step === 'reading' || opening.step === 'sending'

  const carryOut = async (wanted: Wanted) => {
    const name = nameOf(wanted)
    const fail = (failure: Failure, found?: string) =>
      setOpening({ step: 'failed', name, failure, found })
    let content = ''
    if ('file' in wanted) {
      const stop = new AbortController()
      reading.current = stop
      setOpening({ step: 'reading', name })
      try {
        content = await base64Of(wanted.file, stop.signal)
      } catch {
        if (stop.signal.aborted) setOpening(IDLE)
        else fail('unreadable')
        return
      }
    }
    setOpening({ step: 'sending', name })
    await before()
    const { speech } = host.link.client
    const answer = await ('file' in wanted
      ? safe(speech.open({ fileName: name, content }))
      : 'sample' in wanted
        ? safe(speech.openSample({ language: wanted.sample }))
        : safe(
            speech.openPasted({
              name,
              html: wanted.pasted.html === '' ? null : wanted.pasted.html,
              text: wanted.pasted.text,
            }),
          ))
    if (answer.isSuccess) setAwaited(answer.data.id)
    else if (answer.isDefined) fail(answer.error.data.reason, answer.error.data.found)
    else fail(host.link.status.get() === 'open' ? 'unexpected' : 'unreachable')
  }

  const want = (wanted: Wanted) => {
    if (busy) return
    const name = nameOf(wanted)
    if (sizeOf(wanted) > LARGEST_FILE) setOpening({ step: 'failed', name, failure: 'too-large' })
    else if (beingGiven(host)) setOpening({ step: 'asking', name, wanted })
    else void carryOut(wanted)
  }

  return {
    opening,
    openFiles(files) {
      const [file, ...others] = files
      if (busy || file === undefined) return
      if (others.length > 0) setOpening({ step: 'failed', name: file.name, failure: 'several' })
      else want({ file })
    },
    openSample: (language) => want({ sample: language }),
    openPasted: (pasted, name) => want({ pasted, name }),
    answer(goOn) {
      if (opening.step !== 'asking') return
      if (goOn) void carryOut(opening.wanted)
      else setOpening(IDLE)
    },
    dismiss() {
      reading.current?.abort()
      if (!busy) setOpening(IDLE)
    },
  }
}

const nameOf = (wanted: Wanted) =>
  'file' in wanted ? wanted.file.name : 'sample' in wanted ? '' : wanted.name

/** Its size, bytes; of what was pasted at least that. */
const sizeOf = (wanted: Wanted): number =>
  'file' in wanted
    ? wanted.file.size
    : 'sample' in wanted
      ? 0
      : Math.max(wanted.pasted.html.length, wanted.pasted.text.length)

/** True from the first play to the script's end, paused or not: opening would change what prompter and hall show. */
function beingGiven(host: Host): boolean {
  const state = host.session.get()
  if (state === null || state.loaded === null || state.startedAt === null) return false
  const position = sessionPosition(state, host.clock.now())
  return position > 0 && position < state.loaded.duration
}
