/**
 * Brings the work to the host: a moment after the last change, one edit at a time, later where the line is down. What the
 * host has newer is taken in as a step that can be undone.
 */
import { safe } from '@orpc/client'
import type { EditorState } from '@codemirror/state'
import type { SpeechWork } from '#core/contract/contract.ts'
import type { HostClient, LinkStatus } from '#renderer/bridge/link.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { fieldsNow, sameWork, workOf } from './speech-work.ts'
import type { Unsaved } from './unsaved-work.ts'
import { replaceWork } from './whole-edits.ts'
import type { Anchor, WorkStore } from './work-store.ts'

/**
 * How the work stands: at the host; on its way; kept here because the line is down; refused by the host, for a reason that
 * another try may not change; at the host, but not on its disk.
 */
export type SyncState = 'saved' | 'saving' | 'unsent' | 'refused' | 'unkept'

/** The sync of one open speech. */
export interface WorkSync {
  readonly state: Readable<SyncState>
  /** True after the host's work took the place of what was edited here, until it is dismissed or undone. */
  readonly overtaken: Readable<boolean>
  readonly dismiss: () => void
  /** Sends at once what is not sent; resolves when the host has it, or can't be reached. */
  readonly flush: () => Promise<void>
  /** Where a place of the text of the host's revision is now; null where that text is not known here (any more). */
  readonly placeNow: (revision: number, place: number) => number | null
  /** The host's document is at this revision. */
  readonly told: (revision: number) => void
  /** What a page that went had sent without an answer: it may reach the host yet, and is nobody else's work. */
  readonly sentBefore: (works: readonly SpeechWork[]) => void
  /** What the host does not have yet, to be kept elsewhere when the page goes; null where it has everything. */
  readonly unsaved: () => Unsaved | null
  readonly end: () => void
}

/** What the sync needs of the page's host. */
export interface SyncHost {
  readonly link: {
    readonly status: Readable<LinkStatus>
    readonly client: { readonly work: Pick<HostClient['work'], 'current' | 'edit'> }
  }
}

/** Sent so long after the last change, and no later than that after the first, ms. */
const QUIET = 300
const LONGEST = 1000
/** With a very long text, which takes the host and every page longer to work through: for each character, ms. */
const QUIET_EACH = 1 / 200
const LONGEST_EACH = 1 / 20
/** The same after a step (a line told, a gap filled): at once, but for what comes with it in one go. */
const AFTER_STEP = 20
/** What failed though the line is up is tried again after this long, ms. */
const AGAIN = 2000
/** Edits without an answer that are remembered. */
const MOST_UNANSWERED = 4

const quietOf = ({ doc }: EditorState) => Math.max(QUIET, doc.length * QUIET_EACH)
const longestOf = ({ doc }: EditorState) => Math.max(LONGEST, doc.length * LONGEST_EACH)

/** The state with another work in it, shown to nobody. */
const stateOf = (state: EditorState, work: SpeechWork): EditorState =>
  state.update(replaceWork(state, work)).state

