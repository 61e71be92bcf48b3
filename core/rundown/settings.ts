/**
 * What a person has set about the times of a speech: belongs to the work on it, as the slides by hand do, and goes along with
 * its text. Places are offsets into the manuscript's text, UTF-16 units, and are those of the beginning of a line
 * (docs/decisions/1601-the-plan-belongs-to-the-work.md). The slot is not among them: it is the session's (`Pacing.slot`).
 */
import * as z from 'zod'

/** The beginning of a line of the manuscript. */
const Place = z.number().int().min(0)

/** A length of time that a person gives, ms: nothing to a day. */
export const GivenMs = z.number().int().min(0).max(86_400_000)

/** The parts without a heading. */
export const EdgePart = z.enum(['opening', 'closing'])
export type EdgePart = z.infer<typeof EdgePart>

/** What is set for one part of the speech: the opening, the closing, or the section whose heading is at a place. */
export const PartSetting = z.object({
  at: z.union([EdgePart, Place]),
  /** Its planned time by hand; null: shared out so that the slot is met. */
  plannedMs: GivenMs.nullable(),
  /** It may not be planned for less. */
  minimumMs: GivenMs,
  /** It keeps its time: the one by hand, or (null) what it takes at the speaker's pace. Elastic where false. */
  locked: z.boolean(),
})
export type PartSetting = z.infer<typeof PartSetting>

/** A paragraph that could go. */
export const OptionalSetting = z.object({
  at: Place,
  /** It is left out of this speech: the tape goes on behind it. */
  skipped: z.boolean(),
})
export type OptionalSetting = z.infer<typeof OptionalSetting>

/** What takes time and is not the speaker's text: applause, a pause, a video, somebody else's turn. */
export const ItemKind = z.enum(['applause', 'pause', 'video', 'turn'])
export type ItemKind = z.infer<typeof ItemKind>

/** Longest name of a timed item, UTF-16 units. */
export const LONGEST_ITEM_NAME = 60

/** A timed item: it stands before or after a paragraph, or a section with all that is in it. The tape stands meanwhile. */
export const ItemSetting = z.object({
  /** Unique in the speech; made by whoever makes the item. */
  id: z.string().min(1).max(60),
  kind: ItemKind,
  /** Whose turn, which video; may be empty. */
  name: z.string().max(LONGEST_ITEM_NAME),
  /** How long it takes, ms of the clock: the pace does not change it. */
  ms: GivenMs,
  at: Place,
  of: z.enum(['paragraph', 'section']),
  side: z.enum(['before', 'after']),
})
export type ItemSetting = z.infer<typeof ItemSetting>

/** How much can be set: more than any speech has lines. */
const MOST_LINES = 5000
const MOST_ITEMS = 500

/** All of it. */
export const RundownSettings = z.object({
  parts: z.array(PartSetting).max(MOST_LINES),
  optional: z.array(OptionalSetting).max(MOST_LINES),
  items: z.array(ItemSetting).max(MOST_ITEMS),
})
export type RundownSettings = z.infer<typeof RundownSettings>

/** Settings without what is beyond all that can be set. */
export const withinMost = ({ parts, optional, items }: RundownSettings): RundownSettings => ({
  parts: parts.slice(0, MOST_LINES),
  optional: optional.slice(0, MOST_LINES),
  items: items.slice(0, MOST_ITEMS),
})

/** Nothing set: every part elastic, nothing optional, no items. */
export const NOTHING_SET: RundownSettings = { parts: [], optional: [], items: [] }
