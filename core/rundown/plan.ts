/**
 * The plan of a speech: what each part takes at the speaker's pace, and what it is planned for. Worked out by everybody who
 * needs it from the speech, what is set for it (`RundownMarks`), the slot and the pace. Rules R in SPEC.md.
 */
import type { ScriptClock } from '../pace/clock.ts'
import type { Rundown, RundownPart } from '../pace/rundown.ts'
import type { Course } from '../pace/to-time.ts'
import type { Script } from '../speech/script.ts'
import type { Speech } from '../speech/speech.ts'
import { isSameOwn, type OwnPace } from '../session/own-pace.ts'
import type { SessionState } from '../session/state.ts'
import { type Rate, rate, type ScriptMs, scriptMs } from '../time.ts'
import { amountIn, amountToCut } from './amount.ts'
import { NO_MARKS, type RundownMarks } from './marked.ts'
import type { EdgePart, ItemKind } from './settings.ts'
import { type PlannedShare, type SharedPart, type SharedPlan, sharePlan } from './share-plan.ts'
import { type SpeakingTime, timeAtOwn, timeAtRate, timeBetween } from './speaking-time.ts'
import { blockEdge, skippedStretches, type Stretch } from './stretches.ts'

/**
 * Planned times in ms, whole seconds. Opening, top sections and closing sum to `whole`; sub-sections never exceed theirs.
 * Timed items count to the part that they stand in, skipped paragraphs to none.
 */
export interface Plan {
  readonly whole: number
  readonly opening: number
  /** By index into `Speech.sections`. */
  readonly sections: readonly number[]
  readonly closing: number
  /** What the tape goes over, in order; no two touch. */
  readonly skips: readonly Stretch[]
  /** When the tape stands for something, in order. */
  readonly items: readonly PlannedItem[]
}

/** A timed item in the script: the tape stands there meanwhile. */
export interface PlannedItem {
  readonly id: string
  readonly kind: ItemKind
  readonly name: string
  readonly position: ScriptMs
  readonly ms: number
  /** Whose planned time it is in. */
  readonly part: PartId
}

/** Opening, closing, or an index into `Speech.sections`. */
export type PartId = EdgePart | number

/** A part in the plan, for a table; its sub-sections' times are in it. Times in ms. */
export interface PlannedPart {
  readonly part: PartId
  /** What it takes at the speaker's pace, its timed items with it, without what is skipped. */
  readonly naturalMs: number
  /** Of that, its timed items. */
  readonly itemsMs: number
  readonly plannedMs: number
  /** Planned by hand; null where it is shared out or locked at its natural time. */
  readonly byHandMs: number | null
  readonly minimumMs: number
  readonly locked: boolean
}

/** A paragraph that could go, and what that brings. */
export interface OptionalParagraph {
  /** Its place in the manuscript: what it is known by in the settings. */
  readonly at: number
  /** Index into `Speech.blocks`. */
  readonly block: number
  readonly stretch: Stretch
  /** What it takes at the speaker's pace, ms. */
  readonly ms: number
  /** Characters, or words in languages whose pace is in words. */
  readonly amount: number
  readonly skipped: boolean
}

/** The plan with all that is said about it. */
export interface SpeechPlan {
  readonly plan: Plan
  /** Opening, all sections in the order of the speech, closing; edges that take no time are left out. */
  readonly parts: readonly PlannedPart[]
  readonly slotMs: number | null
  /** What the speech takes at the speaker's pace, ms: text and timed items, without what is skipped. */
  readonly naturalMs: number
  readonly itemsMs: number
  /** At which rate the text is said, on average. */
  readonly rate: Rate
  /** How much is said, in characters or words, without what is skipped. */
  readonly amount: number
  /** How much longer it takes than the slot allows, ms; 0 where it fits or there is no slot. */
  readonly overMs: number
  /** How much the slot leaves, ms; 0 where it is over or there is no slot. */
  readonly leftMs: number
  /** What has to go so that it fits at this pace: characters or words; 0 where it fits. */
  readonly toCut: number
  /** By how much minimums, locked times, times by hand and items exceed the slot, ms (R8). */
  readonly unmetMs: number
  /** What no elastic part is there to take of the slot, ms (R9). */
  readonly spareMs: number
  readonly optional: readonly OptionalParagraph[]
  /** Ends of opening, top sections and closing as planned without rounding: for the pace that goes to time. */
  readonly ends: Course
}

