/** What the staff tells the speaker while the speech is given. Rules M in SPEC.md. */
import * as z from 'zod'
import { HostMs } from '../time.ts'
import type { SessionState } from './state.ts'

/** So much can be read in a glance from the prompter's strip, characters. */
export const LONGEST_MESSAGE = 60

/** The words of a message: one line, not blank. */
export const MessageText = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_MESSAGE)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u)

/** A message to the speaker. */
export const Message = z.object({
  /** The session's revision that brought it: no two messages have the same. */
  number: z.number().int().min(1),
  text: MessageText,
  /** When it was told. */
  at: HostMs,
  /** When the speaker acknowledged it; null while they have not. */
  seenAt: HostMs.nullable(),
})
export type Message = z.infer<typeof Message>

/** Tells the speaker something; it takes the place of what was told before (M1). */
export const told = (state: SessionState, text: string, now: HostMs): SessionState => ({
  ...state,
  message: { number: state.revision + 1, text, at: now, seenAt: null },
})

/** The speaker has seen a message (M2). */
export function acknowledged(state: SessionState, number: number, now: HostMs): SessionState {
  const { message } = state
  if (message === null || message.number !== number || message.seenAt !== null) return state
  return { ...state, message: { ...message, seenAt: now } }
}

/** Whether two are the same message, and as far. */
export const isSameMessage = (one: Message | null, other: Message | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.number === other.number &&
    one.text === other.text &&
    one.at === other.at &&
    one.seenAt === other.seenAt)
