/**
 * Moves the text: a still place, or one Web Animation of `transform` on the compositor. Its keyframes lie on the clock on the
 * wall and it is tied to the host's clock by its start time, so nothing is sent or set while it runs; it is renewed
 * before its window ends, and drawn back when the measured offset of the host's clock has changed. Every change goes on
 * from what is on the screen (`flight.ts`).
 */
import type { RollCurve } from '#core/pace/curve.ts'
import type { Transport } from '#core/session/state.ts'
import { positionAt, rollsTo, type Track } from '#core/session/transport.ts'
import type { HostMs, Rate, ScriptMs } from '#core/time.ts'
import { rate, scriptMs } from '#core/time.ts'
import type { HostClock } from '#renderer/bridge/host-clock.ts'
import { correctionOf } from './correction.ts'
import type { Going } from './ease.ts'
import { type Before, type Flight, flightAlong, flightThrown, flightTo } from './flight.ts'
import { windowServes } from './roll-window.ts'

/** A part of the text with its own layer. */
interface Part {
  readonly element: HTMLElement
  /** Px from the top of the text. */
  readonly top: number
  /** Puts its text on the page, or takes it off. */
  readonly show: (shown: boolean) => void
}

/** What the text rolls along. */
export interface Path {
  readonly curve: RollCurve
  readonly duration: ScriptMs
  readonly parts: readonly Part[]
}

/** The flight that is drawn. */
interface Drawn {
  readonly flight: Flight
  /** Null where it stands. */
  readonly animation: Animation | null
  /** The tape it follows; null where it goes to a place. */
  readonly tape: {
    readonly transport: Transport
    readonly track: Track
    /** Where it began. */
    readonly from: ScriptMs
    /** When it began. */
    readonly at: HostMs
  } | null
}

/** Translations stay below this, px: compositors count in single precision and get coarse beyond a million. */
const NEAR_ZERO = 200_000
/** So many parts before and after those that are seen have their text on the page; up to so many keep it. */
const SHOWN = 1
const KEPT = 2
/** As it runs when nothing has to be corrected. */
const EVEN: Rate = rate(1)

/** Whether the person has asked the system for less motion. */
export const wantsLessMotion = (): boolean =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Owner of the mover's `transform`. */
export class RollMotion {
  readonly #mover: HTMLElement
  readonly #clock: HostClock
  readonly #stageHeight: () => number
  #path: Path | null = null
  /** Place in the text, px, that lies at zero. */
  #base = 0
  #drawn: Drawn | null = null
  /** What was seen, in px of the new path, when the path was set. */
  #carried: Going | null = null
  /** Ends the correction that is under way. */
  #correcting: ReturnType<typeof setTimeout> | null = null

  /** `mover` is the element that moves; its top lies at the reading line. `stageHeight`: what of the text is seen, px. */
  constructor(mover: HTMLElement, clock: HostClock, stageHeight: () => number) {
    this.#mover = mover
    this.#clock = clock
    this.#stageHeight = stageHeight
  }

  /**
   * Sets what to roll along, after the text was laid out or measured anew. Place the text afterwards: it goes on from
   * `seen`, what was on the screen, in px of the new path; null where nothing is to be carried over.
   */
  setPath(path: Path, seen: Going | null): void {
    this.stop()
    this.#path = path
    this.#base = 0
    this.#carried = seen
    this.#layParts(0)
  }

  /** Place in the text, px, that lies at zero: what else stands in the mover is placed from there. */
  get base(): number {
    return this.#base
  }

