/**
 * From one revision of the open speech to the next: where the speaker, a hold, the offer to resume and a pause that was
 * asked for are now (rules E, P2).
 */
import { movedPlace } from '#core/manuscript/moved-place.ts'
import { partsMoved } from '#core/session/spent.ts'
import { sessionPosition } from '#core/session/transport.ts'
import type { ScriptClock } from '#core/pace/clock.ts'
import type { HostCommand, SessionState } from '#core/session/state.ts'
import { scriptPlaces } from '#core/speech/script-places.ts'
import { type HostMs, type ScriptMs, scriptMs } from '#core/time.ts'
import type { OpenDocument } from './document.ts'

/** The command that takes the session along with an edit. */
export function reviseCommand(
  state: SessionState,
  now: HostMs,
  before: OpenDocument,
  after: OpenDocument,
): Extract<HostCommand, { kind: 'revise' }> {
  const moved = positionMover(before, after)
  const { still } = state.hall
  return {
    kind: 'revise',
    loaded: after.loaded,
    position: moved(sessionPosition(state, now)),
    hold: state.hall.hold === null ? null : sameSlide(state.hall.hold, before, after),
    resume: state.resume === null ? null : moved(state.resume.position),
    stopAt: state.transport.stopAt === null ? null : moved(state.transport.stopAt),
    still:
      still === null
        ? null
        : {
            position: moved(still.position),
            hold: still.hold === null ? null : sameSlide(still.hold, before, after),
          },
    leftOut: state.leftOut.map(({ from, to }) => ({ from: moved(from), to: moved(to) })),
    parts: partsMoved(before.loaded, after.loaded, moved),
  }
}

/** Takes a position in one revision to that of the same words in the next. */
function positionMover(before: OpenDocument, after: OpenDocument) {
  const places = { before: scriptPlaces(before.script), after: scriptPlaces(after.script) }
  const texts = { before: before.work.manuscript.text, after: after.work.manuscript.text }
  return (position: ScriptMs): ScriptMs => {
    // At the end there is nothing to follow: the end stays the end.
    if (position >= before.clock.duration) return after.clock.duration
    const whole = Math.floor(before.clock.offsetAt(position))
    const atEnd = whole >= before.script.text.length
    const now = atEnd
      ? after.script.text.length
      : places.after.inScript(movedPlace(texts.before, texts.after, places.before.inText(whole)))
    const [from, to] = [before.clock.timeAt(whole), after.clock.timeAt(now)]
    // In the pause before a word: as far into it as before, but not beyond its end.
    if (position < from) {
      const into = position - pauseBefore(before.clock, whole)
      return scriptMs(Math.min(to, pauseBefore(after.clock, now) + into))
    }
    // Within a word: as far beyond its beginning as before, but not beyond the next word's.
    return scriptMs(to + Math.min(position - from, after.clock.timeAt(now + 1) - to))
  }
}

/** A part of a character that is nothing to hear, and that offsets of millions can still tell. */
const HARDLY = 2 ** -30

/** Where the pause that stands before a character begins; where the character does if there is none. */
const pauseBefore = (clock: ScriptClock, offset: number): number =>
  clock.timeAt(Math.max(0, offset - HARDLY))

/** The number that a slide has now; null where it is no more. Slides of the outline change their ids with the text. */
function sameSlide(index: number, before: OpenDocument, after: OpenDocument): number | null {
  const slide = before.document.deck.slides[index]
  if (slide === undefined) return null
  const { slides } = after.document.deck
  const byId = slides.findIndex(({ id }) => id === slide.id)
  if (byId >= 0 && slides[byId]?.title === slide.title) return byId
  const alike = slides.flatMap(({ kind, title }, at) =>
    kind === slide.kind && title === slide.title ? [at] : [],
  )
  const nearest = alike.toSorted((one, other) => Math.abs(one - index) - Math.abs(other - index))[0]
  return nearest ?? (byId >= 0 ? byId : null)
}
