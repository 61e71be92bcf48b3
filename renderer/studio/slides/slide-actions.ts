/** What can be done with slides from the pane, the slide's panel and the text's margin. Each is one step of its own. */
import type { Deck, Slide } from '#core/deck/deck.ts'
import type { SlideEdit } from '#core/deck/edits.ts'
import { keyLineOf } from '#core/deck/key-line.ts'
import { deckWith, editOf, originalOf } from '#core/deck/overlay.ts'
import { scriptPlaces } from '#core/speech/script-places.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import { cuesField } from '../text/slide-cues.ts'
import { fieldsNow } from '../work/speech-work.ts'
import { BY_HAND, handId } from '../work/hand-id.ts'
import type { WorkStore } from '../work/work-store.ts'
import type { WorkSync } from '../work/work-sync.ts'
import { putSlide, putSlides, removeSlide } from '../work/whole-edits.ts'
import { rowsOf } from './layouts.ts'
import { isSame, moveSlide, splitMoment, splitSlide, within, withPlaces } from './slide-lines.ts'
import { freePlace, nextSentence, sentenceAt } from './text-places.ts'

/** Whether a slide was made or changed here. */
export const isByHand = (id: string): boolean => id.startsWith(BY_HAND)

const decks = new WeakMap<OpenSpeech, Deck>()

/** The deck as the outline alone makes it. */
function outlineDeck(open: OpenSpeech): Deck {
  const known = decks.get(open)
  if (known !== undefined) return known
  const { document, script, clock } = open
  const made = deckWith(document.speech, script, clock)
  decks.set(open, made)
  return made
}

/** What the actions need of the open work. */
export interface WorkAtHand {
  readonly store: Pick<WorkStore, 'get' | 'edit'>
  readonly sync: Pick<WorkSync, 'placeNow'>
}

/** The actions on the slides of an open speech. Places are those of the text as it is now. */
export function slideActions({ store, sync }: WorkAtHand, open: OpenSpeech) {
  const { document, script, clock } = open
  const placeNow = (place: number) => sync.placeNow(document.revision, place) ?? place
  const edits = () => fieldsNow(store.get()).edits.slides
  const put = (edit: SlideEdit) => store.edit((state) => putSlide(state, within(edit)))

  /** A slide of the outline as an edit that changes nothing yet. */
  const fromOutline = (slide: Slide): SlideEdit =>
    withPlaces(editOf(slide, script, clock, handId()), placeNow)

  /** The slide of the outline that an edit stands for, as an edit; null where the text does not give it any more. */
  const originalNow = (edit: SlideEdit): SlideEdit | null => {
    if (edit.standsFor === null) return null
    const { slides } = outlineDeck(open)
    const original = originalOf(edit.standsFor, slides, script, scriptPlaces(script))
    return original === undefined ? null : fromOutline(original)
  }

  /** A slide of the deck as an edit; null where it has gone meanwhile. */
  const editNow = (slide: Slide): SlideEdit | null => {
    if (slide.source === 'by-hand') return edits().find(({ id }) => id === slide.id) ?? null
    // The deck's first slide comes on at the beginning, wherever its words are: the outline knows where.
    const original = outlineDeck(open).slides.find(({ id }) => id === slide.id) ?? slide
    const made = fromOutline(original)
    // It may have been changed a moment ago, and the deck with it is on its way.
    const changed = edits().find(
      ({ standsFor }) =>
        standsFor?.kind === made.standsFor?.kind && standsFor?.at === made.standsFor?.at,
    )
    return changed ?? made
  }

  /** Where other slides than this one come on. */
  const taken = (edit: SlideEdit | null): ReadonlySet<number> => {
    const own = new Set(edit === null ? [] : [edit.at, edit.standsFor?.at])
    const cues = store.get().field(cuesField)
    const others = edits().filter(({ id, hidden }) => !hidden && id !== edit?.id)
    return new Set([
      ...cues.flatMap(({ at }) => (own.has(at) ? [] : [at])),
      ...others.map(({ at }) => at),
    ])
  }

  /** The next place behind a slide and its lines at which nothing comes on yet. */
  const behind = (edit: SlideEdit): number => {
    const state = store.get()
    const last = Math.max(edit.at, ...edit.lines.map(({ at }) => at ?? 0))
    const busy = new Set([...taken(null), edit.at])
    return freePlace(state, nextSentence(state, last, 1) ?? last + 1, busy)
  }

  return {
    editNow,
    originalNow,
    put,

    hide: (slide: Slide) => {
      const edit = editNow(slide)
      if (edit !== null) put({ ...edit, hidden: true })
    },

    /** Shows a hidden slide again; what was not changed of the outline's goes along with the text again. */
    show: (edit: SlideEdit) => {
      const shown = { ...edit, hidden: false }
      const original = originalNow(edit)
      if (original !== null && isSame(original, shown))
        store.edit((state) => removeSlide(state, edit.id))
      else put(shown)
    },

    /** Puts in a slide that says what is said at a place; answers it. */
    addAt: (place: number): SlideEdit => {
      const state = store.get()
      const at = freePlace(state, place, taken(null))
      const words = sentenceAt(state, at)
      const { language } = document.speech
      const edit: SlideEdit = {
        id: handId(),
        standsFor: null,
        hidden: false,
        kind: 'points',
        title: words === '' ? '' : keyLineOf(words, language).headline,
        number: '',
        lines: [],
        picture: null,
        at,
      }
      put(edit)
      return edit
    },

    behind,

    /** The same slide again, behind it; answers the new one. */
    duplicate: (edit: SlideEdit): SlideEdit => {
      const at = behind(edit)
      const again = { ...moveSlide(edit, at), id: handId(), standsFor: null, hidden: false }
      put(again)
      return again
    },

    /** Makes two slides of one; the second has the rows from `row` on. */
    split: (edit: SlideEdit, row: number): void => {
      const place = splitMoment(edit, row)
      const at =
        place === null
          ? behind({ ...edit, lines: rowsOf(edit).slice(0, row).flat() })
          : freePlace(store.get(), place, taken(edit))
      store.edit((state) => putSlides(state, splitSlide(edit, row, at, handId()).map(within)))
    },

    /** Takes a slide by hand out; what it stood for comes back. */
    remove: (id: string) => store.edit((state) => removeSlide(state, id)),

    /** Has a slide come on at another place, or right behind it where another one does. Answers where it comes on. */
    move: (edit: SlideEdit, place: number): number => {
      const at = freePlace(store.get(), place, taken(edit))
      if (at !== edit.at) put(moveSlide(edit, at))
      return at
    },
  }
}
export type SlideActions = ReturnType<typeof slideActions>
