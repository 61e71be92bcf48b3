/** Taking a newer file in: it is read, compared with the work, looked over, and taken as one step that can be undone. */
import type { EditorState } from '@codemirror/state'
import { safe } from '@orpc/client'
import { useRef, useState } from 'react'
import type { OpenFailure, SpeechSource, SpeechWork } from '#core/contract/contract.ts'
import { LARGEST_FILE } from '#core/contract/limits.ts'
import { type Choice, type Comparison, compareVersions } from '#core/version/compare.ts'
import { type Loss, takeVersion } from '#core/version/take.ts'
import type { Host } from '#renderer/bridge/host.ts'
import { useHost } from '#renderer/bridge/react.tsx'
import { base64Of } from '#renderer/ui/files/file-bytes.ts'
import { fieldsNow, sameWork, workOf } from '../work/speech-work.ts'
import { useSpeechWork } from '../work/SpeechWorkProvider.tsx'
import { replaceWork } from '../work/whole-edits.ts'

/** Why a newer file could not be compared. */
export type VersionFailure = OpenFailure | 'unreachable' | 'unexpected'

/** A newer file beside the work. */
export interface Review {
  readonly fileName: string
  readonly comparison: Comparison
  readonly choices: ReadonlyMap<number, Choice>
  /** What has no place in the text that these choices make. */
  readonly losses: readonly Loss[]
}

/** Where it stands. */
export type VersionStep =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'review'; readonly review: Review }
  /** Taken in; said until it is dismissed. `same`: there was nothing to take. */
  | { readonly step: 'taken'; readonly fileName: string; readonly same: boolean }
  | {
      readonly step: 'failed'
      readonly fileName: string
      readonly failure: VersionFailure
      readonly found?: string | undefined
    }

/** What the studio can do about a newer version. */
export interface NewerVersion {
  readonly now: VersionStep
  readonly compare: (file: File) => void
  readonly choose: (entry: number, choice: Choice) => void
  /** Takes the version in as chosen. */
  readonly take: () => void
  /** Leaves everything as it was; closes what is said. */
  readonly dismiss: () => void
}

interface Read {
  readonly base: SpeechWork | null
  readonly mine: SpeechWork
  /** The state that `mine` is of. */
  readonly state: EditorState
  readonly newer: SpeechWork
  readonly source: SpeechSource
}

/** One comparison at a time. */
export function useNewerVersion(): NewerVersion {
  const host = useHost()
  const { store } = useSpeechWork()
  const [now, setNow] = useState<VersionStep>({ step: 'idle' })
  const read = useRef<Read | null>(null)
  const reading = useRef<AbortController | null>(null)

  const carryOut = async (file: File) => {
    const fileName = file.name
    const stop = new AbortController()
    reading.current = stop
    setNow({ step: 'reading', fileName })
    const fail = (failure: VersionFailure, found?: string) =>
      setNow({ step: 'failed', fileName, failure, found })
    if (file.size > LARGEST_FILE) {
      fail('too-large')
      return
    }
    let content: string
    try {
      content = await base64Of(file, stop.signal)
    } catch {
      if (!stop.signal.aborted) fail('unreadable')
      return
    }
    const answer = await safe(host.link.client.work.readFile({ fileName, content }))
    if (stop.signal.aborted) return
    if (!answer.isSuccess) {
      if (answer.isDefined) fail(answer.error.data.reason, answer.error.data.found)
      else fail(host.link.status.get() === 'open' ? 'unexpected' : 'unreachable')
      return
    }
    const base = await firstWork(host, fieldsNow(store.get()).source)
    if (stop.signal.aborted) return
    const { work: newer, source } = answer.data
    const state = store.get()
    const mine = workOf(state)
    read.current = { base, mine, state, newer, source }
    const comparison = compareVersions(base?.manuscript ?? null, mine.manuscript, newer.manuscript)
    review(fileName, comparison, new Map())
  }

  const review = (
    fileName: string,
    comparison: Comparison,
    choices: ReadonlyMap<number, Choice>,
  ) => {
    if (read.current === null) return
    const { base, mine, newer } = read.current
    const { losses } = takeVersion(comparison, choices, base, mine, newer)
    setNow({ step: 'review', review: { fileName, comparison, choices, losses } })
  }

  return {
    now,
    compare(file) {
      if (now.step !== 'reading') void carryOut(file)
    },
    choose(entry, choice) {
      if (now.step !== 'review') return
      const { fileName, comparison, choices } = now.review
      review(fileName, comparison, new Map([...choices, [entry, choice]]))
    },
    take() {
      if (now.step !== 'review' || read.current === null) return
      const { base, mine, newer, source } = read.current
      const { fileName, comparison, choices } = now.review
      if (!sameWork(store.get(), read.current.state)) {
        // Edited in another window meanwhile: what was looked over is no longer what is there.
        const state = store.get()
        read.current = { ...read.current, state, mine: workOf(state) }
        review(
          fileName,
          compareVersions(base?.manuscript ?? null, read.current.mine.manuscript, newer.manuscript),
          new Map(),
        )
        return
      }
      const { work } = takeVersion(comparison, choices, base, mine, newer)
      store.edit((state) => replaceWork(state, work, source))
      read.current = null
      setNow({
        step: 'taken',
        fileName,
        same: comparison.entries.every(({ kind }) => kind === 'same'),
      })
    },
    dismiss() {
      reading.current?.abort()
      read.current = null
      setNow({ step: 'idle' })
    },
  }
}

/** The work as the present file gave it before anything was edited; null where that can't be had any more. */
async function firstWork(host: Host, source: SpeechSource): Promise<SpeechWork | null> {
  const answer = await safe(
    host.link.client.work.readAgain({ encoding: source.encoding?.name ?? null }),
  )
  return answer.isSuccess ? answer.data.work : null
}
