/** The place where the text rolls: one roller, the reading line's marker, and the hand that can move the text. */
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import type { Controls } from './control/controls.ts'
import { useLook } from './look/look-context.tsx'
import { wheelSteps } from './control/wheel-steps.ts'
import { insertWords } from './roll/insert-words.ts'
import { Roller } from './roll/roller.ts'
import styles from './Prompter.module.css'

/** Moved by less than this, px, a press is no drag. */
const DRAG_BEGINS = 5
/** The text stays where the hand left it until the host has answered, but no longer than this, ms. */
const ANSWER_WITHIN = 1500
/** Positions nearer than this, ms, are the same. */
const SAME = 1

/** Makes the roller once, and feeds it. */
export function ScriptStage({
  open,
  controls,
  onReady,
}: {
  open: OpenSpeech
  controls: Controls
  onReady: (ready: boolean) => void
}) {
  const { t } = useTranslation(['prompter', 'common'])
  const host = useHost()
  const stage = useRef<HTMLDivElement>(null)
  const [roller, setRoller] = useState<Roller | null>(null)
  const look = useLook()
  const session = useReadable(host.session)

  useEffect(() => {
    if (stage.current === null) return undefined
    const made = new Roller(stage.current, host.clock, insertWords(t))
    const stopReady = made.ready.subscribe(() => onReady(made.ready.get()))
    setRoller(made)
    window.rostrumPrompter = {
      wordAtLine: () => made.wordAtLine(),
      drawnPosition: () => made.drawnPosition(),
      position: host.position,
    }
    return () => {
      stopReady()
      onReady(false)
      made.dispose()
      delete window.rostrumPrompter
    }
  }, [host, onReady, t])

  useEffect(() => {
    if (look !== null) void roller?.setLook(look)
  }, [roller, look])
  const transport = session?.transport ?? null
  const cues = session?.loaded?.cues ?? null
  useEffect(() => {
    roller?.follow(open, transport, cues)
  }, [roller, open, transport, cues])

  const hand = useHand(roller, controls)
  useWheel(stage, controls)
  return (
    <div ref={stage} className={styles['stage']} role="document" aria-label={t('script')} {...hand}>
      <div className={styles['above']} />
      <div className={styles['below']} />
      <div className={styles['marker']} aria-hidden="true" />
    </div>
  )
}

/** Dragging: the text stands and follows the hand; let go, the tape goes there, and on if it was playing. */
function useHand(roller: Roller | null, controls: Controls) {
  const host = useHost()
  const drag = useRef<{ pointer: number; y: number; moving: boolean; wasPlaying: boolean } | null>(
    null,
  )
  const waiting = useRef<(() => void) | null>(null)
  const end = (seek: boolean) => {
    const held = drag.current
    drag.current = null
    if (held === null || !held.moving || roller === null) return
    const to = roller.inHand
    if (seek && to !== null) controls.seekTo(to)
    if (held.wasPlaying) controls.play()
    if (!seek || to === null) {
      roller.letGo()
      return
    }
    // Until the host's answer is here the text stays where the hand left it.
    const answered = () =>
      Math.abs((host.session.get()?.transport.position ?? Number.NaN) - to) < SAME
    const done = () => {
      clearTimeout(timer)
      stop()
      waiting.current = null
      if (drag.current === null) roller.letGo()
    }
    const timer = setTimeout(done, ANSWER_WITHIN)
    const stop = host.session.subscribe(() => {
      if (answered()) done()
    })
    waiting.current = done
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary || roller === null) return
      waiting.current?.()
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = {
        pointer: event.pointerId,
        y: event.clientY,
        moving: false,
        wasPlaying: controls.isPlaying(),
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = drag.current
      if (held === null || held.pointer !== event.pointerId || roller === null) return
      const below = event.clientY - held.y
      if (!held.moving) {
        if (Math.abs(below) < DRAG_BEGINS) return
        // From here on the text follows exactly; what it took to begin is not made up for.
        drag.current = { ...held, y: event.clientY, moving: true }
        roller.grab()
        if (held.wasPlaying) controls.pause()
        return
      }
      roller.dragTo(below)
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  }
}

/** The wheel changes the pace; with Control the text size, where browsers would zoom. */
function useWheel(stage: { readonly current: HTMLElement | null }, controls: Controls) {
  useEffect(() => {
    const element = stage.current
    if (element === null) return undefined
    const steps = wheelSteps()
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const step = steps(event)
      if (step === 0) return
      if (event.ctrlKey) controls.stepTextSize(step)
      else controls.wheelPace(step)
    }
    // React's own wheel listeners can't prevent the default.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [stage, controls])
}