/** Begins. The store's state is the work at revision `base` of the speech `id`. */
export function startWorkSync(
  host: SyncHost,
  store: WorkStore,
  id: string,
  base: number,
): WorkSync {
  const { client, status } = host.link
  const state = writable<SyncState>('saved')
  /** Whether the host's disk took the last edit. */
  let kept = true
  const restState = () => (kept ? 'saved' : 'unkept')
  const overtaken = writable(false)
  let revision = base
  let atHost: EditorState = store.get()
  let firstUnsent: number | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let sending: Promise<void> | null = null
  let ended = false
  let newestTold = base
  /** What was sent since and not answered: the host may have it. */
  let unanswered: EditorState[] = []
  /** The same of the page before this one, as `JSON`. */
  let before: ReadonlySet<string> = new Set()
  /** The text at the host, and the one that is on its way there, by its revision. */
  const anchors = new Map<number, Anchor>([[base, store.anchor()]])
  const anchor = (at: number, keep: number | null) => {
    anchors.get(at)?.release()
    anchors.set(at, store.anchor())
    for (const [other, known] of anchors) {
      if (other === at || other === keep) continue
      known.release()
      anchors.delete(other)
    }
  }

  const dirty = () => !sameWork(store.get(), atHost)
  const plan = (ms: number) => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void send(), ms)
  }
  const changed = () => {
    if (!dirty()) {
      if (sending === null) state.set(restState())
      return
    }
    if (overtaken.get()) overtaken.set(false)
    const now = performance.now()
    firstUnsent ??= now
    state.set(status.get() === 'open' ? 'saving' : 'unsent')
    plan(Math.max(0, Math.min(quiet, firstUnsent + longestOf(store.get()) - now)))
  }
  let quiet = QUIET
  const stopWatching = store.watch((transaction) => {
    quiet = transaction.isUserEvent('step') ? AFTER_STEP : quietOf(transaction.state)
  })
  const stopListening = store.subscribe(changed)
  const stopStatus = status.subscribe(() => {
    if (status.get() === 'open') void send()
    else if (dirty()) state.set('unsent')
  })

  const send = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (sending === null && !ended && dirty()) sending = deliver().finally(settle)
    else catchUp()
    return sending ?? Promise.resolve()
  }
  const settle = () => {
    sending = null
    if (ended) return
    if (!dirty()) {
      firstUnsent = null
      state.set(restState())
    } else if (state.get() === 'saving' && timer === null) plan(quiet)
    catchUp()
  }

  /** Sent, and not answered yet. */
  let onTheWay: EditorState | null = null
  const deliver = async (): Promise<void> => {
    const sent = store.get()
    const { source } = fieldsNow(sent)
    const anew = source === fieldsNow(atHost).source ? {} : { source }
    state.set('saving')
    firstUnsent = null
    const work = workOf(sent)
    anchor(revision + 1, revision)
    onTheWay = sent
    const answer = await safe(client.work.edit({ id, base: revision, work, ...anew }))
    onTheWay = null
    if (answer.isSuccess) {
      atHost = sent
      revision = answer.data.revision
      kept = answer.data.kept
      unanswered = []
      before = new Set()
    } else if (answer.isDefined) await takeTheirs()
    else {
      unanswered = [...unanswered, sent].slice(-MOST_UNANSWERED)
      failed()
    }
  }
  const failed = () => {
    const up = status.get() === 'open'
    // What of another window's could not be fetched leaves nothing unsaved here.
    if (dirty()) state.set(up ? 'refused' : 'unsent')
    if (up) plan(AGAIN)
  }

  /** The host has another work than the one that ours was made on. */
  const takeTheirs = async (): Promise<void> => {
    const answer = await safe(client.work.current())
    if (!answer.isSuccess) {
      failed()
      return
    }
    const theirs = answer.data
    // Another speech is open now: this one's page is about to go.
    if (theirs === null || theirs.id !== id) {
      newestTold = revision
      return
    }
    const told = JSON.stringify(theirs.work)
    const ours =
      unanswered.find((sent) => JSON.stringify(workOf(sent)) === told) ??
      (before.has(told) ? stateOf(store.get(), theirs.work) : undefined)
    unanswered = []
    revision = theirs.revision
    if (ours !== undefined) {
      // Only the answer was lost. The text of that revision is not the one that was sent last.
      atHost = ours
      anchors.get(revision)?.release()
      anchors.delete(revision)
      return
    }
    const changedHere = dirty()
    store.edit((now) => replaceWork(now, theirs.work))
    atHost = store.get()
    anchor(revision, null)
    firstUnsent = null
    overtaken.set(changedHere)
    state.set('saved')
  }

  /** What another window edited is taken in when nothing of ours is on its way, or about to be. */
  const catchUp = () => {
    if (newestTold <= revision || sending !== null || timer !== null || ended) return
    if (status.get() === 'open') sending = (dirty() ? deliver() : takeTheirs()).finally(settle)
  }

  return {
    state,
    overtaken,
    dismiss: () => overtaken.set(false),
    async flush() {
      if (sending !== null) await sending
      if (dirty() && status.get() === 'open') await send()
    },
    placeNow: (at, place) => anchors.get(at)?.place(place) ?? null,
    told(theirs) {
      newestTold = theirs
      catchUp()
    },
    unsaved() {
      if (!dirty()) return null
      const sent = onTheWay === null ? unanswered : [...unanswered, onTheWay]
      return { base: revision, work: workOf(store.get()), sent: sent.map(workOf) }
    },
    sentBefore(works) {
      before = new Set(works.map((work) => JSON.stringify(work)))
    },
    end() {
      ended = true
      if (timer !== null) clearTimeout(timer)
      stopWatching()
      stopListening()
      stopStatus()
      for (const known of anchors.values()) known.release()
      anchors.clear()
    },
  }
}
