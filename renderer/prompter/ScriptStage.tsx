/** The place where the text rolls: one roller, the reading line's marker, and the hand that can move the text. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useReadable } from '#renderer/bridge/react.tsx'
import { type OpenSpeech, openSpeechOf } from '#renderer/ui/speech/open-speech.ts'
import type { Controls } from './control/controls.ts'
import { useLook } from './look/look-context.tsx'
import { TextHand } from './control/text-hand.ts'
import { insertWords } from './roll/insert-words.ts'
import { Roller } from './roll/roller.ts'
import styles from './Prompter.module.css'

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
  // What the host tells moves the text before React has drawn the strips anew: that is a frame and more on a busy machine.
  useEffect(() => {
    if (roller === null) return undefined
    return host.session.subscribe(() => {
      const [told, document] = [host.session.get(), host.document.get()]
      const loaded = told?.loaded ?? null
      if (told === null || loaded === null || document?.id !== loaded.documentId) return
      roller.follow(openSpeechOf(document), told.transport, loaded.cues)
    })
  }, [roller, host])

  useEffect(() => {
    if (roller === null || stage.current === null) return undefined
    controls.setText(roller)
    const hand = new TextHand(stage.current, { text: roller, controls, session: host.session })
    return () => {
      controls.setText(null)
      hand.dispose()
    }
  }, [roller, controls, host])
  return (
    <div ref={stage} className={styles['stage']} role="document" aria-label={t('script')}>
      <div className={styles['above']} />
      <div className={styles['below']} />
      <div className={styles['marker']} aria-hidden="true" />
    </div>
  )
}
