/** What the slides' pane lists: the slides of the deck and, where they would come on, those that are hidden. */
import type { Deck, Slide } from '#core/deck/deck.ts'
import type { SlideEdit } from '#core/deck/edits.ts'
import { slideOf } from '#core/deck/overlay.ts'
import { scriptPlaces } from '#core/speech/script-places.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'

/** A slide that the hall sees, with its index in the deck, or a hidden one. */
export type Entry =
  | { readonly kind: 'shown'; readonly slide: Slide; readonly index: number }
  | { readonly kind: 'hidden'; readonly slide: Slide; readonly edit: SlideEdit }

/** The entries in the order of their cues. */
export function entriesOf(
  { document: { deck }, script, clock }: Pick<OpenSpeech, 'document' | 'script' | 'clock'>,
  edits: readonly SlideEdit[],
): Entry[] {
  const shown = deck.slides.map((slide, index): Entry => ({ kind: 'shown', slide, index }))
  const hidden = edits.filter((edit) => edit.hidden && !isShown(deck, edit))
  if (hidden.length === 0) return shown
  const places = scriptPlaces(script)
  const others = hidden.map((edit): Entry => ({
    kind: 'hidden',
    slide: slideOf(edit, null, deck, places, clock),
    edit,
  }))
  // A hidden one stands before that which is shown in its place.
  return [...others, ...shown].toSorted(
    (one, other) => one.slide.cue.position - other.slide.cue.position,
  )
}

/** The deck of a moment ago may still show what has just been hidden. */
const isShown = ({ slides }: Deck, { id }: SlideEdit): boolean =>
  slides.some((slide) => slide.id === id)
