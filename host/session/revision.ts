/** From one revision of the open speech to the next: where the speaker, a hold and the offer to resume are now (rules E). */
import { movedPlace } from '#core/manuscript/moved-place.ts'
import { sessionPosition } from '#core/session/transport.ts'
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
  return {
    kind: 'revise',
    loaded: after.loaded,
    position: moved(sessionPosition(state, now)),
    hold: state.hall.hold === null ? null : sameSlide(state.hall.hold, before, after),
    resume: state.resume === null ? null : moved(state.resume.position),
  }
}

/** Takes a position in one revision to that of the same words in the next. */
function positionMover(before: OpenDocument, after: OpenDocument) {
  const places = { before: scriptPlaces(before.script), after: scriptPlaces(after.script) }
  const texts = { before: before.work.manuscript.text, after: after.work.manuscript.text }
  return (position: ScriptMs): ScriptMs => {
    const offset = before.clock.offsetAt(position)
    const whole = Math.floor(offset)
    // Beyond the last word there is nothing to follow: the end stays the end.
    if (whole >= before.script.text.length) return after.clock.duration
    const place = movedPlace(texts.before, texts.after, places.before.inText(whole))
    const now = places.after.inScript(place)
    const [from, to] = [before.clock.timeAt(whole), after.clock.timeAt(now)]
    // In a pause, or within a word: as far beyond its beginning as before, but not beyond the next word's.
    const beyond = Math.min(Math.max(0, position - from), after.clock.timeAt(now + 1) - to)
    return scriptMs(to + beyond)
  }
}

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
