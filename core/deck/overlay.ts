/** The deck as the person wants it: made from the outline, with the edits by hand laid over it. */
import type { ScriptClock } from '../pace/clock.ts'
import { blockAt, type Script } from '../speech/script.ts'
import { type ScriptPlaces, scriptPlaces } from '../speech/script-places.ts'
import type { Speech } from '../speech/speech.ts'
import { scriptMs } from '../time.ts'
import { deckOf } from './build.ts'
import type { Deck, Slide, SlideKind } from './deck.ts'
import { type DeckEdits, NO_EDITS, type SlideEdit } from './edits.ts'

/**
 * The slides of a speech with what the person changed: edited slides stand in place of those they were made from, hidden
 * ones are left out, added ones come on at their place. A slide by hand whose original the text no longer gives stays as an
 * added one: nothing that was made by hand is dropped. The first slide comes on at 0.
 */
export function deckWith(
  speech: Speech,
  script: Script,
  clock: ScriptClock,
  edits: DeckEdits = NO_EDITS,
): Deck {
  const made = deckOf(speech, script, clock)
  const places = scriptPlaces(script)
  const left = new Set(edits.fromOutline ? made.slides : [])
  const placed: Placed[] = []
  for (const edit of edits.slides) {
    const original =
      edit.standsFor === null ? undefined : originalOf(edit.standsFor, left, script, places)
    if (original !== undefined) left.delete(original)
    if (!edit.hidden) placed.push({ edit, original: original ?? null })
  }
  const taken = new Set(placed.map(({ edit }) => places.inScript(edit.at)))
  const slides = [
    // Two at one moment: the hall would never see the first. The one by hand was meant.
    ...[...left].filter((slide) => !taken.has(slide.cue.offset)),
    ...placed.map(({ edit, original }) => slideOf(edit, original, made, places, clock)),
  ].toSorted((one, other) => one.cue.position - other.cue.position)
  const all = slides.length === 0 ? made.slides.slice(0, 1) : slides
  return {
    ...made,
    theme: edits.theme,
    slides: all.map((slide, index) => (index === 0 ? atStart(slide) : slide)),
  }
}

/** The slide of the outline that one by hand was made from, to be shown beside it or taken again; undefined where it is gone. */
export function originalOf(
  { kind, at }: NonNullable<SlideEdit['standsFor']>,
  slides: Iterable<Slide>,
  script: Script,
  places: ScriptPlaces,
): Slide | undefined {
  const offset = places.inScript(at)
  const block = blockAt(script, offset)
  let best: Slide | undefined
  for (const slide of slides) {
    if (slide.kind !== kind) continue
    if (!ONCE.has(kind) && blockAt(script, slide.cue.offset) !== block) continue
    const nearer =
      best === undefined || Math.abs(slide.cue.offset - offset) < Math.abs(best.cue.offset - offset)
    if (nearer) best = slide
  }
  return best
}

/** Kinds of which a deck has one: they are known by it, wherever the text moves them. */
const ONCE: ReadonlySet<SlideKind> = new Set(['title', 'agenda'])

interface Placed {
  readonly edit: SlideEdit
  readonly original: Slide | null
}

/**
 * The slide that an edit makes. `like`: the slide it stands for, whose place at the edge it takes; else that of the slide of
 * `deck` that comes on before it.
 */
export function slideOf(
  edit: SlideEdit,
  like: Slide | null,
  deck: Deck,
  places: ScriptPlaces,
  clock: ScriptClock,
): Slide {
  const offset = places.inScript(edit.at)
  const position = clock.timeAt(offset)
  const edge = deck.slides.findLast((slide) => slide.cue.position <= position)
  return {
    id: edit.id,
    kind: edit.kind,
    title: edit.title,
    number: edit.number,
    lines: edit.lines.map(({ role, text, mark, at }) => ({
      role,
      text,
      ...(mark === undefined ? {} : { mark }),
      cue: at === null ? null : scriptMs(Math.max(position, clock.timeAt(places.inScript(at)))),
    })),
    section: WITHOUT_EDGE.has(edit.kind) ? null : ((like ?? edge)?.section ?? null),
    cue: { offset, position },
    source: 'by-hand',
    picture: edit.picture,
  }
}

/** Kinds that belong to no part of the speech. */
const WITHOUT_EDGE: ReadonlySet<SlideKind> = new Set(['title', 'agenda', 'closing'])

const atStart = (slide: Slide): Slide => ({ ...slide, cue: { offset: 0, position: scriptMs(0) } })

/** An edit that changes nothing yet of a slide: the start of every change by hand. `id` must be new. */
export function editOf(slide: Slide, script: Script, clock: ScriptClock, id: string): SlideEdit {
  const places = scriptPlaces(script)
  const at = places.inText(slide.cue.offset)
  return {
    id,
    standsFor: slide.source === 'outline' ? { kind: slide.kind, at } : null,
    hidden: false,
    kind: slide.kind,
    title: slide.title,
    number: slide.number,
    lines: slide.lines.map(({ role, text, mark, cue }) => ({
      role,
      text,
      ...(mark === undefined ? {} : { mark }),
      at: cue === null ? null : places.inText(Math.round(clock.offsetAt(cue))),
    })),
    picture: slide.picture,
    at,
  }
}