/** What a plan is made of. */
export interface PlanOf {
  readonly speech: Speech
  readonly script: Script
  readonly clock: ScriptClock
  readonly rundown: Rundown
  readonly marks: RundownMarks
}

/** What a plan is wanted for. */
export interface PlanFor {
  /** The slot, ms; null: none. */
  readonly slot: number | null
  /** The pace that is set. */
  readonly start: Rate
  /** The speaker's own pace, which is then what counts; null where nothing is known of it, or it is not to be used. */
  readonly own: OwnPace | null
}

/** What a session's plan is worked out for. */
export const planningOf = ({
  pacing: { slot, start },
  own,
}: Pick<SessionState, 'pacing' | 'own'>): PlanFor => ({ slot, start, own })

/** The plan of a speech. Linear in the text. */
export function speechPlan(of: PlanOf, { slot: slotMs, start, own }: PlanFor): SpeechPlan {
  const { speech, script, clock, rundown, marks } = of
  const { language } = speech
  const skips = skippedStretches(marks, script, clock)
  const items = marks.items.map((item) => ({
    id: item.id,
    kind: item.kind,
    name: item.name,
    ms: item.ms,
    position: blockEdge(item.block, script, clock),
    part: partOfItem(item, speech),
  }))
  const time = own === null ? timeAtRate(start) : timeAtOwn(of, language, own)
  const tree = partTree(of, skips, items, time)
  const shared = sharePlan(sharedOf(tree), slotMs)
  const { plan, parts } = planShared(tree, shared, speech.sections.length)
  const skippedBlocks = new Set(
    marks.optional.flatMap(({ block, skipped }) => (skipped ? [block] : [])),
  )
  const amounts = speech.blocks.map(({ text }) => amountIn(text, language))
  const amount = amounts.reduce((sum, one, block) => sum + (skippedBlocks.has(block) ? 0 : one), 0)
  const itemsMs = items.reduce((sum, { ms }) => sum + ms, 0)
  const textMs = timeBetween(time, skips, 0, clock.duration)
  const spoken = timeBetween(timeAtRate(rate(1)), skips, 0, clock.duration)
  const naturalMs = textMs + itemsMs
  const overMs = slotMs === null ? 0 : Math.max(0, naturalMs - slotMs)
  return {
    plan: { ...plan, skips, items },
    parts: parts.filter(
      ({ part, naturalMs: takes, plannedMs, byHandMs, minimumMs }) =>
        typeof part === 'number' ||
        takes > 0 ||
        plannedMs > 0 ||
        byHandMs !== null ||
        minimumMs > 0,
    ),
    slotMs,
    naturalMs,
    itemsMs,
    rate: textMs > 0 ? rate(spoken / textMs) : start,
    amount,
    overMs,
    leftMs: slotMs === null ? 0 : Math.max(0, slotMs - naturalMs),
    toCut: amountToCut(overMs, amount, textMs),
    unmetMs: shared.unmetMs,
    spareMs: shared.spareMs,
    optional: marks.optional.map(({ at, block, skipped }) => {
      const stretch = {
        from: blockEdge(block, script, clock),
        to: blockEdge(block + 1, script, clock),
      }
      return {
        at,
        block,
        stretch,
        ms: timeBetween(time, [], stretch.from, stretch.to),
        amount: amounts[block] ?? 0,
        skipped,
      }
    }),
    ends: endsOf(
      rundown,
      tree.map(({ shared: one }, index) => ({
        ms: shared.exact[index] ?? 0,
        itemsMs: sumOf(one, (each) => each.itemsMs),
      })),
    ),
  }
}

/** The plan of a speech in a session, as `speechPlan` makes it; the same object while it is wanted for the same. */
export function rememberedPlan(of: () => PlanOf): (wanted: PlanFor) => SpeechPlan {
  let last: (PlanFor & { readonly plan: SpeechPlan }) | null = null
  return ({ slot, start, own }) => {
    if (last?.slot !== slot || last.start !== start || !isSameOwn(last.own, own))
      last = { slot, start, own, plan: speechPlan(of(), { slot, start, own }) }
    return last.plan
  }
}

/** The plan of a rundown with nothing set for it: the slot (null: what it takes) in proportion. */
export function plainPlan(rundown: Rundown, slotMs: number | null): Plan {
  const tree = partTree({ rundown, marks: NO_MARKS }, [], [], timeAtRate(rate(1)))
  return planShared(tree, sharePlan(sharedOf(tree), slotMs), rundown.sections.length).plan
}

