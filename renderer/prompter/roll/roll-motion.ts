/**
 * Moves the text: a still place, or one Web Animation of `transform` that follows the tape on the compositor. It is tied to the
 * clock by its start time, so nothing is sent or set while it runs; it is renewed before its window ends, and drawn
 * back when the measured offset of the host's clock has changed.
 */
import type { RollCurve } from '#core/pace/curve.ts'
import type { Transport } from '#core/session/state.ts'
import { positionAt } from '#core/session/transport.ts'
import type { ScriptMs } from '#core/time.ts'
import type { HostClock } from '#renderer/bridge/host-clock.ts'
import { correctionOf } from './correction.ts'
import { rollWindow, type RollWindow, windowServes } from './roll-window.ts'

/** A part of the text with its own layer. */
interface Part {
  readonly element: HTMLElement
  /** Px from the top of the text. */
  readonly top: number
  /** Puts its text on the page, or takes it off. */
  readonly show: (shown: boolean) => void
}

/** What the text rolls along. */
interface Path {
  readonly curve: RollCurve
  readonly duration: ScriptMs
  readonly parts: readonly Part[]
}

/** Translations stay below this, px: compositors count in single precision and get coarse beyond a million. */
const NEAR_ZERO = 200_000
/** So many parts before and after the one at the reading line have their text on the page; up to so many keep it. */
const SHOWN = 1
const KEPT = 2

/** Owner of the mover's `transform`. */
export class RollMotion {
  readonly #mover: HTMLElement
  readonly #clock: HostClock
  #path: Path | null = null
  /** Place in the text, px, that lies at zero. */
  #base = 0
  #running: { animation: Animation; window: RollWindow; transport: Transport } | null = null
  /** Ends the correction that is under way. */
  #correcting: ReturnType<typeof setTimeout> | null = null

  /** `mover` is the element that moves; its top lies at the reading line. */
  constructor(mover: HTMLElement, clock: HostClock) {
    this.#mover = mover
    this.#clock = clock
  }

  /** Sets what to roll along, after the text was laid out or measured anew. Place the text afterwards. */
  setPath(curve: RollCurve, duration: ScriptMs, parts: readonly Part[]): void {
    this.stop()
    this.#path = { curve, duration, parts }
    this.#base = 0
    this.#layParts(0)
  }

  /** Puts a place of the text, px from its top, at the reading line, and leaves it there. */
  hold(px: number): void {
    this.stop()
    this.#layParts(px)
    // On whole pixels of the screen, where standing text is sharp.
    const ratio = window.devicePixelRatio
    const y = Math.round((this.#base - px) * ratio) / ratio
    this.#mover.style.transform = `translateY(${y}px)`
  }

  /** Follows a tape that plays. */
  run(transport: Transport): void {
    if (this.#path === null) return
    const { curve, duration } = this.#path
    const now = positionAt(transport, this.#clock.now(), duration)
    if (now >= duration) {
      this.hold(curve.pxAt(duration))
      return
    }
    if (
      this.#running === null ||
      !windowServes(this.#running.window, duration, now, transport.rate)
    )
      this.#renew(now, transport)
    else this.#running.transport = transport
    this.#anchor()
  }

  /** Ends the animation; the text stays where its style says. */
  stop(): void {
    this.#running?.animation.cancel()
    this.#running = null
    this.#endCorrection()
  }

  /** To be called now and then while it runs: renews the window in time, and corrects what has drifted. */
  tend(): void {
    if (this.#running === null || this.#path === null) return
    const { transport, window } = this.#running
    const position = positionAt(transport, this.#clock.now(), this.#path.duration)
    if (!windowServes(window, this.#path.duration, position, transport.rate)) {
      this.#renew(position, transport)
      this.#anchor()
      return
    }
    if (this.#correcting === null) this.#correct(position)
  }

  /** Makes the animation of the window around a position. */
  #renew(position: ScriptMs, transport: Transport): void {
    if (this.#path === null) return
    const { curve, duration } = this.#path
    const window = rollWindow(curve, duration, position, transport.rate)
    // One at a time: two animations of one property on one element leave the compositor.
    this.stop()
    this.#layParts(curve.pxAt(position))
    const length = window.to - window.from
    const animation = this.#mover.animate(
      window.steps.map(({ at, px }) => ({
        offset: (at - window.from) / length,
        transform: `translateY(${this.#base - px}px)`,
        easing: 'linear',
      })),
      { duration: length, fill: 'both' },
    )
    this.#running = { animation, window, transport }
  }

  /** Ties the animation to the host's clock, exactly. */
  #anchor(): void {
    if (this.#running === null) return
    const { animation, transport } = this.#running
    this.#endCorrection()
    animation.playbackRate = transport.rate
    animation.startTime = this.#startTime()
  }

  /** Instant of the page, ms, at which the animation would have been at its start. */
  #startTime(): number {
    if (this.#running === null) return 0
    const { window, transport } = this.#running
    const sinceStart = (transport.position - window.from) / transport.rate
    // `at(0)` is the offset between the page's clock, on which animations count too, and the host's.
    return transport.at - this.#clock.at(0) - sinceStart
  }

  #correct(position: ScriptMs): void {
    if (this.#running === null || this.#path === null) return
    const { animation, transport } = this.#running
    if (typeof animation.startTime !== 'number') return
    const early = this.#startTime() - animation.startTime
    const speed = this.#path.curve.speedAt(position) * transport.rate
    const correction = correctionOf(early, speed)
    if (correction.kind === 'at-once') this.#anchor()
    if (correction.kind === 'gliding') {
      animation.updatePlaybackRate(transport.rate * correction.factor)
      this.#correcting = setTimeout(() => this.#anchor(), correction.during)
    }
  }

  #endCorrection(): void {
    if (this.#correcting !== null) clearTimeout(this.#correcting)
    this.#correcting = null
  }

  /** Lays the parts so that a place of the text is near zero; leaves them where they are if it is already. */
  #layParts(px: number): void {
    if (this.#path === null) return
    if (Math.abs(px - this.#base) > NEAR_ZERO) this.#base = Math.round(px)
    const { parts } = this.#path
    const here = parts.findLastIndex(({ top }) => top <= px)
    for (const [index, { element, top, show }] of parts.entries()) {
      element.style.transform = `translateY(${top - this.#base}px)`
      // Those before and after it are ready; one farther away stays for a while, and is in nobody's way.
      const away = Math.abs(index - here)
      if (away <= SHOWN) show(true)
      else if (away > KEPT) show(false)
    }
  }
}