  /** What is on the screen now: the place at the reading line and how fast it goes; null before the text was placed. */
  get seen(): Going | null {
    if (this.#drawn === null) return this.#carried
    const { flight, animation } = this.#drawn
    if (animation === null) return flight.goingAt(0)
    // Without a start time a change of its speed is on its way to the compositor.
    const ms =
      typeof animation.startTime === 'number'
        ? (performance.now() - animation.startTime) * animation.playbackRate
        : Number(animation.currentTime ?? 0)
    return flight.goingAt(Math.max(0, ms))
  }

  /** Brings a place of the text, px from its top, to the reading line, and leaves it there. */
  hold(px: number): void {
    this.#layParts(px)
    this.#fly(flightTo(this.#onPixels(px), this.#before()), null)
  }

  /** Puts a place of the text at the reading line at once, and leaves it there. */
  put(px: number): void {
    this.#layParts(px)
    this.#fly(flightTo(this.#onPixels(px), null), null)
  }

  /** Lets the text roll out at a speed, px per ms, as after a throw. Answers the place where it will come to rest. */
  throw(speed: number): number {
    const { curve, duration } = this.#path ?? {}
    if (curve === undefined || duration === undefined) return 0
    const from = this.seen?.px ?? 0
    const text = { from: curve.pxAt(scriptMs(0)), to: curve.pxAt(duration) }
    const flight = flightThrown({ px: from, speed }, text)
    const rest = flight.frames.at(-1)?.px ?? from
    this.#layParts(rest)
    this.#fly(flight, null)
    return rest
  }

  /** Follows a tape that plays. */
  run(transport: Transport, track: Track): void {
    if (this.#path === null) return
    const { curve } = this.#path
    const at = this.#clock.now()
    const from = positionAt(transport, at, track)
    // Behind a stretch that it goes over it is anchored anew, and the text goes there from where it is seen.
    const end = rollsTo(transport, track, from)
    if (from >= end) {
      // It has landed, or is about to.
      if (!this.#follows(transport)) this.hold(curve.pxAt(end))
      return
    }
    const tape = { position: from, rate: transport.rate, end }
    this.#layParts(curve.pxAt(from))
    this.#fly(flightAlong(curve, tape, this.#before()), { transport, track, from, at })
  }

  /** Ends the animation; the text is drawn where it would have come to. */
  stop(): void {
    this.#drawn?.animation?.cancel()
    this.#drawn = null
    this.#endCorrection()
  }

  /** To be called now and then while it runs: renews the window in time, and corrects what has drifted. */
  tend(): void {
    const tape = this.#drawn?.tape ?? null
    if (this.#drawn === null || tape === null || this.#path === null) return
    const { transport, track, from } = tape
    const position = positionAt(transport, this.#clock.now(), track)
    const end = rollsTo(transport, track, from)
    const window = { from, to: this.#drawn.flight.to }
    if (!windowServes(window, end, position, transport.rate)) this.run(transport, track)
    else if (this.#correcting === null && position < end) this.#correct(transport)
  }

  /** A place a little beside: on whole pixels of the screen, where standing text is sharp. */
  #onPixels(px: number): number {
    const ratio = window.devicePixelRatio
    return this.#base - Math.round((this.#base - px) * ratio) / ratio
  }

  #follows({ at, position }: Transport): boolean {
    const followed = this.#drawn?.tape?.transport
    return followed?.at === at && followed.position === position
  }

  #before(): Before | null {
    const { seen } = this
    if (seen === null) return null
    const manner = this.#carried !== null ? 'slow' : wantsLessMotion() ? 'calm' : 'plain'
    return { seen, stage: this.#stageHeight(), manner }
  }

  /** Draws a flight in place of the one before. */
  #fly(flight: Flight, tape: Drawn['tape']): void {
    const { frames } = flight
    const last = frames.at(-1)
    if (last === undefined) return
    this.#showParts(
      Math.min(...frames.map(({ px }) => px)),
      Math.max(...frames.map(({ px }) => px)),
    )
    // One at a time: two animations of one property on one element leave the compositor.
    this.stop()
    this.#carried = null
    const placed = (px: number) => `translateY(${this.#base - px}px)`
    // Below the animation lies what it ends with.
    this.#mover.style.transform = placed(last.px)
    if (last.ms === 0) {
      this.#drawn = { flight, animation: null, tape }
      return
    }
    const animation = this.#mover.animate(
      frames.map(({ ms, px }) => ({
        offset: ms / last.ms,
        transform: placed(px),
        easing: 'linear',
      })),
      { duration: last.ms, fill: 'backwards' },
    )
    // At once, in the next frame, and not when the compositor has told that it is ready.
    animation.startTime = tape === null ? performance.now() : this.#beganAt(tape.at)
    this.#drawn = { flight, animation, tape }
  }

  /** Instant of the page, ms, at which the animation began by the clock as it is known now. */
  #beganAt(at: HostMs): number {
    // `at(0)` is the offset between the page's clock, on which animations count too, and the host's.
    return at - this.#clock.at(0)
  }

  #correct(transport: Transport): void {
    const { animation, tape } = this.#drawn ?? { animation: null, tape: null }
    if (animation === null || tape === null || typeof animation.startTime !== 'number') return
    const early = this.#beganAt(tape.at) - animation.startTime
    const correction = correctionOf(early, this.seen?.speed ?? 0)
    if (correction.kind === 'at-once') this.run(transport, tape.track)
    if (correction.kind === 'gliding') {
      animation.updatePlaybackRate(EVEN * correction.factor)
      this.#correcting = setTimeout(() => {
        this.#endCorrection()
        animation.playbackRate = EVEN
        animation.startTime = this.#beganAt(tape.at)
      }, correction.during)
    }
  }

  #endCorrection(): void {
    if (this.#correcting !== null) clearTimeout(this.#correcting)
    this.#correcting = null
  }

  /** Has the parts on the page that are seen while the reading line goes from one place to another, px. */
  #showParts(from: number, to: number): void {
    const { parts } = this.#path ?? { parts: [] }
    const stage = this.#stageHeight()
    const first = parts.findLastIndex(({ top }) => top <= from - stage)
    const last = parts.findLastIndex(({ top }) => top <= to + stage)
    for (const [index, { show }] of parts.entries()) {
      // Those before and after are ready; one farther away stays for a while, and is in nobody's way.
      const away = Math.max(Math.max(0, first) - index, index - Math.max(0, last))
      if (away <= SHOWN) show(true)
      else if (away > KEPT) show(false)
    }
  }

  /** Lays the parts so that a place of the text is near zero; leaves them where they are if it is already. */
  #layParts(px: number): void {
    if (this.#path === null) return
    if (Math.abs(px - this.#base) > NEAR_ZERO) this.#base = Math.round(px)
    for (const { element, top } of this.#path.parts)
      element.style.transform = `translateY(${top - this.#base}px)`
  }
}