const sharedOf = (tree: readonly Node[]): SharedPart[] => tree.map(({ shared }) => shared)

/** The plan of parts that were shared out, and the parts themselves. */
function planShared(
  tree: readonly Node[],
  shared: SharedPlan,
  sections: number,
): { readonly plan: Plan; readonly parts: readonly PlannedPart[] } {
  const parts: PlannedPart[] = []
  for (const [index, node] of tree.entries()) list(node, shared.parts[index], parts)
  const plannedOf = new Map(parts.map(({ part, plannedMs }) => [part, plannedMs]))
  return {
    parts,
    plan: {
      whole: shared.whole,
      opening: plannedOf.get('opening') ?? 0,
      sections: Array.from({ length: sections }, (_, index) => plannedOf.get(index) ?? 0),
      closing: plannedOf.get('closing') ?? 0,
      skips: [],
      items: [],
    },
  }
}

/** The part that a timed item counts to. */
function partOfItem(
  { section, block }: RundownMarks['items'][number],
  { sections }: Speech,
): PartId {
  const end = sections.findLast(({ parent }) => parent === null)?.endBlock
  return section ?? (end !== undefined && block >= end ? 'closing' : 'opening')
}

/** A part on its way into the plan. */
interface Node {
  readonly part: PartId
  readonly shared: SharedPart
  readonly inside: readonly Node[]
}

/** Opening, top sections and closing, with what is in them. */
function partTree(
  { rundown, marks }: Pick<PlanOf, 'rundown' | 'marks'>,
  skips: readonly Stretch[],
  items: readonly PlannedItem[],
  time: SpeakingTime,
): Node[] {
  const settings = new Map(marks.parts.map((set) => [set.part, set]))
  const itemsOf = new Map<PartId, number>()
  for (const { part, ms } of items) itemsOf.set(part, (itemsOf.get(part) ?? 0) + ms)
  const text = ({ start, naturalMs }: RundownPart): number =>
    timeBetween(time, skips, start, start + naturalMs)
  const node = (part: PartId, textMs: number, inside: readonly Node[]): Node => {
    const set = settings.get(part)
    return {
      part,
      inside,
      shared: {
        textMs,
        itemsMs: itemsOf.get(part) ?? 0,
        plannedMs: set?.plannedMs ?? null,
        minimumMs: set?.minimumMs ?? 0,
        locked: set?.locked ?? false,
        inside: inside.map(({ shared }) => shared),
      },
    }
  }
  const children = Map.groupBy(rundown.sections, ({ section }) => section.parent)
  const sections = (parent: number | null): Node[] =>
    (children.get(parent) ?? []).map((section) => {
      const own = (children.get(section.index) ?? []).reduce(
        (left, child) => left - text(child),
        text(section),
      )
      return node(section.index, Math.max(0, own), sections(section.index))
    })
  return [
    node('opening', text(rundown.opening), []),
    ...sections(null),
    node('closing', text(rundown.closing), []),
  ]
}

/** A part and all in it as lines of the table, in the order of the speech. */
function list(node: Node, share: PlannedShare | undefined, into: PlannedPart[]): void {
  const { part, shared, inside } = node
  into.push({
    part,
    naturalMs: sumOf(shared, ({ textMs, itemsMs }) => textMs + itemsMs),
    itemsMs: sumOf(shared, (each) => each.itemsMs),
    plannedMs: share?.ms ?? 0,
    byHandMs: shared.plannedMs,
    minimumMs: shared.minimumMs,
    locked: shared.locked,
  })
  for (const [index, one] of inside.entries()) list(one, share?.inside[index], into)
}

const sumOf = (part: SharedPart, of: (part: SharedPart) => number): number =>
  part.inside.reduce((sum, one) => sum + sumOf(one, of), of(part))

/** Where each part ends, and when it is due: parts of no length have no end of their own. */
function endsOf(
  rundown: Rundown,
  parts: readonly { readonly ms: number; readonly itemsMs: number }[],
): Course {
  const top = rundown.sections.filter(({ section }) => section.parent === null)
  // Where one part begins the one before it ends.
  const positions = [
    ...top.map(({ start }) => start),
    rundown.closing.start,
    scriptMs(rundown.whole.naturalMs),
  ]
  let due = 0
  let items = 0
  const ends = positions.map((position, index) => {
    due += parts[index]?.ms ?? 0
    items += parts[index]?.itemsMs ?? 0
    return { position, due, items }
  })
  return ends.filter(({ position }, index) => position > (positions[index - 1] ?? 0))
}
