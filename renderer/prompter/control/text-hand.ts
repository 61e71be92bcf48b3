/**
 * The hand on the text: dragging moves it, and the tape goes where it was left; a tap of a finger plays and pauses. The wheel
 * changes the pace; where the text is moved by hand alone it moves the text, and so does a throw. What is seen follows
 * the hand at once, the host is told now and then, and in the end.
 */
import type { SessionState } from '#core/session/state.ts'
import type { ScriptMs } from '#core/time.ts'
import type { Readable } from '#renderer/bridge/readable.ts'
import { movedInText } from '../look/orientation.ts'
import type { Roller } from '../roll/roller.ts'
import type { Controls } from './controls.ts'
import { wheelPx, wheelSteps } from './wheel-steps.ts'

/** What the hand needs of the page. */
export interface TextHandNeed {
  readonly text: Pick<Roller, 'grab' | 'dragTo' | 'push' | 'throw' | 'inHand' | 'letGo' | 'turn'>
  readonly controls: Pick<
    Controls,
    | 'isPlaying'
    | 'togglePlay'
    | 'play'
    | 'pause'
    | 'seekTo'
    | 'moveTo'
    | 'wheelPace'
    | 'stepTextSize'
  >
  readonly session: Readable<SessionState | null>
}

/** Moved by less than this, px, a press is no drag. */
const DRAG_BEGINS = 5
/** The text stays where the hand left it until the host has answered, but no longer than this, ms. */
const ANSWER_WITHIN = 1500
/** Positions nearer than this, ms, are the same. */
const SAME = 1
/** While the hand moves the text the host is told every so many ms. */
const TELL_EVERY = 100
/** The wheel has come to rest when it has been silent for this long, ms. */
const WHEEL_RESTS = 180
/** A finger that leaves the text is throwing it when it moved in the last so many ms, at least so many px per ms. */
const THROW = { within: 60, speed: 0.3 } as const
/** The speed of a throw is taken over so many ms. */
const THROW_OVER = 100

interface Drag {
  readonly pointer: number
  readonly touch: boolean
  /** Where it was pressed, px in the viewport. */
  readonly x: number
  readonly y: number
  /** From how far below that the text goes along, px; null until it does. */
  from: number | null
  readonly wasPlaying: boolean
  /** The last movements: when, and px by which the text went along. */
  trail: { at: number; below: number }[]
}

/** What it listens on. */
export type Touched = Pick<HTMLElement, 'addEventListener' | 'setPointerCapture'>

/** Listens on an element, until `dispose`. */
export class TextHand {
  readonly #need: TextHandNeed
  readonly #listening = new AbortController()
  #drag: Drag | null = null
  /** Ends the wait for the host's answer. */
  #waiting: (() => void) | null = null
  #telling: ReturnType<typeof setTimeout> | undefined
  #resting: ReturnType<typeof setTimeout> | undefined
  #toldAt = Number.NEGATIVE_INFINITY
  readonly #steps = wheelSteps()

