/**
 * The privacy lock: without the passphrase no window shows anything of a speech. The hall goes on, and so do prompter and console
 * while a speech is under way: a speaker is never locked out in mid-speech. It hides, it does not encrypt
 * (docs/decisions/1703-the-privacy-lock-hides.md).
 */
import { join } from 'node:path'
import * as z from 'zod'
import type { WindowKind } from '#core/contract/contract.ts'
import { LockAfter, type PrivacyTold } from '#core/contract/privacy.ts'
import type { SessionState } from '#core/session/state.ts'
import { isUnderWay } from '#core/session/transport.ts'
import type { HostMs } from '#core/time.ts'
import { keepJson, keptJson } from '../session/kept-json.ts'
import { COST, type Cost, isPassphrase, keptOf, KeptPassphrase } from './passphrase.ts'

const NAME = 'privacy'

const Kept = z.object({
  schema: z.literal(1),
  /** Null: none is wanted. */
  passphrase: KeptPassphrase.nullable(),
  after: LockAfter.nullable(),
})
type Kept = z.infer<typeof Kept>

/** So many wrong ones are looked at without waiting. */
const FREE_TRIES = 5
/** How long is waited after the next one, s; twice as long after each that follows, up to the longest. */
const FIRST_WAIT = 5
const LONGEST_WAIT = 300

/** Why a passphrase was not taken; `WAIT` with the seconds that are left. */
export type Refused = { readonly reason: 'WRONG' } | { readonly reason: 'WAIT'; seconds: number }
/** The disk did not take it. */
export type NotKept = { readonly reason: 'DISK' }

/** The lock of one host. */
export interface PrivacyDesk {
  /** What a window is told. */
  readonly told: (window: WindowKind) => PrivacyTold
  /** Calls back when what is told may have changed; returns the function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Null: it was done. */
  readonly set: (
    passphrase: string,
    current: string | null,
    after: LockAfter | null,
  ) => Promise<Refused | NotKept | null>
  readonly clear: (current: string) => Promise<Refused | NotKept | null>
  /** False: there is no passphrase. */
  readonly lock: () => boolean
  readonly unlock: (passphrase: string) => Promise<Refused | null>
  readonly close: () => void
}

/** What the lock is made with. */
export interface PrivacyOptions {
  readonly dataFolder: string
  readonly now: () => HostMs
  readonly state: () => SessionState
  /** Calls back after each change of the session. */
  readonly onSession: (listener: () => void) => () => void
  readonly onProblem: (sentence: string) => void
  readonly cost?: Cost
}

/** A speech that stands for longer than this, ms, is not being given any more. */
const LEFT_AFTER = 30 * 60_000
/** How often it is looked whether one was left so, ms. */
const LOOK_EVERY = 60_000

/** The windows that go on while a speech is under way. */
const OF_THE_RUN: ReadonlySet<WindowKind> = new Set(['prompter', 'console'])

/** Opens the lock of a data folder: locked, where there is a passphrase. */
export async function openPrivacy(options: PrivacyOptions): Promise<PrivacyDesk> {
  const { dataFolder, now, state, onSession, onProblem, cost = COST } = options
  const read = await keptJson({
    folder: dataFolder,
    name: NAME,
    schema: Kept,
    what: 'The passphrase of the privacy lock',
    instead: 'there is no lock until a new one is set',
    onProblem,
  })
  let kept: Kept = read ?? { schema: 1, passphrase: null, after: null }
  let locked = kept.passphrase !== null
  let wrong = 0
  /** Until then no passphrase is looked at. */
  let waitUntil = Number.NEGATIVE_INFINITY
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())

  const goesOn = (): boolean => {
    const { transport } = state()
    if (!isUnderWay(state(), now())) return false
    return transport.playing || now() - transport.at < LEFT_AFTER
  }
  let wentOn = goesOn()
  const look = () => {
    const before = wentOn
    wentOn = goesOn()
    if (locked && wentOn !== before) tell()
  }
  const stop = onSession(look)
  const timer = setInterval(look, LOOK_EVERY)
  timer.unref()

  /** One after the other: tries that are made at once count as many. */
  let busy: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = busy.then(work)
    busy = mine.catch(() => undefined)
    return mine
  }
  const check = async (passphrase: string): Promise<Refused | null> => {
    if (kept.passphrase === null) return null
    const left = waitUntil - now()
    if (left > 0) return { reason: 'WAIT', seconds: Math.ceil(left / 1000) }
    if (await isPassphrase(passphrase, kept.passphrase)) {
      wrong = 0
      return null
    }
    wrong += 1
    const doubled = FIRST_WAIT * 2 ** (wrong - FREE_TRIES)
    if (wrong >= FREE_TRIES) waitUntil = now() + Math.min(LONGEST_WAIT, doubled) * 1000
    return { reason: 'WRONG' }
  }
  const keep = async (next: Kept): Promise<NotKept | null> => {
    try {
      await keepJson(join(dataFolder, `${NAME}.json`), next)
    } catch (error) {
      onProblem(`The passphrase of the privacy lock could not be kept: ${String(error)}`)
      return { reason: 'DISK' }
    }
    kept = next
    if (kept.passphrase === null) locked = false
    tell()
    return null
  }

  return {
    told: (window) => ({
      set: kept.passphrase !== null,
      locked: locked && window !== 'audience' && !(OF_THE_RUN.has(window) && goesOn()),
      after: kept.after,
    }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (passphrase, current, after) =>
      inTurn(async () => {
        const refused = await check(current ?? '')
        return refused ?? keep({ schema: 1, passphrase: await keptOf(passphrase, cost), after })
      }),
    clear: (current) =>
      inTurn(
        async () => (await check(current)) ?? keep({ schema: 1, passphrase: null, after: null }),
      ),
    lock() {
      if (kept.passphrase === null) return false
      locked = true
      tell()
      return true
    },
    unlock: (passphrase) =>
      inTurn(async () => {
        const refused = await check(passphrase)
        if (refused === null) {
          locked = false
          tell()
        }
        return refused
      }),
    close() {
      stop()
      clearInterval(timer)
    },
  }
}