  constructor(element: Touched, need: TextHandNeed) {
    this.#need = need
    const { signal } = this.#listening
    element.addEventListener('pointerdown', (event) => this.#press(element, event), { signal })
    element.addEventListener('pointermove', (event) => this.#move(event), { signal })
    element.addEventListener('pointerup', (event) => this.#release(event), { signal })
    element.addEventListener('pointercancel', (event) => this.#cancel(event), { signal })
    element.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false })
  }

  /** Takes the hand off. */
  dispose(): void {
    this.#listening.abort()
    clearTimeout(this.#telling)
    clearTimeout(this.#resting)
    this.#waiting?.()
  }

  get #byHand(): boolean {
    return this.#need.session.get()?.pacing.mode === 'by-hand'
  }

  #press(element: Touched, event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return
    this.#waiting?.()
    clearTimeout(this.#resting)
    element.setPointerCapture(event.pointerId)
    // What still rolls out stops under the finger.
    if (this.#need.text.inHand !== null) this.#need.text.grab()
    this.#drag = {
      pointer: event.pointerId,
      touch: event.pointerType === 'touch',
      x: event.clientX,
      y: event.clientY,
      from: null,
      wasPlaying: this.#need.controls.isPlaying(),
      trail: [],
    }
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag
    if (drag === null || drag.pointer !== event.pointerId) return
    const { text, controls } = this.#need
    const moved = movedInText(text.turn(), event.clientX - drag.x, event.clientY - drag.y).y
    if (drag.from === null) {
      if (Math.abs(moved) < DRAG_BEGINS) return
      // What it takes to begin is not made up for, and no more: a busy page hears of a whole sweep at once.
      drag.from = Math.sign(moved) * DRAG_BEGINS
      text.grab()
      if (drag.wasPlaying) controls.pause()
    }
    const below = moved - drag.from
    text.dragTo(below)
    drag.trail = [
      ...drag.trail.filter(({ at }) => event.timeStamp - at <= THROW_OVER),
      { at: event.timeStamp, below },
    ]
    if (this.#byHand) this.#tell()
  }

  #release(event: PointerEvent): void {
    const drag = this.#drag
    if (drag === null || drag.pointer !== event.pointerId) return
    this.#drag = null
    const { text, controls } = this.#need
    if (drag.from === null) {
      if (text.inHand !== null) this.#settle()
      else if (drag.touch) controls.togglePlay()
      return
    }
    if (this.#byHand) {
      const speed = thrown(drag, event.timeStamp)
      if (Math.abs(speed) >= THROW.speed) text.throw(speed)
      this.#settle()
      return
    }
    const to = text.inHand
    // Another speech has come meanwhile: it was not this hand that stopped it.
    if (to === null) return
    controls.seekTo(to)
    if (drag.wasPlaying) controls.play()
    this.#awaitAnswer(to)
  }

  #cancel(event: PointerEvent): void {
    const drag = this.#drag
    if (drag === null || drag.pointer !== event.pointerId) return
    this.#drag = null
    if (this.#need.text.inHand === null) return
    if (drag.from !== null && drag.wasPlaying) this.#need.controls.play()
    this.#need.text.letGo()
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault()
    const { text, controls } = this.#need
    if (event.ctrlKey || !this.#byHand) {
      const step = this.#steps(event)
      if (step === 0) return
      if (event.ctrlKey) controls.stepTextSize(step)
      else controls.wheelPace(step)
      return
    }
    if (this.#drag !== null) return
    this.#waiting?.()
    text.push(wheelPx(event))
    this.#tell()
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#settle(), WHEEL_RESTS)
  }

  /** Tells the host where the hand has the text: at once, or when it was not told for a while. */
  #tell(): void {
    if (this.#telling !== undefined) return
    const wait = Math.max(0, this.#toldAt + TELL_EVERY - performance.now())
    const tell = () => {
      this.#telling = undefined
      const to = this.#need.text.inHand
      if (to === null) return
      this.#toldAt = performance.now()
      this.#need.controls.moveTo(to)
    }
    if (wait === 0) tell()
    else this.#telling = setTimeout(tell, wait)
  }

  /** The hand has come to rest: the host is told where, and the text is let go when it has answered. */
  #settle(): void {
    clearTimeout(this.#telling)
    clearTimeout(this.#resting)
    this.#telling = undefined
    const to = this.#need.text.inHand
    if (to !== null) this.#need.controls.moveTo(to)
    this.#awaitAnswer(to)
  }

  /** Until the host's answer is here the text stays where the hand left it. */
  #awaitAnswer(to: ScriptMs | null): void {
    const { text, session } = this.#need
    this.#waiting?.()
    const isAnswered = () =>
      to === null || Math.abs((session.get()?.transport.position ?? Number.NaN) - to) < SAME
    if (isAnswered()) {
      text.letGo()
      return
    }
    const end = () => {
      clearTimeout(timer)
      stop()
      this.#waiting = null
    }
    const done = () => {
      end()
      text.letGo()
    }
    const timer = setTimeout(done, ANSWER_WITHIN)
    const stop = session.subscribe(() => {
      if (isAnswered()) done()
    })
    this.#waiting = end
  }
}

/** Speed of a pointer when it left the text, px per ms downwards; 0 where it had come to rest. */
function thrown({ trail }: Drag, at: number): number {
  const [first, last] = [trail[0], trail.at(-1)]
  if (first === undefined || last === undefined || at - last.at > THROW.within) return 0
  return last.at > first.at ? (last.below - first.below) / (last.at - first.at) : 0
}
